/// An open-addressed table from 64-bit word hashes, which are well mixed already, to small values.
///
/// Hash 0 stands for no word: it is never stored and never found.
@frozen
public struct HashMap<Value: Sendable & BitwiseCopyable>: Sendable {
  /// Key and value side by side: a look-up mostly touches one line of the cache.
  @frozen
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var key: UInt64
    @usableFromInline var value: Value

    @inlinable
    init(key: UInt64, value: Value) {
      self.key = key
      self.value = value
    }
  }

  @usableFromInline var slots: [Slot]
  /// What stands in free slots.
  @usableFromInline let empty: Value
  @usableFromInline var mask: Int
  @usableFromInline var stored = 0

  /// The keys in it.
  @inlinable public var count: Int { stored }

  /// - Parameters:
  ///   - capacity: about how many keys there will be.
  ///   - empty: what a key that is not in it gives.
  @inlinable
  public init(capacity: Int, empty: Value) {
    self.empty = empty
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = []
    slots.append(contentsOf: repeatElement(Slot(key: 0, value: empty), count: size))
    mask = size - 1
  }

  /// The value stored for a hash, nil for none.
  @inlinable @inline(__always)
  public subscript(hash: UInt64) -> Value? { withProbe { $0[hash] } }

  /// Calls `body` with the table in a form for loops that look up many hashes, which is gone after it.
  @inlinable @inline(__always)
  public func withProbe<Result>(_ body: (Probe) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Probe(slots: $0, mask: mask)) }
  }

  /// The table at its place in memory.
  @frozen
  public struct Probe {
    @usableFromInline let slots: UnsafeBufferPointer<Slot>
    @usableFromInline let mask: Int

    @inlinable @inline(__always)
    init(slots: UnsafeBufferPointer<Slot>, mask: Int) {
      self.slots = slots
      self.mask = mask
    }

    /// The value stored for a hash, nil for none.
    @inlinable @inline(__always)
    public subscript(hash: UInt64) -> Value? {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].key != 0 {
        if slots[slot].key == hash { return slots[slot].value }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  /// Stores a value for a hash, in place of the one stored before.
  @inlinable
  public mutating func set(_ hash: UInt64, _ value: Value) {
    guard hash != 0 else { return }
    if (stored + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot &+ 1) & mask }
    if slots[slot].key == 0 { stored += 1 }
    slots[slot] = Slot(key: hash, value: value)
  }

  /// Changes the value of a hash in its place, the empty one where none is stored.
  @inlinable
  public mutating func edit(_ hash: UInt64, _ change: (inout Value) -> Void) {
    guard hash != 0 else { return }
    if (stored + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].key != 0, slots[slot].key != hash { slot = (slot &+ 1) & mask }
    if slots[slot].key == 0 {
      stored += 1
      slots[slot].key = hash
    }
    change(&slots[slot].value)
  }

  /// Calls `body` with each hash, in no order.
  @inlinable
  public func forEachHash(_ body: (UInt64) -> Void) {
    for slot in slots where slot.key != 0 { body(slot.key) }
  }

  @inlinable
  mutating func grow() {
    var larger = HashMap(capacity: slots.count, empty: empty)
    for slot in slots where slot.key != 0 { larger.set(slot.key, slot.value) }
    self = larger
  }

  /// Forgets everything and keeps the memory, or half of it where that was far too much.
  @inlinable
  public mutating func removeAll() {
    guard slots.count <= 64 || stored * 8 >= slots.count else {
      self = HashMap(capacity: slots.count / 4, empty: empty)
      return
    }
    guard stored > 0 else { return }
    let free = Slot(key: 0, value: empty)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: free) }
    stored = 0
  }
}

/// From word hashes to places in a list.
public typealias HashTable = HashMap<Int32>

extension HashMap<Int32> {
  /// A table in which a hash that it does not have has place -1.
  @inlinable
  public init(capacity: Int = 32) { self.init(capacity: capacity, empty: -1) }
}
