internal import Extraction
internal import TextModel

/// A quotation that is opened and not closed, or opened with one kind of mark and closed with another.
struct QuoteUnbalanced: Rule {
  static let description = RuleDescription(
    id: "quote-unbalanced", severity: .note, compares: "the opening and closing marks of quotations",
    arithmetic: """
      A double mark that its paragraph does not close, unless the next paragraph goes on with one; straight and curly marks in one pair. \
      Feet and inches, elisions and quotations inside others are left out.
      """,
    triggering: [
      "↓\"We are ready, the captain said.", "He called it a ↓“miracle\" on Monday.",
      "The letter spoke of \"great care\" and of ↓\"no delay in the north.", "They wrote ↓\"Welcome home” on the wall.",
    ],
    nonTriggering: [
      "\"We are ready,\" the captain said.", "The players' bus was late.",
      "The door is 6'10\" high, and the class of '98 knew it.", "“We are ‘ready’ now,” the captain said.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    for quotation in article.mentions.quotations where !quotation.isSingle {
      guard document.role(at: quotation.range.start)?.isJudged ?? false, quotation.tokens.lowerBound > 0 else {
        continue
      }
      let opener = document.tokens[quotation.tokens.lowerBound - 1]
      if quotation.isUnclosed {
        findings.append(
          finding(
            opener.range.union(document.tokens[quotation.tokens.lowerBound].range), "is not closed", quotation, document
          ))
      } else if quotation.tokens.upperBound < document.tokens.count {
        let closer = document.tokens[quotation.tokens.upperBound]
        guard opener.kind == .quote, closer.kind == .quote, isStraight(opener) != isStraight(closer),
          isCurly(opener) || isCurly(closer)
        else { continue }
        findings.append(
          finding(opener.range.union(closer.range), "opens and closes with different marks", quotation, document))
      }
    }
  }

  private func isStraight(_ token: Token) -> Bool { token.mark == 0x22 }

  private func isCurly(_ token: Token) -> Bool { token.mark == 0x201C || token.mark == 0x201D }

  private func finding(_ range: TextRange, _ what: String, _ quotation: Quotation, _ document: Document) -> Finding {
    Finding(
      rule: Self.description.id, severity: .note, message: "The quotation \(what).",
      question: "Where do the words of the speaker end?", labels: [Label(range: range)],
      key: String(document.text(quotation.range).prefix(60)))
  }
}
