internal import FactcheckKit

/// Streams JSON lines from standard input through a number of threads, in order.
///
/// It works in rounds: a round reads some blocks of whole lines, the threads take one after another, the answers are written in
/// order. Memory holds one round, whatever the length of the stream or of a line.
struct Batch {
  /// Lines are gathered until they fill a block.
  private static let blockSize = 1 << 15
  private static let blocksPerThread = 16
  /// Lines of a block at the most. Where memory may run out each line is a block of its own: what is finished by then is written.
  private static let linesPerBlock = MemoryLimit.left == nil ? Int.max : 1
  /// Bytes that are kept of a line that is too long: its id stands there.
  fileprivate static let startOfLine = 1 << 12

  let task: BatchFilter.Task
  let configuration: Configuration
  let threads: Int
  let baseline: Baseline?
  let isQuiet: Bool
  let progress: Progress

  /// - Returns: the exit code.
  func run(into sink: inout OutputSink) -> Result<Int32, OutputSink.WriteError> {
    var source = LineSource(descriptor: 0, longest: configuration.limits.longest)
    let filters = (0..<max(1, threads)).map { _ in
      BatchFilter(task, checker: Checker(configuration), baseline: baseline)
    }
    var code: Int32 = 0
    do throws(OutputSink.WriteError) {
      while true {
        let (round, problem) = read(&source)
        if !round.items.isEmpty {
          let isGuarded = MemoryLimit.left != nil
          if isGuarded { FinishedAnswers.begin(round.items.count, writingTo: sink.descriptor) }
          WorkPool.run(filters.prefix(round.items.count)) { filter in
            while let (number, block) = round.takeNumbered() {
              block.answer(with: filter)
              if isGuarded { block.answers?.withBytes { FinishedAnswers.add($0, block: number) } }
            }
          }
          progress.hide()
          for (number, block) in round.items.enumerated() {
            if isGuarded { FinishedAnswers.remove(block: number) }
            try block.answers?.withBytes { (bytes) throws(OutputSink.WriteError) in try sink.write(bytes) }
            code = max(code, block.code)
            if !isQuiet { block.warnings.forEach(Message.warning) }
            progress.count(block.ends.count)
          }
          if isGuarded { FinishedAnswers.end() }
          progress.draw()
        }
        if let problem {
          Message.error("standard input: \(problem)")
          code = 2
        }
        if round.items.isEmpty || problem != nil || Interruption.isOn { break }
      }
      try sink.flush()
    } catch {
      return .failure(error)
    }
    progress.hide()
    if Interruption.isOn { Message.error("interrupted: the lines that were read are answered") }
    return .success(Interruption.isOn ? Interruption.exitCode : code)
  }

  private func read(_ source: inout LineSource) -> (Round<Block>, problem: String?) {
    var blocks: [Block] = []
    do throws(LineSource.ReadError) {
      // A single thread answers each block as it comes.
      let most = threads == 1 ? 1 : threads * Self.blocksPerThread
      // Long lines fill a round sooner: it is so many bytes and one line more.
      while blocks.count < most, blocks.reduce(0, { $0 + $1.lines.count }) < most * Self.blockSize {
        let block = Block()
        block.lines.reserveCapacity(Self.blockSize + Self.blockSize / 2)
        while block.lines.count < Self.blockSize, block.ends.count < Self.linesPerBlock,
          try source.next({ block.add($0, $1, configuration.limits.longest) }) != nil
        {
          // Whoever waits for an answer before it writes on is answered.
          if !block.ends.isEmpty, source.wouldWait() { break }
        }
        if block.ends.isEmpty { break }
        blocks.append(block)
        if source.wouldWait() { break }
      }
    } catch {
      return (Round(blocks), error.message)
    }
    return (Round(blocks), nil)
  }
}

/// Some whole lines and, later, their answers.
private final class Block {
  var lines: [UInt8] = []
  /// Where each line ends, and the bytes that it had.
  var ends: [(end: Int, length: Int)] = []
  /// Where a filter wrote them.
  var answers: BatchAnswers?
  var code: Int32 = 0
  var warnings: [String] = []

  /// A line of white space alone asks for nothing.
  func add(_ line: UnsafeBufferPointer<UInt8>, _ length: Int, _ longest: Int) {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
    lines += length > longest ? line.prefix(Batch.startOfLine) : line[...]
    ends.append((lines.count, length))
  }

  func answer(with filter: BatchFilter) {
    // About as much as answers take: `extract` tells some four or five bytes for each it reads.
    filter.reserve(lines.count * 6)
    lines.withUnsafeBufferPointer { lines in
      var start = 0
      for (end, length) in ends {
        let line = UnsafeBufferPointer(rebasing: lines[start..<end])
        switch filter.answer(line, length: length) {
        case .unreadable: code = 2
        case .failed: code = max(code, 1)
        case .done: break
        }
        start = end
      }
    }
    answers = filter.takeAnswers()
    warnings = filter.warnings
    filter.warnings.removeAll()
  }
}
