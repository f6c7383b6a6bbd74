internal import TextModel

/// Names that stand for a fuller one that lists alone can tell: UK for the United Kingdom (aliases.tsv).
struct NameAliases: Sendable {
  static let english = NameAliases()

  private var table = HashTable(capacity: 64)
  private var full: [UInt64] = []

  private init() {
    for row in WordList("aliases").rows() where row.count == 2 {
      table.set(TextHash.phrase(TextHash.words(row[0])), Int32(full.count))
      full.append(TextHash.phrase(TextHash.words(row[1])))
    }
  }

  /// The hash of the fuller name.
  subscript(hash: UInt64) -> UInt64? { table[hash].map { full[Int($0)] } }
}

extension [NameRecord] {
  /// The record that a table has for a hash.
  subscript(table: HashTable, hash: UInt64) -> NameRecord? {
    table[hash].flatMap { indices.contains(Int($0)) ? self[Int($0)] : nil }
  }
}
