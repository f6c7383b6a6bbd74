/// Memory for the places of some tokens of a document, kept from document to document. One belongs to one task at a time.
final class TokenPlaces {
  /// Tokens of a document beyond which its memory is given back.
  private static let most = 1 << 16

  private static let least = 1 << 10

  private var memory = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * least)
  private var capacity = least

  init() {}

  deinit { memory.deallocate() }

  /// Room for two lists of that many places, which holds until it is asked for again.
  func room(for tokens: Int) -> (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) {
    if tokens > capacity || capacity > Self.most && tokens <= Self.most {
      memory.deallocate()
      capacity = max(tokens, Self.least)
      memory = .allocate(capacity: 2 * capacity)
    }
    return (memory, memory + capacity)
  }
}
