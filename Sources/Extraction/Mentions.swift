public import TextModel

/// All that was pulled out of one document, in text order.
public final class Mentions: Sendable {
  /// The text.
  public let document: Document
  /// What the lexicon knows of each token, in step with `Document.tokens`.
  public let words: [WordEntry]
  /// Every figure, dates among them.
  public let figures: [Figure]
  /// The readings of dates and times; `Figure.date` counts them.
  public let dates: [CalendarDate]
  /// Other readings of ambiguous figures; `Figure.alternative` counts them.
  public let alternatives: [AlternativeReading]
  /// Words that are spelled in two ways, outside names and quotations, in text order.
  public let spellings: [SpellingMention]
  /// Names in a form that is known to be wrong, in text order.
  public let misspelledNames: [MisspelledName]
  /// The tables of the text, in order.
  public let tables: [Table]
  /// Letters in capitals that stand for a name, in text order.
  public let acronyms: [AcronymMention]
  /// Significance tests, in text order.
  public let statistics: [TestStatistic]
  /// Every mention of a name.
  public let entities: [Entity]
  /// Every quotation.
  public let quotations: [Quotation]
  /// The publication date: handed in, or read from a stamp of the text.
  public let published: CivilDay?
  /// The names that the house knows.
  public let house: HouseNames
  /// The patterns of the house that a limit ended in this document, by name: they may have found less than there is.
  public let exhaustedPatterns: [String]

  init(
    document: Document, words: [WordEntry], figures: [Figure], dates: [CalendarDate],
    alternatives: [AlternativeReading], statistics: [TestStatistic] = [],
    spellings: [SpellingMention] = [], acronyms: [AcronymMention] = [], tables: [Table] = [],
    misspelledNames: [MisspelledName] = [], entities: [Entity], quotations: [Quotation], published: CivilDay?,
    house: HouseNames = HouseNames(), exhaustedPatterns: [String] = []
  ) {
    self.document = document
    self.words = words
    self.figures = figures
    self.dates = dates
    self.alternatives = alternatives
    self.statistics = statistics
    self.spellings = spellings
    self.acronyms = acronyms
    self.tables = tables
    self.misspelledNames = misspelledNames
    self.entities = entities
    self.quotations = quotations
    self.published = published
    self.house = house
    self.exhaustedPatterns = exhaustedPatterns
  }

  /// The date of a figure, nil for a figure that is none.
  @inlinable
  public func date(of figure: Figure) -> CalendarDate? {
    figure.date >= 0 ? dates[Int(figure.date)] : nil
  }

  /// The fullest form of an entity's name in this document.
  @inlinable
  public func canonical(_ entity: Entity) -> Entity {
    entity.canonical >= 0 ? entities[Int(entity.canonical)] : entity
  }
}
