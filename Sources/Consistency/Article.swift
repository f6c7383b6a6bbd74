public import Claims
public import Extraction
public import TextModel

/// One article as the rules see it: its claims, and what the body says to each figure of headline and summary.
public final class Article: Sendable {
  /// The figures with what they measure.
  public let claims: ClaimIndex
  /// For each claim of headline, dek, captions and summary, in text order; dates have a rule of their own, and stand here only where
  /// a count in them ("nine days ago") is contradicted.
  public let verdicts: [Verdict]
  /// The body's claims by sentence, in text order.
  let bodySentences: [[Int]]
  /// The kinds of figures in each of them.
  let bodyKinds: [KindSet]
  /// What the words of each of them give rules to look for.
  let bodySigns: [SentenceSigns]
  /// The kinds of figures in any of them.
  let kinds: KindSet
  /// The cues that stand anywhere in the document, one bit each.
  private let cues: UInt64

  /// - Parameter isJudged: whether its headline and summary are held against its body; without it there are no verdicts.
  public init(_ claims: ClaimIndex, isJudged: Bool = true) {
    self.claims = claims
    bodySentences = Self.sentences(of: claims)
    bodyKinds = bodySentences.map { sentence in
      sentence.reduce(into: KindSet()) { $0.insert(KindSet(claims.mentions.figures[claims.claims[$1].figure].kind)) }
    }
    bodySigns = SentenceSigns.all(of: bodySentences, claims)
    kinds = bodyKinds.reduce(into: []) { $0.formUnion($1) }
    cues = claims.mentions.words.withUnsafeBufferPointer { words in
      words.reduce(into: 0) { $0 |= 1 &<< UInt64($1.cue.rawValue) }
    }
    verdicts = isJudged ? VerdictReader(claims).read() : []
  }

  /// Whether a word with the cue stands anywhere in the document.
  func mentions(_ cue: Cue) -> Bool { cues & 1 << UInt64(cue.rawValue) != 0 }

  /// All that was pulled out of the text.
  public var mentions: Mentions { claims.mentions }
  /// The text itself.
  public var document: Document { claims.document }
}

extension Article {
  private static func sentences(of claims: ClaimIndex) -> [[Int]] {
    let body = claims.body
    var groups: [[Int]] = []
    groups.reserveCapacity(body.count)
    var start = 0
    while start < body.count {
      let sentence = claims.claims[body[start]].sentence
      var end = start + 1
      while end < body.count, claims.claims[body[end]].sentence == sentence { end += 1 }
      groups.append(Array(body[start..<end]))
      start = end
    }
    return groups
  }
}

/// What the body says to a figure of headline or summary.
public struct Verdict: Sendable {
  /// The figure's claim, as an index into `ClaimIndex.claims`.
  public var claim: Int
  /// What bears it out; nil where nothing does.
  public var support: FigureSupport?
  /// The claim of the body that most likely measures the same thing, with another value.
  public var rival: Int?
  /// Why the two are taken for one thing.
  public var link = Link()
  /// Body claims of the same kind and unit.
  public var comparable: [Int] = []
  /// The verdict of `Article.verdicts` whose words these are again; nil where they are told for the first time.
  var first: Int?
}

extension Verdict {
  /// The verdict on a claim that tells the same in the same words.
  fileprivate func told(again claim: Int, as first: Int, _ claims: ClaimIndex) -> Verdict {
    var verdict = self
    verdict.claim = claim
    verdict.first = first
    verdict.support?.figure = claims.claims[claim].figure
    return verdict
  }
}

/// Looks in the body for support of each prominent figure, and else for the figure that it contradicts.
struct VerdictReader {
  private let claims: ClaimIndex

  init(_ claims: ClaimIndex) { self.claims = claims }

  /// How often a figure of headline or summary is held against one of the body.
  private static let stepsPerFigure = 4

  func read() -> [Verdict] {
    guard !claims.prominent.isEmpty, hasBody else { return [] }
    let body = BodyFigures(claims)
    let finder = SupportFinder(body: body)
    let passages = ContradictingPassage(body: body)
    let slips = SlippedScale(body: body)
    let bases = ToldBase(body: body)
    let times = CountedTime(body: body)
    let labels = numbersOfNames()
    func verdict(of index: Int) -> Verdict? {
      let claim = claims.claims[index]
      let figure = claims.figure(claim).asDuration
      if claims.figure(claim).kind == .date, let verdict = times.verdict(of: index) { return verdict }
      guard figure.kind != .date, figure.kind != .time, !isLabel(figure, labels),
        claims.budget.take(Self.stepsPerFigure * claims.body.count)
      else { return nil }
      var verdict = Verdict(claim: index, support: finder.support(claim))
      if verdict.support == nil || figure.hedge == .vague { findRival(&verdict, figure, claim) }
      // A vague word agrees with much. Another noun's figure does not bear it out where its own noun's figures all speak against it.
      if figure.hedge == .vague, let support = verdict.support,
        !support.with.contains(where: { claims.claims[$0].head == claim.head }), isContradicted(verdict, figure, claim)
      {
        verdict.support = nil
      }
      guard let support = verdict.support else { return verdict }
      if support.isEstimate {
        // "A twelve-year low" is no span to today where the body tells of a three-year low.
        findRival(&verdict, figure, claim)
        if verdict.rival != nil, verdict.link.sameHead {
          verdict.support = nil
          return verdict
        }
        verdict.rival = nil
      }
      if let rival = slips.rival(of: index, support: support) ?? bases.rival(of: index, support: support) {
        (verdict.support, verdict.rival, verdict.link) = (nil, rival.claim, rival.link)
      } else if let rival = passages.rival(of: index, support: support) {
        let derived = finder.derived(claim).flatMap {
          rival.isAgainstChance || $0.with.contains(claims.claims[rival.claim].figure) ? $0 : nil
        }
        verdict.support = derived
        if derived == nil { (verdict.rival, verdict.link) = (rival.claim, rival.link) }
      }
      return verdict
    }
    // What is told again in the same words has the verdict of the first time.
    var known = HashTable()
    var verdicts: [Verdict] = []
    var places: [(claim: Int, verdict: Int32)] = []
    for index in claims.prominent {
      let passage = claims.passage(of: index)
      if let place = known[passage] {
        if place >= 0 { places.append((index, place)) }
      } else if let verdict = verdict(of: index) {
        known.set(passage, Int32(truncatingIfNeeded: verdicts.count))
        places.append((index, Int32(truncatingIfNeeded: verdicts.count)))
        verdicts.append(verdict)
      } else {
        known.set(passage, -1)
      }
    }
    SwappedFigures(body: body).mark(&verdicts)
    var first = [Int?](repeating: nil, count: verdicts.count)
    return places.enumerated().map { number, place in
      let verdict = Int(place.verdict)
      defer { first[verdict] = first[verdict] ?? number }
      return first[verdict].map { verdicts[verdict].told(again: place.claim, as: $0, claims) } ?? verdicts[verdict]
    }
  }

  /// The numbers of the body that are no figures: S&P 500, Boeing 737, Proposition 8, 9/11; in words where they are of a name: Elite Eight.
  private func numbersOfNames() -> HashSet {
    let document = claims.document
    var numbers = HashSet()
    // The figures of the body are in text order: the last end lies behind every token of a figure so far.
    var (figure, end) = (0, 0)
    for part in document.parts where part.role == .body {
      for token in document.sentences[part.sentences].lazy.flatMap(\.tokens)
      where document.tokens[token].isNumber || isNumberOfName(token) {
        while figure < claims.body.count {
          let tokens = claims.figure(claims.claims[claims.body[figure]]).tokens
          guard tokens.lowerBound <= token else { break }
          end = max(end, tokens.upperBound)
          figure += 1
        }
        guard token >= end else { continue }
        if document.tokens[token].isNumber {
          numbers.insert(document.tokens[token].hash)
        } else {
          numbers.insert(document.tokens[token - 1].hash ^ TextHash.of(String(claims.mentions.words[token].number)))
        }
      }
    }
    return numbers
  }

  /// A capitalised number word behind another capital: "the Elite Eight".
  private func isNumberOfName(_ token: Int) -> Bool {
    let tokens = claims.document.tokens
    return token > 0 && tokens[token].isCapitalised && tokens[token - 1].isCapitalised
      && claims.mentions.words[token].has(.cardinal) && claims.mentions.words[token].number > 0
  }

  /// A bare number of a headline that the body has in a name alone: "S&P 500 Closes", "737 Pilots".
  private func isLabel(_ figure: Figure, _ labels: HashSet) -> Bool {
    guard figure.kind == .cardinal, figure.hedge == .exact, figure.unit == .none else { return false }
    return figure.tokens.contains {
      let token = claims.document.tokens[$0]
      guard token.isNumber else { return false }
      return labels.contains(token.hash) || $0 > 0 && labels.contains(claims.document.tokens[$0 - 1].hash ^ token.hash)
    }
  }

  /// The body has figures of the same noun, and none of them meets the vague word.
  private func isContradicted(_ verdict: Verdict, _ figure: Figure, _ claim: Claim) -> Bool {
    let ofNoun = verdict.comparable.map { claims.claims[$0] }.filter { claim.head != 0 && $0.head == claim.head }
    let interval = Rounding.vagueInterval(figure, claims.tolerances)
    return !ofNoun.isEmpty && !ofNoun.contains { interval.meets(claims.figure($0).interval) }
  }

  private var hasBody: Bool { claims.document.parts.contains { $0.role == .body } }

  /// "One of his cows": no count.
  private func isPronoun(_ claim: Claim) -> Bool {
    let figure = claims.figure(claim)
    let next = figure.tokens.upperBound
    return figure.kind == .cardinal && figure.value == .one && claims.document.tokens.indices.contains(next)
      && claims.document.tokens[next].hash == Self.of
  }

  private static let of = TextHash.literal("of")

  /// "Sales climb 9% to $4.32 billion", "sales rose 8% to $4.32 billion": both stand next to one figure that is told to three digits.
  private func standsBesideOneFigure(_ claim: Int, _ other: Int) -> Bool {
    func neighbours(_ index: Int) -> [Figure] {
      [index - 1, index + 1].filter {
        claims.claims.indices.contains($0) && claims.claims[$0].sentence == claims.claims[index].sentence
      }.map { claims.figure(claims.claims[$0]) }
    }
    let ours = neighbours(claim).filter { $0.hedge == .exact && $0.significantDigits >= 3 }
    return !ours.isEmpty
      && neighbours(other).contains { figure in
        ours.contains { $0.value == figure.value && $0.kind == figure.kind && $0.unit == figure.unit }
      }
  }

  /// "47 seconds" beside a time of two hours, three islands beside 19,930 people: another thing, but for a slip of the unit or of a zero.
  private func isFarOff(_ figure: Figure, _ other: Figure, by times: DecimalNumber) -> Bool {
    guard figure.value?.significand != other.value?.significand else { return false }
    let (a, b) = (figure.inBaseUnit(against: other), other.inBaseUnit(against: figure))
    guard let x = a.value?.magnitude, let y = b.value?.magnitude, let most = min(x, y) * times else {
      return false
    }
    return max(x, y) > most
  }

  /// One number with two units of time. "Third in four years" is no slip of "finished the four days": small numbers want more in common.
  private func isUnitSlip(_ figure: Figure, _ other: Figure, _ link: Link) -> Bool {
    figure.kind == .duration && figure.value != nil && figure.value == other.value
      && link.shared > (figure.value.map { $0 < CountedTime.tellingNumber } ?? false ? 1 : 0)
  }

  private static let further = WordSet(SizeWords.further)

  /// "Seven years older", "11 weeks longer", "36 tonnes more than last year": a difference.
  private func isFurther(_ figure: Figure) -> Bool {
    let (tokens, end) = (claims.document.tokens, figure.tokens.upperBound)
    guard figure.kind == .duration || figure.kind == .measure else { return false }
    return Self.further.contains(end, in: claims.document)
      || end + 1 < tokens.count && tokens[end + 1].hash == Word.than && Self.more.contains(end, in: claims.document)
  }

  private static let more = WordSet("more less")

  private static let farOff = DecimalNumber(8)
  private static let farOffOfOneNoun = DecimalNumber(100)

  private func findRival(_ verdict: inout Verdict, _ figure: Figure, _ claim: Claim) {
    let isFurther = isFurther(figure)
    var best: Float = 0
    for index in claims.body {
      let other = claims.claims[index]
      guard Comparability.of(figure, claims.figure(other).asDuration) == .same else { continue }
      verdict.comparable.append(index)
      guard other.scope.isDisjoint(with: .blocking) || !claim.scope.isDisjoint(with: .blocking) else { continue }
      // "Seven more were banned" is no level, "won by seven" no number of those who won.
      guard !claim.scope.contains(.other) || other.scope.contains(.other) else { continue }
      guard claims.areAlike(claim, other), !isPronoun(other) else { continue }
      // "11 weeks longer" is no wait of 18 weeks.
      guard isFurther == self.isFurther(claims.figure(other)) else { continue }
      // "One bicycle every five hours" is no length.
      guard figure.kind != .duration || claim.scope.contains(.per) == other.scope.contains(.per) else { continue }
      // "At least one chick each" is no number of those in the picture.
      guard claim.role != .caption || claims.figure(other).hedge != .atLeast else { continue }
      let link = claims.link(claim, other)
      // "$14.10" and "$118 million" are two things, whatever is said of them.
      if !link.sameHead || figure.kind == .money || figure.kind == .duration || claim.role == .caption,
        isFarOff(
          figure, claims.figure(other),
          by: link.sameHead && claim.role != .caption ? Self.farOffOfOneNoun : Self.farOff)
      {
        continue
      }
      let isUnitSlip = isUnitSlip(figure, claims.figure(other), link)
      let isBeside = link.shared > 0 && standsBesideOneFigure(verdict.claim, index)
      let score = link.score + (isUnitSlip || isBeside ? 1 : 0)
      if link.isStrong || isUnitSlip || isBeside, score > best {
        best = score
        verdict.rival = index
        verdict.link = link
      }
    }
  }
}
