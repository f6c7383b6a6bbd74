/// An open-addressed table from 64-bit word hashes, which are well mixed already, to small values.
///
/// Hash 0 stands for no word: it is never stored and never found.
@frozen
public struct HashMap<Value: Sendable & BitwiseCopyable>: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value]
  /// What stands in free slots.
  @usableFromInline let empty: Value
  @usableFromInline var mask: Int
  @usableFromInline var stored = 0

  @inlinable public var count: Int { stored }

  @inlinable
  public init(capacity: Int, empty: Value) {
    self.empty = empty
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: empty, count: size)
    mask = size - 1
  }

  /// The value stored for a hash, nil for none.
  @inlinable @inline(__always)
  public subscript(hash: UInt64) -> Value? {
    keys.withUnsafeBufferPointer { keys in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 {
        if keys[slot] == hash { return values[slot] }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  /// Stores a value for a hash, in place of the one stored before.
  @inlinable
  public mutating func set(_ hash: UInt64, _ value: Value) {
    guard hash != 0 else { return }
    if (stored + 1) * 2 > keys.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash {
        values[slot] = value
        return
      }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    values[slot] = value
    stored += 1
  }

  @inlinable
  mutating func grow() {
    var larger = HashMap(capacity: keys.count, empty: empty)
    for slot in keys.indices where keys[slot] != 0 { larger.set(keys[slot], values[slot]) }
    self = larger
  }

  /// Forgets everything and keeps the memory.
  @inlinable
  public mutating func removeAll() {
    keys.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    stored = 0
  }
}

/// From word hashes to places in a list.
public typealias HashTable = HashMap<Int32>

extension HashMap<Int32> {
  @inlinable
  public init(capacity: Int = 64) { self.init(capacity: capacity, empty: -1) }
}
