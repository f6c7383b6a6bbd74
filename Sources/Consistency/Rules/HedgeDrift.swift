internal import Claims
internal import Extraction
internal import TextModel

/// One number under a hedge that says the opposite elsewhere.
struct HedgeDrift: Rule {
  static let description = RuleDescription(
    id: "hedge-drift", severity: .warning,
    compares: "the hedges of one number in headline, dek, caption or summary and in the body",
    arithmetic: """
      The same value for the same thing; fires where the direction flips (nearly – more than, up to – at least); a note where the body \
      only has an upper bound (up to, as many as) and the headline the plain number.
      """,
    isOfOneValue: true,
    triggering: [
      "H: ↓More than 300 trapped || B: ↓Nearly 300 passengers were trapped overnight.",
      "S: • ↓At least 40 homes flooded || B: ↓Up to 40 homes were flooded, the agency said.",
      "H: ↓Almost 900 jobs to go at the mill || B: The mill will cut ↓more than 900 jobs by June, its owner said.",
      Example("H: Floods destroy ↓60 homes || B: The floods destroyed ↓up to 60 homes in the valley.", severity: .note),
    ],
    nonTriggering: [
      "H: Clerk jailed over £2.3m fraud || B: The clerk, who took almost £2.3m from a charity, was jailed on Friday.",
      "H: About 300 trapped || B: Around 300 passengers were trapped overnight.",
      "H: 40 homes flooded || B: Forty homes were flooded.",
      "H: More than 300 trapped || B: Nearly 300 passengers were freed; more than 300 passengers were trapped.",
      "H: Almost 900 jobs to go || B: The mill will cut almost 900 jobs; more than 900 people work at its other site.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    article.forEachVerdict(into: &findings) { verdict, findings in
      let shown = article.figure(verdict.claim)
      guard let value = shown.value, !value.isZero, shown.hedge != .vague, shown.hedge != .range else { return }
      var flip: Int?
      var bound: Int?
      var isBorneOut = false
      for index in article.claims.body {
        let figure = article.figure(index)
        guard figure.value == value, Comparability.of(shown, figure) == .same, shown.unit == figure.unit else {
          continue
        }
        let isLinked = article.claims.link(article.claim(verdict.claim), article.claim(index)).isStrong
        if isSame(shown.hedge, figure.hedge) {
          isBorneOut = true
          break
        }
        guard isLinked else { continue }
        if isOpposite(shown.hedge, figure.hedge) { flip = index }
        if shown.hedge == .exact, figure.hedge == .atMost { bound = index }
      }
      guard !isBorneOut, let other = flip ?? bound else { return }
      findings.append(finding(verdict.claim, other, isFlip: flip != nil, article))
    }
  }

  private enum Side { case none, below, above }

  private func side(_ hedge: Hedge) -> Side {
    switch hedge {
    case .below, .atMost: .below
    case .above, .atLeast: .above
    default: .none
    }
  }

  private func isSame(_ a: Hedge, _ b: Hedge) -> Bool { a == b || side(a) == side(b) }

  private func isOpposite(_ a: Hedge, _ b: Hedge) -> Bool {
    side(a) != .none && side(b) != .none && side(a) != side(b)
  }

  private func finding(_ claim: Int, _ other: Int, isFlip: Bool, _ article: Article) -> Finding {
    Finding(
      rule: Self.description.id, severity: isFlip ? .warning : .note,
      message: "The \(article.place(claim)) says \(article.words(claim)), the body \(article.words(other)).",
      working: "\(Wording.reading(article.figure(claim))) against \(Wording.reading(article.figure(other)))",
      remedy: isFlip ? "Fits if they count different things." : "Fits with the body's hedge.",
      question: "Is it more or less than \(article.figure(claim).value.map(Wording.number) ?? "that")?",
      labels: [claim, other].map { article.label($0) }, key: article.key([claim, other]))
  }
}
