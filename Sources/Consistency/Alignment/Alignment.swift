public import TextModel

/// How two aligned figures stand to each other.
public enum Relation: String, Sendable, Hashable, CaseIterable {
  case same, rounded, compatible
  /// Both cannot be right, and it is near certain that they measure the same thing.
  case conflict
  /// They differ, and it is likely, not certain, that they measure the same thing.
  case unsure
  /// Stands in one text alone.
  case only

  /// Whether the figures agree.
  public var agrees: Bool { self == .same || self == .rounded || self == .compatible }
}

/// A figure of one text beside what another text says of the same thing.
public struct Alignment: Sendable {
  /// One side of an alignment.
  public struct Side: Sendable, Hashable {
    /// The text, as it was numbered.
    public var source: Int
    /// The figure, as an index into `Mentions.figures`.
    public var figure: Int
    /// The figure's place in its text.
    public var range: TextRange

    /// - Parameter figure: an index into `Mentions.figures` of that text.
    public init(source: Int, figure: Int, range: TextRange) {
      self.source = source
      self.figure = figure
      self.range = range
    }
  }

  /// What speaks for an alignment.
  public enum Feature: UInt8, Sendable, Hashable {
    /// A sentence that both texts have.
    case copy
    /// The row and the column of a table's cell are named.
    case cell
    /// The words around, by cosine; the number of words shared; a modifier of the noun; a class of verbs.
    case words, shared, modifier, action
    /// One kind of figure; no noun to tell apart; the places in the texts.
    case kind, noun, place

    /// The name that the machine interface uses.
    public var name: StaticString {
      switch self {
      case .copy: "copied_sentence"
      case .cell: "table_cell"
      case .words: "words"
      case .shared: "shared_words"
      case .modifier: "modifier"
      case .action: "action"
      case .kind: "kind"
      case .noun: "no_noun"
      case .place: "place"
      }
    }
  }

  /// A feature with its share of the score.
  public struct Reason: Sendable, Hashable {
    /// What speaks for it.
    public var feature: Feature
    /// What it adds to the score, before the score is brought between 0 and 1.
    public var share: Float

    /// - Parameter share: what it adds to the score.
    public init(feature: Feature, share: Float) {
      self.feature = feature
      self.share = share
    }
  }

  /// How the figures stand to each other.
  public var relation: Relation
  /// One side for a figure that stands alone, two for figures that are aligned, more for a whole and its parts; in the order of the texts.
  public var sides: [Side]
  /// How likely both measure the same thing, from 0 to 1.
  public var score: Float
  /// What the score is made of.
  public var reasons: [Reason]
  /// The figures stand at the same place of a sentence that one text has from the other.
  public var isCopied: Bool
  /// The two figures cannot name one value, whatever the relation is told to be.
  public var differs: Bool

  /// The parts of a whole that the other text tells; empty where one figure is aligned with one.
  public var parts: [Side] {
    guard sides.count > 2, let first = sides.first, let last = sides.last else { return [] }
    let whole = sides.dropFirst().first?.source == first.source ? last.source : first.source
    return sides.filter { $0.source != whole }
  }

  /// What an aligner found; `score` and `reasons` are those of differing figures.
  public init(
    relation: Relation, sides: [Side], score: Float = 0, reasons: [Reason] = [], isCopied: Bool = false,
    differs: Bool = false
  ) {
    self.relation = relation
    self.sides = sides
    self.score = score
    self.reasons = reasons
    self.isCopied = isCopied
    self.differs = differs
  }
}
