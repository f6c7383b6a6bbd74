/// What a stretch of an article is for: the checks hold headline, dek, captions and summary against the body.
public enum PartRole: UInt8, Sendable, Hashable, CaseIterable {
  case headline, dek, meta, caption, summary, body, furniture

  /// The name that the machine interface uses.
  public var name: String { code.description }

  /// The same as it stands in the program: written without a string being made of it.
  public var code: StaticString {
    switch self {
    case .headline: "headline"
    case .dek: "dek"
    case .meta: "meta"
    case .caption: "caption"
    case .summary: "summary"
    case .body: "body"
    case .furniture: "furniture"
    }
  }

  /// The role of that name, or one of the usual other names for it (bullets, standfirst, title).
  public init?(name: some StringProtocol) {
    switch name.lowercased() {
    case "headline", "title": self = .headline
    case "dek", "standfirst", "deck", "subhead", "subheadline": self = .dek
    case "meta", "byline", "dateline": self = .meta
    case "caption": self = .caption
    case "summary", "bullets", "bullet", "abstract", "highlights", "key points": self = .summary
    case "body", "text", "article": self = .body
    case "furniture": self = .furniture
    default: return nil
    }
  }

  /// Headline, dek, caption and summary: what a reader takes in first, and what the body has to bear out.
  public var isProminent: Bool {
    switch self {
    case .headline, .dek, .caption, .summary: true
    case .meta, .body, .furniture: false
    }
  }

  /// Whether figures in it are claims of the article: all but furniture and stamps.
  public var isJudged: Bool { self != .furniture && self != .meta }
}

/// A stretch of the document with one role.
public struct Part: Hashable, Sendable {
  /// What the stretch is for.
  public var role: PartRole
  /// Byte range in the document.
  public var range: TextRange
  /// Which of the texts handed in it comes from: offsets are told in that text.
  public var input: Int32
  /// Byte offset in the document where that text starts.
  public var origin: Int32
  /// The sentences of the part, as indices into `Document.sentences`.
  public internal(set) var sentences: Range<Int> = 0..<0

  /// - Parameter input: the part as it was handed in; 0 for a whole text.
  public init(role: PartRole, range: TextRange, input: Int = 0, origin: Int32 = 0) {
    self.role = role
    self.range = range
    self.input = Int32(truncatingIfNeeded: input)
    self.origin = origin
  }
}
