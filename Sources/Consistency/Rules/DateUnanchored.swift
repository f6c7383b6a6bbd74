internal import Claims
internal import Extraction
internal import TextModel

/// Dates without a year in a text that has none, or whose stamp cannot be of the same year.
struct DateUnanchored: Rule {
  static let description = RuleDescription(
    id: "date-unanchored", severity: .note,
    compares: "weekdays and dates without a year against the page's stamp",
    arithmetic: """
      One note an article where no year stands in text or stamp and none was handed in; or where the stamp's day comes earlier in \
      the year than the latest event that the text tells of.
      """,
    triggering: [
      "M: Updated: ↓Feb 2 || B: The ministry said on ↓Tuesday that 40 sites closed ↓between June 3 and August 9.",
      "B: The final will be played on ↓4 May, organisers said.",
      "B: The ship sank on ↓12 March, and divers reached it on ↓Friday.",
      "M: Updated: ↓Jan 9 || B: Voting ended on ↓November 3, the electoral board said.",
    ],
    nonTriggering: [
      "M: Published 18 August 2023 || B: The ministry said on Tuesday that 40 sites closed between June 3 and August 9.",
      "B: The final will be played on 4 May 2025.",
      Example("B: The final will be played on 4 May, organisers said.", date: "2024-05-01"),
      "B: The council met and voted for the plan.",
    ])

  /// Places that one note lists.
  private static let mostPlaces = 8

  func check(_ article: Article, into findings: inout [Finding]) {
    guard article.mentions.published == nil else { return }
    var open: [Int] = []
    var stamps: [Int] = []
    for (index, claim) in article.claims.claims.enumerated() {
      guard let date = article.mentions.date(of: article.figure(index)) else { continue }
      if date.start.year != nil || date.end?.year != nil { return }
      if claim.role == .meta {
        if date.start.month != nil { stamps.append(index) }
      } else if claim.role != .furniture, isOpen(date) {
        open.append(index)
      }
    }
    // A weekday or a month alone is the usual way of news; a day and month, or a stamp, make it a question.
    guard
      open.contains(where: {
        let start = article.mentions.date(of: article.figure($0))?.start
        return start?.month != nil && (start?.day != nil || !stamps.isEmpty)
      })
    else { return }
    let places = Array((stamps + open).prefix(Self.mostPlaces))
    let recent = recency(article)
    findings.append(
      Finding(
        rule: Self.description.id, severity: .note,
        message:
          "No year stands anywhere: \(Wording.list(places.prefix(3).map { article.words($0) })) can be of any year.",
        working: order(stamps, open, article), remedy: "Give one full date.",
        question: "Which year is it? What is the day of publication?",
        labels: places.map { article.label($0) } + recent,
        key: places.map { article.document.text(article.figure($0).range) }.joined(separator: " | ")))
  }

  private func isOpen(_ date: CalendarDate) -> Bool {
    (date.form == .partial || date.form == .weekday) && (date.start.weekday != nil || date.start.month != nil)
  }

  /// "The stamp, 5 January, comes before 22 May: the events are of an earlier year."
  private func order(_ stamps: [Int], _ open: [Int], _ article: Article) -> String {
    func ordinal(_ point: CalendarPoint?) -> Int? {
      guard let point, let month = point.month else { return nil }
      return Int(month) * 31 + Int(point.day ?? 1)
    }
    let latest = open.max {
      (last($0, article).flatMap(ordinal) ?? 0) < (last($1, article).flatMap(ordinal) ?? 0)
    }
    guard let stamp = stamps.first, let latest,
      let a = ordinal(article.mentions.date(of: article.figure(stamp))?.start),
      let b = last(latest, article).flatMap(ordinal), a < b
    else { return "" }
    return
      "\(article.words(stamp)) comes before \(article.words(latest)) in the year: the events are of an earlier year, or the stamp is wrong."
  }

  private func last(_ index: Int, _ article: Article) -> CalendarPoint? {
    let date = article.mentions.date(of: article.figure(index))
    return date?.end ?? date?.start
  }

  private static let recent = WordSet("recent recently latest")

  /// "recent", "recently", "latest": words that hang on the missing date.
  private func recency(_ article: Article) -> [Label] {
    let words = Self.recent
    let document = article.document
    var labels: [Label] = []
    for part in document.parts where part.role == .body {
      for sentence in document.sentences[part.sentences] {
        for token in sentence.tokens where words.contains(document.tokens[token]) {
          labels.append(Label(range: document.tokens[token].range))
          if labels.count == 4 { return labels }
        }
      }
    }
    return labels
  }
}
