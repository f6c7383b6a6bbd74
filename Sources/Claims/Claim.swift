internal import Extraction
public import TextModel

/// What keeps a figure from being compared with others that count the same thing.
public struct Scope: OptionSet, Sendable, Hashable {
  /// One bit a cue.
  public let rawValue: UInt32
  /// Any set of bits is a scope.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// other, another, a further, additional, more, separate, different
  public static let other = Scope(rawValue: 1)
  /// A part of a whole: of whom, including, among them
  public static let subset = Scope(rawValue: 2)
  /// The whole of which parts are told: of the N, out of N, among N
  public static let whole = Scope(rawValue: 4)
  /// earlier, previously, last year, initially
  public static let earlier = Scope(rawValue: 8)
  /// expected, planned, target, would
  public static let forecast = Scope(rawValue: 16)
  /// per, a day, each, every, average
  public static let per = Scope(rawValue: 32)
  /// now, rose to, updated, so far
  public static let update = Scope(rawValue: 64)
  /// A change, not a level: rose by, up, a drop of
  public static let change = Scope(rawValue: 128)
  /// An average
  public static let average = Scope(rawValue: 256)

  /// The names that the machine interface uses.
  public var names: [String] {
    isEmpty ? [] : Self.named.compactMap { contains($0.0) ? $0.1 : nil }
  }

  private static let named: [(Scope, String)] = [
    (.other, "other"), (.subset, "subset"), (.whole, "whole"), (.earlier, "earlier"), (.forecast, "forecast"),
    (.per, "per"),
    (.update, "update"), (.change, "change"), (.average, "average"),
  ]

  /// The cues that block comparison by themselves.
  public static let blocking: Scope = [.other, .earlier, .subset]
}

/// A figure with what it measures.
public struct Claim: Sendable {
  /// The figure, as an index into `Mentions.figures`.
  public var figure: Int
  /// Of the part it stands in.
  public var role: PartRole
  /// Its index in `Document.sentences`.
  public var sentence: Int
  /// The stem of the noun that is counted or measured; 0 for none.
  public var head: UInt64 = 0
  /// Its token in the document; -1 for none.
  public var headToken: Int = -1
  /// The tokens between the figure and its head.
  public var modifiers: Range<Int> = 0..<0
  /// The classes of the verbs and nouns of action around it (actions.tsv), one bit each.
  public var actions: UInt32 = 0
  /// What keeps it from being compared.
  public var scope: Scope = []
  /// Who says so: an entity's canonical index; -1 for nobody named.
  public var speaker: Int = -1
  /// The stems around it, as a range of `ClaimIndex.contexts`.
  public var context: Range<Int> = 0..<0
}

/// A word near a figure, and how much it says of it.
public struct ContextStem: Sendable, Hashable {
  /// The hash of the stem.
  public var stem: UInt64
  /// More for words that are near, and for those that are rare.
  public var weight: Float
  /// A word of the noun phrase that is counted, and not of what is told of it.
  public var isOfNoun: Bool
}
