internal import Extraction
internal import TextModel

/// Two spellings of one word in one text.
struct SpellingVariant: Rule {
  static let description = RuleDescription(
    id: "spelling-variant", severity: .warning,
    compares: "the spellings of one word outside quotations, names and titles",
    arithmetic: """
      A word of the list of double spellings (centre and center, -ise and -ize, re-elect and reelect, adviser and advisor), in both forms \
      in one text: marks the form that is used less, the later one where both are used as often. Between a summary and a body, each \
      true to its own spelling: a note.
      """,
    triggering: [
      "The ↓centre reopened; the health ↓center is next door.", "They ↓reelected him; she hopes to be ↓re-elected.",
      "The union will ↓organise a march. Nobody has ↓organized one before.",
      "An ↓adviser left in May. The other advisers stayed, and one ↓advisor sued.",
    ],
    nonTriggering: [
      "The Kennedy Center stands near the city centre.",
      "\"The center is closed,\" the sign says; the centre reopens in May.",
      "The union will organise a march. Nobody has organised one before.",
      "Staff of the Labor Department said that labour costs rose.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    let mentions = article.mentions.spellings
    guard mentions.count >= 2 else { return }
    var families: [Int32: [SpellingMention]] = [:]
    for mention in mentions { families[mention.family, default: []].append(mention) }
    for (_, group) in families.sorted(by: { $0.key < $1.key }) {
      let first = group.filter(\.isFirst)
      let second = group.filter { !$0.isFirst }
      guard let a = first.first, let b = second.first else { continue }
      let minority: [SpellingMention]
      if first.count != second.count {
        minority = first.count < second.count ? first : second
      } else {
        minority = a.range < b.range ? second : first
      }
      guard let place = minority.first, let other = (place.isFirst ? second : first).first else { continue }
      // A headline or summary by another hand may spell in its own way throughout.
      let isApart = isProminent(place, article) != isProminent(other, article) && !hasBoth(group, article)
      findings.append(finding(place, other, minority, isApart ? .note : .warning, article.document))
    }
  }

  private func isProminent(_ mention: SpellingMention, _ article: Article) -> Bool {
    article.document.role(at: mention.range.start)?.isProminent ?? false
  }

  /// Whether the body, or what stands around it, has both spellings.
  private func hasBoth(_ group: [SpellingMention], _ article: Article) -> Bool {
    for side in [true, false] {
      let forms = Set(group.filter { isProminent($0, article) == side }.map(\.isFirst))
      if forms.count == 2 { return true }
    }
    return false
  }

  private func finding(
    _ place: SpellingMention, _ other: SpellingMention, _ minority: [SpellingMention], _ severity: Severity,
    _ document: Document
  ) -> Finding {
    Finding(
      rule: Self.description.id, severity: severity,
      message:
        "\(Wording.quote(document, place.range)) here, \(Wording.quote(document, other.range)) elsewhere: one word in two spellings.",
      remedy: "Fits if one of them is a name or stands in a quotation.", question: "Which spelling is the house style?",
      labels: (minority + [other]).map { Label(range: $0.range) }, suggestions: [place.other],
      key: document.text(place.range) + " | " + document.text(other.range))
  }
}
