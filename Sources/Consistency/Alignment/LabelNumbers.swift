internal import Claims
internal import Extraction
internal import TextModel

/// Numbers that are no figures and that readers will use as they stand: telephone numbers, addresses, labels. They are
/// compared digit by digit.
struct LabelNumbers {
  /// Places of numbers that differ, one in each text.
  let found: [(TextRange, TextRange)]

  /// The fewest digits of a telephone number.
  private static let fewest = 8
  /// Digits that may be wrong, missing or too many.
  private static let mostWrong = 2

  init(_ pair: SourceComparison.Pair) {
    let (first, second) = (Self.telephones(pair.a), Self.telephones(pair.b))
    var found = Self.gaps(pair).filter { gap in
      !first.contains { $0.range.overlaps(gap.0) } && !second.contains { $0.range.overlaps(gap.1) }
    }
    let (known, others) = (Set(first.map(\.digits)), Set(second.map(\.digits)))
    for number in first where !others.contains(number.digits) {
      let near = second.first { other in
        !known.contains(other.digits)
          && NameSpelling.distance(number.digits, other.digits, limit: Self.mostWrong) != nil
      }
      if let near { found.append((number.range, near.range)) }
    }
    self.found = found
  }

  // MARK: Telephone numbers

  private struct Telephone {
    var digits: [UInt8]
    var range: TextRange
  }

  /// Runs of numbers with nothing but spaces, hyphens and brackets between them.
  private static func telephones(_ source: SourceText) -> [Telephone] {
    let document = source.document
    var result: [Telephone] = []
    var index = 0
    while index < document.tokens.count {
      guard document.tokens[index].isNumber else {
        index += 1
        continue
      }
      var (end, digits) = (index, [UInt8]())
      while end < document.tokens.count {
        let token = document.tokens[end]
        let bytes = document.bytes[token.range.bytes]
        if token.isNumber, bytes.allSatisfy({ $0 &- 0x30 < 10 }) {
          digits += bytes
        } else if !(token.kind == .dash || token.isMark("(") || token.isMark(")")) || digits.isEmpty {
          break
        }
        end += 1
      }
      while end > index + 1, !document.tokens[end - 1].isNumber { end -= 1 }
      if digits.count >= fewest, end > index + 1 || digits.first == 0x30 {
        result.append(
          Telephone(digits: digits, range: document.tokens[index].range.union(document.tokens[end - 1].range)))
      }
      index = max(index + 1, end)
    }
    return result
  }

  // MARK: Copied sentences

  /// Numbers that differ at one place of a copied sentence and are in no figure that is aligned.
  private static func gaps(_ pair: SourceComparison.Pair) -> [(TextRange, TextRange)] {
    let aligned = [pair.a, pair.b].map { source in
      Set(pair.alignments.flatMap { $0.sides.filter { $0.source == source.number }.map(\.figure) })
    }
    return pair.copies.flatMap { copy in
      let (first, second) = (pair.a.document.sentences[copy.a].tokens, pair.b.document.sentences[copy.b].tokens)
      return copy.gaps(first, second).compactMap { gap -> (TextRange, TextRange)? in
        guard let x = number(gap.a, pair.a, copy.a, aligned[0]), let y = number(gap.b, pair.b, copy.b, aligned[1])
        else { return nil }
        return (x, y)
      }
    }
  }

  /// The only number of a gap, where it is part of no figure that is compared.
  private static func number(
    _ gap: Range<Int>, _ source: SourceText, _ sentence: Int, _ aligned: Set<Int>
  ) -> TextRange? {
    let tokens = gap.filter { source.document.tokens[$0].isNumber }
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let isFigure = (source.claimsBySentence[sentence] ?? []).contains {
      source.article.figure($0).tokens.contains(token) && aligned.contains(source.article.claim($0).figure)
    }
    return isFigure ? nil : source.document.tokens[token].range
  }
}
