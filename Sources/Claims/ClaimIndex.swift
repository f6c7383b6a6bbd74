public import Extraction
public import TextModel

/// The claims of one article, and ways to find them.
public final class ClaimIndex: Sendable {
  /// What the claims were made of.
  public let mentions: Mentions
  /// How far figures may lie apart.
  public let tolerances: Tolerances
  /// The steps that are left for holding the claims against each other.
  public let budget: StepBudget
  /// In step with `Mentions.figures`.
  public let claims: [Claim]
  let contexts: [ContextStem]
  /// The stems of the words, in step with the tokens; empty where nothing outside the body is held against it.
  private let stems: [UInt64]
  /// The claims of the body, by index.
  public let body: [Int]
  /// The claims of headline, dek, captions and summary, by index.
  public let prominent: [Int]

  /// - Parameters:
  ///   - stemmer: keeps what it has stemmed from article to article; belongs to one task.
  ///   - linksAreAsked: whether claims will be held against each other; without, the words around them are not read.
  ///   - tolerances: those of the house, for whoever holds the claims against each other.
  ///   - isCompared: whether they will be held against those of other texts, which needs the words around every one.
  ///   - budget: the steps of the article; without, as many as it takes.
  public init(
    _ mentions: Mentions, stemmer: Stemmer, linksAreAsked: Bool = true, isCompared: Bool = false,
    tolerances: Tolerances = .standard, budget: StepBudget = StepBudget()
  ) {
    self.mentions = mentions
    self.budget = budget
    self.tolerances = tolerances
    var reader = ClaimReader(mentions, stemmer, linksAreAsked: linksAreAsked, isCompared: isCompared)
    let stemsAreAsked = linksAreAsked && (reader.hasProminentFigures || ClaimIndex.hasProminentQuotation(mentions))
    stems = stemsAreAsked ? ClaimIndex.stems(mentions.document, stemmer) : []
    reader.read(stems)
    claims = reader.claims
    contexts = reader.contexts
    var body: [Int] = []
    var prominent: [Int] = []
    body.reserveCapacity(reader.claims.count)
    for (index, claim) in reader.claims.enumerated() {
      if claim.role == .body { body.append(index) } else if claim.role.isProminent { prominent.append(index) }
    }
    self.body = body
    self.prominent = prominent
  }

  /// The text itself.
  @inlinable public var document: Document { mentions.document }

  /// The stem of a word token, its own hash where stems were not needed.
  public func stem(_ token: Int) -> UInt64 {
    stems.isEmpty ? document.tokens[token].hash : stems[token]
  }

  private static func hasProminentQuotation(_ mentions: Mentions) -> Bool {
    mentions.quotations.contains { mentions.document.role(at: $0.range.start)?.isProminent ?? false }
  }

  private static func stems(_ document: Document, _ stemmer: Stemmer) -> [UInt64] {
    document.tokens.map { $0.isWord ? stemmer.stem($0, in: document.bytes) : $0.hash }
  }

  /// The figure that a claim is made of.
  @inlinable
  public func figure(_ claim: Claim) -> Figure { mentions.figures[claim.figure] }

  /// The words around a claim's figure.
  public func context(_ claim: Claim) -> ArraySlice<ContextStem> { contexts[claim.context] }
}
