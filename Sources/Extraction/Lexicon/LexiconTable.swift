internal import TextModel

/// The table of the lexicon as it lies in the program: different entries, and which of them each word has.
///
/// In little-endian order: the number of entries in 64 bits; each entry in 128 bits, in the order of its fields; a `FrozenTable`.
struct LexiconTable {
  let entries: [WordEntry]
  let words: FrozenTable

  /// Some hundred entries are different, of 4,096 at most.
  private static let bits = 12
  private static let entrySize = 16

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(bytes)
    func number(at offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    // A file cut short has no words rather than some beyond its end.
    let stated = bytes.count < 8 ? 0 : Int(truncatingIfNeeded: number(at: 0))
    let count = (0...(max(0, bytes.count - 8) / Self.entrySize)).contains(stated) ? stated : 0
    let end = 8 + count * Self.entrySize
    entries = (0..<count).map { index in
      let offset = 8 + index * Self.entrySize
      var entry = WordEntry(WordClass(rawValue: number(at: offset)))
      let rest = number(at: offset + 8)
      entry.number = Int32(truncatingIfNeeded: rest)
      entry.scale = Int8(truncatingIfNeeded: rest >> 32)
      entry.calendar = Int8(truncatingIfNeeded: rest >> 40)
      entry.action = UInt8(truncatingIfNeeded: rest >> 48)
      entry.cue = Cue(rawValue: UInt8(truncatingIfNeeded: rest >> 56)) ?? .none
      return entry
    }
    words = FrozenTable(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(end)), bits: Self.bits)
  }

  /// The bytes of the table for words and what is known of them: the same whatever order they come in.
  static func bytes(of words: [(hash: UInt64, entry: WordEntry)]) -> [UInt8] {
    var numbers: [WordEntry: Int] = [:]
    var entries: [UInt8] = []
    let words = words.sorted { $0.hash < $1.hash }.map { hash, entry in
      if let number = numbers[entry] { return (hash, number) }
      let number = numbers.count
      numbers[entry] = number
      append(entry.classes.rawValue, to: &entries)
      let signed = [entry.scale, entry.calendar].map { UInt64(UInt8(bitPattern: $0)) }
      append(
        UInt64(UInt32(bitPattern: entry.number)) | signed[0] << 32 | signed[1] << 40 | UInt64(entry.action) << 48
          | UInt64(entry.cue.rawValue) << 56, to: &entries)
      return (hash, number)
    }
    var bytes: [UInt8] = []
    append(UInt64(numbers.count), to: &bytes)
    return bytes + entries + FrozenTable.bytes(of: words, bits: bits)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) })
  }
}
