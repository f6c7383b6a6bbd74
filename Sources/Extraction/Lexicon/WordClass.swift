/// What a word can be: a set, since "second" is an ordinal and a unit, "may" a month and a modal.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // Figures (numbers.tsv)
  public static let cardinal = WordClass(bit: 0)
  public static let scale = WordClass(bit: 1)
  public static let suffix = WordClass(bit: 2)
  public static let vague = WordClass(bit: 3)
  public static let ordinal = WordClass(bit: 4)
  public static let fraction = WordClass(bit: 5)
  public static let multiple = WordClass(bit: 6)
  public static let dozen = WordClass(bit: 7)
  public static let group = WordClass(bit: 8)
  // Calendar (calendar.tsv)
  public static let month = WordClass(bit: 9)
  public static let weekday = WordClass(bit: 10)
  public static let season = WordClass(bit: 11)
  public static let dayWord = WordClass(bit: 12)
  public static let clockWord = WordClass(bit: 13)
  public static let dateUnit = WordClass(bit: 14)
  public static let dayPart = WordClass(bit: 15)
  // First words of phrases in a phrase table
  public static let unitStart = WordClass(bit: 16)
  public static let currencyStart = WordClass(bit: 17)
  public static let hedgeEnd = WordClass(bit: 18)
  public static let placeStart = WordClass(bit: 19)
  // Words of prose (words.tsv)
  public static let article = WordClass(bit: 20)
  public static let indefinite = WordClass(bit: 21)
  public static let determiner = WordClass(bit: 22)
  public static let possessivePronoun = WordClass(bit: 23)
  public static let pronoun = WordClass(bit: 24)
  public static let preposition = WordClass(bit: 25)
  public static let conjunction = WordClass(bit: 26)
  public static let subordinator = WordClass(bit: 27)
  public static let relative = WordClass(bit: 28)
  public static let be = WordClass(bit: 29)
  public static let have = WordClass(bit: 30)
  public static let auxiliary = WordClass(bit: 31)
  public static let negation = WordClass(bit: 32)
  public static let modal = WordClass(bit: 33)
  public static let degree = WordClass(bit: 34)
  public static let each = WordClass(bit: 35)
  public static let other = WordClass(bit: 36)
  public static let earlier = WordClass(bit: 37)
  public static let forecast = WordClass(bit: 38)
  public static let subsetCue = WordClass(bit: 39)
  public static let reporting = WordClass(bit: 40)
  public static let rise = WordClass(bit: 41)
  public static let fall = WordClass(bit: 42)
  public static let changeNoun = WordClass(bit: 43)
  public static let personTitle = WordClass(bit: 44)
  public static let businessSuffix = WordClass(bit: 45)
  public static let organisationNoun = WordClass(bit: 46)
  public static let percentWord = WordClass(bit: 47)
  public static let people = WordClass(bit: 48)
  public static let stop = WordClass(bit: 49)
  // Names (names-*.tsv)
  public static let firstName = WordClass(bit: 50)
  public static let surname = WordClass(bit: 51)
  public static let nationality = WordClass(bit: 52)
  public static let common = WordClass(bit: 53)
  // Figures, continued
  public static let currencyCode = WordClass(bit: 63)
  public static let identifierNoun = WordClass(bit: 62)
  /// Words that `Claims.ScopeReader` looks at.
  public static let scopeCue = WordClass(bit: 61)
  // Words that are spelled in two ways, and the prefixes of those with a hyphen (spellings.tsv)
  public static let variant = WordClass(bit: 60)
  // Dates, further (calendar.tsv)
  public static let dateWord = WordClass(bit: 54)
  public static let dateStart = WordClass(bit: 55)
  public static let decade = WordClass(bit: 56)
  public static let period = WordClass(bit: 57)
  public static let zone = WordClass(bit: 58)
  public static let holidayStart = WordClass(bit: 59)

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
public struct WordEntry: Sendable {
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

  public init(_ classes: WordClass = []) { self.classes = classes }

  @inlinable
  public func has(_ some: WordClass) -> Bool { classes.rawValue & some.rawValue != 0 }
}
