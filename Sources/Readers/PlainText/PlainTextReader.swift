internal import Pcre
public import TextModel

/// Reads an article as pasted from a page, and tells its parts apart.
///
/// One reader belongs to one task at a time; it reuses its match memory.
public final class PlainTextReader {
  private let scratch = PatternScratch()
  private let headings: HeadingTable

  /// - Parameter headings: those of the house.
  public init(headings: HouseHeadings = HouseHeadings()) { self.headings = HeadingTable(headings) }

  /// Makes a document: consecutive lines of one role are one part.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Complexity: linear in the text.
  public func document(name: String, date: String? = nil, text: [UInt8]) -> Document {
    Document(name: name, date: date, text: text, parts: parts(of: text))
  }

  /// The parts of a text, in order.
  public func parts(of text: [UInt8]) -> [Part] {
    text.withUnsafeBufferPointer { bytes in
      var lines = LineSplitter(bytes).lines()
      guard lines.count > 1 else { return [Part(role: .body, range: TextRange(0..<text.count))] }
      let classifier = LineClassifier(bytes, scratch, headings)
      classifier.classify(&lines)
      var finder = PartFinder(bytes, consume lines, classifier)
      return Self.join(finder.find())
    }
  }

  /// The parts that lines of one role make together.
  static func join(_ lines: [TextLine]) -> [Part] {
    var parts: [Part] = []
    for line in lines {
      let role = line.role ?? .body
      let range = TextRange(line.range)
      if let last = parts.last, last.role == role {
        parts[parts.count - 1].range.end = range.end
      } else {
        parts.append(Part(role: role, range: range))
      }
    }
    return parts
  }
}
