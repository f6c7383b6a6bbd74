internal import Claims
internal import Extraction
internal import TextModel

/// An age that follows from a birth told anywhere and a year of the body: "climbed it at 79" of "Born March 4, 1938" and "in August 2017 she
/// stood on it".
struct AgeInYear: Derivation {
  private static let leads = WordSet("at aged age")
  private static let born = TextHash.literal("born")
  private static let ages = 5...110

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    let document = body.mentions.document
    guard shown.hedge == .exact, let age = shown.value?.int, Self.ages.contains(age),
      shown.kind == .age && shown.unit == .year || shown.kind == .cardinal && shown.unit == .none,
      shown.kind == .age || Self.leads.contains(shown.tokens.lowerBound - 1, in: document)
    else { return nil }
    for (birth, born) in births(body) {
      for (year, index) in body.years where year - born == age || year - born - 1 == age {
        return FigureSupport(
          figure: claim.figure, with: [body.claims.claims[birth].figure, body.claims.claims[index].figure],
          derivation: "\(year) − \(born)")
      }
    }
    return nil
  }

  /// The dates behind "born" with their years.
  private func births(_ body: BodyFigures) -> [(claim: Int, year: Int)] {
    let document = body.mentions.document
    return (body.claims.prominent + body.claims.body).compactMap { index in
      let figure = body.claims.figure(body.claims.claims[index])
      let start = figure.tokens.lowerBound
      guard let year = body.mentions.date(of: figure)?.start.year,
        (max(document.sentences[Int(figure.sentence)].tokens.lowerBound, start - Self.reach)..<start).contains(where: {
          document.tokens[$0].hash == Self.born
        })
      else { return nil }
      return (index, Int(year))
    }
  }

  /// Words between "born" and the date.
  private static let reach = 5
}
