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

  /// Where a place was told last: places are mostly asked for in the order of the text.
  struct Near {
    fileprivate var line = 0
    fileprivate var part = 0
  }

  /// The place of a range of bytes.
  public func place(_ range: TextRange) -> Place {
    var near = Near()
    return place(range, near: &near)
  }

  /// The place of a range of bytes, which is found soonest where it lies near another.
  func place(_ range: TextRange, near: inout Near) -> Place {
    let part = part(at: range.start, near: &near.part)
    let origin = part?.origin ?? 0
    let position = map.position(at: range.start, near: &near.line)
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
    var number = 0
    return part(at: offset, near: &number)
  }

  /// The same, looked for first in the part of that number and in the one behind it.
  private func part(at offset: Int32, near number: inout Int) -> Part? {
    let parts = document.parts
    for part in number..<max(number, min(number + 2, parts.count))
    where parts[part].range.start <= offset && (part + 1 == parts.count || offset < parts[part + 1].range.start) {
      number = part
      return parts[part]
    }
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    number = max(0, low - 1)
    return parts.isEmpty ? nil : parts[number]
  }
}
