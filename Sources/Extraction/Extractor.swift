internal import Pcre
public import TextModel

/// Pulls figures, dates, names and quotations out of documents.
///
/// One extractor belongs to one task at a time; it reuses its buffers and match memory from document to document.
public final class Extractor {
  private let lexicon = Lexicon.english
  private let scratch = PatternScratch()
  private let dateScratch: DateScratch
  private let lists = NameLists()
  private let places = TokenPlaces()
  private var book = NameBook()
  private var candidates: [NameCandidate] = []
  private let patterns: FigurePatternReader?
  private let names: HouseNames

  /// What is pulled out.
  public enum Scope: Sendable {
    /// All that there is.
    case all
    /// Figures, dates, names and quotations, without what only rules look at: tables, acronyms, spellings.
    case figuresAndNames
  }

  /// - Parameters:
  ///   - patterns: patterns of the house; what they find goes before what the built-in families find there.
  ///   - names: names that the house knows to be right.
  public init(patterns: [FigurePattern] = [], names: HouseNames = HouseNames()) {
    dateScratch = DateScratch(scratch)
    self.patterns = patterns.isEmpty ? nil : FigurePatternReader(patterns)
    self.names = names
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - document: furniture in it is passed over.
  ///   - assumed: the publication date of a document that has none of its own, and no dated stamp in its `meta` parts.
  ///   - scope: what is asked for.
  /// - Complexity: linear in the text.
  public func extract(_ document: Document, assuming assumed: CivilDay? = nil, _ scope: Scope = .all) -> Mentions {
    let index = lexicon.look(up: document.tokens, in: places)
    let (words, classes, triggers) = (index.words, index.classes, index.triggers)
    let given = document.date.flatMap { CivilDay(iso: $0) }
    var collector = MentionCollector()
    collector.figures.reserveCapacity(triggers.count / 2 + 2)
    collector.dates.reserveCapacity(triggers.count / 5 + 2)
    var anchor = given
    let (entities, quotations) = document.tokens.withUnsafeBufferPointer { tokens in
      words.withUnsafeBufferPointer { words in
        anchor = given ?? stampedDay(of: document, tokens, words) ?? assumed
        scan(document, tokens, words, triggers, published: anchor, into: &collector)
        var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
        return frame.read(0..<tokens.count) { whole in
          DollarReader(text: whole, capitals: index.capitals).settle(&collector.figures)
          CentReader(text: whole).settle(&collector.figures)
          patterns?.read(document, tokens, words, into: &collector)
          let entities = EntityReader(names: lists, house: names).read(
            document, whole, index.capitals, figures: collector.figures, book: &book, candidates: &candidates)
          let quotations = QuotationReader(scratch: scratch).read(document, whole, entities: entities)
          return (entities, quotations)
        }
      }
    }
    let isAll = scope == .all
    return Mentions(
      document: document, words: words, figures: collector.figures, dates: collector.dates,
      alternatives: collector.alternatives, statistics: collector.statistics,
      spellings: isAll && classes.contains(.variant)
        ? SpellingReader(document, words).read(entities: entities, quotations: quotations) : [],
      acronyms: isAll ? AcronymReader(document: document).read() : [],
      tables: isAll ? TableReader(document).read() : [],
      misspelledNames: isAll && classes.contains(.misspelling)
        ? MisspelledNames.english.find(in: document, words).filter { !names.writes(document.text($0.range)) } : [],
      entities: entities, quotations: quotations, published: anchor, house: names,
      exhaustedPatterns: collector.exhaustedPatterns)
  }

  /// Reads the figures and dates of every sentence that is no furniture.
  private func scan(
    _ document: Document, _ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeBufferPointer<WordEntry>,
    _ triggers: UnsafeBufferPointer<Int32>, published: CivilDay?, into collector: inout MentionCollector
  ) {
    let dates = DateReader(scratch: dateScratch, published: published)
    let figures = FigureReader(scratch: scratch)
    let statistics = StatisticReader(scratch: scratch)
    var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
    let parts = document.parts
    var next = 0
    for (number, sentence) in document.sentences.enumerated() {
      let first = next
      while next < triggers.count, Int(triggers[next]) < sentence.tokens.upperBound { next += 1 }
      guard next > first, parts[Int(sentence.part)].role != .furniture else { continue }
      collector.sentence = Int32(truncatingIfNeeded: number)
      frame.read(sentence.tokens) { text in
        var end = 0
        for place in first..<next {
          let index = Int(triggers[place])
          guard index >= end, Self.leadsOn(text, index) else { continue }
          end = Self.read(at: index, in: text, dates, figures, statistics, into: &collector) ?? 0
        }
      }
    }
  }

  /// Reads what begins at a trigger: gives the token behind it, nil for nothing.
  private static func read(
    at index: Int, in text: SentenceText, _ dates: DateReader, _ figures: FigureReader, _ statistics: StatisticReader,
    into collector: inout MentionCollector
  ) -> Int? {
    if text[index].kind == .mark, StatisticReader.isTriggerMark(text[index].mark) {
      return statistics.read(at: index, in: text, into: &collector)
    }
    if let end = figures.readBeforeDates(at: index, in: text, into: &collector) { return end }
    let known = collector.figures.count
    guard let end = dates.read(at: index, in: text, into: &collector) else {
      return figures.read(at: index, in: text, into: &collector)
    }
    if collector.figures.count == known + 1 {
      DurationInDate(text: text).read(into: &collector.figures[known])
    }
    return end
  }

  /// Whether the token behind a trigger lets it be one.
  @inline(__always)
  private static func leadsOn(_ text: SentenceText, _ index: Int) -> Bool {
    switch text[index].kind {
    case .word:
      let word = text.word(index)
      guard word.has(.holidayStart), word.has(.article), !word.has(WordClass.triggers.subtracting(.holidayStart)) else {
        return true
      }
      // "the" opens the name of one holiday, and most noun phrases.
      return text.has(index + 1, .holidayStart)
    case .apostrophe: return text[index + 1].isNumber && text.isTight(index + 1)
    default: return true
    }
  }

  /// The day of the first full date in the stamps of the text ("Published 18 August 2023"), else that of its dateline.
  private func stampedDay(
    of document: Document, _ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeBufferPointer<WordEntry>
  ) -> CivilDay? {
    let dates = DateReader(scratch: dateScratch, published: nil)
    var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
    for part in document.parts where part.role == .meta {
      for sentence in document.sentences[part.sentences] {
        let day = frame.read(sentence.tokens) { stampedDay(in: $0, dates) }
        if let day { return day }
      }
    }
    // The dateline stands above the body or opens it.
    for part in document.parts where part.role == .dek || part.role == .body {
      guard let first = part.sentences.first else { continue }
      if let day = frame.read(document.sentences[first].tokens, { Dateline.day(in: $0, dates) }) { return day }
      if part.role == .body { break }
    }
    return nil
  }

  private func stampedDay(in text: SentenceText, _ dates: DateReader) -> CivilDay? {
    var index = text.bounds.lowerBound
    while index < text.bounds.upperBound {
      var collector = MentionCollector()
      guard WordIndex.isTrigger(text[index], text.word(index)), Self.leadsOn(text, index),
        let end = dates.read(at: index, in: text, into: &collector)
      else {
        index += 1
        continue
      }
      if let days = collector.dates.first?.days, days.lowerBound == days.upperBound { return days.lowerBound }
      index = max(index + 1, end)
    }
    return nil
  }
}

/// What the family readers have found so far, in text order.
struct MentionCollector {
  var figures: [Figure] = []
  var dates: [CalendarDate] = []
  var alternatives: [AlternativeReading] = []
  var statistics: [TestStatistic] = []
  /// The patterns of the house that a limit ended, by name.
  var exhaustedPatterns: [String] = []
  /// The sentence being read.
  var sentence: Int32 = 0

  /// The token behind the last figure; 0 before the first.
  var end: Int { figures.isEmpty ? 0 : figures[figures.count - 1].tokens.upperBound }

  mutating func add(_ figure: Figure) {
    var figure = figure
    figure.sentence = sentence
    figures.append(figure)
  }

  mutating func add(_ date: consuming CalendarDate, range: TextRange, tokens: Range<Int>, kind: FigureKind = .date) {
    var figure = Figure(range: range, tokens: tokens, kind: kind)
    figure.date = Int32(dates.count)
    dates.append(date)
    add(figure)
  }
}
