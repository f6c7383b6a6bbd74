import Foundation
import Testing
import TextModel

@testable import Extraction

/// The table that the program reads is the list that people read.
struct IrregularFormsTests {
  @Test func theTableIsCurrent() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let list = try String(contentsOf: root.appending(path: "Sources/CLexicons/en/inflections.tsv"), encoding: .utf8)
    var lemmas: [UInt64: String] = [:]
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      try #require(fields.count == 2, "\(line)")
      lemmas[TextHash.of(fields[0].utf8)] = String(fields[1])
    }
    #expect(lemmas.count > 4000)
    var table: [UInt64: String] = [:]
    IrregularForms.english.forEachForm { table[$0] = String(decoding: $1, as: UTF8.self) }
    #expect(table == lemmas, "make it anew: python3 Scripts/inflections.py --table")
    for (form, lemma) in lemmas {
      #expect(IrregularForms.english[form].map { String(decoding: $0, as: UTF8.self) } == lemma)
    }
  }

  @Test(arguments: ["swum", "Children", "tables", ""])
  func formsThatAreNotThere(_ word: String) {
    // Hashes are of letters in lower case.
    let isForm = ["swum"].contains(word)
    #expect((IrregularForms.english[TextHash.of(word)] != nil) == isForm)
  }
}
