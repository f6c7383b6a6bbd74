internal import TextModel

/// The lemmas of irregular forms (inflections.tsv), read where they lie in the program.
struct IrregularForms: Sendable {
  private let list = WordList("inflections")
  private var table = HashMap(capacity: 4096, empty: WordList.Place())
  private var filter = HashFilter()

  init() {
    list.forEachRow { fields in
      guard fields.count >= 2 else { return }
      let hash = TextHash.of(fields[0])
      table.set(hash, list.place(of: fields[1]))
      filter.insert(hash)
    }
  }

  /// The lemma of an irregular form, by its hash.
  subscript(hash: UInt64) -> UnsafeBufferPointer<UInt8>? {
    filter.mayHold(hash) ? table[hash].map { list[$0] } : nil
  }
}
