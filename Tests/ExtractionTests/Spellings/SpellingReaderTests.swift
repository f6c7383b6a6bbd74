import Extraction
import Testing
import TextModel

@Suite("Words that are spelled in two ways, and letters that stand for names")
struct SpellingReaderTests {
  @Test(
    "The words of prose with their other spelling; names, quotations and addresses left out",
    arguments: [
      ("The centre and two health centers met.", ["centre → center", "centers → centres"]),
      ("They re-elected him; she was reelected.", ["re-elected → reelected", "reelected → re-elected"]),
      ("The Kennedy Center opened.", []), ("\"The center is closed,\" it says.", []),
      ("See www.centre.example now.", []),
      ("Organised crime grew. ORGANISED CRIME GREW AGAIN TODAY.", ["Organised → organized"]),
      ("The re-election of a theatre.", ["re-election → reelection"]),
    ] as [(String, [String])])
  func spellings(_ text: String, _ expected: [String]) {
    let mentions = extract(text)
    #expect(mentions.spellings.map { "\(mentions.document.text($0.range)) → \($0.other)" } == expected)
  }

  @Test(
    "Acronyms with the name beside them",
    arguments: [
      ("The Coastal Water Board (CWB) met. The CWB said no.", ["CWB = Coastal Water Board", "CWB"]),
      ("The CWB (Coastal Water Board) met.", ["CWB = Coastal Water Board"]),
      ("The Ministry of Roads and Bridges (MRB) closed.", ["MRB = Ministry of Roads and Bridges"]),
      ("BRIDGE TO CLOSE IN MAY", []), ("A B2B deal in the U.S. closed.", []),
    ] as [(String, [String])])
  func acronyms(_ text: String, _ expected: [String]) {
    let mentions = extract(text)
    let document = mentions.document
    let found = mentions.acronyms.map { acronym in
      guard let first = acronym.expansion.first, let last = acronym.expansion.last else {
        return document.text(acronym.range)
      }
      return document.text(acronym.range) + " = "
        + document.text(TextRange(document.tokens[first].start, document.tokens[last].end))
    }
    #expect(found == expected)
  }

  private func extract(_ text: String) -> Mentions {
    let bytes = Array(text.utf8)
    return Extractor().extract(
      Document(name: "sample", text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))]))
  }
}
