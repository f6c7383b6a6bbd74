internal import Consistency
internal import Extraction
internal import TextModel

/// One report as its template draws it: a section of the page.
struct ReportView {
  struct Count {
    let kind: HTMLText
    let sign: HTMLText
    let number: Int
    let noun: HTMLText
    let isZero: Bool

    init(kind: HTMLText, sign: HTMLText, number: Int, noun: HTMLText) {
      (self.kind, self.sign, self.number, self.noun) = (kind, sign, number, noun)
      isZero = number == 0
    }
  }

  /// A stretch of the bar that shows how the figures stand, of 300 in all.
  struct Share {
    let kind: HTMLText
    let x: Int
    let width: Int
  }

  /// What a finding says, or asks, on one line that leads to it.
  struct Line {
    let kind: HTMLText
    let sign: HTMLText
    let number: Int
    let words: HTMLText

    init(_ report: Report, _ number: Int, _ words: String) {
      let severity = report.findings[number - 1].severity
      (kind, sign) = (severity.kind, severity.sign)
      self.number = number
      self.words = HTMLText(words)
    }
  }

  struct Lines {
    let items: [Line]
    let more: HTMLText

    /// Nil for none.
    init?(_ items: [Line], atMost most: Int) {
      guard !items.isEmpty else { return nil }
      self.items = Array(items.prefix(most))
      more = HTMLText(items.count > most ? "and \(items.count - most) more" : "")
    }
  }

  struct Notes {
    let summary: HTMLText
    let items: [FindingView]
  }

  struct Block {
    let id: HTMLText
    let title: HTMLText
  }

  /// Findings that stand at the head of the report.
  private static let mostBriefs = 5

  let prefix: HTMLText
  /// The levels of its headings.
  let (top, block, item): (Int, Int, Int)
  let several: Bool
  let position: HTMLText
  let name: HTMLText
  /// The sources that it is held against; empty for none.
  let against: HTMLText
  /// One text alone: its findings stand beside it.
  let isOne: Bool
  let hasLoud: Bool
  /// Nothing was found.
  let isEmpty: Bool
  let counts: [Count]
  let figures: HTMLText
  let tally: HTMLText
  let states: [Count]
  let shares: [Share]
  let provenance: HTMLText
  /// What is said where there are none.
  let calm: HTMLText
  let briefs: Lines?
  let blocks: [Block]
  let texts: [TextView]
  let loud: [FindingView]
  let questions: Lines?
  let notes: Notes?
  let facts: FactsView?
  let tables: [TableView]
  let checklist: [HTMLText]

  /// - Parameters:
  ///   - number: counts from 1 over the reports of the page.
  ///   - isAlone: the only report of the page.
  init(_ report: Report, number: Int, isAlone: Bool) {
    let anchors = Anchors(report, prefix: isAlone ? "" : "article-\(number)-")
    let locators = report.locators()
    prefix = HTMLText(anchors.prefix)
    (top, block, item) = isAlone ? (1, 2, 3) : (2, 3, 4)
    several = !isAlone
    position = HTMLText("\(number)")
    name = HTMLText(report.name)
    against = HTMLText(report.sources.indices.map { report.shortName($0 + 1) }.joined(separator: ", "))
    isOne = report.sources.isEmpty
    hasLoud = !report.loud.isEmpty
    isEmpty = report.findings.isEmpty
    counts = [Severity.error, .warning, .note].map { severity in
      let count = report.count(severity)
      return Count(
        kind: severity.kind, sign: severity.sign, number: count, noun: HTMLText(severity.name + (count == 1 ? "" : "s"))
      )
    }
    let all = report.ledger.count
    figures = HTMLText(Report.counted(all, "figure"))
    let order: [Ledger.State] = [.agrees, .conflict, .unverified]
    states =
      all == 0
      ? []
      : order.map { state in
        Count(kind: state.kind, sign: state.sign, number: report.ledger.count(state), noun: state.words)
      }
    var x = 0
    var shares: [Share] = []
    var sum = 0
    for state in states {
      sum += state.number
      let end = sum * 300 / all
      shares.append(Share(kind: state.kind, x: x, width: end - x))
      x = end
    }
    self.shares = shares
    tally = HTMLText(report.verdict)
    provenance = HTMLText(report.provenance { $0 })
    calm = HTMLText(
      "No error and no warning: nothing in the text\(isOne ? "" : "s") contradicts anything else there, as far as this tool reads. "
        + "That makes no figure true: those that are not verified are yours to check.")
    briefs = Lines(report.loud.map { Line(report, $0.number, $0.finding.message) }, atMost: Self.mostBriefs)
    texts = locators.enumerated().map { TextView(report, anchors, $0, $1) }
    loud = report.loud.map { FindingView($0, report, anchors, locators) }
    questions = Lines(report.questions.map { Line(report, $0.number, $0.text) }, atMost: .max)
    let quiet = report.notes.map { FindingView($0, report, anchors, locators) }
    notes = quiet.isEmpty ? nil : Notes(summary: HTMLText(Report.counted(quiet.count, "note")), items: quiet)
    facts = FactsView(report, anchors, locators)
    tables = locators.first.map { TableView.all(report, anchors, $0) } ?? []
    checklist = Inventory.deskChecklist.map { HTMLText($0) }
    blocks =
      (facts == nil ? [] : [Block(id: "facts", title: "Side by side")])
      + [Block(id: "findings", title: "Fix first"), Block(id: "text", title: "Marked text")]
      + (notes == nil ? [] : [Block(id: "notes", title: "Notes")])
      + tables.map { Block(id: $0.id, title: $0.title) }
      + [Block(id: "checklist", title: "Desk checklist"), Block(id: "signoff", title: "Sign-off")]
  }
}

/// The page around the reports.
struct PageView {
  /// A report that is drawn already, with its line in the list of contents.
  struct Entry {
    let prefix: HTMLText
    let name: HTMLText
    /// The severities that were found, with their numbers.
    let counts: [ReportView.Count]
    let figures: HTMLText
    let body: HTMLText
  }

  let title: HTMLText
  let several: Bool
  let reports: [Entry]
  let release = HTMLText(Release.version)
  let notChecked = HTMLText(Report.notChecked)
  let style = HTMLTemplate.style
}
