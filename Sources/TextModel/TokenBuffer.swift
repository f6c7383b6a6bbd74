/// Tokens that grow at their end, in memory of their own: an array would ask at each one whether it is shared.
struct TokenBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The token at an index, which is one below the count.
  @inline(__always)
  subscript(index: Int) -> Token {
    assert(index >= 0 && index < count)
    return base[index]
  }

  @inline(__always)
  mutating func append(_ token: Token) {
    if count == capacity { grow() }
    (base + count).initialize(to: token)
    count &+= 1
  }

  /// The tokens as an array.
  var array: [Token] { Array(UnsafeBufferPointer(start: base, count: count)) }

  private mutating func grow() {
    capacity *= 2
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
