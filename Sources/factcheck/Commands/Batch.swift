internal import FactcheckKit
internal import Glibc
internal import Synchronization

/// Streams JSON lines from standard input through a number of threads, in order.
///
/// It works in rounds: a round reads some blocks of whole lines, the threads take one after another, the answers are written in
/// order. Memory holds one round, whatever the length of the stream.
struct Batch {
  /// Lines are gathered until they fill a block.
  private static let blockSize = 1 << 15
  private static let blocksPerThread = 16

  let task: BatchFilter.Task
  let configuration: Configuration
  let threads: Int

  /// - Returns: the exit code.
  func run(into sink: inout OutputSink) -> Result<Int32, OutputSink.WriteError> {
    var source = LineSource(descriptor: 0)
    let workers = (0..<max(1, threads)).map { _ in Worker(BatchFilter(task, checker: Checker(configuration))) }
    var code: Int32 = 0
    do throws(OutputSink.WriteError) {
      while true {
        let (round, problem) = read(&source)
        if !round.blocks.isEmpty {
          process(round, workers)
          for block in round.blocks {
            try sink.write(block.answers)
            code = max(code, block.code)
          }
        }
        if let problem {
          Message.error("standard input: \(problem)")
          code = 2
        }
        if round.blocks.isEmpty || problem != nil { break }
      }
      try sink.flush()
    } catch {
      return .failure(error)
    }
    return .success(code)
  }

  private func read(_ source: inout LineSource) -> (Round, problem: String?) {
    var blocks: [Block] = []
    do throws(LineSource.ReadError) {
      // A single thread answers each block as it comes.
      let most = threads == 1 ? 1 : threads * Self.blocksPerThread
      while blocks.count < most {
        let block = Block()
        block.lines.reserveCapacity(Self.blockSize + Self.blockSize / 2)
        while block.lines.count < Self.blockSize, try source.next(block.add) != nil {
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

  private func process(_ round: Round, _ workers: [Worker]) {
    let helpers = workers.dropFirst().prefix(round.blocks.count - 1).compactMap { worker -> pthread_t? in
      worker.round = round
      var thread = pthread_t()
      let argument = Unmanaged.passUnretained(worker).toOpaque()
      let status = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Worker>.fromOpaque(argument).takeUnretainedValue().work() }
          return nil
        }, argument)
      return status == 0 ? thread : nil
    }
    workers.first?.round = round
    workers.first?.work()
    for thread in helpers { pthread_join(thread, nil) }
  }
}

/// Some whole lines and, later, their answers.
private final class Block {
  var lines: [UInt8] = []
  /// Where each line ends.
  var ends: [Int] = []
  var answers: [UInt8] = []
  var code: Int32 = 0

  /// A line of white space alone asks for nothing.
  func add(_ line: UnsafeBufferPointer<UInt8>) {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) else { return }
    lines += line
    ends.append(lines.count)
  }
}

/// The blocks that are worked on together; each is taken by one thread.
private final class Round {
  let blocks: [Block]
  private let next = Atomic<Int>(0)

  init(_ blocks: [Block]) { self.blocks = blocks }

  func take() -> Block? {
    let index = next.add(1, ordering: .relaxed).oldValue
    return index < blocks.count ? blocks[index] : nil
  }
}

/// One thread's filter.
private final class Worker {
  private let filter: BatchFilter
  var round: Round?

  init(_ filter: BatchFilter) { self.filter = filter }

  func work() {
    while let block = round?.take() {
      // About as much as answers take: `extract` tells some four or five bytes for each it reads.
      block.answers.reserveCapacity(block.lines.count * 6)
      block.lines.withUnsafeBufferPointer { lines in
        var start = 0
        for end in block.ends {
          switch filter.answer(UnsafeBufferPointer(rebasing: lines[start..<end]), into: &block.answers) {
          case .unreadable: block.code = 2
          case .failed: block.code = max(block.code, 1)
          case .done: break
          }
          start = end
        }
      }
    }
    round = nil
  }
}
