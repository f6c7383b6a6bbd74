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

  /// How a figure stands, as the entries tell it.
  struct Standing: Sendable {
    var state = State.unverified
    var with: [Int] = []
    var derivation = ""
  }

  /// In step with the figures.
  private(set) var standings: [Standing]
  private let mentions: Mentions

  /// - Parameter source: whose figures they are: the article's (0), or those of a source (from 1).
  public init(_ mentions: Mentions, _ assessment: Assessment, source: Int = 0) {
    self.mentions = mentions
    standings = Array(repeating: Standing(), count: mentions.figures.count)
    for support in assessment.supports where standings.indices.contains(support.figure) { add(support) }
    for finding in assessment.findings where finding.severity >= .warning {
      let involved = Set(
        finding.labels.filter { $0.source == source && standings.indices.contains($0.figure) }.map(\.figure))
      for figure in involved {
        let others = involved.subtracting([figure]).map { $0 + 1 }
        if standings[figure].state != .conflict { standings[figure] = Standing(state: .conflict) }
        standings[figure].with += others
      }
    }
    // Once for all: one figure of the body may stand against thousands.
    for index in standings.indices where standings[index].with.count > 1 {
      standings[index].with = Set(standings[index].with).sorted()
    }
  }

  private mutating func add(_ support: FigureSupport) {
    let with = support.with.filter { standings.indices.contains($0) && $0 != support.figure }
    standings[support.figure].state = .agrees
    standings[support.figure].with += with.map { $0 + 1 }
    // Borne out twice: by the body and by a source, or by two sources.
    let known = standings[support.figure].derivation
    if known.isEmpty {
      standings[support.figure].derivation = support.derivation
    } else if !known.contains(support.derivation) {
      standings[support.figure].derivation += ", " + support.derivation
    }
  }

  /// One a figure, in step with `Mentions.figures`.
  public var entries: [Entry] { standings.indices.map { entry($0) } }

  /// The line of one figure, by its index in `Mentions.figures`.
  func entry(_ index: Int) -> Entry {
    let (figure, standing) = (mentions.figures[index], standings[index])
    return Entry(
      number: index + 1, range: figure.range, reading: figure.reading(in: mentions), state: standing.state,
      with: standing.with, derivation: standing.derivation)
  }

  /// The number of figures.
  public var count: Int { standings.count }

  /// The number of figures in a state.
  public func count(_ state: State) -> Int { standings.reduce(0) { $0 + ($1.state == state ? 1 : 0) } }
}
