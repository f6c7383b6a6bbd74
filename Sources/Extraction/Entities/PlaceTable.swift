internal import CLexicons
internal import TextModel

/// Where a place or a people belongs: its country, and in some countries its state.
public struct HomePlace: Sendable, Hashable {
  /// A number of the table's own; never 0.
  public let country: UInt16
  /// 0 for none.
  public let region: UInt8
  /// A town that is no capital: it stands for itself alone.
  public let isTown: Bool
}

/// Places and peoples by name, read where they lie (places.bin, made by Scripts/place_table.py): nothing is loaded.
struct PlaceTable: @unchecked Sendable {
  static let english = PlaceTable()

  private static let entrySize = 6
  private let bytes: UnsafeRawBufferPointer
  private let slots: Int

  private init() {
    var length = 0
    let start = factcheck_lexicon("place_table", &length)
    bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    slots = bytes.count / Self.entrySize
  }

  /// The home of a word, or of a phrase by its joined hash.
  subscript(hash: UInt64) -> HomePlace? {
    guard slots > 0 else { return nil }
    let check = max(1, UInt32(truncatingIfNeeded: hash))
    var slot = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(slots)) >> 32)
    for _ in 0..<slots {
      let offset = slot * Self.entrySize
      let found = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      if found == 0 { return nil }
      if found == check {
        let value = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt16.self))
        return HomePlace(
          country: value & 0x1FF, region: UInt8(truncatingIfNeeded: value >> 9 & 0x3F), isTown: value >> 15 == 1)
      }
      slot = slot + 1 == slots ? 0 : slot + 1
    }
    return nil
  }
}
