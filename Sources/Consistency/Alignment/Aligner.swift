internal import Claims
internal import Extraction
internal import TextModel

/// Finds the figures of two texts that measure the same thing, and says how they stand to each other.
///
/// First the sentences that one text has from the other, by place; then, where the texts speak of one event, figures that
/// agree, slots, and last the figures that differ though the words around them say that they should not.
struct Aligner {
  /// The least share of the smaller text's names that both have, for texts of one event.
  static let gate: Float = 0.3
  /// Texts with fewer names in common are not searched for figures that agree either.
  private static let agreeingGate: Float = 0.2
  private static let leastAgreeing: Float = 0.08
  private static let leastDistinctive: Float = 0.02
  /// A second figure that agrees with one already taken must be surer.
  private static let leastRepeated: Float = 0.3
  private static let loud: Float = 0.5
  /// Two digits changed places, a million for a billion: slips of the pen that hardly happen by chance.
  private static let slip: Float = 0.3
  /// Counts of two nouns.
  private static let sure: Float = 0.75
  private static let row: Float = 0.15
  /// Dates and times stand near many figures that are not theirs.
  private static let calendar: Float = 0.9
  /// A rival this near in score that agrees speaks against a conflict.
  private static let rival: Float = 0.15
  private static let costOfRival: Float = 0.05
  /// Words so alike that values may lie far apart: a slip of ten or a thousand.
  private static let near: Float = 0.8
  /// The largest ratio of two values that are held against each other.
  private static let ratio = DecimalNumber(3)
  /// Scopes that keep two figures apart where one has them and the other has not.
  private static let scopes: Scope = [.other, .subset, .whole, .earlier, .forecast, .change, .average, .per]

  /// What it takes to hold two figures and the words around them against each other.
  private static let stepsPerPair = 8

  let a: SourceText
  let b: SourceText
  private var alignments: [Alignment] = []
  private(set) var taken: (a: Set<Int>, b: Set<Int>) = ([], [])
  /// The sentences of one text that the other has as well.
  let copies: [CopiedSentence]
  /// The share of the smaller text's names that both have.
  let likeness: Float

  init(_ a: SourceText, _ b: SourceText) {
    self.a = a
    self.b = b
    let smaller = min(a.names.count, b.names.count)
    // Without names nothing says that they speak of two events.
    likeness = smaller == 0 ? 1 : Float(a.names.intersection(b.names).count) / Float(smaller)
    let copies = CopyFinder(a.document, b.document).find()
    // Accounts of two events share the phrases of their trade, and hardly half of their sentences.
    let length = min(a.document.sentences.count, b.document.sentences.count)
    self.copies = likeness >= Self.agreeingGate || copies.count * 2 >= length ? copies : []
  }

  /// The alignments of figures, in the order of the first text; what stands in one text alone is not among them.
  mutating func align() -> [Alignment] {
    alignCopies()
    if likeness >= Self.agreeingGate || !copies.isEmpty, a.isProse(beside: b) { alignAccounts() }
    return alignments.sorted { $0.sides[0].range.start < $1.sides[0].range.start }
  }

  /// Several claims on one side are the parts of the one on the other.
  mutating func add(
    _ relation: Relation, _ xs: [Int], _ ys: [Int], score: Float, _ reasons: [Alignment.Reason],
    isCopied: Bool = false, differs: Bool = false
  ) {
    let sides = (xs.map { (a, $0) } + ys.map { (b, $0) }).map { text, claim in
      Alignment.Side(
        source: text.number, figure: text.article.claim(claim).figure, range: text.article.figure(claim).range)
    }
    alignments.append(
      Alignment(
        relation: relation, sides: sides, score: score, reasons: reasons, isCopied: isCopied, differs: differs))
    taken.a.formUnion(xs)
    taken.b.formUnion(ys)
  }

  // MARK: Independent accounts

  /// A pair of claims with how likely it is.
  private struct Candidate {
    var x: Int
    var y: Int
    var score: ContextScore
    var relation: FigureAgreement.Result
    /// Both fill one slot; the slot of a place that is named.
    var isSlot = false
    var isOwned = false
  }

  private mutating func alignAccounts() {
    let candidates = self.candidates()
    // Agreeing figures first, the surest before the others.
    var agreeing = candidates.filter { $0.score.value >= least(for: $0) }
    agreeing.sort { bonus($0) != bonus($1) ? bonus($0) > bonus($1) : isSurer($0, $1) }
    for repeated in [false, true] {
      for pair in agreeing {
        guard case .agrees(let relation) = pair.relation else { continue }
        let isFree = (taken.a.contains(pair.x), taken.b.contains(pair.y))
        guard repeated ? isFree.0 != isFree.1 && pair.score.value >= Self.leastRepeated : isFree == (false, false)
        else {
          continue
        }
        add(relation, [pair.x], [pair.y], score: pair.score.value, reasons(pair.score))
      }
    }
    alignTotals(candidates)
    var best: (x: [Int: Float], y: [Int: Float]) = ([:], [:])
    for pair in agreeing {
      best.x[pair.x] = max(best.x[pair.x] ?? 0, pair.score.value)
      best.y[pair.y] = max(best.y[pair.y] ?? 0, pair.score.value)
    }
    var differing = candidates.filter { $0.relation == .differs }
    for index in differing.indices {
      guard a.article.claims.budget.take(differing.count) else { return }
      let rivals = differing.count {
        ($0.x == differing[index].x) != ($0.y == differing[index].y) && $0.score.value >= Self.row
      }
      differing[index].score.value -= Self.costOfRival * Float(min(4, rivals))
    }
    differing.sort(by: isSurer)
    if likeness < Self.gate { differing.removeAll { !$0.isOwned } }
    for pair in differing where !taken.a.contains(pair.x) && !taken.b.contains(pair.y) {
      let score = pair.isSlot ? max(pair.score.value, Self.loud) : pair.score.value
      guard score >= Self.row,
        max(best.x[pair.x] ?? 0, best.y[pair.y] ?? 0) < pair.score.value - Self.rival
          || pair.isSlot && max(best.x[pair.x] ?? 0, best.y[pair.y] ?? 0) < Self.loud,
        let relation = relation(of: pair, score)
      else { continue }
      add(relation, [pair.x], [pair.y], score: score, reasons(pair.score), differs: true)
    }
  }

  /// A whole in one text and its parts in the other.
  private mutating func alignTotals(_ candidates: [Candidate]) {
    let differing = candidates.filter { $0.relation == .differs && $0.score.shared > 1 }
    for pair in differing.sorted(by: isSurer) where !taken.a.contains(pair.x) && !taken.b.contains(pair.y) {
      let (x, y) = (a.article.claim(pair.x), b.article.claim(pair.y))
      let parts = TotalParts(source: b).parts(
        of: a.article.figure(pair.x), x.head, around: pair.y, isFree: { !taken.b.contains($0) })
      let others =
        parts != nil
        ? nil
        : TotalParts(source: a).parts(
          of: b.article.figure(pair.y), y.head, around: pair.x, isFree: { !taken.a.contains($0) })
      guard parts != nil || others != nil else { continue }
      add(.same, others ?? [pair.x], parts ?? [pair.y], score: pair.score.value, reasons(pair.score))
    }
  }

  /// A number that hardly stands twice by chance: three digits and more that are not round, a time to the minute.
  private func isDistinctive(_ claim: Int) -> Bool {
    let figure = a.article.figure(claim)
    if figure.kind == .time || figure.kind == .date {
      return a.article.mentions.date(of: figure).map { ($0.start.minute ?? 0) != 0 } ?? false
    }
    return figure.value.map { $0.significand.magnitude >= 100 } ?? false
  }

  /// The least score of a pair that agrees: numbers that are the same need less than those that could be.
  private func least(for pair: Candidate) -> Float {
    guard case .agrees(let relation) = pair.relation else { return .infinity }
    let isOneNoun = a.article.claim(pair.x).head == b.article.claim(pair.y).head
    switch relation {
    case .same: return isDistinctive(pair.x) ? Self.leastDistinctive : Self.leastAgreeing
    case .rounded: return isOneNoun ? Self.leastAgreeing : Self.leastRepeated
    default:
      let isOneValue = a.article.figure(pair.x).value == b.article.figure(pair.y).value
      if isOneValue && isDistinctive(pair.x) { return Self.leastDistinctive }
      if isOneValue && a.article.figure(pair.x).value != nil || isOneNoun { return Self.leastAgreeing }
      return a.article.figure(pair.x).unit == .none ? Self.loud : Self.leastRepeated
    }
  }

  /// The score of a pair that agrees, with a tenth for one number.
  private func bonus(_ pair: Candidate) -> Float {
    let isOneValue = a.article.figure(pair.x).value == b.article.figure(pair.y).value
    return pair.score.value + (pair.relation == .agrees(.same) || isOneValue ? 0.1 : 0)
  }

  private func isSurer(_ p: Candidate, _ q: Candidate) -> Bool {
    if p.isSlot != q.isSlot { return p.isSlot }
    return p.score.value != q.score.value ? p.score.value > q.score.value : (p.x, p.y) < (q.x, q.y)
  }

  private func reasons(_ score: ContextScore) -> [Alignment.Reason] {
    score.reasons.filter { $0.share != 0 }
  }

  /// What a pair that differs is told as; nil for nothing.
  private func relation(of pair: Candidate, _ score: Float) -> Relation? {
    let (x, y) = (a.article.figure(pair.x), b.article.figure(pair.y))
    let (claim, other) = (a.article.claim(pair.x), b.article.claim(pair.y))
    let scopes = claim.scope.symmetricDifference(other.scope)
    let isScaled = x.isScaled && y.isScaled && x.unit == y.unit
    let isSlip = isTransposed(x, y) || isScaled && FigureAgreement.isScaleSlip(x, y)
    // "Said it would buy" and "has agreed to buy" tell one deal.
    guard pair.isSlot || isSlip && scopes == .forecast || scopes.isDisjoint(with: Self.scopes) else { return nil }
    guard pair.isSlot || pair.score.cosine >= Self.near || isSlip || !isFarApart(x, y) else { return nil }
    switch x.kind {
    case .date, .time: return calendarRelation(x, y, score)
    case .score: return .unsure
    default: break
    }
    // One of them tells how it stood later; other verbs; counts so small that every sentence has them.
    let isUpdated = scopes.contains(.update)
    let isOtherDeed = claim.actions != 0 && other.actions != 0 && claim.actions & other.actions == 0
    let isOtherNoun =
      x.kind == .cardinal && claim.head != 0 && other.head != 0 && claim.head != other.head && score < Self.sure
    let isElsewhere = !pair.isSlot && isElsewhere(pair.x, pair.y)
    let isVague = x.hedge == .vague || y.hedge == .vague
    let isSmall = x.kind == .cardinal && !pair.isSlot && max(x.value ?? .zero, y.value ?? .zero) <= DecimalNumber(3)
    let least = isSlip ? Self.slip : Self.loud
    if score >= least, !isUpdated, !isElsewhere, !isVague, pair.isSlot || !isOtherDeed && !isOtherNoun && !isSmall {
      return .conflict
    }
    return .unsure
  }

  /// "Killed 230,000 people across Asia", and 170,000 people in Sumatra.
  private func isElsewhere(_ x: Int, _ y: Int) -> Bool {
    guard let first = placeBehind(x, a.article), let second = placeBehind(y, b.article) else { return false }
    return first.isDisjoint(with: second)
  }

  /// The words of the place that is named in the phrase behind a figure.
  private func placeBehind(_ claim: Int, _ article: Article) -> Set<UInt64>? {
    let end = article.figure(claim).tokens.upperBound
    let reach = end..<min(article.sentence(of: claim).upperBound, end + 6)
    let place = article.mentions.entities.first { $0.kind == .place && reach.contains($0.tokens.lowerBound) }
    return place.map { place in Set(place.tokens.map { article.document.tokens[$0].hash }) }
  }

  /// Counts of one noun under one class of verbs, less than a tenth apart: 67,000 accounts closed, 66,000 accounts shut.
  private func isNearMiss(_ x: Int, _ y: Int) -> Bool {
    let (claim, other) = (a.article.claim(x), b.article.claim(y))
    let (p, q) = (a.article.figure(x), b.article.figure(y))
    guard claim.head != 0, claim.head == other.head, claim.actions & other.actions != 0, p.kind == .cardinal,
      p.hedge == .exact, q.hedge == .exact, claim.scope == other.scope, let first = p.value, let second = q.value,
      min(first, second) >= DecimalNumber(100), let gap = (first - second)?.magnitude,
      let limit = max(first, second) * DecimalNumber(1, exponent: -1)
    else { return false }
    return gap <= limit
  }

  /// Dates that differ: loud where they name days and stand among the same words, or are one digit apart in one month.
  private func calendarRelation(_ x: Figure, _ y: Figure, _ score: Float) -> Relation? {
    guard let first = a.article.mentions.date(of: x), let second = b.article.mentions.date(of: y) else { return nil }
    let isWritten = [first, second].allSatisfy { $0.form == .absolute || $0.form == .partial }
    if isWritten, score >= Self.loud, first.start.month == second.start.month, first.start.month != nil,
      let day = first.start.day, let other = second.start.day,
      NameSpelling.distance(Array(String(day).utf8), Array(String(other).utf8), limit: 1) == 1
    {
      return .conflict
    }
    guard score >= Self.calendar else { return score >= Self.loud ? .unsure : nil }
    return isWritten ? .conflict : .unsure
  }

  /// Two numbers of the same digits, in which two neighbours have changed places.
  private func isTransposed(_ x: Figure, _ y: Figure) -> Bool {
    guard x.unit == y.unit, let a = x.value, let b = y.value, a.exponent == b.exponent, a != b else { return false }
    let (p, q) = (Array(String(a.significand).utf8), Array(String(b.significand).utf8))
    return NameSpelling.distance(p, q, limit: 1) == 1 && p.count == q.count && p.sorted() == q.sorted()
  }

  private func isFarApart(_ x: Figure, _ y: Figure) -> Bool {
    let (first, second) = (x.inBaseUnit(against: y), y.inBaseUnit(against: x))
    guard let p = (first.value ?? first.upper ?? first.lower)?.magnitude,
      let q = (second.value ?? second.upper ?? second.lower)?.magnitude
    else { return false }
    let (small, large) = (min(p, q), max(p, q))
    guard let limit = small * Self.ratio else { return true }
    return large > limit
  }

  /// The pairs of one kind that share a word around them, or a slot.
  private func candidates() -> [Candidate] {
    let rarity = RarityTable([a, b])
    let tables = (ContextTable(a, weights: rarity), ContextTable(b, weights: rarity))
    var index: [UInt64: [Int]] = [:]
    for claim in b.judged where !taken.b.contains(claim) {
      for entry in tables.1.entries[claim] { index[entry.stem, default: []].append(claim) }
    }
    let slots = (SlotReader(a.article), SlotReader(b.article))
    var owners: [Slot: [Int]] = [:]
    for claim in b.judged where !taken.b.contains(claim) {
      if let slot = slots.1.read(claim) { owners[slot, default: []].append(claim) }
    }
    var result: [Candidate] = []
    for claim in a.judged where !taken.a.contains(claim) {
      let slot = slots.0.read(claim)
      let sharing =
        slot.flatMap { slot in
          owners[slot]?.filter { slot.admits(a.article.figure(claim), b.article.figure($0)) }
        } ?? []
      var others = Set(sharing)
      for entry in tables.0.entries[claim] { others.formUnion(index[entry.stem] ?? []) }
      guard a.article.claims.budget.take(Self.stepsPerPair * others.count) else { return [] }
      for other in others.sorted() {
        let relation = FigureAgreement.of(claim, a.article, other, b.article)
        guard relation != .incomparable else { continue }
        // The dead are not the injured.
        if relation == .differs, let x = slots.0.toll(claim), let y = slots.1.toll(other), x != y { continue }
        let score = tables.0.score(claim, other, in: tables.1)
        result.append(
          Candidate(
            x: claim, y: other, score: score, relation: relation,
            isSlot: sharing.contains(other) || relation == .differs && isNearMiss(claim, other),
            isOwned: sharing.contains(other) && slot?.owner != 0))
      }
    }
    return result
  }
}
