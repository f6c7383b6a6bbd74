public import Claims
internal import Extraction
public import TextModel

/// One of several texts of an event, as alignment sees it.
public final class SourceText: Sendable {
  /// Its place among the texts: 0 for the draft.
  public let number: Int
  /// The text with its claims and what rules look up in it.
  public let article: Article
  /// The words of its names, for telling whether two texts speak of one event.
  let names: Set<UInt64>
  /// The claims of each sentence, as indices into `ClaimIndex.claims`.
  let claimsBySentence: [Int: [Int]]

  /// - Parameter claims: read to be compared with others.
  public init(_ claims: ClaimIndex, number: Int) {
    self.number = number
    article = Article(claims, isJudged: false)
    var names: Set<UInt64> = []
    for entity in claims.mentions.entities {
      for token in entity.tokens where claims.document.tokens[token].isCapitalised {
        names.insert(claims.document.tokens[token].hash)
      }
    }
    self.names = names
    claimsBySentence = Dictionary(grouping: claims.claims.indices, by: { claims.claims[$0].sentence })
  }

  /// The text itself.
  public var document: Document { article.document }

  /// The claims that are held against others: those of page furniture and stamps are not.
  var judged: [Int] {
    article.claims.claims.indices.filter { article.claim($0).role.isJudged }
  }

  /// Whether two texts have so few figures that each may be held against each: thousands of figures are tables, and would take minutes.
  func isProse(beside other: SourceText) -> Bool {
    article.claims.claims.count * other.article.claims.claims.count <= Self.mostPairs
  }

  private static let mostPairs = 4_000_000

  /// How far into the text a claim stands, from 0 to 1.
  func position(_ claim: Int) -> Float {
    Float(article.figure(claim).range.start) / Float(max(1, document.bytes.count))
  }

  /// What messages call it: the last part of a path.
  var name: String {
    let last = document.name.split(separator: "/").last.map(String.init) ?? ""
    return last.isEmpty ? "Source \(number + 1)" : last
  }

  func figure(_ side: Alignment.Side) -> Figure { article.mentions.figures[side.figure] }

  /// A label on a claim's figure.
  func label(_ claim: Int) -> Label {
    var label = article.label(claim)
    label.source = number
    return label
  }

  func label(_ side: Alignment.Side) -> Label {
    Label(source: number, figure(side), side.figure, range: side.range)
  }
}
