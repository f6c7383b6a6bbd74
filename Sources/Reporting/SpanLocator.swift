public import TextModel

/// Tells places of a document as the outside counts them: in the text that was handed in.
public struct SpanLocator: Sendable {
  /// A place, in code points of the text of its part.
  public struct Place: Hashable, Sendable {
    /// Half open, from 0.
    public var start: Int
    /// The code point behind the last one.
    public var end: Int
    /// The index into the parts handed in; 0 for a whole text.
    public var part: Int
    /// What its part is for.
    public var role: PartRole
    /// Both count from 1: in the file, where it has lines, else in the text that was read.
    public var line: Int
    /// In code points.
    public var column: Int
    /// The place in the file.
    public var source: SourcePlace
  }

  /// The text in which places are told.
  public let document: Document
  private let map: OffsetMap
  /// Counts the lines of the file, where the text is not the text of the file.
  private let lines: OffsetMap?

  /// Counts the lines of a document once, for all its places.
  public init(_ document: Document) {
    self.document = document
    map = OffsetMap(document)
    if case .lines(let file)? = document.source?.measure { lines = OffsetMap(file) } else { lines = nil }
  }

  /// The place of a range of bytes.
  public func place(_ range: TextRange) -> Place {
    let part = part(at: range.start)
    let origin = part?.origin ?? 0
    let position = map.position(at: range.start)
    var place = Place(
      start: position.codePoints, end: position.codePoints + map.codePoints(in: range), part: Int(part?.input ?? 0),
      role: part?.role ?? .body,
      line: position.line, column: position.column, source: .line(position.line, column: position.column))
    if origin > 0 {
      let before = map.position(at: origin)
      place.start -= before.codePoints
      place.end -= before.codePoints
      place.line -= before.line - 1
    }
    place.source = source(of: range.start, &place)
    return place
  }

  private func source(of offset: Int32, _ place: inout Place) -> SourcePlace {
    guard let source = document.source else { return .line(place.line, column: place.column) }
    let number = source.source(of: offset)
    switch source.measure {
    case .paragraphs: return .paragraph(Int(number))
    case .pages: return .page(Int(number))
    case .lines:
      guard let position = lines?.position(at: number) else { break }
      (place.line, place.column) = (position.line, position.column)
    }
    return .line(place.line, column: place.column)
  }

  /// The part that holds an offset, or the last one before it.
  public func part(at offset: Int32) -> Part? {
    var (low, high) = (0, document.parts.count)
    while low < high {
      let middle = (low + high) / 2
      if document.parts[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? document.parts[low - 1] : document.parts.first
  }
}
