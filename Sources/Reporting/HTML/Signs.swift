internal import Consistency

/// A severity as a page shows it: a class for the style sheet, and a sign that needs no colour.
extension Severity {
  var kind: HTMLText {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  var sign: HTMLText {
    switch self {
    case .error: "▲"
    case .warning: "△"
    case .note: "○"
    }
  }
}

extension Ledger.State {
  var kind: HTMLText {
    switch self {
    case .agrees: "agrees"
    case .conflict: "conflict"
    case .unverified: "unverified"
    }
  }

  var sign: HTMLText {
    switch self {
    case .agrees: "="
    case .conflict: "!"
    case .unverified: ""
    }
  }

  /// How the verdict calls it.
  var words: HTMLText {
    switch self {
    case .agrees: "agree"
    case .conflict: "in findings"
    case .unverified: "not verified"
    }
  }
}

extension Relation {
  var kind: HTMLText {
    switch self {
    case .conflict: "conflict"
    case .unsure: "unsure"
    case .only: "only"
    case .same, .rounded, .compatible: "agrees"
    }
  }

  var sign: HTMLText {
    switch self {
    case .conflict: "!"
    case .unsure: "?"
    case .only: "–"
    case .same: "="
    case .rounded, .compatible: "≈"
    }
  }
}

/// The mark of a finding that stands behind a place and leads to it.
struct FindingFlag {
  let kind: HTMLText
  let mark: HTMLText
  let target: HTMLText
  let tip: HTMLText

  /// - Parameter index: in `Report.findings`.
  init(_ report: Report, _ anchors: Anchors, _ index: Int) {
    let finding = report.findings[index]
    kind = finding.severity.kind
    mark = finding.severity.sign + HTMLText("\(index + 1)")
    target = anchors.finding(index + 1)
    tip = HTMLText("\(finding.severity.name) \(index + 1): \(finding.message)")
  }
}
