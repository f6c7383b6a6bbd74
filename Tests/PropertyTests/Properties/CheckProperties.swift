public import FactcheckKit
internal import Reporting
public import TextModel

/// Checks documents and tells what does not hold of what comes of them.
///
/// Its checker is used again and again, as that of a batch is, and has to answer as a new one does.
public struct CheckProperties {
  private let configuration: Configuration
  let used: Checker

  /// One checker for all documents that it will be asked about.
  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    used = Checker(configuration)
  }

  /// What has to hold of a document, of what is pulled out of it and of its report.
  public func violations(of document: Document) -> Violations {
    violations(of: document) { checker throws(LimitError) in try checker.check(document) }
  }

  /// What has to hold of texts side by side.
  public func violations(of documents: [Document], _ mode: CompareMode) -> Violations {
    guard let first = documents.first else { return Violations() }
    return violations(of: first) { checker throws(LimitError) in try checker.compare(documents, mode) }
  }

  private func violations(
    of document: Document, _ check: (Checker) throws(LimitError) -> Report
  ) -> Violations {
    var violations = Violations()
    do throws(LimitError) {
      let report = try check(used)
      violations.expect(report)
      let first = Self.answer(report)
      violations.expect(String(validating: first, as: UTF8.self) != nil, "the answer is no UTF-8")
      let again = Self.answer(try check(used))
      let anew = Self.answer(try check(Checker(configuration)))
      violations.expect(again == first, "the second answer of one checker is another one")
      violations.expect(anew == first, "a new checker answers otherwise than one that was used")
    } catch {
      // What is too large is told as not checked.
    }
    return violations
  }

  /// The report as the machine interface has it.
  static func answer(_ report: Report) -> [UInt8] {
    var writer = JSONWriter()
    writer.report(report, id: Array("1".utf8))
    return Array(writer.bytes)
  }
}
