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
    "dates-absolute negatives",
    "last-tuesday negatives",
  ]
}
