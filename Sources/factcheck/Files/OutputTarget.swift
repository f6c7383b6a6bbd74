internal import Glibc

/// Where the answer goes: standard output, or a file that is written beside its place and renamed when it is whole.
struct OutputTarget {
  let path: String?

  /// - Parameter body: writes into the sink and gives the exit code.
  /// - Returns: the exit code: 2 where writing failed.
  func use(_ body: (inout OutputSink) -> Result<Int32, OutputSink.WriteError>) -> Int32 {
    guard let path else { return finish(standard(body), name: "standard output") }
    return finish(file(path, body), name: path)
  }

  private func finish(_ result: Result<Int32, OutputSink.WriteError>, name: String) -> Int32 {
    switch result {
    case .success(let code): return code
    case .failure(let error):
      // A reader that has seen enough is no failure.
      if error.isClosedPipe { return 0 }
      if error.isInterruption { return Interruption.exitCode }
      Message.error("\(name): \(error.message)")
      return 2
    }
  }

  private func standard(_ body: (inout OutputSink) -> Result<Int32, OutputSink.WriteError>) -> Result<
    Int32, OutputSink.WriteError
  > {
    var sink = OutputSink(descriptor: 1)
    return body(&sink)
  }

  private func file(
    _ path: String, _ body: (inout OutputSink) -> Result<Int32, OutputSink.WriteError>
  ) -> Result<Int32, OutputSink.WriteError> {
    let place = resolved(path)
    var status = stat()
    let exists = stat(place, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { return .failure(.init(code: EISDIR)) }
    // A device or pipe is written to directly.
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(place, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return .failure(.init(code: errno)) }
      defer { close(descriptor) }
      var sink = OutputSink(descriptor: descriptor)
      return body(&sink)
    }
    var template = Array((place + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return .failure(.init(code: errno)) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
    Interruption.guardTemporary(temporary)
    defer { Interruption.guardTemporary(nil) }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, exists ? status.st_mode & 0o777 : 0o666 & ~mask)
    var sink = OutputSink(descriptor: descriptor)
    let result = body(&sink)
    var failure: OutputSink.WriteError?
    if close(descriptor) != 0 { failure = .init(code: errno) }
    if case .success = result, failure == nil, rename(temporary, place) != 0 { failure = .init(code: errno) }
    if case .success(let code) = result, failure == nil { return .success(code) }
    unlink(temporary)
    return failure.map { .failure($0) } ?? result
  }

  /// The file that a symbolic link stands for.
  private func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
