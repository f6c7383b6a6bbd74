internal import TextModel

/// The names of holidays, by the hashes of their words; an apostrophe and its s, full stops and hyphens do not count.
struct HolidayTable: Sendable {
  static let shared = HolidayTable()

  private var table = HashTable(capacity: 512)
  /// As the list has them: few are asked for in a text.
  private var rules: [String] = []
  private var longest = 1

  private init() {
    WordList("holidays").forEachRow { fields in
      guard fields.count == 2 else { return }
      let (hash, count) = TextHash.phrase(fields[0]) { table.setOpening($0) }
      longest = max(longest, count)
      table.set(hash, Int32(rules.count))
      rules.append(String(decoding: fields[1], as: UTF8.self))
    }
  }

  private static let lists = movingDays()

  /// The days of the holidays that are listed rather than computed, by name and year.
  static func movingDays() -> [String: [Int: (month: Int, day: Int)]] {
    var lists: [String: [Int: (month: Int, day: Int)]] = [:]
    for row in WordList("moving_holidays").rows() where row.count == 3 {
      guard var year = Int(row[1]) else { continue }
      var days: [Int: (month: Int, day: Int)] = [:]
      for text in row[2].utf8.split(separator: 0x20) {
        if let number = Int(Substring(text)) { days[year] = (number / 100, number % 100) }
        year += 1
      }
      lists[row[0]] = days
    }
    return lists
  }

  func matches(_ index: Int, in text: SentenceText) -> Bool { longestMatch(index, in: text) != nil }

  func match(_ index: Int, in text: SentenceText) -> (rule: HolidayRule, end: Int)? {
    guard let match = longestMatch(index, in: text),
      let rule = HolidayRule(rules[match.rule], lists: Self.lists)
    else { return nil }
    return (rule, match.end)
  }

  /// The longest name that starts at a token: its rule, as an index into `rules`, and the token behind it.
  private func longestMatch(_ index: Int, in text: SentenceText) -> (rule: Int, end: Int)? {
    var best: (rule: Int, end: Int)?
    var hash: UInt64 = 0
    var position = index
    var count = 0
    while count < longest {
      let token = text[position]
      guard token.kind == .word else { break }
      hash = count == 0 ? token.hash : TextHash.join(hash, token.hash)
      position += 1
      count += 1
      guard let found = table[hash] else { break }
      if found >= 0 { best = (Int(found), position) }
      while text.isTight(position),
        text[position].kind == .possessive || text[position].kind == .apostrophe
          || text[position].kind == .dash || text[position].isMark("."), text[position + 1].isWord
      {
        position += 1
      }
    }
    return best
  }
}
