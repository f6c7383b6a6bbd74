internal import Claims
internal import Extraction
internal import Reporting
internal import TextModel

extension ClaimIndex {
  /// What each figure measures, in step with `Mentions.figures`.
  func subjects(_ stemmer: Stemmer) -> [FigureSubject] {
    claims.indices.map { index in
      let (claim, tokens) = (claims[index], document.tokens)
      let modifiers =
        claim.modifiers.isEmpty
        ? TextRange(0, 0)
        : TextRange(tokens[claim.modifiers.lowerBound].start, tokens[claim.modifiers.upperBound - 1].end)
      return FigureSubject(
        noun: noun(ofFigure: index, stemmer), modifiers: modifiers, scope: claim.scope.names)
    }
  }
  /// The noun that a figure counts or measures, in its basic form; nil for none.
  func noun(ofFigure index: Int, _ stemmer: Stemmer) -> String? {
    guard claims.indices.contains(index), claims[index].headToken >= 0 else { return nil }
    return stemmer.lemma(document.tokens[claims[index].headToken], in: document.bytes)
  }
}
