internal import TextModel

/// Collects what the word lists say of each word, for the table of the lexicon. The program itself reads the table.
struct LexiconBuilder {
  private(set) var words = HashMap<WordEntry>(capacity: 8192, empty: WordEntry())

  init() {
    WordList("words").forEachRow { fields in
      guard fields.count == 2, let wordClass = WordClass.named[TextHash.of(fields[0])] else { return }
      fields[1].forEachPiece(0x20) { mark(TextHash.of($0), wordClass) }
    }
    for name in ["numbers", "calendar"] {
      WordList(name).forEachRow { fields in
        guard fields.count == 3, let wordClass = WordClass.named[TextHash.of(fields[1])],
          let value = fields[2].wholeNumber
        else { return }
        add(TextHash.of(fields[0]), wordClass, value: value)
      }
    }
    WordList("holidays").forEachRow { fields in
      if fields.count == 2 { addFirst(of: fields[0], .holidayStart) }
    }
    MeasureUnit.names.forEachName { addFirst(of: $0, .unitStart) }
    MeasureUnit.currencyNames.forEachName { addFirst(of: $0, .currencyStart) }
    for symbol in MeasureUnit.moneySymbols.symbols
    where symbol.bytes.count > 1 && symbol.bytes.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) {
      mark(TextHash.of(symbol.bytes.lazy.map { $0 | 0x20 }), .currencyCode)
    }
    WordList("hedges").forEachRow { fields in
      if fields.count == 2 { mark(TextHash.lastWord(of: fields[0]), .hedgeEnd) }
    }
    addActions()
    addCues()
    MisspelledNames.english.forEachStart { mark($0, .misspelling) }
    SpellingPairs.forEachStart { mark($0, .variant) }
    WordList("names").forEachRow { fields in
      guard fields.count == 2, NameCue.named[TextHash.of(fields[0])] != nil else { return }
      fields[1].forEachPiece(0x20) { mark(TextHash.of($0), .nameCue) }
    }
  }

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
