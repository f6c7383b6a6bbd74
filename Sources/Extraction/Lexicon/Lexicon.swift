internal import TextModel

/// The word lists, read once: what each word is, and the phrases of units and currencies.
final class Lexicon: Sendable {
  static let english = Lexicon()

  private let words: HashMap<WordEntry>
  private let filter: HashFilter

  private init() {
    var builder = LexiconBuilder()
    WordList("words").forEachRow { fields in
      guard fields.count == 2, let wordClass = WordClass.named[TextHash.of(fields[0])] else { return }
      fields[1].forEachPiece(0x20) { builder.mark(TextHash.of($0), wordClass) }
    }
    for name in ["numbers", "calendar"] {
      WordList(name).forEachRow { fields in
        guard fields.count == 3, let wordClass = WordClass.named[TextHash.of(fields[1])],
          let value = fields[2].wholeNumber
        else { return }
        builder.add(TextHash.of(fields[0]), wordClass, value: value)
      }
    }
    WordList("holidays").forEachRow { fields in
      if fields.count == 2 { builder.addFirst(of: fields[0], .holidayStart) }
    }
    MeasureUnit.names.forEachName { builder.addFirst(of: $0, .unitStart) }
    MeasureUnit.currencyNames.forEachName { builder.addFirst(of: $0, .currencyStart) }
    for symbol in MeasureUnit.moneySymbols.symbols
    where symbol.bytes.count > 1 && symbol.bytes.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
      builder.mark(TextHash.of(symbol.bytes.lazy.map { $0 | 0x20 }), .currencyCode)
    }
    WordList("hedges").forEachRow { fields in
      if fields.count == 2 { builder.mark(TextHash.lastWord(of: fields[0]), .hedgeEnd) }
    }
    builder.addActions()
    builder.addCues()
    MisspelledNames.english.forEachStart { builder.mark($0, .misspelling) }
    SpellingPairs.forEachStart { builder.mark($0, .variant) }
    WordList("names").forEachRow { fields in
      guard fields.count == 2, NameCue.named[TextHash.of(fields[0])] != nil else { return }
      fields[1].forEachPiece(0x20) { builder.mark(TextHash.of($0), .nameCue) }
    }
    var filter = HashFilter()
    builder.words.forEachHash { filter.insert($0) }
    words = builder.words
    self.filter = filter
  }

  /// What is known of a word, by its hash.
  func entry(_ hash: UInt64) -> WordEntry { words[hash] ?? WordEntry() }

  /// What is known of each token: nothing of numbers and marks.
  func look(up tokens: [Token]) -> WordIndex {
    // Put together in memory of the moment: arrays would ask at each token whether they are shared.
    withUnsafeTemporaryAllocation(of: WordEntry.self, capacity: tokens.count) { entries in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { triggers in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { capitals in
          let found = look(up: tokens, entries, triggers, capitals)
          return WordIndex(
            words: Array(UnsafeBufferPointer(entries)), classes: found.classes,
            triggers: Array(UnsafeBufferPointer(rebasing: triggers[..<found.triggers])),
            capitals: Array(UnsafeBufferPointer(rebasing: capitals[..<found.capitals])))
        }
      }
    }
  }

  /// Fills in what is known of each token, and the places of triggers and capitals.
  /// - Returns: all classes, and how many places of each there are.
  private func look(
    up tokens: [Token], _ entries: UnsafeMutableBufferPointer<WordEntry>,
    _ triggers: UnsafeMutableBufferPointer<Int32>, _ capitals: UnsafeMutableBufferPointer<Int32>
  ) -> (classes: WordClass, triggers: Int, capitals: Int) {
    words.withProbe { words in
      filter.withProbe { filter in
        tokens.withUnsafeBufferPointer { tokens in
          var found: (classes: WordClass, triggers: Int, capitals: Int) = ([], 0, 0)
          for position in tokens.indices {
            let token = tokens[position]
            var entry = WordEntry()
            if token.kind == .word || token.kind == .possessive, filter.mayHold(token.hash) {
              entry = words[token.hash] ?? entry
            }
            found.classes.formUnion(entry.classes)
            entries.initializeElement(at: position, to: entry)
            // Written always and counted where it holds: a branch would be guessed wrong too often.
            triggers.initializeElement(at: found.triggers, to: Int32(truncatingIfNeeded: position))
            capitals.initializeElement(at: found.capitals, to: Int32(truncatingIfNeeded: position))
            if token.kind == .word {
              found.triggers &+= WordIndex.isTrigger(token.shape, entry) ? 1 : 0
              found.capitals &+= token.shape.isDisjoint(with: [.capitalised, .innerCapital]) ? 0 : 1
            } else {
              found.triggers &+= WordIndex.isTrigger(token) ? 1 : 0
            }
          }
          return found
        }
      }
    }
  }
}

/// Collects entries while the lists are read.
struct LexiconBuilder {
  private(set) var words = HashMap<WordEntry>(capacity: 8192, empty: WordEntry())

  @inline(__always)
  mutating func edit(_ hash: UInt64, _ change: (inout WordEntry) -> Void) { words.edit(hash, change) }

  /// Adds classes that have no number.
  @inline(__always)
  mutating func mark(_ hash: UInt64, _ classes: WordClass) { edit(hash) { $0.classes.formUnion(classes) } }

  /// Adds a class with its number.
  mutating func add(_ hash: UInt64, _ classes: WordClass, value: Int32) {
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
    var classes = HashMap<UInt8>(capacity: 1024, empty: 0)
    var number: UInt8 = 0
    WordList("actions").forEachRow { fields in
      number &+= 1
      guard fields.count == 2 else { return }
      fields[1].forEachPiece(0x20) { lemma in
        classes.set(TextHash.of(lemma), number)
        Self.forEachForm(of: lemma) { form in edit(form) { $0.action = number } }
      }
    }
    IrregularForms.english.forEachForm { form, lemma in
      guard let action = classes[TextHash.of(lemma)] else { return }
      edit(form) { $0.action = action }
    }
  }

  /// Calls `body` with the hash of each regular form of a verb or noun: deletes, deleted, deleting; dies; banned.
  private static func forEachForm(of lemma: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    let stem = lemma.dropLast().reduce(TextHash.seed, TextHash.add)
    guard let last = lemma.last else { return }
    let whole = TextHash.add(stem, last)
    func add(_ base: UInt64, _ ending: StaticString) {
      let bytes = UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
      body(TextHash.finish(bytes.reduce(base, TextHash.add)))
    }
    add(whole, "")
    guard lemma.count > 2 else { return }
    add(whole, "s")
    add(whole, "es")
    add(whole, "ed")
    add(whole, "ing")
    if last == UInt8(ascii: "e") {
      add(whole, "d")
      add(stem, "ing")
    }
    if last == UInt8(ascii: "y") {
      add(stem, "ies")
      add(stem, "ied")
    }
    let doubled = TextHash.add(whole, last)
    add(doubled, "ed")
    add(doubled, "ing")
  }

  mutating func addFirst(of phrase: UnsafeBufferPointer<UInt8>, _ wordClass: WordClass) {
    if !phrase.isEmpty { mark(TextHash.firstWord(of: phrase), wordClass) }
  }
}
