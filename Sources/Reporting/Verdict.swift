internal import Consistency
internal import TextModel

extension Report {
  /// The first line of every report: how many findings of each severity, and how the figures stand.
  public var verdict: String {
    let findings = [Severity.error, .warning, .note].map { Self.counted(count($0), $0.name) }
    let figures = Self.counted(ledger.count, "figure")
    guard ledger.count > 0 else { return (findings + [figures]).joined(separator: " · ") }
    let states =
      "\(ledger.count(.agrees)) agree, \(ledger.count(.conflict)) in findings, \(ledger.count(.unverified)) unverified"
    return (findings + ["\(figures) (\(states))"]).joined(separator: " · ")
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// What no check of a text can tell.
  static let notChecked =
    "Not checked: pictures, identities, and whether a figure that stands alone is true. Agreement is not truth."
}

/// Where a label is, for people.
struct PlaceName {
  /// "dek", or the name of the source.
  let part: String
  let place: SourcePlace

  init(_ label: Label, in report: Report, _ locators: [SpanLocator]) {
    guard locators.indices.contains(label.source) else {
      (part, place) = ("", .line(1, column: 1))
      return
    }
    let place = locators[label.source].place(label.range)
    self.place = place.source
    part = label.source == 0 ? place.role.name : Snippet.plain(report.shortName(label.source))
  }
}

extension Report {
  /// What the article or a source is called in tables: the last part of its path.
  func shortName(_ source: Int) -> String {
    document(source).name.split(separator: "/").last.map(String.init) ?? "source \(source + 1)"
  }
}
