/// An open-addressed set of 64-bit word hashes, which are well mixed already.
///
/// Hash 0 stands for no word: it is never stored and never found.
@frozen
public struct HashSet: Sendable {
  /// The hashes in it.
  @usableFromInline var keys: [UInt64]
  @usableFromInline var mask: Int
  /// The hashes in it.
  public private(set) var count = 0

  /// What stands in a set that nothing was put in yet: many never come to hold anything, and take no memory.
  private static let none: [UInt64] = [0]

  /// An empty set.
  public init() {
    keys = Self.none
    mask = 0
  }

  /// - Parameter capacity: about how many there will be.
  public init(capacity: Int) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    keys = []
    keys.append(contentsOf: repeatElement(0, count: size))
    mask = size - 1
  }

  /// A set of those hashes; what comes twice counts once.
  @inlinable
  public init(_ hashes: some Sequence<UInt64>) {
    self.init()
    for hash in hashes { insert(hash) }
  }

  /// Whether the hash is in it.
  @inlinable @inline(__always)
  public func contains(_ hash: UInt64) -> Bool {
    keys.withUnsafeBufferPointer { keys in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 {
        if keys[slot] == hash { return true }
        slot = (slot &+ 1) & mask
      }
      return false
    }
  }

  /// The hashes of both sets.
  public func union(_ other: HashSet) -> HashSet {
    var result = self
    for key in other.keys where key != 0 { result.insert(key) }
    return result
  }

  /// Stores a hash.
  /// - Returns: whether it is new.
  @discardableResult
  public mutating func insert(_ hash: UInt64) -> Bool {
    guard hash != 0 else { return false }
    if (count + 1) * 2 > keys.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return false }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    var larger = HashSet(capacity: keys.count)
    for key in keys where key != 0 { larger.insert(key) }
    self = larger
  }
}
