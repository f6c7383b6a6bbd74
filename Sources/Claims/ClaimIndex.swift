public import Extraction
public import TextModel

/// The claims of one article, and ways to find them.
public final class ClaimIndex: Sendable {
  public let mentions: Mentions
  /// In step with `Mentions.figures`.
  public let claims: [Claim]
  let contexts: [ContextStem]
  /// The stems of the words of quoted parts and their sentences, in step with the tokens; empty where nothing is quoted.
  private let stems: [UInt64]
  /// The claims of the body, by index.
  public let body: [Int]
  /// The claims of headline, dek, captions and summary, by index.
  public let prominent: [Int]

  /// - Parameters:
  ///   - stemmer: keeps what it has stemmed from article to article; belongs to one task.
  ///   - linksAreAsked: whether claims will be held against each other; without, the words around them are not read.
  ///   - isCompared: whether they will be held against those of other texts, which needs the words around every one.
  public init(_ mentions: Mentions, stemmer: Stemmer, linksAreAsked: Bool = true, isCompared: Bool = false) {
    self.mentions = mentions
    var reader = ClaimReader(mentions, stemmer, linksAreAsked: linksAreAsked, isCompared: isCompared)
    reader.read()
    claims = reader.claims
    contexts = reader.contexts
    var body: [Int] = []
    var prominent: [Int] = []
    for (index, claim) in reader.claims.enumerated() {
      if claim.role == .body { body.append(index) } else if claim.role.isProminent { prominent.append(index) }
    }
    stems = mentions.quotations.isEmpty || !linksAreAsked ? [] : ClaimIndex.stems(mentions, stemmer)
    self.body = body
    self.prominent = prominent
  }

  public var document: Document { mentions.document }

  /// The stem of a word token, its own hash where stems were not needed.
  public func stem(_ token: Int) -> UInt64 {
    stems.isEmpty ? document.tokens[token].hash : stems[token]
  }

  private static func stems(_ mentions: Mentions, _ stemmer: Stemmer) -> [UInt64] {
    let document = mentions.document
    let hasQuotedSummary = mentions.quotations.contains { document.role(at: $0.range.start)?.isProminent ?? false }
    guard hasQuotedSummary else { return [] }
    return document.tokens.map { $0.isWord ? stemmer.stem($0, in: document.bytes) : $0.hash }
  }

  public func figure(_ claim: Claim) -> Figure { mentions.figures[claim.figure] }

  /// The words around a claim's figure.
  public func context(_ claim: Claim) -> ArraySlice<ContextStem> { contexts[claim.context] }
}
