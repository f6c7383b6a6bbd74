internal import Glibc

/// Why a file could not be read.
struct FileError: Error, CustomStringConvertible {
  let name: String
  let message: String

  var description: String { "\(name): \(message)" }
}

/// Reads whole files and standard input.
enum FileReader {
  /// A larger file is not read at all: no page, pictures and all, is so large.
  private static let largest = 256 << 20
  /// Nor is one that memory does not hold: bytes, decoded bytes, and twice as much where a buffer grows.
  private static let room = (MemoryLimit.left ?? .max) / 4
  private static let block = 1 << 16

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - name: what it is called in messages.
  static func read(_ path: String, name: String) throws(FileError) -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name, expected: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(name: name, message: reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(name: name, message: reason(errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(name: name, message: "a folder, and no file") }
    guard Int(status.st_size) <= min(largest, room) else { throw tooLarge(name) }
    return try read(descriptor: descriptor, name, expected: Int(status.st_size))
  }

  private static func read(descriptor: Int32, _ name: String, expected: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    while true {
      guard Interruption.wait(for: descriptor) else { throw FileError(name: name, message: "interrupted") }
      let kept = bytes.count
      // One byte more than is expected tells the end without another block.
      let room = kept <= expected ? max(expected - kept + 1, expected == 0 ? block : 1) : block
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { Glibc.read(descriptor, $0 + kept, room) } ?? 0
      }
      let code = errno
      bytes.removeLast(room - max(0, count))
      if count < 0, code != EINTR { throw FileError(name: name, message: reason(code)) }
      if count == 0 { return bytes }
      guard bytes.count <= min(largest, room) else { throw tooLarge(name) }
    }
  }

  private static func tooLarge(_ name: String) -> FileError {
    guard room < largest else { return FileError(name: name, message: "larger than 256 MiB; split it into articles") }
    return FileError(
      name: name,
      message:
        "needs more memory than the limit of the system (ulimit -v) leaves; raise it, or split the file into articles")
  }

  /// The system's reason, and what to do where that is known.
  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file; is the path right?"
    case EACCES: "no permission to read it; try `chmod +r` on it"
    default: String(cString: strerror(code))
    }
  }
}
