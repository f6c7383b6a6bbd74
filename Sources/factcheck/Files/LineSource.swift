internal import Glibc

/// Reads lines from a descriptor in blocks; holds no more than one block and one line, and of a line that is too long its start.
struct LineSource: ~Copyable {
  struct ReadError: Error {
    let message: String
  }

  private static let block = 1 << 18
  private let descriptor: Int32
  /// The bytes of the longest line that is wanted whole.
  private let longest: Int
  private var buffer: [UInt8] = []
  /// Where the next line starts in the buffer.
  private var start = 0
  /// Up to where the buffer has been searched for a line break.
  private var searched = 0
  /// Bytes of the line at `start` that were passed over.
  private var dropped = 0
  private var isAtEnd = false

  init(descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// Hands on the next line without its break, and how many bytes it has: of a line that is longer than wanted the middle
  /// may be missing.
  ///
  /// - Returns: nil at the end.
  mutating func next<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, _ length: Int) -> Result
  ) throws(ReadError) -> Result? {
    while true {
      let end = lineBreak()
      if end != nil || isAtEnd {
        guard let end = end ?? (start < buffer.count ? buffer.count : nil) else { return nil }
        let (range, length) = (start..<end, end - start + dropped)
        start = min(end + 1, buffer.count)
        searched = start
        dropped = 0
        return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range]), length) }
      }
      try fill()
    }
  }

  /// Whether the next line has still to be written by whoever writes to the descriptor.
  mutating func wouldWait() -> Bool {
    guard !isAtEnd, lineBreak() == nil else { return false }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  private mutating func lineBreak() -> Int? {
    let from = searched
    let found = buffer.withUnsafeBufferPointer { bytes -> Int? in
      guard let base = bytes.baseAddress, from < bytes.count else { return nil }
      guard let place = memchr(base + from, 0x0A, bytes.count - from) else { return nil }
      return UnsafeRawPointer(place) - UnsafeRawPointer(base)
    }
    if found == nil { searched = buffer.count }
    return found
  }

  private mutating func fill() throws(ReadError) {
    if start > 0 {
      buffer.removeSubrange(0..<start)
      searched -= start
      start = 0
    }
    // No break so far: the rest of the line is counted and no more.
    if buffer.count > longest {
      dropped += buffer.count - longest
      buffer.removeLast(buffer.count - longest)
      searched = longest
    }
    guard Interruption.wait(for: descriptor) else {
      isAtEnd = true
      // Half a line is none.
      buffer.removeAll()
      searched = 0
      dropped = 0
      return
    }
    let kept = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.block))
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { read(descriptor, $0 + kept, Self.block) } ?? 0
      }
    } while count < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(Self.block - max(0, count))
    if count < 0 { throw ReadError(message: String(cString: strerror(code))) }
    if count == 0 { isAtEnd = true }
  }
}
