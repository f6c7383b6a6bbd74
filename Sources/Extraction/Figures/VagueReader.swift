internal import TextModel

/// Reads vague magnitudes: dozens, hundreds of thousands, several hundred, a few million, a handful, a couple.
///
/// The intervals are those of rules.md (`magnitude-word-conflict`, Shared arithmetic 3).
struct VagueReader {
  let text: SentenceText

  func read(at index: Int) -> FigureDraft? {
    let entry = text.word(index)
    if text.isWord(index, "most") || text.isWord(index, "majority") { return majority(at: index) }
    return entry.has(.group) ? group(at: index) : magnitude(at: index)
  }

  /// dozens, scores of, hundreds, tens of thousands, hundreds of millions
  private func magnitude(at index: Int) -> FigureDraft? {
    var end = index + 1
    guard let first = interval(at: index) else { return nil }
    var (low, high) = first
    var scale = 0
    while text.isWord(end, "of"), text.has(end + 1, .vague), text.word(end + 1).scale >= 2 {
      scale += Int(text.word(end + 1).scale)
      end += 2
    }
    if text.has(end, .scale),
      text.isWord(index, "tens") || text.isWord(index, "dozens") || text.isWord(index, "hundreds")
    {
      scale += Int(text.word(end).scale)
      end += 1
    }
    if scale == 0 {
      // "tens" and "scores" alone are numbers only before "of".
      if text.isWord(index, "tens") || text.isWord(index, "scores") {
        guard text.isWord(end, "of"), !text.has(end + 1, .possessivePronoun) else { return nil }
      }
    } else {
      guard let lower = low.scaled(by: scale), let upper = high.scaled(by: scale) else { return nil }
      // "tens of thousands" ends at 99,999 and "hundreds of thousands" at 999,999.
      (low, high) = (lower, upperEnd(of: index, upper, scale))
    }
    return draft(index..<end, low, high)
  }

  private func upperEnd(of index: Int, _ upper: DecimalNumber, _ scale: Int) -> DecimalNumber {
    let power = text.isWord(index, "tens") ? 2 : text.isWord(index, "hundreds") ? 3 : 0
    guard power > 0, let top = DecimalNumber.one.scaled(by: power + scale), let end = top - .one else { return upper }
    return end
  }

  private func interval(at index: Int) -> (DecimalNumber, DecimalNumber)? {
    if text.isWord(index, "dozens") { return (DecimalNumber(24), DecimalNumber(99)) }
    if text.isWord(index, "scores") { return (DecimalNumber(40), DecimalNumber(199)) }
    if text.isWord(index, "tens") { return (DecimalNumber(20), DecimalNumber(99)) }
    let scale = Int(text.word(index).scale)
    guard scale >= 2, let low = DecimalNumber(2).scaled(by: scale) else { return nil }
    switch scale {
    case 2: return (low, DecimalNumber(999))
    case 3: return (low, DecimalNumber(9_999))
    default:
      guard let high = DecimalNumber(999).scaled(by: scale) else { return nil }
      return (low, high)
    }
  }

  /// most residents, most of the, a majority of: a share of more than half. "Most expensive" is none.
  private func majority(at index: Int) -> FigureDraft? {
    let isMost = text.isWord(index, "most")
    let next = index + 1
    let isShare = text.isWord(next, "of") || isMost && isPluralNoun(behindNames(next))
    guard isShare, !text.isWord(index - 1, "the") || !isMost, !text.isWord(index - 1, "at"),
      // "The 3rd-most goals", "its most senior judges"
      !isMost
        || text[index - 1].kind != .dash && text[index - 1].kind != .possessive
          && !text.has(index - 1, [.possessivePronoun, .ordinal])
    else { return nil }
    let start = !isMost && text.has(index - 1, .article) ? index - 1 : index
    var draft = FigureDraft(tokens: start..<next, kind: .fraction, value: nil)
    draft.interval = (DecimalNumber(5, exponent: -1), .one)
    draft.hedge = .vague
    draft.isWords = true
    draft.resolution = DecimalNumber(5, exponent: -1)
    return draft
  }

  /// "Most Londonderry voters", "most UK adults": the noun in lower case behind up to three names.
  private func behindNames(_ index: Int) -> Int {
    var end = index
    while end < index + 3, text[end].isWord, text[end].isCapitalised { end += 1 }
    guard end > index, text[end].isWord, !text[end].isCapitalised else { return index }
    // "Most Wanted", "Most Valuable": a quality in the highest degree.
    let ending = text.bytes(index).suffix(2)
    return Self.qualities.contains { ending.elementsEqual($0.utf8) } ? index : end
  }

  private static let qualities = ["ed", "le", "ul", "ve", "us", "nt", "ng"]

  private func isPluralNoun(_ index: Int) -> Bool { text.looksPlural(index) && !text.has(index, [.rise, .fall]) }

  /// several, a handful of, a couple of; with a scale word: several hundred, a couple of thousand
  private func group(at index: Int) -> FigureDraft? {
    var end = index + 1
    let hasArticle = text.has(index - 1, .indefinite)
    let isSeveral = text.isWord(index, "several")
    var low = DecimalNumber(3)
    var high = DecimalNumber(9)
    if text.isWord(index, "handful") {
      high = DecimalNumber(7)
    } else if !isSeveral, !text.isWord(index, "few") {
      guard text.isWord(index, "couple") || text.isWord(index, "pair") else { return nil }
      (low, high) = (DecimalNumber(2), DecimalNumber(3))
    }
    if text.isWord(index, "few") {
      // "A few hundred"; "a few minutes", "a few people" tell no number that anything is held against.
      guard hasArticle, text.has(index + 1, [.scale, .dozen]) else { return nil }
    } else if !isSeveral {
      guard hasArticle || text.isWord(index + 1, "of") else { return nil }
      let isScaled = text.has(index + 1, [.scale, .dozen]) || text.isWord(index + 1, "of")
      // "Just a handful turned up"; "the toddler is a handful" is a manner of speaking.
      guard
        isScaled || text.isWord(index, "handful") && text.isWord(index - 2, in: Self.few) && !text.has(index - 3, .be)
      else { return nil }
      if text.isWord(end, "of") {
        // "a couple of", "a pair of": something plural must follow; "a pair of jeans" is one thing.
        guard !text.isWord(index, "pair"), text[end + 1].isWord else { return nil }
        end += 1
      }
    }
    let scaleStart = end
    // "Several hundred thousand", "a couple of thousands"
    while text.has(end, [.scale, .dozen]) || end == scaleStart && text.has(end, .vague) && text.word(end).scale >= 2 {
      let factor = text.has(end, .dozen) ? DecimalNumber(12) : DecimalNumber(1, exponent: Int32(text.word(end).scale))
      guard let lower = low * factor, let upper = high * factor else { return nil }
      (low, high) = (lower, upper)
      end += 1
    }
    let last = end == scaleStart && text.isWord(end - 1, "of") ? end - 1 : end
    var draft = draft((hasArticle && !isSeveral ? index - 1 : index)..<last, low, high)
    // "A couple of thousand dollars", "several hundred pounds"
    if draft.unit == .none, let money = MoneyReader(text: text).suffix(behind: end, isScaled: end > scaleStart) {
      draft.unit = money.unit
      draft.kind = .money
      draft.tokens = draft.tokens.lowerBound..<money.end
      return draft
    }
    guard end == scaleStart, let unit = UnitReader(text: text).read(behind: end) else { return draft }
    draft.unit = unit.unit
    draft.kind = unit.unit.unit.isDuration ? .duration : .measure
    // A couple of days are two, if need be three.
    if draft.kind == .duration, text.isWord(index, "couple") { draft.value = low }
    draft.tokens = draft.tokens.lowerBound..<unit.end
    return draft
  }

  private static let few = WordSet("only just but mere")

  private func draft(_ tokens: Range<Int>, _ low: DecimalNumber, _ high: DecimalNumber) -> FigureDraft {
    var draft = FigureDraft(tokens: tokens, kind: .cardinal, value: nil)
    draft.interval = (low, high)
    draft.hedge = .vague
    draft.isWords = true
    draft.resolution = low
    if let money = MoneyReader(text: text).suffix(behind: moneyStart(tokens.upperBound), isScaled: true),
      text.isWord(tokens.upperBound, "of")
    {
      draft.unit = money.unit
      draft.kind = .money
      draft.tokens = tokens.lowerBound..<money.end
    }
    return draft
  }

  /// "millions of dollars": the currency stands behind "of".
  private func moneyStart(_ index: Int) -> Int { text.isWord(index, "of") ? index + 1 : index }
}
