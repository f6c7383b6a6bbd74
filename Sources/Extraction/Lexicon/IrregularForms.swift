internal import TextModel

/// The lemmas of irregular forms (inflections.tsv), read where they lie in the program.
struct IrregularForms: @unchecked Sendable {
  private var table = HashTable(capacity: 5000)
  private var lemmas: [UnsafeBufferPointer<UInt8>] = []

  init() {
    lemmas.reserveCapacity(5000)
    WordList("inflections").forEachRow { fields in
      guard fields.count >= 2 else { return }
      table.set(TextHash.of(fields[0]), Int32(lemmas.count))
      lemmas.append(fields[1])
    }
  }

  /// The lemma of an irregular form, by its hash.
  subscript(hash: UInt64) -> UnsafeBufferPointer<UInt8>? { table[hash].map { lemmas[Int($0)] } }
}
