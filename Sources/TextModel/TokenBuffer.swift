/// Tokens that grow at their end, in the memory of an array that is being made: an array itself would ask at each one whether it is shared.
struct TokenBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<Token>
  private var capacity: Int
  private(set) var count = 0
  /// Whether the tokens outgrew the array and stand in memory of their own.
  private var isOwn = false

  /// - Parameter memory: of the array, uninitialised.
  init(_ memory: UnsafeMutableBufferPointer<Token>) {
    capacity = memory.count
    // An array of some capacity has a base.
    base = memory.baseAddress ?? .allocate(capacity: 0)
  }

  deinit { if isOwn { base.deallocate() } }

  /// Makes an array of the tokens that `fill` gives.
  ///
  /// - Parameter capacity: about how many there will be; beyond it they are copied once more.
  static func array(capacity: Int, _ fill: (consuming TokenBuffer) -> TokenBuffer) -> [Token] {
    var outgrown: [Token]?
    let array = [Token](unsafeUninitializedCapacity: max(capacity, 8)) { memory, count in
      let tokens = fill(TokenBuffer(memory))
      if tokens.isOwn { outgrown = Array(UnsafeBufferPointer(start: tokens.base, count: tokens.count)) }
      count = tokens.isOwn ? 0 : tokens.count
    }
    return outgrown ?? array
  }

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

  /// Appends tokens as long as `next` gives some: what a loop needs stays in registers.
  @inline(__always)
  mutating func append(_ next: () -> Token?) {
    var place = base + count
    var end = base + capacity
    while let token = next() {
      if place == end {
        count = capacity
        grow()
        (place, end) = (base + count, base + capacity)
      }
      place.initialize(to: token)
      place += 1
    }
    count = place - base
  }

  private mutating func grow() {
    capacity *= 2
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    if isOwn { base.deallocate() }
    base = larger
    isOwn = true
  }
}
