internal import TextModel

/// Keeps one finding a fact (rules.md, Clarification 1): of two over the same pair of figures the most telling one stays.
enum Precedence {
  /// Most telling first; rules that stand in one row see the same figures.
  private static let order: [String] = [
    "date-invalid", "scale-slip", "percent-vs-point", "magnitude-word-conflict", "headline-proportion-word",
    "level-vs-rate-confusion", "percent-of-what", "headline-figure-mismatch", "hedge-drift", "percent-change-mismatch",
    "difference-mismatch", "range-reversed", "multiple-mismatch", "fraction-percent-mismatch", "percent-count-mismatch",
    "percent-sum", "part-exceeds-whole", "parts-total-mismatch", "count-list-mismatch", "unit-price-mismatch",
    "repeat-figure-mismatch", "age-mismatch", "chronology-impossible", "anniversary-mismatch",
    "duration-dates-mismatch",
    "implausible-figure", "summary-quote-not-in-body", "summary-date-mismatch", "summary-figure-unsupported",
  ]

  /// Notes of one rule that an article may have (Shared arithmetic 8).
  private static let mostNotes = 3

  static func merge(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    var kept: [Finding] = []
    // Those of the row, by the places of their labels: a finding is held against what is kept there alone.
    var row = PlaceIndex()
    let ranks = findings.map(rank)
    for position in findings.indices.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }) {
      let finding = findings[position]
      guard ranks[position] < order.count else {
        kept.append(finding)
        continue
      }
      let ranges = finding.labels.map(\.range)
      if let index = row.numbers(at: ranges).first(where: { isSameFact(kept[$0], finding) }) {
        let known = Set(kept[index].labels.map(\.range))
        let new = finding.labels.filter { !known.contains($0.range) }
        kept[index].labels += new
        row.add(new.map(\.range), index)
      } else {
        row.add(ranges, kept.count)
        kept.append(finding)
      }
    }
    var notes: [String: Int] = [:]
    return kept.filter { finding in
      guard finding.severity == .note else { return true }
      notes[finding.rule, default: 0] += 1
      return notes[finding.rule, default: 0] <= mostNotes
    }
  }

  private static func rank(_ finding: Finding) -> Int {
    order.firstIndex(of: finding.rule) ?? order.count
  }

  /// The place to mend of one is a figure of the other, by two rules; both are of the row.
  private static func isSameFact(_ a: Finding, _ b: Finding) -> Bool {
    guard a.rule != b.rule, let place = b.labels.first,
      let first = a.labels.first
    else { return false }
    if first.range.overlaps(place.range) { return true }
    let pairs = a.labels.filter { label in b.labels.contains { $0.range.overlaps(label.range) } }
    return pairs.count >= 2
  }
}

/// Numbers by the places in the text that they have to do with.
private struct PlaceIndex {
  /// Bytes of text that are one place.
  private static let width: Int32 = 256
  private var chains = HashChains()

  mutating func add(_ ranges: [TextRange], _ number: Int) {
    for range in ranges { Self.forEachPlace(range) { chains.add($0, number) } }
  }

  /// The numbers that may have a range in common with some, in ascending order.
  func numbers(at ranges: [TextRange]) -> [Int] {
    var numbers: [Int] = []
    for range in ranges { Self.forEachPlace(range) { place in chains.forEach(place) { numbers.append($0) } } }
    return numbers.sorted()
  }

  private static func forEachPlace(_ range: TextRange, _ body: (UInt64) -> Void) {
    for place in range.start / width...max(range.start, range.end) / width {
      body(TextHash.join(1, UInt64(truncatingIfNeeded: place)))
    }
  }
}
