public import Consistency
public import Extraction
public import TextModel

/// Every figure of an article, numbered in text order, with what the rest of the article says of it.
public struct Ledger: Sendable {
  /// How a figure stands. The tool never calls one true: at best others agree with it.
  public enum State: Sendable, Hashable {
    /// Other figures of the article bear it out.
    case agrees
    /// It is in a finding that is an error or a warning.
    case conflict
    case unverified

    /// The name that the machine interface uses.
    public var name: String { code.description }

    /// The same as it stands in the program: written without a string being made of it.
    public var code: StaticString {
      switch self {
      case .agrees: "agrees"
      case .conflict: "conflict"
      case .unverified: "unverified"
      }
    }
  }

  /// A line of the ledger.
  public struct Entry: Sendable, Hashable {
    /// Counts from 1.
    public var number: Int
    /// The figure's place.
    public var range: TextRange
    /// How it is read: value, interval, unit.
    public var reading: String
    /// How it stands.
    public var state: State
    /// The numbers of the figures that bear it out or speak against it, ascending.
    public var with: [Int]
    /// How they bear it out: "same figure", "26 + 27"; empty where none does.
    public var derivation: String
  }

  /// One a figure, in step with `Mentions.figures`.
  public let entries: [Entry]

  /// - Parameter source: whose figures they are: the article's (0), or those of a source (from 1).
  public init(_ mentions: Mentions, _ assessment: Assessment, source: Int = 0) {
    let figures = mentions.figures
    var buffer = ByteBuffer(capacity: 128)
    var entries: [Entry] = []
    entries.reserveCapacity(figures.count)
    for (index, figure) in figures.enumerated() {
      buffer.clear()
      buffer.append(readingOf: figure, in: mentions)
      entries.append(
        Entry(
          number: index + 1, range: figure.range, reading: String(decoding: buffer.view, as: UTF8.self),
          state: .unverified, with: [], derivation: ""))
    }
    for support in assessment.supports where entries.indices.contains(support.figure) {
      let with = support.with.filter { figures.indices.contains($0) && $0 != support.figure }
      entries[support.figure].state = .agrees
      entries[support.figure].with = Set(entries[support.figure].with + with.map { $0 + 1 }).sorted()
      // Borne out twice: by the body and by a source, or by two sources.
      let known = entries[support.figure].derivation
      if known.isEmpty {
        entries[support.figure].derivation = support.derivation
      } else if !known.contains(support.derivation) {
        entries[support.figure].derivation += ", " + support.derivation
      }
    }
    for finding in assessment.findings where finding.severity >= .warning {
      let involved = Set(
        finding.labels.filter { $0.source == source && figures.indices.contains($0.figure) }.map(\.figure))
      for figure in involved {
        let others = involved.subtracting([figure]).map { $0 + 1 }
        if entries[figure].state != .conflict {
          entries[figure].state = .conflict
          entries[figure].with = []
          entries[figure].derivation = ""
        }
        entries[figure].with = Set(entries[figure].with).union(others).sorted()
      }
    }
    self.entries = entries
  }

  /// The number of figures in a state.
  public func count(_ state: State) -> Int { entries.reduce(0) { $0 + ($1.state == state ? 1 : 0) } }
}
