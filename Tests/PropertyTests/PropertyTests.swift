import FactcheckKit
import Foundation
import Readers
import Testing
import TextModel

/// What has to hold of any input, tried on mutants of the corpora; `Scripts/fuzz.sh` tries the same on far more.
@Suite struct PropertyTests {
  private static func document(_ file: [UInt8], _ name: String) -> Document? {
    try? DocumentReader().article(name: name, date: "2024-05-26", file: file).document
  }

  @Test(arguments: [("articles", ".txt"), ("markdown", ".md"), ("pages", ".html")])
  func whatIsReadIsADocument(_ folder: String, _ ending: String) {
    var inputs = Inputs(1)
    let files = Inputs.files(folder, ending)
    #expect(!files.isEmpty)
    var count = 0
    for _ in 0..<80 {
      guard let document = Self.document(inputs.mutant(of: files), "a" + ending) else { continue }
      var violations = Violations()
      violations.expect(document)
      #expect(violations.isEmpty, "\(violations)\n\(document.text(TextRange(0..<document.bytes.count)))")
      count += 1
    }
    #expect(count > 20, "only \(count) mutants are read at all")
  }

  @Test(arguments: 1...4) func aCheckHoldsWhatItPromises(_ seed: Int) {
    var inputs = Inputs(seed)
    let properties = CheckProperties()
    var count = 0
    for _ in 0..<8 {
      let file = inputs.mutant(of: Inputs.articles)
      guard let document = Self.document(file, "a.txt") else { continue }
      let violations = properties.violations(of: document)
      #expect(violations.isEmpty, "\(violations)\n\(String(decoding: file, as: UTF8.self))")
      count += 1
    }
    #expect(count > 0, "no mutant is read at all")
  }

  @Test(arguments: 1...4) func anUnrelatedParagraphChangesNoFinding(_ seed: Int) {
    var inputs = Inputs(100 + seed)
    let properties = CheckProperties()
    let untouched = Inputs.articles.enumerated().filter { $0.offset % 4 == seed % 4 }.map(\.element)
    for file in untouched + (0..<5).map({ _ in inputs.mutant(of: Inputs.articles) }) {
      guard let document = Self.document(file, "a.txt") else { continue }
      let violations = properties.suffixViolations(of: document)
      #expect(violations.isEmpty, "\(violations)\n\(String(decoding: file, as: UTF8.self))")
    }
  }

  @Test(arguments: [CompareMode.draft, .peers, .versions]) func aComparisonHoldsWhatItPromises(_ mode: CompareMode) {
    var inputs = Inputs(200)
    let properties = CheckProperties()
    var count = 0
    for _ in 0..<4 {
      // Mutants of one article have most in common.
      let article = [Inputs.articles[inputs.number(below: Inputs.articles.count)]]
      let documents = (0..<(2 + inputs.number(below: 2))).compactMap { _ in
        Self.document(inputs.mutant(of: article), "a.txt")
      }
      guard documents.count > 1 else { continue }
      let violations = properties.violations(of: documents, mode)
      #expect(violations.isEmpty, "\(violations)")
      count += 1
    }
    #expect(count > 0, "no two mutants of one article are read at all")
  }

  @Test(arguments: ArticleSession.formats(for: .check)) func everyFormatIsWritten(_ format: String) {
    var inputs = Inputs(400)
    for round in 0..<4 {
      let file = inputs.mutant(of: Inputs.articles)
      var violations = Violations()
      violations.expectReport(format, of: file, name: "a.txt", full: round % 2 == 0)
      #expect(violations.isEmpty, "\(violations)\n\(String(decoding: file, as: UTF8.self))")
    }
  }

  @Test func everyLineIsAnswered() throws {
    var inputs = Inputs(300)
    let lines = try Inputs.articles.map { text in
      let parts = [["role": "body", "text": String(decoding: text, as: UTF8.self)]]
      return Array(try JSONSerialization.data(withJSONObject: ["id": 1, "parts": parts, "date": "2024-05-26"]))
    }
    for task in [BatchFilter.Task.extract, .check, .compare(.draft)] {
      let filter = BatchFilter(task, checker: Checker())
      for _ in 0..<10 {
        let line = inputs.mutant(of: lines).filter { $0 != 0x0A }
        var violations = Violations()
        violations.expectAnswer(filter, line)
        #expect(violations.isEmpty, "\(violations)\n\(String(decoding: line, as: UTF8.self))")
      }
    }
  }
}
