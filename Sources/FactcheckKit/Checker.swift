internal import Claims
internal import Consistency
public import Extraction
public import Reporting
public import TextModel

/// Checks articles: the public face of the library. One checker belongs to one task at a time.
public final class Checker {
  private let extractor = Extractor()
  private let assessor: Assessor

  public init() {
    assessor = Assessor()
  }

  /// Pulls the mentions out of a document; nothing is judged.
  public func extract(_ document: Document) -> Mentions {
    extractor.extract(document)
  }

  /// Checks one document.
  public func check(_ document: Document) -> Report {
    let mentions = extractor.extract(document)
    return Report(mentions: mentions, assessment: assessor.assess(ClaimIndex(mentions, stemmer: stemmer)))
  }
}
