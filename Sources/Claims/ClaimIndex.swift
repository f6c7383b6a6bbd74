public import Extraction

/// The claims of one article, and ways to find them.
public final class ClaimIndex: Sendable {
  public let mentions: Mentions

  public init(_ mentions: Mentions) {
    self.mentions = mentions
  }
}
