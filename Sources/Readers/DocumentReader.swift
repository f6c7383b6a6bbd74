public import TextModel

/// Makes documents of texts. One type a format stands beside this one.
///
/// One reader belongs to one task at a time.
public final class DocumentReader {
  private let plainText: PlainTextReader

  /// - Parameter headings: those by which the house marks the parts of its pages.
  public init(headings: HouseHeadings = HouseHeadings()) { plainText = PlainTextReader(headings: headings) }

  /// A document of a text as a batch hands it in.
  public func document(name: String, date: String? = nil, text: BatchText) -> Document {
    switch text {
    case .whole(let bytes): plainText.document(name: name, date: date, text: bytes)
    case .parts(let parts): Self.document(name: name, date: date, parts: parts)
    }
  }

  /// A document of parts whose roles are known: one part for each, joined by blank lines. Offsets are told in their own texts.
  public static func document(name: String, date: String? = nil, parts: [BatchPart]) -> Document {
    var text: [UInt8] = []
    text.reserveCapacity(parts.reduce(0) { $0 + $1.text.count + 2 })
    var ranges: [Part] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { text.append(contentsOf: [0x0A, 0x0A]) }
      let origin = text.count
      text.append(contentsOf: part.text)
      ranges.append(
        Part(
          role: part.role, range: TextRange(origin..<text.count), input: index,
          origin: Int32(truncatingIfNeeded: origin)))
    }
    return Document(name: name, date: date, text: text, parts: ranges)
  }
}
