internal import Consistency
internal import Extraction
internal import TextModel

/// schema.org ClaimReview as JSON-LD, to be filled in: a review for each sentence with a figure that is in a finding, or that stands in
/// headline, dek, caption or summary and is borne out by nothing.
///
/// What a person has to add is `null`: the rating, its author, the day and the address. No verdict is ever written.
struct ClaimReviewReporter: Reporter {
  static let name = "claimreview"
  static let fileExtensions = ["jsonld"]

  private var isFirst = true

  init(_ options: ReporterOptions) {}

  func begin(into output: inout [UInt8]) {
    output.append(contentsOf: #"{"@context":"https://schema.org","@graph":["#.utf8)
  }

  mutating func report(_ report: Report, into output: inout [UInt8]) {
    for claim in ReviewableClaim.all(in: report) {
      output.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      isFirst = false
      var writer = JSONWriter(indented: true)
      writer.review(of: claim, report)
      writer.append(to: &output)
    }
  }

  func end(into output: inout [UInt8]) { output.append(contentsOf: "\n]}\n".utf8) }
}

/// A sentence to be reviewed, and why.
private struct ReviewableClaim {
  var sentence: TextRange
  /// Its figures that ask for a review, as indices into `Mentions.figures`.
  var figures: [Int]

  /// In text order.
  static func all(in report: Report) -> [ReviewableClaim] {
    let document = report.mentions.document
    var claims: [ReviewableClaim] = []
    for (index, (figure, entry)) in zip(report.mentions.figures, report.ledger.entries).enumerated() {
      let isProminent = document.role(at: figure.range.start)?.isProminent == true
      let isAlone = isProminent && entry.state == .unverified && figure.kind != .date && figure.kind != .time
      guard entry.state == .conflict || isAlone else { continue }
      let sentence = document.sentenceIndex(at: figure.range.start).map { document.sentences[$0].range } ?? figure.range
      if let last = claims.indices.last, claims[last].sentence == sentence {
        claims[last].figures.append(index)
      } else {
        claims.append(ReviewableClaim(sentence: sentence, figures: [index]))
      }
    }
    return claims
  }

  /// The findings that speak of it, the worst first.
  func findings(in report: Report) -> [Finding] {
    report.findings.filter { finding in
      finding.severity >= .warning && finding.labels.contains { $0.source == 0 && figures.contains($0.figure) }
    }
  }

  /// What the reviewer is told: the findings with their questions, or that nothing bears the figures out.
  func reason(_ report: Report) -> String {
    let findings = findings(in: report)
    let said = findings.map { [$0.message, $0.question].filter { !$0.isEmpty }.joined(separator: " ") }
    guard said.isEmpty else { return Snippet.plain(said.joined(separator: " ")) }
    let document = report.mentions.document
    let texts = figures.map { "“\(document.text(report.mentions.figures[$0].range))”" }.joined(separator: ", ")
    return Snippet.plain("Nothing else in the article gives \(texts). Who says so? Can we see the document?")
  }

  /// Who says it, where it stands in a quotation with a speaker.
  func speaker(_ mentions: Mentions) -> (name: String, kind: EntityKind?)? {
    let quotation = mentions.quotations.first { quotation in
      figures.allSatisfy { quotation.range.contains(mentions.figures[$0].range) }
    }
    guard let quotation, let range = mentions.speaker(of: quotation) else { return nil }
    let index = Int(quotation.entity)
    let kind = mentions.entities.indices.contains(index) ? mentions.entities[index].kind : nil
    return (Snippet.plain(mentions.document.text(range)), kind)
  }
}

extension JSONWriter {
  fileprivate mutating func review(of claim: ReviewableClaim, _ report: Report) {
    let document = report.mentions.document
    // A bullet is no word of the claim.
    let sentence = String(Snippet.plain(document.text(claim.sentence)).drop { "•‣▪*-–— ".contains($0) })
    beginObject()
    type("ClaimReview")
    text("identifier", String(TextHash.of(report.name + "\u{1F}" + sentence), radix: 16))
    text("claimReviewed", sentence)
    text("description", claim.reason(report))
    blank("url")
    blank("datePublished")
    key("author")
    beginObject()
    type("Organization")
    blank("name")
    endObject()
    key("reviewRating")
    beginObject()
    type("Rating")
    for name in ["alternateName", "ratingValue", "bestRating", "worstRating"] as [StaticString] { blank(name) }
    endObject()
    key("itemReviewed")
    beginObject()
    type("Claim")
    key("author")
    if let speaker = claim.speaker(report.mentions) {
      beginObject()
      type(speaker.kind == .organization ? "Organization" : "Person")
      text("name", speaker.name)
      endObject()
    } else {
      null()
    }
    key("appearance")
    beginObject()
    type("NewsArticle")
    text("identifier", report.name)
    text("headline", document.parts.first { $0.role == .headline }.map { Snippet.plain(document.text($0.range)) })
    text("datePublished", report.mentions.published?.iso)
    blank("url")
    endObject()
    endObject()
    citations(claim, report)
    endObject()
  }

  /// What the other texts say to it.
  private mutating func citations(_ claim: ReviewableClaim, _ report: Report) {
    var seen = Set<String>()
    key("citation")
    beginArray()
    for label in claim.findings(in: report).flatMap(\.labels) where label.source > 0 {
      let document = report.document(label.source)
      let sentence = document.sentenceIndex(at: label.range.start).map { document.sentences[$0].range } ?? label.range
      let words = Snippet.plain(document.text(sentence))
      guard seen.insert(document.name + "\u{1F}" + words).inserted else { continue }
      beginObject()
      type("CreativeWork")
      text("name", document.name)
      text("text", words)
      endObject()
    }
    endArray()
  }

  private mutating func type(_ name: String) { text("@type", name) }

  private mutating func text(_ key: StaticString, _ value: String?) {
    self.key(key)
    string(value)
  }

  private mutating func blank(_ key: StaticString) { text(key, nil) }
}
