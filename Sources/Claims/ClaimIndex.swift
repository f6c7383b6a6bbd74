public import Extraction
public import TextModel

/// The claims of one article, and ways to find them.
public final class ClaimIndex: Sendable {
  public let mentions: Mentions
  /// In step with `Mentions.figures`.
  public let claims: [Claim]
  let contexts: [ContextStem]
  /// The claims of the body, by index.
  public let body: [Int]
  /// The claims of headline, dek, captions and summary, by index.
  public let prominent: [Int]

  /// - Parameter stemmer: keeps what it has stemmed from article to article; belongs to one task.
  public init(_ mentions: Mentions, stemmer: Stemmer) {
    self.mentions = mentions
    var reader = ClaimReader(mentions, stemmer)
    reader.read()
    claims = reader.claims
    contexts = reader.contexts
    var body: [Int] = []
    var prominent: [Int] = []
    for (index, claim) in reader.claims.enumerated() {
      if claim.role == .body { body.append(index) } else if claim.role.isProminent { prominent.append(index) }
    }
    self.body = body
    self.prominent = prominent
  }

  public var document: Document { mentions.document }

  public func figure(_ claim: Claim) -> Figure { mentions.figures[claim.figure] }

  /// The words around a claim's figure.
  public func context(_ claim: Claim) -> ArraySlice<ContextStem> { contexts[claim.context] }
}
