internal import FactcheckKit
internal import Glibc

/// Streams JSON lines from standard input to standard output.
struct Batch {
  let filter: BatchFilter

  /// - Returns: the exit code.
  func run() -> Int32 {
    var source = LineSource(descriptor: 0)
    var sink = OutputSink(descriptor: 1)
    var code: Int32 = 0
    do {
      while let outcome = try source.next({ line in
        line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ? nil : filter.answer(line, into: &sink.bytes)
      }) {
        switch outcome {
        case .unreadable: code = 2
        case .failed: code = max(code, 1)
        case .done, nil: break
        }
        try sink.flushIfFull()
      }
      try sink.flush()
      return code
    } catch let error as LineSource.ReadError {
      Message.error("standard input: \(error.message)")
    } catch let error as OutputSink.WriteError {
      if error.isClosedPipe { return code }
      Message.error("standard output: \(error.message)")
    } catch {
      Message.error("\(error)")
    }
    return 2
  }
}
