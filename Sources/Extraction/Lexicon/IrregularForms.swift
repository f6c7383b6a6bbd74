internal import TextModel

/// The lemmas of irregular forms (inflections.tsv), read where they lie in the program.
struct IrregularForms: Sendable {
  private let list = WordList("inflections")
  private var table = HashMap(capacity: 4096, empty: WordList.Place())

  init() {
    list.forEachRow { fields in
      if fields.count >= 2 { table.set(TextHash.of(fields[0]), list.place(of: fields[1])) }
    }
  }

  /// The lemma of an irregular form, by its hash.
  subscript(hash: UInt64) -> UnsafeBufferPointer<UInt8>? { table[hash].map { list[$0] } }
}
