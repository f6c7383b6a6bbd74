/// What a word can be: a set, since "second" is an ordinal and a unit, "may" a month and a modal.
@frozen
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable
  init(bit: UInt64) { rawValue = 1 << bit }

  // Figures (numbers.tsv)
  @inlinable public static var cardinal: WordClass { WordClass(bit: 0) }
  @inlinable public static var scale: WordClass { WordClass(bit: 1) }
  @inlinable public static var suffix: WordClass { WordClass(bit: 2) }
  @inlinable public static var vague: WordClass { WordClass(bit: 3) }
  @inlinable public static var ordinal: WordClass { WordClass(bit: 4) }
  @inlinable public static var fraction: WordClass { WordClass(bit: 5) }
  @inlinable public static var multiple: WordClass { WordClass(bit: 6) }
  @inlinable public static var dozen: WordClass { WordClass(bit: 7) }
  @inlinable public static var group: WordClass { WordClass(bit: 8) }
  // Calendar (calendar.tsv)
  @inlinable public static var month: WordClass { WordClass(bit: 9) }
  @inlinable public static var weekday: WordClass { WordClass(bit: 10) }
  @inlinable public static var season: WordClass { WordClass(bit: 11) }
  @inlinable public static var dayWord: WordClass { WordClass(bit: 12) }
  @inlinable public static var clockWord: WordClass { WordClass(bit: 13) }
  @inlinable public static var dateUnit: WordClass { WordClass(bit: 14) }
  @inlinable public static var dayPart: WordClass { WordClass(bit: 15) }
  // First words of phrases in a phrase table
  @inlinable public static var unitStart: WordClass { WordClass(bit: 16) }
  @inlinable public static var currencyStart: WordClass { WordClass(bit: 17) }
  @inlinable public static var hedgeEnd: WordClass { WordClass(bit: 18) }
  @inlinable public static var placeStart: WordClass { WordClass(bit: 19) }
  // Words of prose (words.tsv)
  @inlinable public static var article: WordClass { WordClass(bit: 20) }
  @inlinable public static var indefinite: WordClass { WordClass(bit: 21) }
  @inlinable public static var determiner: WordClass { WordClass(bit: 22) }
  @inlinable public static var possessivePronoun: WordClass { WordClass(bit: 23) }
  @inlinable public static var pronoun: WordClass { WordClass(bit: 24) }
  @inlinable public static var preposition: WordClass { WordClass(bit: 25) }
  @inlinable public static var conjunction: WordClass { WordClass(bit: 26) }
  @inlinable public static var subordinator: WordClass { WordClass(bit: 27) }
  @inlinable public static var relative: WordClass { WordClass(bit: 28) }
  @inlinable public static var be: WordClass { WordClass(bit: 29) }
  @inlinable public static var have: WordClass { WordClass(bit: 30) }
  @inlinable public static var auxiliary: WordClass { WordClass(bit: 31) }
  @inlinable public static var negation: WordClass { WordClass(bit: 32) }
  @inlinable public static var modal: WordClass { WordClass(bit: 33) }
  @inlinable public static var degree: WordClass { WordClass(bit: 34) }
  @inlinable public static var each: WordClass { WordClass(bit: 35) }
  @inlinable public static var other: WordClass { WordClass(bit: 36) }
  @inlinable public static var earlier: WordClass { WordClass(bit: 37) }
  @inlinable public static var forecast: WordClass { WordClass(bit: 38) }
  @inlinable public static var subsetCue: WordClass { WordClass(bit: 39) }
  @inlinable public static var reporting: WordClass { WordClass(bit: 40) }
  @inlinable public static var rise: WordClass { WordClass(bit: 41) }
  @inlinable public static var fall: WordClass { WordClass(bit: 42) }
  @inlinable public static var changeNoun: WordClass { WordClass(bit: 43) }
  @inlinable public static var personTitle: WordClass { WordClass(bit: 44) }
  @inlinable public static var businessSuffix: WordClass { WordClass(bit: 45) }
  @inlinable public static var organisationNoun: WordClass { WordClass(bit: 46) }
  @inlinable public static var percentWord: WordClass { WordClass(bit: 47) }
  @inlinable public static var people: WordClass { WordClass(bit: 48) }
  @inlinable public static var stop: WordClass { WordClass(bit: 49) }
  // Names (names-*.tsv)
  @inlinable public static var surname: WordClass { WordClass(bit: 51) }
  @inlinable public static var common: WordClass { WordClass(bit: 53) }
  // Figures, continued
  @inlinable public static var currencyCode: WordClass { WordClass(bit: 63) }
  @inlinable public static var identifierNoun: WordClass { WordClass(bit: 62) }
  /// Words that `Claims.ScopeReader` looks at.
  @inlinable public static var scopeCue: WordClass { WordClass(bit: 61) }
  /// Words by which a name in a wrong form begins (misspelled-names.tsv).
  @inlinable public static var misspelling: WordClass { WordClass(bit: 50) }
  // Words that are spelled in two ways, and the prefixes of those with a hyphen (spellings.tsv)
  @inlinable public static var variant: WordClass { WordClass(bit: 60) }
  /// Words that `NameCues` has.
  @inlinable public static var nameCue: WordClass { WordClass(bit: 52) }
  // Dates, further (calendar.tsv)
  @inlinable public static var dateWord: WordClass { WordClass(bit: 54) }
  @inlinable public static var dateStart: WordClass { WordClass(bit: 55) }
  @inlinable public static var decade: WordClass { WordClass(bit: 56) }
  @inlinable public static var period: WordClass { WordClass(bit: 57) }
  @inlinable public static var zone: WordClass { WordClass(bit: 58) }
  @inlinable public static var holidayStart: WordClass { WordClass(bit: 59) }

  /// The class by its name in a word list.
  static let named: [String: WordClass] = [
    "cardinal": .cardinal, "scale": .scale, "suffix": .suffix, "vague": .vague, "ordinal": .ordinal,
    "fraction": .fraction, "multiple": .multiple, "dozen": .dozen, "group": .group, "month": .month,
    "weekday": .weekday, "season": .season, "day-word": .dayWord, "clock-word": .clockWord, "date-unit": .dateUnit,
    "day-part": .dayPart, "article": .article, "article-indefinite": .indefinite, "determiner": .determiner,
    "possessive-pronoun": .possessivePronoun, "pronoun": .pronoun, "preposition": .preposition,
    "conjunction": .conjunction, "subordinator": .subordinator, "relative": .relative, "be": .be, "have": .have,
    "auxiliary": .auxiliary, "negation": .negation, "modal": .modal, "adverb-degree": .degree, "each": .each,
    "other": .other, "earlier": .earlier, "forecast": .forecast, "subset-cue": .subsetCue,
    "reporting-verb": .reporting, "rise-verb": .rise, "fall-verb": .fall, "change-noun": .changeNoun,
    "person-title": .personTitle, "business-suffix": .businessSuffix, "organisation-noun": .organisationNoun,
    "percent-word": .percentWord, "people-noun": .people, "stop": .stop, "identifier-noun": .identifierNoun,
    "scope-cue": .scopeCue,
    "date-word": .dateWord, "date-start": .dateStart, "decade": .decade, "period": .period, "zone": .zone,
  ]

  /// Words that can begin a figure or a date: what the scan looks for besides digits.
  static let triggers: WordClass = [
    .cardinal, .vague, .ordinal, .fraction, .multiple, .dozen, .group, .month, .weekday, .season, .dayWord, .clockWord,
    .dayPart, .scale, .currencyCode, .percentWord, .dateStart, .decade, .period, .holidayStart,
  ]
}

/// What the lexicon knows of a word.
@frozen
public struct WordEntry: Sendable, BitwiseCopyable {
  public var classes: WordClass
  /// The value of a cardinal, ordinal, fraction's denominator, multiple, dozen or group; 0 for none.
  public var number: Int32 = 0
  /// The power of ten of a scale word, suffix or vague magnitude; 0 for none.
  public var scale: Int8 = 0
  /// The month, weekday, season, day word's offset, clock word's hour, date unit's or day part's number.
  public var calendar: Int8 = 0
  /// The class of actions (actions.tsv), counted from 1; 0 for none.
  public var action: UInt8 = 0
  /// What it tells a rule (cues.tsv).
  public var cue: Cue = .none

  @inlinable
  public init(_ classes: WordClass = []) { self.classes = classes }

  @inlinable
  public func has(_ some: WordClass) -> Bool { classes.rawValue & some.rawValue != 0 }
}
