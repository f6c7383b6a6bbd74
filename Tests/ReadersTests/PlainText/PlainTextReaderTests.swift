import Pcre
import Testing
import TextModel

@testable import Readers

@Suite struct PlainTextReaderTests {
  /// The parts of a text: the role, and the first line of each.
  static func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PlainTextReader().parts(of: bytes).map { part in
      let words = String(decoding: bytes[part.range.bytes], as: UTF8.self)
      return "\(part.role.name): \(words.split(whereSeparator: \.isNewline).first ?? "")"
    }
  }

  static let lead = "Nine people were held after a fire at the harbour on Monday, the police said. Two were let go."
  static let more =
    "The fire broke out at noon in a shed on the quay and was put out by three, a spokesman for the port said."

  @Test(arguments: [
    // One or few sentences are body, whatever their length.
    ("", ["body: "]),
    ("Nine held", ["body: Nine held"]),
    ("Nine held\nTwo let go", ["body: Nine held"]),
    ("Police held nine people. Two were let go.", ["body: Police held nine people. Two were let go."]),
    // No headline is made up.
    (lead + "\n\n" + more, ["body: " + lead]),
    (lead + "\n" + more, ["body: " + lead]),
    // With one, by a blank line or by a longer text.
    ("Nine held after fire\n\n" + lead, ["headline: Nine held after fire", "body: " + lead]),
    ("Nine held after fire\n" + lead, ["headline: Nine held after fire", "body: " + lead]),
    ("Nine held after fire\r\n\r\n" + lead + "\r\n", ["headline: Nine held after fire", "body: " + lead]),
    (
      "\u{FEFF}\u{A0}\nNine held after fire\u{A0}\n\u{A0}\n" + lead,
      ["headline: Nine held after fire", "body: " + lead]
    ),
    ("Who set fire to the harbour?\n\n" + lead, ["headline: Who set fire to the harbour?", "body: " + lead]),
    // A wrapped paragraph is none.
    (
      "Nine people were held after a fire at the harbour on Monday, so\nthe police said after a night of searches in the old town\nand on the quay.",
      ["body: Nine people were held after a fire at the harbour on Monday, so"]
    ),
  ])
  func headlines(_ text: String, _ expected: [String]) { #expect(Self.parts(text) == expected) }

  /// The entries of a live report stand under their times.
  @Test func liveReports() {
    #expect(
      Self.parts(
        "Harbour fire LIVE: nine held\n\nTwo let go by the evening\n\n17.48\nThat is all from the harbour.\n\n17.20\n\(Self.lead)"
      )
        == [
          "headline: Harbour fire LIVE: nine held", "dek: Two let go by the evening", "meta: 17.48",
          "body: That is all from the harbour.", "meta: 17.20", "body: \(Self.lead)",
        ])
  }

  /// Or behind them in one line, with a list under it.
  @Test func entriesInOneLine() {
    #expect(
      Self.parts(
        "Cave LIVE: nine are out\n\nTwo walked by themselves\n\n17.48 – What we know\n• Nine were cut off\n• Two are hurt\n\n17.20 – \(Self.lead)"
      )
        == [
          "headline: Cave LIVE: nine are out", "dek: Two walked by themselves", "body: 17.48 – What we know",
        ])
  }

  /// A byline behind the name of its section.
  @Test func bylinesBehindASection() {
    #expect(
      Self.parts("A night on the train\n\nTRAVEL | By Ottilie Crane\n\n\(Self.lead)\n\n\(Self.more)").prefix(2)
        == ["headline: A night on the train", "meta: TRAVEL | By Ottilie Crane"])
  }

  /// A question between byline and text heads the text.
  @Test func questions() {
    #expect(
      Self.parts("Why is the harbour shut?\n\nBy Jane Roe\n5 May 2025\n\nWho was held?\n\n\(Self.lead)\n\n\(Self.more)")
        == [
          "headline: Why is the harbour shut?", "meta: By Jane Roe", "body: Who was held?",
        ])
  }

  /// The dates of a life under an obituary tell something new: they are no summary.
  @Test func lifeDates() {
    let dates = "• Jane Roe, potter, born 3 May 1931; died 2 June 2024"
    #expect(
      Self.parts("Jane Roe obituary\n\n\(Self.lead)\n\n\(Self.more)\n\n\(dates)") == [
        "headline: Jane Roe obituary", "body: \(Self.lead)",
      ])
  }

  @Test(arguments: [
    "By Jane Roe", "BY JANE ROE", "EXCLUSIVE by Jane Roe", "Analysis by Jane Roe", "Data team: Jane Roe and John Doe",
    "By Jane Roe and John Q. Doe", "From our arts staff",
    "Jane Roe, energy correspondent",
    "By Jane Roe | Staff writer", "Updated: Jan 5", "Published 18 August 2023",
    "Last modified on Tue 11 Feb 2025 11.05 GMT",
    "Monday 12 June 2023, 14.20 BST", "Oct. 24, 2024 | 5:42 p.m. EDT", "2024-05-26", "5 min read",
    "Sat Nov 12 2011, 01:19 hrs",
    "PUBLISHED: 22:07 GMT, 7 July 2012", "*By Jane Roe, Capitol bureau*",
    "JANE ROE, SOCIAL AFFAIRS | 9 November 2023", "Jane Roe | Thursday, Nov. 9, 2023", "_Jan. 5, 2025_",
    "**Updated: Jan 5**",
  ])
  func stampsAndBylines(_ line: String) {
    let parts = Self.parts(
      "Nine held after fire\n\nTwo let go by the evening\n\n\(line)\n\n\(Self.lead)\n\n\(Self.more)")
    #expect(
      parts == [
        "headline: Nine held after fire", "dek: Two let go by the evening", "meta: \(line)", "body: \(Self.lead)",
      ])
  }

  @Test(arguments: [
    "By Monday most of the quay was open again.", "Issued 40 fines in May, the council has now stopped.",
    "Share prices fell by 4% after the fire.", "By signing the treaty, both sides agree to end the war.",
    "Copyright law was last changed in 2019 by the new government.", "From around 300 boats, nine were lost.",
    "More on the fire will be known today.", "Support for the plan stood at 57%, up from 49%.",
    "Sign-ups for the newsletter trebled.", "Watching the fire, he called 40 people.",
    "Read alone, the figure misleads.",
    "We use 40 boats, said the owner of the yard.", "Under the terms of the offer, holders get 2.90 for each share.",
    "China had 20.1%, compared with 18.6% for the US, and more for us.",
  ])
  func proseIsBody(_ sentence: String) {
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(sentence)\n\n\(Self.more)")
        == ["headline: Nine held after fire", "body: \(Self.lead)"])
  }

  @Test(arguments: [
    "Advertisement", "Read more: Two die in crash", "Share this article: Facebook | Email | Print", "12 comments",
    "Sign up to The Green Ledger\nOur free weekly email, sent to 85,000 readers every Thursday",
    "Get the Morning 5, our free newsletter. Join 31,000 neighbors.", "RELATED: Harbour fire in pictures",
    "Most read\n1. Two die in crash\n2. Bakery sells 2,000 pies",
    "More on this story\nTwo die in crash\nStorm hits north",
    "Home | News | Weather | Sports", "Story continues below", "We use cookies to run this site. Manage choices",
  ])
  func furniture(_ block: String) {
    let first = block.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(block)\n\n\(Self.more)")
        == ["headline: Nine held after fire", "body: \(Self.lead)", "furniture: \(first)", "body: \(Self.more)"])
  }

  @Test(arguments: [
    ("top of page\nharbournews.example", "top of page"),
    ("Skip to main content\nHome | News | Sport\n\nLOCAL NEWS", "Skip to main content"),
    ("The Harbour Herald", "The Harbour Herald"), ("Business > Energy", "Business > Energy"),
    ("Menu  UK  World  Climate", "Menu  UK  World  Climate"),
  ])
  func top(_ block: String, _ first: String) {
    #expect(
      Self.parts("\(block)\n\nNine held after fire at the harbour\n\n\(Self.lead)\n\n\(Self.more)")
        == ["furniture: \(first)", "headline: Nine held after fire at the harbour", "body: \(Self.lead)"])
  }

  @Test(arguments: [
    "Jane Roe is our harbour correspondent. She is the author of Tides.",
    "Jane Roe has covered the port for the Herald for 14 years. Reach her at jroe@herald.example.",
    "We want our readers to trust our articles. Spotted a mistake? Write to desk@herald.example.",
    "© 2025 Harbour Media. All rights reserved.", "bottom of page",
  ])
  func tail(_ block: String) {
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(Self.more)\n\n\(block)")
        == ["headline: Nine held after fire", "body: \(Self.lead)", "furniture: \(block)"])
  }

  @Test(arguments: [
    "Smoke over the quay. Photo: Jane Roe/Agency", "Smoke over the quay (Photo: Jane Roe)",
    "Smoke over the quay\nCredits: REUTERS/Jane Roe",
    "Smoke over the quay. Photo by Jane Roe/Beacon", "FILE PHOTO: Smoke over the quay in May 2019.\n\nREUTERS/Jane Roe",
    "Smoke over the quay. Illustration: Tidewater",
  ])
  func captions(_ block: String) {
    let first = block.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    #expect(
      Self.parts("Nine held after fire\n\n\(block)\n\n\(Self.lead)")
        == ["headline: Nine held after fire", "caption: \(first)", "body: \(Self.lead)"])
  }

  @Test(arguments: ["•", "-", "*", "–", "▪"])
  func bulletsThatEndTheArticleAreTheSummary(_ mark: String) {
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(mark) Nine held\n\(mark) Two let go")
        == ["headline: Nine held after fire", "body: \(Self.lead)", "summary: \(mark) Nine held"])
  }

  @Test func bulletsElsewhere() {
    let list = "1. Nine held\n2. Two let go"
    #expect(
      Self.parts("Nine held after fire\n\nKey points\n\(list)\n\n\(Self.lead)")
        == ["headline: Nine held after fire", "summary: Key points", "body: \(Self.lead)"])
    #expect(
      Self.parts("Nine held after fire\n\n\(list)\n\n\(Self.lead)")
        == ["headline: Nine held after fire", "summary: 1. Nine held", "body: \(Self.lead)"])
    // Under a heading between paragraphs: what they tell, or a part of the report.
    let above = [Self.lead, Self.more, Self.more].joined(separator: "\n\n")
    #expect(
      Self.parts("Nine held after fire\n\n\(above)\n\nKey points:\n\(list)\n\n\(Self.more)")
        == ["headline: Nine held after fire", "body: \(Self.lead)", "summary: Key points:", "body: \(Self.more)"])
    let facts = "• Sprinklers failed twice\n• Alarms rang after eight minutes"
    #expect(
      Self.parts("Nine held after fire\n\n\(above)\n\nKey findings:\n\n\(facts)\n\n\(Self.more)")
        == ["headline: Nine held after fire", "body: \(Self.lead)"])
    // Between paragraphs, or behind a colon: body.
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(list)\n\n\(Self.more)") == [
        "headline: Nine held after fire", "body: \(Self.lead)",
      ])
    #expect(
      Self.parts(
        "Nine held after fire\n\n\(Self.lead)\n\nThe police, who searched three houses, gave these figures:\n\n\(list)")
        == ["headline: Nine held after fire", "body: \(Self.lead)"])
    // Points that are the article itself are no summary of it.
    let points = (1...5).map { "\($0). \(Self.more)" }.joined(separator: "\n\n")
    #expect(
      Self.parts("Five things about the fire\n\nOne shed, three hoses\n\n\(points)\n\n\(Self.lead)")
        == ["headline: Five things about the fire", "dek: One shed, three hoses", "body: 1. \(Self.more)"])
    // A dash alone is no list.
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n- and that was all.") == [
        "headline: Nine held after fire", "body: \(Self.lead)",
      ])
  }

  @Test func rowsOfResultsAreNoHeadlines() {
    let rows =
      "Alder 3rd quarter net\nHARTON, March 2- Shr 18 cts vs 51 cts\nNet 1,048,000 vs 1,870,000\nRevs 72.2 mln vs 73.5 mln"
    #expect(!Self.parts(rows).contains { $0.hasPrefix("headline: HARTON") })
    #expect(Self.parts("Hove vs Leeds: 2nd Test\n\n" + Self.lead).first == "headline: Hove vs Leeds: 2nd Test")
  }

  @Test func standfirsts() {
    let dek = "Police search three houses after a blaze that cost the port 31 boats and two sheds full of nets."
    let lead = "Nine people were held after a fire that cost the port 31 boats, the police said on Monday."
    // A sentence in front of the byline, or in front of the picture where the story opens behind it.
    #expect(
      Self.parts("Nine held after fire\n\n\(dek)\n\nBy Jane Roe\n\n\(lead)") == [
        "headline: Nine held after fire", "dek: \(dek)", "meta: By Jane Roe", "body: \(lead)",
      ])
    #expect(
      Self.parts("Nine held after fire\n\n\(dek)\n\nThe quay. Photo: Jane Roe\n\n\(lead)") == [
        "headline: Nine held after fire", "dek: \(dek)", "caption: The quay. Photo: Jane Roe", "body: \(lead)",
      ])
    // The first paragraph in front of a picture is none.
    #expect(
      Self.parts("Nine held after fire\n\n\(lead)\n\nThe quay. Photo: Jane Roe\n\n\(Self.more)") == [
        "headline: Nine held after fire", "body: \(lead)", "caption: The quay. Photo: Jane Roe", "body: \(Self.more)",
      ])
  }

  @Test func datelinesAndNotes() {
    #expect(
      Self.parts("Nine held after fire\n\nJane Roe\nVIENNA 1996-12-06\n\(Self.lead)") == [
        "headline: Nine held after fire", "meta: Jane Roe", "body: \(Self.lead)",
      ])
    let dated = "PORT ALDER, Ore. (Cascade News) - " + Self.lead
    #expect(Self.parts("Nine held after fire\n\n\(dated)") == ["headline: Nine held after fire", "body: \(dated)"])
    let place = "Alder, April 1 - Profit 51 cents a share"
    #expect(
      Self.parts("ALDER LTD YEAR NET\n\(place)\nNet 25.1 mln vs 46.8 mln\nSales rose.\n\(Self.lead)") == [
        "headline: ALDER LTD YEAR NET", "body: \(place)",
      ])
    #expect(
      Self.parts("ALDER LTD DIVIDEND\nNEW ALDER, Ore. - June 19\nDividend eight cts vs 15 cts\n\(Self.lead)")
        == [
          "headline: ALDER LTD DIVIDEND", "meta: NEW ALDER, Ore. - June 19", "body: Dividend eight cts vs 15 cts",
        ])
    #expect(
      Self.parts(
        "Nine held after fire\n\n\(Self.lead)\n\nPHOTOS: Fires Of The Year, Floods! 50 Of The Worst\n\n\(Self.more)"
      )[2] == "furniture: PHOTOS: Fires Of The Year, Floods! 50 Of The Worst")
    let note = "This article was amended on 5 May: an earlier version said that 40 were held."
    #expect(
      Self.parts("Nine held after fire\n\n\(Self.lead)\n\n\(note)") == [
        "headline: Nine held after fire", "body: \(Self.lead)", "meta: \(note)",
      ])
  }

  @Test func partsAreInOrderAndWhole() {
    let text =
      "top of page\n\nNine held 😀\n\n\(Self.lead)\n\n\u{2022} Nine held\n\u{2022} Two\n\n\u{A0}\n© 2025 Herald\n"
    for end in text.unicodeScalars.indices {
      let bytes = Array(String(text.unicodeScalars[..<end]).utf8)
      var last: Int32 = 0
      for part in PlainTextReader().parts(of: bytes) {
        #expect(part.range.start >= last && part.range.end >= part.range.start && Int(part.range.end) <= bytes.count)
        last = part.range.end
      }
    }
  }
}

@Suite struct LinePatternsTests {
  @Test func allCompile() throws {
    for pattern in LinePatterns.all { try pattern.compile() }
  }
}
