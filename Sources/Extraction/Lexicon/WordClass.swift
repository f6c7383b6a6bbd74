internal import TextModel

/// What a word can be: a set, since "second" is an ordinal and a unit, "may" a month and a modal.
@frozen
public struct WordClass: OptionSet, Sendable, Hashable {
  /// One bit a class.
  public let rawValue: UInt64

  /// Any set of bits is a set of classes.
  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable
  init(bit: UInt64) { rawValue = 1 << bit }

  // Figures (numbers.tsv)
  /// Number words: seven, thirty.
  @inlinable public static var cardinal: WordClass { WordClass(bit: 0) }
  /// Powers of ten behind a number: hundred, million, bn.
  @inlinable public static var scale: WordClass { WordClass(bit: 1) }
  /// A scale written at the digits: 5m, 3bn, 20k.
  @inlinable public static var suffix: WordClass { WordClass(bit: 2) }
  /// Magnitudes without a number: hundreds, dozens, millions.
  @inlinable public static var vague: WordClass { WordClass(bit: 3) }
  /// Ranks: third, 21st.
  @inlinable public static var ordinal: WordClass { WordClass(bit: 4) }
  /// Parts of one: half, third, quarters.
  @inlinable public static var fraction: WordClass { WordClass(bit: 5) }
  /// How many times: twice, doubled, threefold.
  @inlinable public static var multiple: WordClass { WordClass(bit: 6) }
  /// Twelves: dozen, doz.
  @inlinable public static var dozen: WordClass { WordClass(bit: 7) }
  /// Words for a small number of things: couple, few, fives.
  @inlinable public static var group: WordClass { WordClass(bit: 8) }
  // Calendar (calendar.tsv)
  /// Months, also cut short: January, Sept.
  @inlinable public static var month: WordClass { WordClass(bit: 9) }
  /// Days of the week, also cut short.
  @inlinable public static var weekday: WordClass { WordClass(bit: 10) }
  /// Spring to winter, and fall.
  @inlinable public static var season: WordClass { WordClass(bit: 11) }
  /// Days as told from the day of publication: today, yesterday.
  @inlinable public static var dayWord: WordClass { WordClass(bit: 12) }
  /// Hours with a name: noon, midnight.
  @inlinable public static var clockWord: WordClass { WordClass(bit: 13) }
  /// What calendars count: day, week, year, quarter.
  @inlinable public static var dateUnit: WordClass { WordClass(bit: 14) }
  /// Parts of a day: morning, evening, night.
  @inlinable public static var dayPart: WordClass { WordClass(bit: 15) }
  // First words of phrases in a phrase table
  /// The first word of a unit: kilometres, square.
  @inlinable public static var unitStart: WordClass { WordClass(bit: 16) }
  /// The first word of a currency: dollars, Swiss.
  @inlinable public static var currencyStart: WordClass { WordClass(bit: 17) }
  /// The last word of a hedge: about, than, least.
  @inlinable public static var hedgeEnd: WordClass { WordClass(bit: 18) }
  /// The first word of a place.
  @inlinable public static var placeStart: WordClass { WordClass(bit: 19) }
  // Words of prose (words.tsv)
  /// a, an, the.
  @inlinable public static var article: WordClass { WordClass(bit: 20) }
  /// a, an.
  @inlinable public static var indefinite: WordClass { WordClass(bit: 21) }
  /// this, those, any, some.
  @inlinable public static var determiner: WordClass { WordClass(bit: 22) }
  /// her, its, their.
  @inlinable public static var possessivePronoun: WordClass { WordClass(bit: 23) }
  /// he, they, who it was.
  @inlinable public static var pronoun: WordClass { WordClass(bit: 24) }
  /// of, in, by, among.
  @inlinable public static var preposition: WordClass { WordClass(bit: 25) }
  /// and, or, but.
  @inlinable public static var conjunction: WordClass { WordClass(bit: 26) }
  /// that, because, while: another statement begins.
  @inlinable public static var subordinator: WordClass { WordClass(bit: 27) }
  /// who, which, whose.
  @inlinable public static var relative: WordClass { WordClass(bit: 28) }
  /// Forms of "be".
  @inlinable public static var be: WordClass { WordClass(bit: 29) }
  /// Forms of "have".
  @inlinable public static var have: WordClass { WordClass(bit: 30) }
  /// Verbs that help others: do, did, been.
  @inlinable public static var auxiliary: WordClass { WordClass(bit: 31) }
  /// not, never, no.
  @inlinable public static var negation: WordClass { WordClass(bit: 32) }
  /// may, would, should.
  @inlinable public static var modal: WordClass { WordClass(bit: 33) }
  /// Adverbs of degree: very, almost, only.
  @inlinable public static var degree: WordClass { WordClass(bit: 34) }
  /// each, every, per: what is said holds of one.
  @inlinable public static var each: WordClass { WordClass(bit: 35) }
  /// other, another, further: counts something else.
  @inlinable public static var other: WordClass { WordClass(bit: 36) }
  /// earlier, previous, last: told of another time.
  @inlinable public static var earlier: WordClass { WordClass(bit: 37) }
  /// expected, planned, would: not yet so.
  @inlinable public static var forecast: WordClass { WordClass(bit: 38) }
  /// Words that cut a part from a whole: of whom, including.
  @inlinable public static var subsetCue: WordClass { WordClass(bit: 39) }
  /// Verbs of saying: said, told, estimates.
  @inlinable public static var reporting: WordClass { WordClass(bit: 40) }
  /// Verbs and particles of going up.
  @inlinable public static var rise: WordClass { WordClass(bit: 41) }
  /// Verbs and particles of going down.
  @inlinable public static var fall: WordClass { WordClass(bit: 42) }
  /// Nouns of change: increase, drop.
  @inlinable public static var changeNoun: WordClass { WordClass(bit: 43) }
  /// What stands before a name: Mr, Dr, Senator.
  @inlinable public static var personTitle: WordClass { WordClass(bit: 44) }
  /// What ends the name of a company: Inc, Ltd, plc.
  @inlinable public static var businessSuffix: WordClass { WordClass(bit: 45) }
  /// What organisations are called by: council, ministry, union.
  @inlinable public static var organisationNoun: WordClass { WordClass(bit: 46) }
  /// percent, per cent, percentage.
  @inlinable public static var percentWord: WordClass { WordClass(bit: 47) }
  /// Nouns that count people: residents, workers.
  @inlinable public static var people: WordClass { WordClass(bit: 48) }
  /// Words that say nothing of what a figure measures.
  @inlinable public static var stop: WordClass { WordClass(bit: 49) }
  // Names (names-*.tsv)
  /// Words that are surnames.
  @inlinable public static var surname: WordClass { WordClass(bit: 51) }
  /// Words of everyday prose, which are no names.
  @inlinable public static var common: WordClass { WordClass(bit: 53) }
  // Figures, continued
  /// ISO 4217 codes: USD, EUR.
  @inlinable public static var currencyCode: WordClass { WordClass(bit: 63) }
  /// Nouns before a number that counts nothing: flight, page, Route.
  @inlinable public static var identifierNoun: WordClass { WordClass(bit: 62) }
  /// Words that `Claims.ScopeReader` looks at.
  @inlinable public static var scopeCue: WordClass { WordClass(bit: 61) }
  /// Words by which a name in a wrong form begins (misspelled-names.tsv).
  @inlinable public static var misspelling: WordClass { WordClass(bit: 50) }
  // Words that are spelled in two ways, and the prefixes of those with a hyphen (spellings.tsv)
  /// Words that are spelled in two ways: colour, organise.
  @inlinable public static var variant: WordClass { WordClass(bit: 60) }
  /// Words that `NameCues` has.
  @inlinable public static var nameCue: WordClass { WordClass(bit: 52) }
  // Dates, further (calendar.tsv)
  /// Words that lead from one date to another: from, between, until.
  @inlinable public static var dateWord: WordClass { WordClass(bit: 54) }
  /// Words at which a date may begin.
  @inlinable public static var dateStart: WordClass { WordClass(bit: 55) }
  /// Decades as words: twenties, decade.
  @inlinable public static var decade: WordClass { WordClass(bit: 56) }
  /// Quarters and halves of a year by their signs: Q1, 2H.
  @inlinable public static var period: WordClass { WordClass(bit: 57) }
  /// Time zones: GMT, EST.
  @inlinable public static var zone: WordClass { WordClass(bit: 58) }
  /// The first word of a holiday.
  @inlinable public static var holidayStart: WordClass { WordClass(bit: 59) }

  /// The class by the hash of its name in a word list.
  static let named = HashMap<WordClass>(
    named: [
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
    ], empty: [])

  /// Words that can begin a figure or a date: what the scan looks for besides digits.
  static let triggers: WordClass = [
    .cardinal, .vague, .ordinal, .fraction, .multiple, .dozen, .group, .month, .weekday, .season, .dayWord, .clockWord,
    .dayPart, .scale, .currencyCode, .percentWord, .dateStart, .decade, .period, .holidayStart,
  ]
}

/// What the lexicon knows of a word.
@frozen
public struct WordEntry: Sendable, BitwiseCopyable, Hashable {
  /// The classes that it belongs to.
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

  /// A word of those classes that has no numbers.
  @inlinable
  public init(_ classes: WordClass = []) { self.classes = classes }

  /// Whether it belongs to one of the classes at least.
  @inlinable
  public func has(_ some: WordClass) -> Bool { classes.rawValue & some.rawValue != 0 }
}
