public import Consistency
public import Extraction

/// All that is told of one article.
public struct Report: Sendable {
  public let mentions: Mentions
  public let assessment: Assessment

  public init(mentions: Mentions, assessment: Assessment) {
    self.mentions = mentions
    self.assessment = assessment
  }
}
