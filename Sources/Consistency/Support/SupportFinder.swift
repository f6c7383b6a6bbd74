internal import Claims
internal import Extraction
internal import TextModel

/// One way in which figures of the body can bear out a figure of headline or summary.
protocol Derivation: Sendable {
  /// The figures that bear it out and how, nil where none do.
  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport?
}

/// Tries the derivations in turn: the plain ones first.
struct SupportFinder {
  private static let derivations: [any Derivation] = [
    SameFigure(), BracketConversion(), UnitConversion(), YearsBetween(), AgeInYear(), DecadeOfYear(), SumInSentence(),
    SumOfParagraph(), ToldBeside(), PercentOfCounts(), PercentOfAmount(), PartOfThose(), RestOfCounts(), RowOfYears(),
    CountTimesEach(), OneEvery(),
    SharedOut(), PerEach(),
    PointsBetweenPercents(), LinkedDifference(),
    ToldDifference(),
    ListLength(), TimesBetween(), DatesApart(), ScoreMargin(), BaseOfChange(), RecordSince(), FurtherAmount(),
    OneMore(), CoarserFigure(),
  ]

  let body: BodyFigures

  func support(_ claim: Claim) -> FigureSupport? {
    for derivation in Self.derivations {
      if let support = derivation.support(claim, in: body) { return support }
    }
    return SameFigure().supportOfAlternative(claim, in: body)
  }

  /// What gives a figure otherwise than by the same number.
  func derived(_ claim: Claim) -> FigureSupport? {
    for derivation in Self.derivations.dropFirst() {
      if let support = derivation.support(claim, in: body) { return support }
    }
    return nil
  }
}

/// The figures of the body, sorted for search.
struct BodyFigures: Sendable {
  let claims: ClaimIndex
  /// Claims with an exact value, by that value in the base unit of its dimension.
  private let byBase: [(value: Double, claim: Int)]
  /// The same by the number as said, for kinds that name one number differently.
  private let bySaid: [(value: Double, claim: Int)]
  /// Ranges, vague words and one-sided hedges: they are tried one by one.
  let open: [Int]
  /// Years that the body names.
  let years: [(year: Int, claim: Int)]
  /// The claims of each sentence that has any, in text order.
  let sentences: [ArraySlice<Int>]

  /// Candidates of one figure that are looked at.
  private static let most = 100

  init(_ claims: ClaimIndex) {
    self.claims = claims
    var byBase: [(value: Double, claim: Int)] = []
    var bySaid: [(value: Double, claim: Int)] = []
    var open: [Int] = []
    var years: [(year: Int, claim: Int)] = []
    byBase.reserveCapacity(claims.body.count)
    bySaid.reserveCapacity(claims.body.count)
    for index in claims.body {
      let figure = claims.figure(claims.claims[index])
      if let date = claims.mentions.date(of: figure) {
        if let year = date.start.year { years.append((Int(year), index)) }
        if let year = date.end?.year { years.append((Int(year), index)) }
      }
      if figure.hedge == .exact, let value = figure.value {
        byBase.append((Self.base(value, figure), index))
        bySaid.append((value.double, index))
      } else if figure.value != nil || figure.lower != nil || figure.upper != nil {
        open.append(index)
      }
    }
    byBase.sort { $0.value < $1.value }
    bySaid.sort { $0.value < $1.value }
    (self.byBase, self.bySaid) = (byBase, bySaid)
    self.open = open
    self.years = years
    sentences = Self.sentences(of: claims)
  }

  private static func sentences(of claims: ClaimIndex) -> [ArraySlice<Int>] {
    let body = claims.body
    var groups: [ArraySlice<Int>] = []
    var start = 0
    for end in body.indices
    where end + 1 == body.count
      || claims.claims[body[end + 1]].sentence != claims.claims[body[start]].sentence
    {
      groups.append(body[start...end])
      start = end + 1
    }
    return groups
  }

  var mentions: Mentions { claims.mentions }

  /// How a figure agrees with one of the body, by the tolerances of the house.
  func relation(shown: Figure, base: Figure) -> Rounding.Relation? {
    Rounding.relation(shown: shown, base: base, claims.tolerances)
  }

  func figure(_ index: Int) -> Figure { claims.figure(claims.claims[index]).asDuration.inPlainUnit }

  /// What some claims add up to; nil where one has no value.
  func sum(_ claims: some Sequence<Int>) -> DecimalNumber? {
    claims.reduce(.zero) { sum, index in
      guard let value = figure(index).value else { return nil }
      return sum.flatMap { $0 + value }
    }
  }

  /// The figure of a claim, whose support is looked for.
  func shown(_ claim: Claim) -> Figure { claims.figure(claim).asDuration.inPlainUnit }

  /// The percentages that stand in one sentence with a figure of headline or summary.
  func percentsToldBeside(_ claim: Claim) -> Set<DecimalNumber> {
    Set(
      claims.prominent(ofSentence: claim.sentence).compactMap {
        let figure = claims.figure(claims.claims[$0])
        return figure.kind == .percent ? figure.value : nil
      })
  }

  /// The percentages of headline, standfirst and points.
  var percentsToldAbove: Set<DecimalNumber> {
    Set(claims.prominent.map { claims.figure(claims.claims[$0]) }.filter { $0.kind == .percent }.compactMap(\.value))
  }

  /// Whether a figure counts to the day of publication: "10 years ago", "caught 30 years later".
  func isToldToday(_ claim: Claim) -> Bool {
    let figure = claims.figure(claim)
    return figure.kind == .date && figure.tokens.contains { Self.ago.contains(mentions.document.tokens[$0].hash) }
  }

  private static let ago = Set(["ago", "later"].map { TextHash.of($0) })

  /// Whether the body itself counts years to the day of publication.
  var tellsYearsAgo: Bool {
    claims.body.contains {
      let figure = claims.figure(claims.claims[$0])
      return figure.kind == .date && figure.value != nil && figure.unit == .year
    }
  }

  /// A value in the base unit of its dimension, as a place to search.
  private static func base(_ value: DecimalNumber, _ figure: Figure) -> Double {
    let scaled = figure.kind == .fraction ? value.double * 100 : value.double
    return scaled * figure.unit.unit.factor.double
  }

  /// The exact claims whose value may agree with a figure's, in its unit or as said, then all open ones.
  func candidates(for figure: Figure) -> [Int] {
    let ends = [figure.value, figure.lower, figure.upper].compactMap { $0 }
    guard let low = ends.min(), let high = ends.max() else { return [] }
    let isOpenBelow = figure.lower == nil && (figure.hedge == .atMost || figure.hedge == .below)
    let isOpenAbove = figure.upper == nil
    func window(_ convert: (DecimalNumber) -> Double) -> ClosedRange<Double> {
      let (from, to) = (convert(low), convert(high))
      let reach = abs(convert(figure.resolution)) * (figure.kind == .fraction ? 5 : 1)
      let bottom = from - abs(from) * (isOpenBelow ? 0.5 : 0.2) - reach
      let top = to + abs(to) * (isOpenAbove ? 0.5 : 0.3) + reach
      // What no Double holds has no neighbours.
      return bottom.isFinite && top.isFinite ? bottom...max(bottom, top) : 0...0
    }
    // Open ones are in neither list of exact ones.
    let near = Self.slice(byBase, window { Self.base($0, figure) })
    return near + Self.slice(bySaid, window(\.double)).filter { !near.contains($0) } + open.prefix(Self.most)
  }

  private static func slice(_ sorted: [(value: Double, claim: Int)], _ window: ClosedRange<Double>) -> [Int] {
    var (first, last) = (0, sorted.count)
    while first < last {
      let middle = (first + last) / 2
      if sorted[middle].value < window.lowerBound { first = middle + 1 } else { last = middle }
    }
    return sorted[first...].prefix(most).prefix { $0.value <= window.upperBound }.map(\.claim)
  }

  /// Whether the body has the number of a duration or age with another unit, and not with its own: 18 years for 18 months.
  func hasOtherUnit(_ shown: Figure) -> Bool {
    guard shown.kind == .duration || shown.kind == .age, let value = shown.value, value > .one else { return false }
    let units = Self.slice(bySaid, value.double...value.double).map { figure($0) }
      .filter { ($0.kind == .duration || $0.kind == .age) && $0.value == value }.map(\.unit)
    return !units.isEmpty && !units.contains(shown.unit)
  }

  /// The claims of the body's sentence `sentence`.
  func claims(ofSentence sentence: Int) -> ArraySlice<Int> { claims.body(ofSentence: sentence) }
}
