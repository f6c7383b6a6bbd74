import Consistency
import TextModel

@testable import Extraction
@testable import Reporting

/// A small article with mentions and findings made by hand, so that snapshots show the reporters and nothing else.
struct Sample {
  static let text = """
    Storm cuts power to 4,000 homes

    Crews from <two> counties work "round the clock" to mend lines

    About 2,600 homes lost power when the storm crossed the valley on Monday, Café Grid* said. Some 1,900 of them had it back by night, \
    and “the rest by noon”, said its director, Ana Roe | the firm’s first. It cost $5 and $6 a home, see www.grid.example or write to \
    @grid.
    """

  /// The rules of the sample's findings, in words that no rule's page changes.
  static let rules = [
    RuleDescription(
      id: "headline-figure-mismatch", severity: .error, compares: "a headline against the body",
      arithmetic: "Fires where {both} differ.", triggering: [], nonTriggering: []),
    RuleDescription(
      id: "date-unanchored", severity: .note, compares: "dates against the stamp", arithmetic: "Fires without a year.",
      isOptIn: true, triggering: [], nonTriggering: []),
  ]

  let document: Document

  init() {
    let bytes = Array(Self.text.utf8)
    var parts: [Part] = []
    var start = 0
    for (role, paragraph) in zip(
      [PartRole.headline, .dek, .body], Self.text.split(separator: "\n\n", omittingEmptySubsequences: true))
    {
      let count = paragraph.utf8.count
      parts.append(Part(role: role, range: TextRange(start..<(start + count))))
      start += count + 2
    }
    document = Document(name: "storm.txt", text: bytes, parts: parts)
  }

  /// The place of a phrase.
  func range(_ phrase: String) -> TextRange {
    let wanted = Array(phrase.utf8)
    for start in 0...(document.bytes.count - wanted.count)
    where document.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextRange(start..<(start + wanted.count))
    }
    return TextRange(0, 0)
  }

  private func tokens(_ range: TextRange) -> Range<Int> {
    let indices = document.tokens.indices.filter { range.contains(document.tokens[$0].range) }
    guard let first = indices.first, let last = indices.last else { return 0..<0 }
    return first..<(last + 1)
  }

  private func figure(
    _ phrase: String, _ kind: FigureKind, _ value: Int, hedge: Hedge = .exact, within: (Int, Int)? = nil,
    unit: String = "",
    date: Int32 = -1
  ) -> Figure {
    let range = range(phrase)
    var figure = Figure(range: range, tokens: tokens(range), kind: kind, value: date < 0 ? DecimalNumber(value) : nil)
    figure.hedge = hedge
    if let within {
      figure.lower = DecimalNumber(within.0)
      figure.upper = DecimalNumber(within.1)
    }
    if !unit.isEmpty { figure.unit = UnitID(code: unit) }
    figure.date = date
    return figure
  }

  var mentions: Mentions {
    let monday = CalendarDate(
      form: .weekday, start: CalendarPoint(weekday: 1), iso: "XXXX-WXX-1", resolved: "2024-05-27",
      days: CivilDay(iso: "2024-05-27").map { $0...$0 })
    let person = range("Ana Roe")
    let firm = range("Café Grid")
    var quotation = Quotation(range: range("the rest by noon"), tokens: tokens(range("the rest by noon")))
    quotation.speaker = person
    quotation.entity = 1
    return Mentions(
      document: document, words: [],
      figures: [
        figure("4,000", .cardinal, 4000), figure("two", .cardinal, 2),
        figure("About 2,600", .cardinal, 2600, hedge: .about, within: (2340, 2860)),
        figure("Monday", .date, 0, date: 0),
        figure("Some 1,900", .cardinal, 1900, hedge: .about, within: (1710, 2090)),
        figure("$5", .money, 5, unit: "USD"),
        figure("$6", .money, 6, unit: "USD"),
      ],
      dates: [monday], alternatives: [],
      entities: [
        Entity(range: firm, tokens: tokens(firm), kind: .organization, canonical: 0),
        Entity(range: person, tokens: tokens(person), kind: .person, canonical: 1),
      ],
      quotations: [quotation], published: CivilDay(iso: "2024-05-28"))
  }

  /// What each figure measures: homes, then nothing.
  var subjects: [FigureSubject] {
    mentions.figures.indices.map { index in
      FigureSubject(noun: index == 0 ? "home" : nil, modifiers: TextRange(0, 0), scope: index == 4 ? ["subset"] : [])
    }
  }

  var assessment: Assessment {
    let mismatch = Finding(
      rule: "headline-figure-mismatch", severity: .error,
      message: "The headline says 4,000 homes, the body about 2,600.", working: "2,340 to 2,860 does not reach 4,000.",
      remedy: "Fits if the 4,000 are all homes cut off at any time: then say so.",
      question: "Which is right, 4,000 or 2,600?",
      labels: [
        Label(range: range("4,000"), reading: "3,500 to 4,500", figure: 0),
        Label(range: range("About 2,600"), reading: "2,340 to 2,860", figure: 2),
      ],
      suggestions: ["Storm cuts power to about 2,600 homes"], key: "home 4000 2600")
    let date = Finding(
      rule: "date-unanchored", severity: .note, message: "Monday has no date.", question: "Which Monday?",
      labels: [Label(range: range("Monday"), figure: 3)], key: "monday")
    return Assessment(
      findings: [mismatch, date],
      supports: [
        FigureSupport(figure: 4, with: [2], derivation: "part of 2,600"),
        FigureSupport(figure: 0, with: [2], derivation: "x"),
      ])
  }

  var report: Report { Report(mentions: mentions, assessment: assessment) }

  /// A report with many findings.
  var long: Report {
    let one = assessment.findings[0]
    var many = Array(repeating: one, count: 30)
    many += Array(repeating: assessment.findings[1], count: 30)
    return Report(mentions: mentions, assessment: Assessment(findings: many, supports: []))
  }

  /// The storm beside another telling of it: one figure agrees, one differs, one may, one stands alone.
  var compared: Report {
    func side(_ source: Int, _ figure: Int) -> Alignment.Side {
      Alignment.Side(source: source, figure: figure, range: mentions.figures[figure].range)
    }
    let conflict = Finding(
      rule: "source-figure-conflict", severity: .warning, message: "storm says “$5”, storm “$6”.",
      working: "5 USD against 6 USD", question: "Which is right, “$5” or “$6”?",
      labels: [
        Label(source: 0, range: mentions.figures[5].range, reading: "5 USD", figure: 5),
        Label(source: 1, range: mentions.figures[6].range, reading: "6 USD", figure: 6),
      ], key: "$5 | $6")
    let alignments = [
      Alignment(
        relation: .same, sides: [side(0, 0), side(1, 0)], score: 0.87,
        reasons: [Alignment.Reason(feature: .words, share: 1.5), Alignment.Reason(feature: .kind, share: 2.49)]),
      Alignment(relation: .conflict, sides: [side(0, 5), side(1, 6)], score: 0.6, differs: true),
      Alignment(relation: .unsure, sides: [side(0, 2), side(1, 4)], score: 0.3, differs: true),
      Alignment(relation: .only, sides: [side(1, 1)]),
    ]
    return Report(
      mentions: mentions, assessment: Assessment(findings: [conflict], supports: []), sources: [mentions],
      alignments: alignments)
  }

  var clean: Report { Report(mentions: mentions, assessment: Assessment(findings: [], supports: [])) }
}
