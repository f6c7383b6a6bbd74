internal import Extraction
internal import TextModel

/// The names of an article, each with its other forms.
struct NameTable {
  struct Row: Hashable {
    var kind: String
    var name: String
    var title: String
    var count: Int
    /// The other spellings, in order of their first use.
    var variants: [String]
    var first: TextRange
  }

  let rows: [Row]

  /// In order of the first mention.
  init(_ mentions: Mentions) {
    var rows: [Row] = []
    let document = mentions.document
    for (entity, number) in zip(mentions.entities, Self.numbers(mentions)) {
      let text = Snippet.plain(document.text(entity.range))
      let place = number - 1
      guard place < rows.count else {
        let name = Snippet.plain(document.text(mentions.canonical(entity).range))
        rows.append(
          Row(
            kind: entity.kind.name, name: name, title: Snippet.plain(document.text(entity.title)), count: 1,
            variants: text == name ? [] : [text], first: entity.range))
        continue
      }
      rows[place].count += 1
      if rows[place].title.isEmpty { rows[place].title = Snippet.plain(document.text(entity.title)) }
      if text != rows[place].name, !rows[place].variants.contains(text) { rows[place].variants.append(text) }
    }
    self.rows = rows
  }

  /// The number of each mention's name, from 1 in order of the first mention.
  static func numbers(_ mentions: Mentions) -> [Int] {
    var numbers: [Int32: Int] = [:]
    return mentions.entities.enumerated().map { index, entity in
      let key = entity.canonical >= 0 ? entity.canonical : Int32(truncatingIfNeeded: index)
      let number = numbers[key] ?? numbers.count + 1
      numbers[key] = number
      return number
    }
  }
}
