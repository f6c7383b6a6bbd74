internal import Claims
internal import Extraction
internal import TextModel

/// A change between two percentages that is called per cent and is in percentage points.
struct PercentVsPoint: Rule {
  static let description = RuleDescription(
    id: "percent-vs-point", severity: .warning,
    compares: "a change told in per cent against the two percentages that it leads from and to",
    arithmetic: """
      Fires where both ends are percentages, |new − old| equals the stated change, and the change relative to the old value \
      differs from it: percentage points are meant.
      """,
    triggering: [
      "Unemployment rose ↓2% from ↓4% to ↓6%.",
      "The tax goes up from ↓15% to ↓18%, a ↓3 percent rise.",
      "Turnout fell ↓10 per cent, from ↓70 per cent to ↓60 per cent.",
      "The share of late trains rose by ↓5% to ↓25% from ↓20%.",
      "The share who cycle to work every day fell by ↓12 percent, to ↓19 percent from ↓31 percent.",
    ],
    nonTriggering: [
      "Unemployment rose two percentage points from 4% to 6%.",
      "The tax goes up from 15% to 18%, a 20 percent rise.",
      "Sales rose 2% from 50 million to 51 million euros.",
      "The bank raised its rate from 4% to 4.5% and expects growth of 0.5%.",
      "Prices rose 2% each month, and the share of food went from 14% to 16%.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for triple in PercentChange.triples(article) where triple.isBetweenPercents {
      guard triple.equalsPoints(article), !triple.fits(article) else { continue }
      let (old, new, change) = (triple.change.old, triple.change.new, triple.percent)
      findings.append(
        Finding(
          rule: Self.description.id, severity: .warning,
          message:
            "\(article.words(change)) is the difference of \(article.words(old)) and \(article.words(new)) in percentage points, not in per cent.",
          working: triple.working(article), remedy: "Fits if “percentage points” is meant.",
          question: "Percent or points? From what to what?",
          labels: [change, old, new].map { article.label($0) }, suggestions: ["percentage points"],
          key: [change, old, new].map { article.key($0) }.joined(separator: " | ")))
    }
  }
}
