internal import Claims

/// How much one article may hold. What is larger is told as not checked: half of an article is never passed off for the whole.
///
/// They are amounts of work and no times, so that the same text gives the same answer on every machine.
public struct Limits: Sendable, Hashable {
  /// Bytes of text in UTF-8, and of a line of a batch as it is written.
  public var bytes = 8 << 20
  /// Figures and dates that may be held against each other.
  public var figures = 20_000
  /// Steps that the check of an article may take, with its sources (`StepBudget`): so many words, and so often one figure, name or
  /// passage is held against another.
  public var steps = 20_000_000
  /// Bytes of memory for one article; nil for as much as it takes.
  public var memory: Int?

  /// Bytes of memory that a byte of text takes at most, as measured on texts of names, figures, quotations and single letters.
  static let memoryPerByte = 110

  /// The bytes of the longest text that is checked.
  public var longest: Int { min(bytes, memory.map { $0 / Self.memoryPerByte } ?? bytes) }

  /// The defaults; memory as much as it takes.
  public init() {}

  /// - Throws: `LimitError` for a text that is too large.
  func admit(bytes count: Int) throws(LimitError) {
    guard count <= bytes else { throw .bytes(count, limit: bytes) }
    try admitMemory(count)
  }

  /// - Throws: `LimitError` for a line of a batch that is too long.
  func admit(line count: Int) throws(LimitError) {
    guard count <= bytes else { throw .line(count, limit: bytes) }
    try admitMemory(count)
  }

  private func admitMemory(_ count: Int) throws(LimitError) {
    guard let memory, count > longest else { return }
    throw .memory(count * Self.memoryPerByte, limit: memory)
  }

  /// - Throws: `LimitError` where too many steps were taken.
  func admit(_ budget: StepBudget) throws(LimitError) {
    guard !budget.isSpent else { throw .steps(limit: budget.limit) }
  }

  /// - Throws: `LimitError` for a text with too many figures.
  func admit(figures count: Int) throws(LimitError) {
    guard count <= figures else { throw .figures(count, limit: figures) }
  }
}

/// Why an article is not checked.
public enum LimitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Bytes of text.
  case bytes(Int, limit: Int)
  /// Bytes of a line of a batch.
  case line(Int, limit: Int)
  /// Figures and dates.
  case figures(Int, limit: Int)
  /// Steps of a check.
  case steps(limit: Int)
  /// What a text may take, in bytes of memory, and what there is.
  case memory(Int, limit: Int)

  /// That the text was not checked, why, and which key of the configuration allows more.
  public var description: String {
    switch self {
    case .bytes(let count, let limit):
      "not checked: \(count) bytes of text, more than limits.bytes allows (\(limit)); split it into articles or raise the limit"
    case .line(let count, let limit):
      "not checked: a line of \(count) bytes, more than limits.bytes allows (\(limit)); split it into articles or raise the limit"
    case .figures(let count, let limit):
      "not checked: \(count) figures, more than limits.figures allows (\(limit)); split it into articles or raise the limit"
    case .steps(let limit):
      "not checked: to hold its figures, names and passages against each other takes more steps than limits.steps allows (\(limit)); split it into articles or raise the limit"
    case .memory(let count, let limit):
      "not checked: may take \(count >> 20) MiB of memory, more than the limit of the system (ulimit -v) leaves a thread (\(limit >> 20) MiB); raise it, use fewer threads (--jobs) or split the text"
    }
  }
}
