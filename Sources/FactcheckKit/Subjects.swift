internal import Claims
internal import Extraction
internal import Reporting
internal import TextModel

extension ClaimIndex {
  /// What each figure measures, in step with `Mentions.figures`.
  func subjects(_ stemmer: Stemmer) -> [FigureSubject] {
    claims.map { claim in
      let tokens = document.tokens
      let noun = claim.headToken >= 0 ? stemmer.lemma(tokens[claim.headToken], in: document.bytes) : nil
      let modifiers =
        claim.modifiers.isEmpty
        ? TextRange(0, 0)
        : TextRange(tokens[claim.modifiers.lowerBound].start, tokens[claim.modifiers.upperBound - 1].end)
      return FigureSubject(noun: noun, modifiers: modifiers, scope: claim.scope.names)
    }
  }
}
