internal import Consistency
internal import Extraction
internal import FactcheckKit
internal import Readers
internal import Reporting
public import TextModel

extension CheckProperties {
  /// A paragraph that names nobody, counts nothing, and has the first letters of no acronym.
  static let unrelated = Array("Quite quickly, quite quietly.".utf8)

  /// An unrelated paragraph behind the text takes away no finding of the text before it, adds none, and changes none.
  ///
  /// The parts are handed in, since what a pasted line is for may depend on the lines behind it. A text without a body is left out: with the
  /// paragraph it would have one, against which headline and points are held.
  public func suffixViolations(of document: Document) -> Violations {
    var violations = Violations()
    guard document.parts.contains(where: { $0.role == .body }) else { return violations }
    let parts = document.parts.map { BatchPart(role: $0.role, text: Array(document.bytes[$0.range.bytes])) }
    let before = DocumentReader.document(name: document.name, date: document.date, parts: parts)
    let after = DocumentReader.document(
      name: document.name, date: document.date, parts: parts + [BatchPart(role: .body, text: Self.unrelated)])
    do throws(LimitError) {
      let expected = try used.check(before).findings.map(Told.init)
      let found = try used.check(after).findings.filter { finding in
        !finding.labels.contains { $0.range.end > Int32(before.bytes.count) }
      }.map(Told.init)
      for told in expected where !found.contains(told) {
        violations.expect(false, "gone with an unrelated paragraph behind the text: \(told)")
      }
      for told in found where !expected.contains(told) {
        violations.expect(false, "new with an unrelated paragraph behind the text: \(told)")
      }
    } catch {
      // What is too large is told as not checked.
    }
    return violations
  }

  /// What of a finding has to stay as it is.
  private struct Told: Equatable, CustomStringConvertible {
    let severity: Severity
    let rule: String
    let message: String
    let places: [TextRange]

    init(_ finding: Finding) {
      (severity, rule, message) = (finding.severity, finding.rule, finding.message)
      places = finding.labels.map(\.range)
    }

    var description: String {
      "\(severity) [\(rule)] \(message) at \(places.map { "\($0.start)..<\($0.end)" }.joined(separator: ", "))"
    }
  }
}
