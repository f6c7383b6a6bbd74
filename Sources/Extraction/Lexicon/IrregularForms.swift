internal import CLexicons
internal import TextModel

/// The lemmas of irregular forms, read where they lie (inflections.bin, made by Scripts/inflections.py): nothing is loaded.
struct IrregularForms: @unchecked Sendable {
  static let english = IrregularForms()

  private let bytes: UnsafeRawBufferPointer
  /// A power of two; 0 for no table.
  private let cells: Int
  /// Where the letters of the lemmas begin.
  private let letters: Int

  private init() {
    var length = 0
    let start = factcheck_lexicon("inflection_table", &length)
    bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    let stated = length >= 4 ? Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))) : 0
    letters = 4 + stated * 12
    // A file cut short has no forms rather than some beyond its end.
    cells = letters <= length && stated & (stated - 1) == 0 ? stated : 0
  }

  /// The lemma of an irregular form, by its hash.
  subscript(form: UInt64) -> UnsafeBufferPointer<UInt8>? {
    guard cells > 0, form != 0 else { return nil }
    var cell = Int(truncatingIfNeeded: form) & (cells - 1)
    // Half of the cells are empty.
    while case let stored = hash(cell), stored != 0 {
      if stored == form { return lemma(cell) }
      cell = (cell &+ 1) & (cells - 1)
    }
    return nil
  }

  /// Calls `body` with the hash of each form and its lemma, in no order.
  func forEachForm(_ body: (_ form: UInt64, _ lemma: UnsafeBufferPointer<UInt8>) -> Void) {
    for cell in 0..<cells {
      let form = hash(cell)
      if form != 0 { body(form, lemma(cell)) }
    }
  }

  private func hash(_ cell: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + cell * 8, as: UInt64.self))
  }

  private func lemma(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
    let offset = 4 + cells * 8 + cell * 4
    let place = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    let start = letters + (place >> 8)
    return bytes[start..<(start + (place & 0xFF))].bindMemory(to: UInt8.self)
  }
}
