internal import Claims
internal import Extraction
internal import TextModel

/// The number of dead or injured with which the body opens, where headline or summary has another one that nothing gives.
struct ContradictingToll {
  private let article: Article
  private let reader: SlotReader
  private let tolls: [(claim: Int, attribute: Slot.Attribute)]

  /// Nil where headline and summary have no figure that may be asked for.
  init?(_ article: Article) {
    guard article.verdicts.contains(where: { $0.support == nil && $0.rival == nil }) else { return nil }
    self.article = article
    let reader = SlotReader(article)
    self.reader = reader
    tolls = article.claims.body.compactMap { claim in
      guard let slot = reader.read(claim), slot.attribute == .killed || slot.attribute == .injured else { return nil }
      return (claim, slot.attribute)
    }
  }

  /// The body's claim, the first of its kind; nil for none.
  func rival(of claim: Int) -> Int? {
    let figure = article.figure(claim)
    guard figure.kind == .cardinal, article.claim(claim).scope.isDisjoint(with: [.other, .subset, .earlier, .per]),
      let attribute = reader.toll(claim)
    else { return nil }
    return tolls.first { $0.attribute == attribute }?.claim
  }
}
