internal import Claims
public import Extraction
internal import TextModel

/// One way in which figures of the body can bear out a figure of headline or summary.
protocol Derivation: Sendable {
  /// The figures that bear it out and how, nil where none do.
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport?
}

/// Tries the derivations in turn: the plain ones first.
struct SupportFinder {
  private static let derivations: [any Derivation] = [
    SameFigure(), UnitConversion(), YearsBetween(), DecadeOfYear(), SumInSentence(), PercentOfCounts(),
    LinkedDifference(),
    ListLength(),
  ]

  let body: BodyFigures

  func support(_ claim: Claim) -> FigureSupport? {
    for derivation in Self.derivations {
      if let support = derivation.support(claim, in: body) { return support }
    }
    return nil
  }
}

/// The figures of the body, sorted for search.
struct BodyFigures: Sendable {
  let claims: ClaimIndex
  /// Claims with a value, by that value in the base unit of its dimension.
  private let byValue: [(value: Double, claim: Int)]
  /// Ranges, vague words and one-sided hedges: they are tried one by one.
  let open: [Int]
  /// Years that the body names.
  let years: [(year: Int, claim: Int)]

  init(_ claims: ClaimIndex) {
    self.claims = claims
    var byValue: [(Double, Int)] = []
    var open: [Int] = []
    var years: [(Int, Int)] = []
    for index in claims.body {
      let figure = claims.figure(claims.claims[index])
      if let date = claims.mentions.date(of: figure) {
        if let year = date.start.year { years.append((Int(year), index)) }
        if let year = date.end?.year { years.append((Int(year), index)) }
        continue
      }
      if figure.hedge == .exact, let value = figure.value {
        byValue.append((Self.base(value, figure), index))
      } else if figure.value != nil || figure.lower != nil || figure.upper != nil {
        open.append(index)
      }
    }
    self.byValue = byValue.sorted { $0.0 < $1.0 }
    self.open = open
    self.years = years
  }

  var mentions: Mentions { claims.mentions }

  func figure(_ index: Int) -> Figure { claims.figure(claims.claims[index]) }

  /// A value in the base unit of its dimension, as a place to search.
  private static func base(_ value: DecimalNumber, _ figure: Figure) -> Double {
    let scaled = figure.kind == .fraction ? value.double * 100 : value.double
    return scaled * figure.unit.unit.factor.double
  }

  /// The exact claims whose value may agree with a figure's, by search in the sorted values, then all open ones.
  func candidates(for figure: Figure) -> [Int] {
    let low = (figure.lower ?? figure.value).map { Self.base($0, figure) }
    let high = (figure.upper ?? figure.value).map { Self.base($0, figure) }
    let reach = (figure.resolution.double * figure.unit.unit.factor.double) * (figure.kind == .fraction ? 500 : 1)
    let from = (low ?? -Double.infinity) - abs(low ?? 0) * 0.2 - reach
    let to = (high ?? Double.infinity) + abs(high ?? 0) * 0.3 + reach
    var first = 0
    var last = byValue.count
    while first < last {
      let middle = (first + last) / 2
      if byValue[middle].value < from { first = middle + 1 } else { last = middle }
    }
    var result: [Int] = []
    while first < byValue.count, byValue[first].value <= to, result.count < 200 {
      result.append(byValue[first].claim)
      first += 1
    }
    return result + open.prefix(200)
  }

  /// The claims of the body's sentence `sentence`.
  func claims(ofSentence sentence: Int) -> [Int] {
    // Claims stand in text order.
    let all = claims.body
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if claims.claims[all[middle]].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    var result: [Int] = []
    while low < all.count, claims.claims[all[low]].sentence == sentence {
      result.append(all[low])
      low += 1
    }
    return result
  }
}
