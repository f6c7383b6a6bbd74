internal import TextModel

/// Gives a bare number the unit that is told at the number it is held against: "3.7 million bpd, up 25% from 2.96 million".
struct EllipsisReader {
  let text: SentenceText

  /// The figure in the unit of the one before the percentage; nil where it stands for itself.
  func completed(_ figure: Figure, after figures: [Figure]) -> Figure? {
    guard figure.kind == .cardinal, figure.unit == .none, figure.per.isNone, figures.count >= 2,
      text.isWord(figure.tokens.lowerBound - 1, "from")
    else { return nil }
    let share = figures[figures.count - 1]
    let told = figures[figures.count - 2]
    let end = told.tokens.upperBound
    guard share.kind == .percent, share.tokens.upperBound == figure.tokens.lowerBound - 1,
      told.tokens.lowerBound >= text.bounds.lowerBound, text[end].isMark(","), share.tokens.lowerBound - end <= 3,
      told.unit != .none, told.kind == .measure || told.kind == .money || told.kind == .rate,
      !text.looksPlural(figure.tokens.upperBound), !isYear(figure), isNear(told, figure)
    else { return nil }
    var figure = figure
    (figure.kind, figure.unit, figure.per) = (told.kind, told.unit, told.per)
    figure.isBareDollar = told.isBareDollar
    return figure
  }

  private func isYear(_ figure: Figure) -> Bool {
    figure.core.count == 4 && figure.value?.int.map { (1800...2100).contains($0) } ?? false
  }

  /// Within ten times of each other.
  private func isNear(_ a: Figure, _ b: Figure) -> Bool {
    guard let x = a.value?.magnitude, let y = b.value?.magnitude, let tenX = x.scaled(by: 1), let tenY = y.scaled(by: 1)
    else { return false }
    return x <= tenY && y <= tenX
  }
}
