internal import Claims
internal import Extraction
internal import TextModel

/// A multiple (doubled, tripled, halved, five times) against the two values that it leads from and to.
struct MultipleMismatch: Rule {
  static let description = RuleDescription(
    id: "multiple-mismatch", severity: .warning,
    compares: "old value, new value and the multiple in one sentence",
    arithmetic: """
      new / old over their rounding intervals; fires where the multiple ± 10 % does not meet it (doubled 1.8–2.2, nearly doubled \
      1.7–2, more than doubled above 2; halved 0.45–0.55, with the hedges turned round). "N times more" may be N or N + 1.
      """,
    triggering: [
      "Cases ↓tripled from ↓40 to ↓95.",
      "The price ↓halved, from ↓30 to ↓20 euros.",
      "The budget has more than ↓doubled to ↓3.1 million euros from ↓1.9 million euros.",
      "Bookings ↓quadrupled, rising from ↓12,000 to ↓31,000.",
      "Doctors treated ↓295 patients in the first week of July, ↓twice as many as the ↓206 of last year.",
      "The number of barges has ↓halved in that time, from ↓1,820 to ↓1,240.",
      "Herring have ↓tripled to ↓3.4 million tonnes from ↓1.7 million tonnes, and cod rose by 40% to 2.1 million tonnes from 1.5 million tonnes.",
      "Roe's committee reported ↓$842,000, more than ↓three times her ↓$418,000.",
      "Fines will be ↓$430 for households and ↓$2,150, ↓six times as much, for firms.",
      "The average was ↓$2,400, although the largest transfer, on Christmas Eve, was ↓$11,750, more than ↓five times that.",
      "The budget rose ↓fiftyfold, to ↓$6.3 million from ↓$420,000.",
    ],
    nonTriggering: [
      "Roe's committee reported $842,000, more than twice her $418,000. The mayor spent $842,000, three times her own pay, and gave $418,000.",
      "Fines will be $430 for households and $2,150, five times as much, for firms. The fee of $40 is due in May, and a fine of $90, three times as much, was paid on a debt of $30.",
      "The average was $2,400, although the largest transfer, on Christmas Eve, was $11,750, more than four times that. The club has 40 rowers and 12 boats, five times as many as before.",
      "Roe earned $58,000, and her brother $90,000; he was given $40,000, four times as much as she was.",
      "The budget rose fifteenfold, to $6.3 million from $420,000.",
      "Cases more than doubled from 40 to 95.",
      "The price almost halved, from 30 to 16 euros.",
      "The number of barges has halved in that time, from 1,820 to 930.",
      "Doctors treated 412 patients in the first week of July, twice as many as the 206 of last year.",
      "The budget has nearly doubled to 3.5 million euros from 1.9 million euros.",
      "Bookings tripled in May, and prices rose from 120 to 150 euros.",
      "Herring have doubled to 3.4 million tonnes from 1.7 million tonnes, and cod rose by 40% to 2.1 million tonnes from 1.5 million tonnes.",
    ])

  private static let moreWords = Set(
    ["more", "higher", "larger", "greater", "bigger", "faster", "longer"].map { TextHash.of($0) })
  private static let lessWords = Set(["less", "lower", "fewer", "smaller", "shorter"].map { TextHash.of($0) })

  func check(_ article: Article, into findings: inout [Finding]) {
    for (number, claims) in article.bodySentences.enumerated()
    where claims.count >= 3 && article.bodyKinds[number].isSuperset(of: .multiple) {
      for times in TimesThat.all(in: claims, behind: article.claims(before: number), article) {
        check(times.multiple, times.change, article, into: &findings)
      }
      for compared in ComparedChangeReader(article: article).changes(in: claims)
      where article.figure(compared.delta).kind == .multiple {
        check(compared.delta, compared.change, article, into: &findings)
      }
      let changes = ChangeReader(article: article.claims).changes(in: claims).filter {
        !PercentChange.isOfAnotherBasis($0.sentence, article)
      }
      let told = Change.told(changes, among: claims) { index, change in
        article.figure(index).kind == .multiple && PercentChange.isNear(index, change, article)
          && !PercentChange.hasOtherSubject(index, change, article)
      }
      for (multiple, change) in told { check(multiple, change, article, into: &findings) }
    }
  }

  private func check(_ index: Int, _ change: Change, _ article: Article, into findings: inout [Finding]) {
    let (old, new) = (article.figure(change.old), article.figure(change.new))
    let figure = article.figure(index)
    let next = figure.tokens.upperBound
    let ends = change.ends(article, share: DecimalNumber(5, exponent: -1))
    guard !isIn(Self.lessWords, next, article), let stated = ProportionWords.ratio(figure),
      let ratio = ends.new.divided(by: ends.old), !stated.meets(ratio), !isTruncated(figure, ratio), let a = old.value,
      let b = new.value,
      let exact = b / a, let rounded = DecimalNumber((exact.double * 100).rounded() / 100)
    else { return }
    if isIn(Self.moreWords, next, article) {
      var oneMore = figure
      oneMore.value = figure.value + .one
      if let other = ProportionWords.ratio(oneMore), other.meets(ratio) { return }
    }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message:
          "\(article.words(index)) does not fit the change from \(article.words(change.old)) to \(article.words(change.new)).",
        working: "\(Wording.number(b)) ÷ \(Wording.number(a)) = \(Wording.number(rounded))",
        remedy: "Fits if the multiple is of another measure or period: then say so.",
        question: "How many times as much? From what to what?",
        labels: [index, change.old, change.new].map { article.label($0) },
        key: article.key([index, change.old, change.new])))
  }

  /// "Fourfold" for four and a half times as much.
  private func isTruncated(_ figure: Figure, _ ratio: Interval) -> Bool {
    guard figure.hedge == .exact, let value = figure.value, value >= DecimalNumber(4) else { return false }
    return Interval(value, value + DecimalNumber(5, exponent: -1)).meets(ratio)
  }

  private func isIn(_ words: Set<UInt64>, _ token: Int, _ article: Article) -> Bool {
    article.document.tokens.indices.contains(token) && words.contains(article.document.tokens[token].hash)
  }
}
