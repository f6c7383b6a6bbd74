import Testing

/// Groups that hold cases which are not met yet. A group leaves the list when all of it is.
enum KnownMisses {
  /// Fails for the misses of a group, unless they are known.
  static func report(_ misses: [String], in group: String) {
    let message = "\(group): \(misses.count)\n  " + misses.joined(separator: "\n  ")
    guard groups.contains(group) else {
      #expect(misses.isEmpty, "\(message)")
      return
    }
    withKnownIssue("\(group) are not all met yet", isIntermittent: true) { #expect(misses.isEmpty, "\(message)") }
  }

  static let groups: Set<String> = [
    "age-ranges values",
    "ages values",
    "crore-lakh negatives",
    "crore-lakh values",
    "dates-absolute negatives",
    "dates-absolute values",
    "doubled-tripled negatives",
    "dozens negatives",
    "dozens values",
    "durations values",
    "feet-inches values",
    "ferry-fares findings",
    "fractions values",
    "from-to values",
    "half-a-million values",
    "handful negatives",
    "handful values",
    "hedges values",
    "identifiers negatives",
    "last-tuesday negatives",
    "last-tuesday values",
    "measures negatives",
    "measures values",
    "millions negatives",
    "money negatives",
    "money values",
    "number-words negatives",
    "one-in-five values",
    "ordinals negatives",
    "ordinals values",
    "percentage-points values",
    "percents values",
    "quarter-of-a-million values",
    "rates values",
    "ratios values",
    "scores negatives",
    "vague-hundreds-of-thousands negatives",
  ]
}
