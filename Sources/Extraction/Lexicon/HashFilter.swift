/// Which hashes may be in a table, a bit for each: most words of a text are in none, and the bits stay in the nearest cache
/// where the table does not.
struct HashFilter: Sendable {
  /// 16 KiB: with some eight thousand words one in sixteen others passes.
  private var bits = [UInt64](repeating: 0, count: 2048)

  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 53)] |= Self.bit(hash) }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { withProbe { $0.mayHold(hash) } }

  /// Calls `body` with the filter in a form for loops, which is gone after it.
  @inline(__always)
  func withProbe<Result>(_ body: (Probe) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(Probe(bits: $0)) }
  }

  /// The filter at its place in memory.
  struct Probe {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool { bits[Int(truncatingIfNeeded: hash >> 53)] & HashFilter.bit(hash) != 0 }
  }

  @inline(__always)
  fileprivate static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 47 & 63) }
}
