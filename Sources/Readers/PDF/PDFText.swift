internal import CLinux
internal import Glibc

/// Asks poppler's `pdftotext` for the layout of a PDF: a program of its own, under limits, that sees nothing but the file.
enum PDFText {
  /// Seconds that it may take, by the clock and of a processor.
  static let longestTime = 60
  /// Bytes of text, and bytes of memory, that it may fill.
  static let largestText = 64 << 20
  static let largestMemory: UInt = 2 << 30

  /// - Returns: XHTML with pages, blocks, lines and words: plain text would have lost the hyphens at the ends of lines.
  /// - Throws: `ReadError` where the program is missing, or for a PDF that is encrypted, damaged or too large.
  static func read(_ file: [UInt8], name: String) throws(ReadError) -> [UInt8] {
    // Files in memory: no name of the user's is ever an argument, and no pipe can fill up.
    guard let input = Descriptor.memory(), let errors = Descriptor.memory(), input.write(file), let pipe = Pipe() else {
      throw ReadError(name, "no memory to hand the PDF on: \(String(cString: strerror(errno)))")
    }
    let process: pid_t
    switch spawn(input.number, pipe.writing.number, errors.number) {
    case .success(let id): process = id
    case .failure(let error):
      throw ReadError(
        name,
        error.code == ENOENT
          ? "PDF is read with pdftotext, which is not installed; install the package poppler-utils"
          : "pdftotext does not start: \(String(cString: strerror(error.code)))")
    }
    pipe.writing.close()
    linux_limit(process, UInt(longestTime), largestMemory)
    let text = readAll(pipe.reading.number)
    if text == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard let text else {
      throw ReadError(
        name, "takes pdftotext more than \(longestTime) seconds or \(largestText >> 20) MiB; save the text as .txt")
    }
    guard status == 0 else { throw ReadError(name, reason(errors.text())) }
    return text
  }

  /// What its message means to the reader.
  private static func reason(_ message: String) -> String {
    if message.contains("ncorrect password") { return "an encrypted PDF; save a copy without a password" }
    if message.contains("Copying of text") { return "a PDF that forbids to copy its text; ask for the text" }
    let first = message.split(separator: "\n").first.map { ": \($0)" } ?? ""
    return "a PDF that is damaged or cut off; open it in a reader and print it to a new PDF\(first)"
  }

  private struct SpawnError: Error { let code: Int32 }

  private static func spawn(_ input: Int32, _ output: Int32, _ errors: Int32) -> Result<pid_t, SpawnError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    let arguments: [UnsafeMutablePointer<CChar>?] = ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-", nil].map {
      $0.map { strdup($0) } ?? nil
    }
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, "pdftotext", &actions, nil, arguments, environ)
    return code == 0 ? .success(process) : .failure(SpawnError(code: code))
  }

  /// All that comes; nil where it is too much or takes too long.
  private static func readAll(_ descriptor: Int32) -> [UInt8]? {
    let end = seconds() + longestTime
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while text.count <= largestText {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = end - seconds()
      guard left > 0 else { return nil }
      guard poll(&state, 1, Int32(left) * 1000) != 0 else { return nil }
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return text }
      text += block[..<count]
    }
    return nil
  }

  private static func seconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}

/// A descriptor that is closed when nobody holds it any more.
private final class Descriptor {
  private(set) var number: Int32

  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close() }

  func close() {
    if number >= 0 { Glibc.close(number) }
    number = -1
  }

  /// A file without a name.
  static func memory() -> Descriptor? { Descriptor(linux_memory_file()) }

  /// Writes all bytes and goes back to the start.
  func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { Glibc.write(number, $0 + done, raw.count - done) } ?? -1
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return lseek(number, 0, SEEK_SET) == 0
  }

  /// The first of what was written.
  func text() -> String {
    var block = [UInt8](repeating: 0, count: 4096)
    let count = pread(number, &block, block.count, 0)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }
}

private struct Pipe {
  let reading: Descriptor
  let writing: Descriptor

  init?() {
    var ends: [Int32] = [-1, -1]
    guard linux_pipe(&ends) == 0, let reading = Descriptor(ends[0]), let writing = Descriptor(ends[1]) else {
      return nil
    }
    (self.reading, self.writing) = (reading, writing)
  }
}
