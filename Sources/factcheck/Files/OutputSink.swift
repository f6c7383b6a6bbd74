internal import Glibc

/// Gathers bytes and writes them to a descriptor in blocks.
struct OutputSink: ~Copyable {
  /// Why a write failed.
  struct WriteError: Error {
    let code: Int32
    /// The reader has gone: no reason for a message.
    var isClosedPipe: Bool { code == EPIPE }
    /// Nothing was finished when the work was to end: no reason for a file.
    static let interruption = WriteError(code: EINTR)
    var isInterruption: Bool { code == EINTR }
    var message: String { String(cString: strerror(code)) }
  }

  private static let block = 1 << 16
  /// Where the bytes go.
  let descriptor: Int32
  /// What is gathered so far; callers add to it.
  var bytes: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Self.block * 2)
  }

  /// Writes what is gathered once it fills a block.
  mutating func flushIfFull() throws(WriteError) {
    if bytes.count >= Self.block { try flush() }
  }

  /// Writes all that is gathered.
  mutating func flush() throws(WriteError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(WriteError) in try put(bytes) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes a block as it is, behind what is gathered.
  mutating func write(_ block: UnsafeBufferPointer<UInt8>) throws(WriteError) {
    try flush()
    try put(block)
  }

  private func put(_ block: UnsafeBufferPointer<UInt8>) throws(WriteError) {
    var done = 0
    while done < block.count {
      let count = block.baseAddress.map { Glibc.write(descriptor, $0 + done, block.count - done) } ?? 0
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        throw WriteError(code: code)
      }
      done += count
    }
  }
}
