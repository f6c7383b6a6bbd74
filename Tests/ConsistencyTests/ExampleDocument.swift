import Claims
import Consistency
import Extraction
import TextModel

/// A rule's example as a document, with the places that its arrows mark.
struct ExampleDocument {
  let document: Document
  /// Byte offsets behind the arrows, in the document.
  let marks: [Int32]

  /// - Parameter prefix: stands in front of the whole as a part of its own, so that a slip between bytes and characters shows.
  init(_ example: Example, prefix: String = "") {
    var bytes = Array(prefix.utf8)
    var parts: [Part] = []
    var marks: [Int32] = []
    if !bytes.isEmpty { parts.append(Part(role: .furniture, range: TextRange(0..<bytes.count))) }
    for piece in Self.pieces(example.text) {
      if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
      let start = bytes.count
      for scalar in piece.text.unicodeScalars {
        if scalar == "↓" { marks.append(Int32(bytes.count)) } else { bytes += Array(String(scalar).utf8) }
      }
      parts.append(Part(role: piece.role, range: TextRange(start..<bytes.count)))
    }
    document = Document(name: "example", date: example.date, text: bytes, parts: parts)
    self.marks = marks
  }

  /// The parts of `H: … || B: …`; a text without a letter is a body.
  static func pieces(_ text: String) -> [(role: PartRole, text: String)] {
    let roles: [Character: PartRole] = [
      "H": .headline, "D": .dek, "S": .summary, "C": .caption, "M": .meta, "B": .body,
    ]
    return text.split(separator: "||").map { piece in
      var piece = piece.drop { $0 == " " }
      while piece.last == " " { piece = piece.dropLast() }
      guard let letter = piece.first, let role = roles[letter], piece.dropFirst().hasPrefix(": ") else {
        return (.body, String(piece))
      }
      return (role, String(piece.dropFirst(3)))
    }
  }

  /// Checks the document with every rule.
  func findings() -> [Finding] {
    let mentions = Extractor().extract(document)
    return Assessor().assess(ClaimIndex(mentions, stemmer: Stemmer())).findings
  }
}
