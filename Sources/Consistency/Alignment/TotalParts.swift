internal import Claims
internal import Extraction
internal import TextModel

/// Finds the parts that one sentence of a text tells of a number that another text tells as a whole: "nine rifles", and
/// "seven AK-47s and two others".
struct TotalParts {
  /// The most words between two parts.
  private static let reach = 8
  private static let most = 4

  let source: SourceText

  /// The neighbouring figures of a claim's sentence that add up to a total, the claim being one of them; nil where none do.
  ///
  /// - Parameter isFree: whether a claim is still to be aligned.
  func parts(of total: Figure, _ noun: UInt64, around claim: Int, isFree: (Int) -> Bool) -> [Int]? {
    guard total.hedge == .exact, let sum = total.value, isCountable(total) else { return nil }
    let claims = source.claimsBySentence[source.article.claim(claim).sentence] ?? []
    guard let place = claims.firstIndex(of: claim) else { return nil }
    for start in max(0, place - Self.most + 1)...place {
      var run: [Int] = []
      for next in claims[start...].prefix(Self.most) {
        let figure = source.article.figure(next)
        guard isFree(next), figure.kind == total.kind, figure.unit == total.unit, figure.hedge == .exact,
          run.last.map({ isJoined($0, next, noun) }) ?? true
        else { break }
        run.append(next)
        guard run.count > 1, run.contains(claim) else { continue }
        let told = run.reduce(Optional(DecimalNumber.zero)) { total, claim in
          source.article.figure(claim).value.flatMap { value in total.flatMap { $0 + value } }
        }
        if told == sum { return run }
      }
    }
    return nil
  }

  private func isCountable(_ figure: Figure) -> Bool {
    switch figure.kind {
    case .cardinal, .money, .measure: figure.value.map { $0 > DecimalNumber(2) } ?? false
    default: false
    }
  }

  /// "seven AK-47s and two others", "three men and two women": parts of one whole, side by side.
  private func isJoined(_ first: Int, _ second: Int, _ noun: UInt64) -> Bool {
    let article = source.article
    let between = article.figure(first).tokens.upperBound..<article.figure(second).tokens.lowerBound
    guard (1...Self.reach).contains(between.count) else { return false }
    let isJoin = between.contains {
      article.isWord($0, Word.and) || article.isMark($0, ",") || article.isWord($0, Self.plus)
    }
    // "Seven of the rifles and two pistols": a part of something else.
    guard isJoin, !article.isWord(between.lowerBound, Word.of), !between.contains(where: { article.isMark($0, ";") })
    else { return false }
    let (x, y) = (article.claim(first), article.claim(second))
    if article.figure(first).kind != .cardinal { return x.head == y.head || y.head == 0 }
    return y.scope.contains(.other) || x.head == y.head || y.head == 0 || x.head == noun && y.head == noun
      || isPeople(x) && isPeople(y)
  }

  private func isPeople(_ claim: Claim) -> Bool { claim.headToken >= 0 && source.article.has(claim.headToken, .people) }

  private static let plus = TextHash.literal("plus")
}
