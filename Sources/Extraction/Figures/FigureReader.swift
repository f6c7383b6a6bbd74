internal import Pcre
internal import TextModel

/// Reads figures that are no dates: finds the family of a figure by the word or mark that begins it, and hands on.
struct FigureReader {
  let scratch: PatternScratch

  /// Whether a figure may begin with this mark: a currency sign or a vulgar fraction.
  static func isTriggerMark(_ mark: UInt16) -> Bool {
    MoneyReader.isSign(mark) || mark >= 0xBC && VulgarFraction.value(of: mark) != nil
  }

  /// Reads what a date would be elsewhere: an age ("in his late 60s"), temperatures ("the mid-70s"), odds (11/4).
  func readBeforeDates(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    guard let draft = draftBeforeDates(at: index, in: text) else { return nil }
    collector.add(draft.figure(in: text, core: draft.tokens))
    return draft.tokens.upperBound
  }

  /// The neighbours tell first: of most figures none of these is tried.
  @inline(__always)
  private func draftBeforeDates(at index: Int, in text: SentenceText) -> FigureDraft? {
    let (token, next) = (text[index], text[index + 1])
    if text.has(index - 1, .possessivePronoun), let age = AgeReader(text: text).decade(at: index) { return age }
    // The s stands at the digits, or the digits behind the word that tells the part.
    if token.isNumber ? text.isTight(index + 1) : next.isNumber || next.kind == .dash,
      let decade = TemperatureReader(text: text).decade(at: index)
    {
      return decade
    }
    guard token.isNumber, next.isMark("/") || next.kind == .dash || text.isWord(index + 1, "to") else { return nil }
    return OddsReader(text: text).read(at: index)
  }

  /// Reads a figure that begins at a token; adds it and gives the token behind it, nil for none.
  func read(at index: Int, in text: SentenceText, into collector: inout MentionCollector) -> Int? {
    let entry = text.word(index)
    guard text.bounds.count < 10 || mayBegin(index, entry, in: text) else { return nil }
    if text.bounds.count < 10, let draft = BareNumberReader(text: text).read(at: index) {
      collector.add(draft.figure(in: text, core: draft.tokens))
      return draft.tokens.upperBound
    }
    if text.bounds.count < 10, let figures = WholeTextReader(text: text).read(at: index), let last = figures.last {
      for figure in figures { collector.add(figure) }
      return last.tokens.upperBound
    }
    if text[index].isNumber {
      if text[index + 1].isMark(":"), let draft = DurationReader(text: text).elapsed(at: index) {
        collector.add(draft, in: text, floor: collector.end)
        return draft.tokens.upperBound
      }
      if let end = IdentifierReader(text: text).end(at: index) { return end }
    } else if text[index].isWord, let end = IdiomReader(text: text).end(at: index) {
      return end
    }
    if entry.has(.cardinal), let draft = DurationReader(text: text).orTwo(at: index) {
      collector.add(draft, in: text, floor: collector.end)
      return draft.tokens.upperBound
    }
    // A mention does not reach back into the one before it.
    let floor = collector.end
    switch drafts(at: index, entry, in: text) {
    case .one(let draft):
      if isYear(draft, in: text) { return draft.tokens.upperBound }
      collector.add(draft, in: text, floor: floor)
      return max(collector.end, draft.tokens.upperBound)
    case .several(let drafts):
      guard let last = drafts.last else { return nil }
      for draft in drafts { collector.add(draft, in: text, floor: floor) }
      return max(collector.end, last.tokens.upperBound)
    case nil: return nil
    }
  }

  /// The classes of words with which a family below begins.
  private static let leads: WordClass = [
    .cardinal, .scale, .dozen, .vague, .ordinal, .fraction, .multiple, .group, .percentWord, .dateUnit, .currencyCode,
  ]

  /// Whether a figure may begin at a token: most words that dates begin with begin no figure.
  @inline(__always)
  private func mayBegin(_ index: Int, _ entry: WordEntry, in text: SentenceText) -> Bool {
    !text[index].isWord || entry.has(Self.leads) || text[index + 1].kind == .dash
  }

  private static let compared = WordSet("more less fewer higher lower")

  /// Four plain digits that no noun follows are a year that no date was made of: "for 1987", "the 1995 quarter".
  private func isYear(_ draft: FigureDraft, in text: SentenceText) -> Bool {
    guard draft.kind == .cardinal, draft.tokens.count == 1, draft.interval == nil,
      text[draft.tokens.lowerBound].isNumber, text[draft.tokens.lowerBound].range.count == 4,
      let value = draft.value?.int, (1900...2035).contains(value)
    else { return false }
    let (start, end) = (draft.tokens.lowerBound, draft.tokens.upperBound)
    // "40k more than 2012", "3% more than 2019": compared with a year.
    if text.isWord(start - 1, "than"), text.isWord(start - 2, in: Self.compared),
      text[start - 3].isNumber || text[start - 3].isMark("%") || text.has(start - 3, [.scale, .suffix, .percentWord])
    {
      return !IdentifierReader(text: text).isCounted(end)
    }
    return text.has(start - 1, [.preposition, .article]) && !text.isWord(start - 1, "than")
      && !IdentifierReader(text: text).isCounted(end) && HedgeReader(text: text).before(start) == nil
  }

  private func drafts(at index: Int, _ entry: WordEntry, in text: SentenceText) -> FigureDrafts? {
    if entry.has(.dateUnit), !entry.has(.ordinal), let draft = DurationReader(text: text).read(at: index) {
      return .one(draft)
    }
    if entry.has(.group), entry.has(.unitStart) { return nil }
    if entry.has(.group), entry.number == 0, let draft = DurationReader(text: text).compound(at: index) {
      return .one(draft)
    }
    if entry.has(.group), entry.number >= 3, let age = AgeReader(text: text).limit(ofWordAt: index) { return .one(age) }
    if entry.has([.vague, .group]) { return VagueReader(text: text).read(at: index).map { .one($0) } }
    if entry.has(.multiple) { return MultipleReader(text: text).read(at: index).map { .one($0) } }
    if entry.has([.ordinal, .fraction]) {
      return (FractionReader(text: text).read(at: index) ?? OrdinalReader(text: text).read(at: index)).map { .one($0) }
    }
    if entry.has(.percentWord) { return PointReader(text: text).single(at: index).map { .one($0) } }
    let amount = AmountReader(text: text).read(at: index)
    guard let sum = amount?.only, sum.kind == .money else { return amount }
    return FractionReader(text: text).share(of: sum).map { .one($0) } ?? amount
  }
}

extension MentionCollector {
  /// Adds a figure with the hedges around it.
  mutating func add(_ draft: FigureDraft, in text: SentenceText, floor: Int) {
    var draft = draft
    // "300m yuan 300 mil": a currency that is told behind one number is not told before the next.
    if draft.kind == .money, draft.tokens.lowerBound < floor {
      draft.tokens = min(floor, draft.tokens.upperBound - 1)..<draft.tokens.upperBound
    }
    let core = draft.tokens
    let hedges = HedgeReader(text: text)
    if draft.hedge != .vague || draft.value != nil {
      if let before = hedges.before(draft.tokens.lowerBound), before.edge >= floor,
        draft.kind != .duration || !hedges.isPeriod(before),
        draft.kind != .cardinal || !hedges.isPeriod(before, countedAt: draft.tokens.upperBound),
        draft.kind != .money && draft.kind != .percent || !hedges.isCause(before, of: draft.tokens.upperBound)
      {
        // "As high as $6 to $8" stays a range.
        if before.hedge != .exact, draft.hedge != .range || before.hedge == .about {
          (draft.hedge, draft.isOpenBelow) = (before.hedge, before.isOpenBelow)
        }
        draft.tokens = before.edge..<draft.tokens.upperBound
      }
      if let behind = hedges.behind(draft.tokens.upperBound) {
        (draft.hedge, draft.isOpenBelow) = (behind.hedge, behind.isOpenBelow)
        draft.tokens = draft.tokens.lowerBound..<behind.edge
      }
    }
    let bounds = BoundReader(text: text)
    draft.direction = DirectionReader(text: text).direction(of: draft.tokens, kind: draft.kind)
    var figure = draft.figure(in: text, core: core)
    if text.isWord(figure.tokens.lowerBound - 1, "from"),
      let completed = EllipsisReader(text: text).completed(figure, after: figures)
    {
      figure = completed
    }
    // The figure before, where it is of the same sentence.
    if let last = figures.last, last.tokens.lowerBound >= text.bounds.lowerBound {
      if draft.hedge == .exact, last.hedge != .vague, last.hedge != .range, last.hedge != .exact,
        bounds.isConversion(last, figure)
      {
        draft.hedge = last.hedge
        draft.isOpenBelow = last.hedge == .below && last.lower == nil
        figure = draft.figure(in: text, core: core)
      }
      if figure.direction == .none, last.direction != .none,
        DirectionReader(text: text).isRestated(last.tokens.upperBound, figure.tokens.lowerBound)
      {
        figure.direction = last.direction
      }
      if figure.direction == .none, text.isWord(figure.tokens.lowerBound - 1, "to"),
        last.tokens.upperBound == figure.tokens.lowerBound - 1
      {
        // "Rose 18 pence to 240", "fell from 50 to 40"
        figure.direction =
          last.direction != .none
          ? last.direction : DirectionReader(text: text).direction(ofEndBehind: last.tokens, kind: figure.kind)
      }
      if let joined = bounds.joined(last, figure) {
        figures.removeLast()
        figure = joined
      }
    }
    if let alternative = draft.alternative {
      figure.alternative = Int32(alternatives.count)
      alternatives.append(alternative)
    }
    add(figure)
  }
}
