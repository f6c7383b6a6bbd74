internal import Claims
internal import Extraction
internal import TextModel

/// Values that go another way than the word between them says.
extension DifferenceMismatch {
  private static let up = TextHash.literal("up")
  private static let down = TextHash.literal("down")

  /// "3,200 homes, down from 2,900": the word says one way, the values go the other.
  func checkTurn(_ new: Int, _ old: Int, _ article: Article, into findings: inout [Finding]) {
    guard let turn = turn(article.gap(new, old), article), article.figure(new).kind == article.figure(old).kind,
      article.figure(new).unit == article.figure(old).unit
    else { return }
    checkWay(turn, from: old, to: new, article, into: &findings)
  }

  /// "Income climbed to $151 million from $162 million".
  func checkVerb(_ change: Change, _ article: Article, into findings: inout [Finding]) {
    let first = min(article.figure(change.old).tokens.lowerBound, article.figure(change.new).tokens.lowerBound)
    guard let way = way(before: first, in: article.sentence(of: change.old), article),
      turn(article.gap(change.old, change.new), article) == nil
    else { return }
    checkWay(way, from: change.old, to: change.new, article, into: &findings)
  }

  /// The way of the verb that leads to the first end, but for an amount or a percentage between.
  private func way(before first: Int, in sentence: Range<Int>, _ article: Article) -> Direction? {
    var (index, steps) = (first - 1, 0)
    while index >= sentence.lowerBound, steps < 7 {
      let token = article.document.tokens[index]
      if article.has(index, [.conjunction, .subordinator, .negation, .modal]) || token.isMark(";") { return nil }
      // "Gone up to 129"; "up to 900" is a bound.
      let isMoved = Self.moves.contains(index - 1, in: article.document)
      if Self.rises.contains(token) || isMoved && token.hash == Self.up { return .up }
      if Self.falls.contains(token) || isMoved && token.hash == Self.down { return .down }
      (index, steps) = (index - 1, steps + 1)
    }
    return nil
  }

  private static let rises = WordSet(
    "rose risen rising climbed climbing grew grown growing increased increasing jumped jumping "
      + "surged soared lengthened widened widening raised swelled doubled tripled")
  private static let moves = WordSet("go goes going gone went")
  private static let falls = WordSet(
    "fell fallen falling dropped dropping narrowed narrowing declined declining decreased decreasing slipped sank "
      + "plunged tumbled shrank shrunk shortened lowered halved cut")

  private func checkWay(
    _ way: Direction, from old: Int, to new: Int, _ article: Article, into findings: inout [Finding]
  ) {
    let (x, y) = (article.figure(new), article.figure(old))
    // "To £12.60 an hour from £13.10": the time stands once.
    guard x.per == y.per || y.per.isNone && x.per.unit.unit.isDuration, Self.kinds.contains(x.kind),
      ![x.hedge, y.hedge].contains(where: { $0 == .vague || $0 == .range }),
      let a = y.value, let b = x.value, !a.isNegative, !b.isNegative, way != (b > a ? .up : .down)
    else { return }
    // "At 105 yen to the dollar, up from 107": the fewer, the dearer.
    guard !article.gap(new, old).contains(where: { article.has($0, [.currencyStart, .currencyCode]) }) else { return }
    // "At five, up from 13": ranks count downwards.
    guard x.kind != .cardinal || x.isScaled || article.claim(new).headToken >= 0 && min(a, b) > DecimalNumber(100),
      // What is rounded in one way keeps its order: 7.1 from 7.0 is no fall.
      x.hedge == .exact && y.hedge == .exact && x.resolution == y.resolution || !x.interval.meets(y.interval)
    else { return }
    let (order, word) = b > a ? ("more", "down") : ("less", "up")
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message: "\(article.words(new)) is \(order) than \(article.words(old)), not \(word) from it.",
        working: "\(Wording.number(b)) is \(order) than \(Wording.number(a)).",
        remedy: "Fits with the other word, or if one of the two is mistyped.",
        question: "Which of the two is the older figure?",
        labels: [new, old].map { article.label($0) }, key: article.key([new, old])))
  }

  /// What "up from" or "down from" right between two figures says, a word of degree between. A verb has other subjects: "gained 24
  /// million, rising from 146 million to …".
  private func turn(_ gap: Range<Int>, _ article: Article) -> Direction? {
    // "Less than the 47.3% of the forecast and down from 47.1%": "and" leads back to an earlier figure.
    guard let from = gap.last, article.isWord(from, Word.from), !gap.contains(where: { article.has($0, .conjunction) })
    else { return nil }
    let words = gap.suffix(3).dropLast()
    return words.contains { article.isWord($0, Self.up) }
      ? .up : words.contains { article.isWord($0, Self.down) } ? .down : nil
  }

  /// "214 centimetres, 50 fewer than the average of 164": as far apart as it says, and the other way.
  func checkComparative(_ compared: ComparedChange, _ article: Article, into findings: inout [Finding]) {
    let (old, new) = (compared.change.old, compared.change.new)
    guard let a = article.figure(old).value, let b = article.figure(new).value,
      (b - a)?.magnitude == article.figure(compared.delta).value,
      compared.change.goes(against: ToldWay.of(compared.delta, article), article)
    else { return }
    let (order, apart) = (b > a ? "more" : "less", (b - a)?.magnitude)
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(compared.delta)) is told the other way: \(article.words(new)) is \(order) than \(article.words(old)).",
        working: "\(Wording.number(b)) is \(Wording.number(apart ?? .zero)) \(order) than \(Wording.number(a)).",
        remedy: "Fits with the other word, or if the two values have changed places.",
        question: "Is it more or less?", labels: [compared.delta, old, new].map { article.label($0) },
        key: article.key([compared.delta, old, new])))
  }

  /// "On 498 points, 75 behind Wenzel (555)"
  func checkStanding(_ gap: StandingGap, _ article: Article, into findings: inout [Finding]) {
    let (other, own) = (gap.change.old, gap.change.new)
    guard let a = article.figure(other).value, let b = article.figure(own).value, let exact = b - a else { return }
    let order = exact.isNegative ? "behind" : "ahead of"
    findings.append(
      Finding(
        rule: Self.description.id, severity: .error,
        message:
          "\(article.words(gap.difference)) is not how far \(article.words(own)) is \(order) \(article.words(other)).",
        working:
          "\(Wording.number(max(a, b))) − \(Wording.number(min(a, b))) = \(Wording.number(exact.magnitude)), \(order)",
        remedy: "Fits if the number in brackets is of something else: then say of what.",
        question: "How far apart are the two?", labels: [gap.difference, other, own].map { article.label($0) },
        suggestions: [Wording.number(exact.magnitude)], key: article.key([gap.difference, other, own])))
  }
}
