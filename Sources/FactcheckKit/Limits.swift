/// How much one article may hold. What is larger is told as not checked: half of an article is never passed off for the whole.
///
/// Both are amounts of work and no times, so that the same text gives the same answer on every machine.
public struct Limits: Sendable, Hashable {
  /// Bytes of text in UTF-8, and of a line of a batch as it is written.
  public var bytes = 8 << 20
  /// Figures and dates that may be held against each other.
  public var figures = 20_000

  public init() {}

  /// - Throws: `LimitError` for a text that is too large.
  func admit(bytes count: Int) throws(LimitError) {
    guard count <= bytes else { throw .bytes(count, limit: bytes) }
  }

  /// - Throws: `LimitError` for a line of a batch that is too long.
  func admit(line count: Int) throws(LimitError) {
    guard count <= bytes else { throw .line(count, limit: bytes) }
  }

  /// - Throws: `LimitError` for a text with too many figures.
  func admit(figures count: Int) throws(LimitError) {
    guard count <= figures else { throw .figures(count, limit: figures) }
  }
}

/// Why an article is not checked.
public enum LimitError: Error, Hashable, Sendable, CustomStringConvertible {
  case bytes(Int, limit: Int)
  case line(Int, limit: Int)
  case figures(Int, limit: Int)

  public var description: String {
    switch self {
    case .bytes(let count, let limit):
      "not checked: \(count) bytes of text, more than limits.bytes allows (\(limit)); split it into articles or raise the limit"
    case .line(let count, let limit):
      "not checked: a line of \(count) bytes, more than limits.bytes allows (\(limit)); split it into articles or raise the limit"
    case .figures(let count, let limit):
      "not checked: \(count) figures, more than limits.figures allows (\(limit)); split it into articles or raise the limit"
    }
  }
}
