internal import Pcre
internal import TextModel

/// Reads figures that are no dates: finds the family of a figure by the word or mark that begins it, and hands on.
struct FigureReader {
  let scratch: PatternScratch

  /// Whether a figure may begin with this mark: a currency sign or a vulgar fraction.
  static func isTriggerMark(_ mark: UInt16) -> Bool {
    MoneyReader.isSign(mark) || mark >= 0xBC && VulgarFraction.value(of: mark) != nil
  }

  /// Reads a figure that begins at a token; adds it and gives the token behind it, nil for none.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    let entry = text.word(index)
    if text[index].isNumber, let end = IdentifierReader(text: text).end(at: index) { return end }
    let drafts: [FigureDraft]?
    if entry.has([.vague, .group]) {
      drafts = VagueReader(text: text).read(at: index).map { [$0] }
    } else if entry.has(.multiple) {
      drafts = MultipleReader(text: text).read(at: index).map { [$0] }
    } else if entry.has([.ordinal, .fraction]) {
      drafts =
        (FractionReader(text: text).read(at: index) ?? OrdinalReader(text: text).read(at: index)).map { [$0] }
    } else {
      drafts = AmountReader(text: text).read(at: index)
    }
    guard let drafts, let last = drafts.last else { return nil }
    // A mention does not reach back into the one before it.
    let floor = collector.figures.last.map(\.tokens.upperBound) ?? text.bounds.lowerBound
    for draft in drafts { collector.add(draft, in: text, floor: floor) }
    return collector.figures.last.map { max($0.tokens.upperBound, last.tokens.upperBound) }
  }
}

extension MentionCollector {
  /// Adds a figure with the hedges around it.
  mutating func add(_ draft: FigureDraft, in text: SentenceText, floor: Int) {
    var draft = draft
    let core = draft.tokens
    let hedges = HedgeReader(text: text)
    if draft.hedge != .vague || draft.value != nil {
      if let (hedge, start) = hedges.before(draft.tokens.lowerBound), start >= floor {
        draft.hedge = hedge == .exact ? draft.hedge : hedge
        draft.tokens = start..<draft.tokens.upperBound
      }
      if let (hedge, end) = hedges.behind(draft.tokens.upperBound) {
        draft.hedge = hedge
        draft.tokens = draft.tokens.lowerBound..<end
      }
    }
    draft.direction = DirectionReader(text: text).direction(of: draft.tokens)
    var figure = draft.figure(in: text, core: core)
    if let alternative = draft.alternative {
      figure.alternative = Int32(alternatives.count)
      alternatives.append(alternative)
    }
    add(figure)
  }
}
