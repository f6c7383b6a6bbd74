internal import Claims
internal import Extraction
internal import TextModel

/// A date or time of one text, and another for the same event in another text.
struct SourceDateConflict: SourceRule {
  static let description = RuleDescription(
    id: "source-date-conflict", severity: .warning, compares: "aligned event dates, weekdays and times",
    arithmetic: """
      Each date is resolved with its own text's publication date. Fires where two dates or times stand at one place of a copied \
      sentence, or beside the same verb or noun of an account of the same event, and the days that they may denote have none in common. \
      Times in named zones are compared in one zone; a time with a zone and one without are not compared. A weekday that stands in \
      sentences of other words is a note.
      """,
    triggering: [
      "1: The plant shut on ↓4 June. || 2: The plant, shut since ↓14 June, employs 90.",
      "1: The museum of Kelby reopens to the public on ↓Thursday at noon. || 2: The museum of Kelby reopens to the public on ↓Tuesday at noon.",
      "1: Doors open at ↓7.30pm for the concert in Alder Hall. || 2: Doors open at ↓8.30pm for the concert in Alder Hall.",
      "1: The annual meeting is on May ↓25, the chairman said. || 2: The annual meeting is on May ↓52, the chairman said.",
    ],
    nonTriggering: [
      "1: The annual meeting is on May 25, the chairman said. || 2: The annual meeting is on 25 May, the chairman said.",
      "1: The quake shook Kelby at 07:37 UTC. || 2: The quake shook Kelby at 14:37 local time.",
      "1: The quake struck at 11.50pm Monday local time. || 2: It struck at 14:50 GMT on Monday in Japan.",
      "1: It opened in spring 2019. || 2: It opened on 3 April 2019.",
      "1: The plant shut on 4 June. || 2: The plant, shut since June 4, employs 90.",
      "1: Doors open at 7.30pm for the concert in Alder Hall. || 2: Doors open at 19:30 for the concert in Alder Hall.",
    ])

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs {
      for alignment in pair.alignments where alignment.differs {
        let (x, y) = (pair.a.figure(alignment.sides[0]), pair.b.figure(alignment.sides[1]))
        guard x.kind == .date || x.kind == .time, y.kind == .date || y.kind == .time else { continue }
        let words = [Wording.quote(pair.a.document, x.range), Wording.quote(pair.b.document, y.range)]
        let readings = [reading(x, pair.a), reading(y, pair.b)]
        var labels = [pair.a.label(alignment.sides[0]), pair.b.label(alignment.sides[1])]
        for index in labels.indices { labels[index].reading = readings[index] }
        findings.append(
          Finding(
            rule: Self.description.id, severity: alignment.relation == .conflict ? .warning : .note,
            message: "\(pair.a.name) says \(words[0]), \(pair.b.name) \(words[1]).",
            working: readings.contains("") ? "" : "\(readings[0]) against \(readings[1])",
            remedy: alignment.isCopied ? "" : "Fits if they are dates of two events: then say which.",
            question: "Which date is right?", labels: labels, key: words.joined(separator: " | ")))
      }
    }
  }

  private func reading(_ figure: Figure, _ source: SourceText) -> String {
    guard let date = source.article.mentions.date(of: figure) else { return "" }
    let told = date.resolved ?? date.iso
    // A month or weekday alone reads as it is written.
    return told.contains("X") ? "" : told
  }
}
