/// An open-addressed table from 64-bit word hashes (well mixed already) to small indices.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The index stored for a hash, nil for none.
  @inline(__always)
  subscript(hash: UInt64) -> Int32? {
    keys.withUnsafeBufferPointer { keys in
      var slot = Int(truncatingIfNeeded: hash) & mask
      while keys[slot] != 0 {
        if keys[slot] == hash { return values[slot] }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Stores an index for a hash, in place of the one stored before. Hash 0 stands for no word and is not stored.
  mutating func set(_ hash: UInt64, _ value: Int32) {
    guard hash != 0 else { return }
    if (count + 1) * 2 > keys.count { grow() }
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
    count += 1
  }

  private mutating func grow() {
    var larger = HashTable(capacity: keys.count)
    for slot in keys.indices where keys[slot] != 0 { larger.set(keys[slot], values[slot]) }
    self = larger
  }
}
