/// Leads from the text of a document back to the file that it was read from.
///
/// Made of stretches that stand in one piece in the file, in the order of the text.
public struct SourceMap: Sendable {
  /// A stretch of the document's text and where it comes from.
  public struct Stretch: Hashable, Sendable {
    /// Byte offset in the document.
    public var start: Int32
    /// The bytes that stand in the file as they stand here; 0 for what is written otherwise there: an entity, a bullet's mark.
    public var count: Int32
    /// The byte offset in the text of the file, or the number of the paragraph or page.
    public var source: Int32

    /// A stretch from `start` on that is `count` bytes long in the file.
    public init(start: Int32, count: Int32, source: Int32) {
      self.start = start
      self.count = count
      self.source = source
    }
  }

  /// What places are told in.
  public enum Measure: Sendable {
    /// Lines and columns of this text of the file.
    case lines(of: Document)
    /// Paragraphs, counted from 1 as the file has them.
    case paragraphs
    /// Pages, counted from 1.
    case pages
  }

  /// What places in the file are told in.
  public let measure: Measure
  private let stretches: [Stretch]

  /// - Parameter stretches: in ascending order.
  public init(_ measure: Measure, _ stretches: [Stretch]) {
    self.measure = measure
    self.stretches = stretches
  }

  /// The byte offset, paragraph or page that a byte offset of the document comes from.
  /// - Complexity: logarithmic in the number of stretches.
  public func source(of offset: Int32) -> Int32 {
    var (low, high) = (0, stretches.count)
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return stretches.first?.source ?? 1 }
    let stretch = stretches[low - 1]
    return stretch.source + max(0, min(offset - stretch.start, stretch.count))
  }
}

/// A place as the program shows it in which the reader has the file open.
public enum SourcePlace: Hashable, Sendable, CustomStringConvertible {
  /// Both count from 1, the column in code points.
  case line(Int, column: Int)
  /// Counts from 1; of a Word document.
  case paragraph(Int)
  /// Counts from 1; of a PDF.
  case page(Int)

  /// "8:73", "paragraph 12", "page 3".
  public var description: String {
    switch self {
    case .line(let line, let column): "\(line):\(column)"
    case .paragraph(let number): "paragraph \(number)"
    case .page(let number): "page \(number)"
    }
  }
}
