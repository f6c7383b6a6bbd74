public import TextModel

/// What a name names.
public enum EntityKind: UInt8, Sendable, Hashable, CaseIterable {
  case person, organization, place, other

  /// The name that the machine interface uses.
  public var name: String { code.description }

  /// The same as it stands in the program: written without a string being made of it.
  public var code: StaticString {
    switch self {
    case .person: "person"
    case .organization: "organization"
    case .place: "place"
    case .other: "other"
    }
  }
}

/// One mention of a name. The span leaves out "the", titles and a possessive 's.
public struct Entity: Sendable {
  /// The name's place.
  public var range: TextRange
  /// The tokens of the span, as indices into `Document.tokens`.
  public var tokens: Range<Int>
  /// What the name names.
  public var kind: EntityKind
  /// The first mention of the fullest form of this name in the document, as an index into `Mentions.entities`.
  public var canonical: Int32
  /// Letters that stand for a longer name: CAC, WHO.
  public var isAcronym = false
  /// The title or role in front of it ("Prime Minister", "Dr"), empty for none.
  public var title: TextRange = TextRange(0, 0)

  /// - Parameter canonical: the fullest form, as an index; -1 for itself.
  public init(range: TextRange, tokens: Range<Int>, kind: EntityKind, canonical: Int32 = -1) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.canonical = canonical
  }
}
