internal import TextModel

/// The word lists, read once: what each word is, and the phrases of units and currencies.
final class Lexicon: Sendable {
  static let english = Lexicon()

  private let words: HashMap<WordEntry>
  private let filter: HashFilter

  private init() {
    var builder = LexiconBuilder()
    for row in WordList("words").rows() where row.count == 2 {
      guard let wordClass = WordClass.named[row[0]] else { continue }
      for word in row[1].utf8.split(separator: 0x20) { builder.add(TextHash.of(word), wordClass) }
    }
    for name in ["numbers", "calendar"] {
      for row in WordList(name).rows() where row.count == 3 {
        guard let wordClass = WordClass.named[row[1]], let value = Int32(row[2]) else { continue }
        builder.add(TextHash.of(row[0]), wordClass, value: value)
      }
    }
    for row in WordList("holidays").rows() where row.count == 2 { builder.addFirst(of: row[0], .holidayStart) }
    for phrase in MeasureUnit.names { builder.addFirst(of: phrase, .unitStart) }
    for phrase in MeasureUnit.currencyNames { builder.addFirst(of: phrase, .currencyStart) }
    for symbol in MeasureUnit.moneySymbols.symbols
    where symbol.bytes.count > 1 && symbol.bytes.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
      builder.add(TextHash.of(symbol.bytes.map { $0 | 0x20 }), .currencyCode)
    }
    for row in WordList("hedges").rows() where row.count == 2 {
      guard let last = TextHash.words(row[0]).last else { continue }
      builder.add(TextHash.of(last), .hedgeEnd)
    }
    builder.addActions()
    builder.addCues()
    MisspelledNames.english.forEachStart { builder.add($0, .misspelling) }
    SpellingPairs.forEachStart { builder.add($0, .variant) }
    for row in WordList("names").rows() where row.count == 2 && NameCue.named[row[0]] != nil {
      for word in row[1].utf8.split(separator: 0x20) { builder.add(TextHash.of(word), .nameCue) }
    }
    var words = HashMap<WordEntry>(capacity: builder.entries.count, empty: WordEntry())
    var filter = HashFilter()
    for (hash, entry) in zip(builder.hashes, builder.entries) {
      words.set(hash, entry)
      filter.insert(hash)
    }
    self.words = words
    self.filter = filter
  }

  /// What is known of a word, by its hash.
  @inline(__always)
  func entry(_ hash: UInt64) -> WordEntry {
    filter.mayHold(hash) ? words[hash] ?? WordEntry() : WordEntry()
  }

  /// What is known of each token: nothing of numbers and marks. With it, all that one of them is.
  func entries(_ tokens: [Token]) -> (words: [WordEntry], classes: WordClass) {
    var classes: WordClass = []
    let words = [WordEntry](unsafeUninitializedCapacity: tokens.count) { entries, count in
      for token in tokens {
        let entry = token.kind == .word || token.kind == .possessive ? entry(token.hash) : WordEntry()
        classes.formUnion(entry.classes)
        entries.initializeElement(at: count, to: entry)
        count &+= 1
      }
    }
    return (words, classes)
  }
}

/// Collects entries while the lists are read.
struct LexiconBuilder {
  private(set) var table = HashTable(capacity: 4096)
  private(set) var entries: [WordEntry] = []
  /// In step with the entries.
  private(set) var hashes: [UInt64] = []

  mutating func edit(_ hash: UInt64, _ change: (inout WordEntry) -> Void) {
    if let index = table[hash] {
      change(&entries[Int(index)])
      return
    }
    var entry = WordEntry()
    change(&entry)
    table.set(hash, Int32(entries.count))
    entries.append(entry)
    hashes.append(hash)
  }

  mutating func add(_ hash: UInt64, _ classes: WordClass, value: Int32 = 0) {
    edit(hash) { entry in
      entry.classes.formUnion(classes)
      switch classes {
      case .scale, .suffix, .vague: entry.scale = Int8(truncatingIfNeeded: value)
      case .month, .weekday, .season, .dayWord, .clockWord, .dateUnit, .dayPart, .dateWord, .decade, .period, .zone:
        // "second", "quarter" and "fall" are numbers or verbs as well: their number stands in its own field.
        if entry.calendar == 0 || classes == .month { entry.calendar = Int8(truncatingIfNeeded: value) }
      case .cardinal, .ordinal, .fraction, .multiple, .dozen, .group:
        // A word that is both an ordinal and a fraction has one number for both ("third" 3); "second" is 2.
        if entry.number == 0 || classes == .ordinal { entry.number = value }
      default: break
      }
    }
  }

  /// The classes of actions, for each form of each lemma.
  mutating func addActions() {
    var classes: [UInt64: UInt8] = [:]
    for (number, row) in WordList("actions").rows().enumerated() where row.count == 2 {
      for lemma in row[1].utf8.split(separator: 0x20) {
        classes[TextHash.of(lemma)] = UInt8(truncatingIfNeeded: number + 1)
        for form in Self.forms(of: Array(lemma)) {
          edit(TextHash.of(form)) { $0.action = UInt8(truncatingIfNeeded: number + 1) }
        }
      }
    }
    WordList("inflections").forEachRow { fields in
      guard fields.count >= 2, let action = classes[TextHash.of(fields[1])] else { return }
      edit(TextHash.of(fields[0])) { $0.action = action }
    }
  }

  /// The regular forms of a verb or noun: deletes, deleted, deleting; dies; banned.
  private static func forms(of lemma: [UInt8]) -> [[UInt8]] {
    guard let last = lemma.last, lemma.count > 2 else { return [lemma] }
    let stem = Array(lemma.dropLast())
    func with(_ base: [UInt8], _ endings: [String]) -> [[UInt8]] { endings.map { base + Array($0.utf8) } }
    var forms = [lemma] + with(lemma, ["s", "es", "ed", "ing"])
    if last == UInt8(ascii: "e") { forms += with(lemma, ["d"]) + with(stem, ["ing"]) }
    if last == UInt8(ascii: "y") { forms += with(stem, ["ies", "ied"]) }
    return forms + with(lemma + [last], ["ed", "ing"])
  }

  mutating func addFirst(of phrase: String, _ wordClass: WordClass) {
    let words = phrase.utf8.drop { $0 == 0x20 }
    guard let start = words.first else { return }
    // A hyphen is a word of its own.
    add(TextHash.of(start == 0x2D ? words.prefix(1) : words.prefix { $0 != 0x20 && $0 != 0x2D }), wordClass)
  }
}
