import Claims
import Extraction
import Testing
import TextModel

/// The claims of a text that is all body.
func claims(_ text: String, date: String? = nil) -> ClaimIndex {
  let bytes = Array(text.utf8)
  let document = Document(
    name: "test", date: date, text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))])
  return ClaimIndex(Extractor().extract(document), stemmer: Stemmer())
}

extension ClaimIndex {
  /// The claim whose figure is written so.
  func claim(_ words: String) -> Claim? {
    claims.first { document.text(figure($0).range).contains(words) }
  }

  /// The noun of that claim.
  func head(_ words: String) -> String? {
    guard let claim = claim(words), claim.headToken >= 0 else { return nil }
    return document.text(document.tokens[claim.headToken].range)
  }
}
