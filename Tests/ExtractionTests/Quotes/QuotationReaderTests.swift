import Testing
import TextModel

@testable import Extraction

/// A passage with its quotations, and who says each: the speaker's full name or the noun; "-" for nobody.
struct QuotePassage: Sendable, CustomTestStringConvertible {
  var text: String
  var quotes: [String]
  var speakers: [String]
  var testDescription: String { text }

  init(_ text: String, _ quotes: [String], _ speakers: [String]) {
    self.text = text
    self.quotes = quotes
    self.speakers = speakers
  }
}

@Suite struct QuotationReaderTests {
  static let passages = [
    QuotePassage("\"We are late,\" said Ms Eva Lind.", ["We are late,"], ["Eva Lind"]),
    QuotePassage("“We are late,” Eva Lind said.", ["We are late,"], ["Eva Lind"]),
    QuotePassage("Eva Lind said: “We are late.”", ["We are late."], ["Eva Lind"]),
    QuotePassage(
      "“We are late,” Eva Lind said, “and the tide is out.”", ["We are late,", "and the tide is out."],
      ["Eva Lind", "Eva Lind"]),
    QuotePassage("“It sank,” Eva Lind, who runs the port, said.", ["It sank,"], ["Eva Lind"]),
    QuotePassage("“It sank,” said the port's director, Eva Lind.", ["It sank,"], ["Eva Lind"]),
    QuotePassage("It was “a disaster”, according to Eva Lind.", ["a disaster"], ["Eva Lind"]),
    QuotePassage("“It sank,” a spokesman said.", ["It sank,"], ["spokesman"]),
    QuotePassage("“It sank,” said a spokesman for the port.", ["It sank,"], ["spokesman"]),
    QuotePassage("Eva Lind came at noon. “We are late,” she said.", ["We are late,"], ["Eva Lind"]),
    QuotePassage(
      "Eva Lind met Peter Olsen. “We are late,” he said.", ["We are late,"], ["Peter Olsen"]),
    QuotePassage(
      "“We are late,” said Eva Lind. “The tide is out.”", ["We are late,", "The tide is out."],
      ["Eva Lind", "Eva Lind"]),
    QuotePassage("“Why now?” Eva Lind asked.", ["Why now?"], ["Eva Lind"]),
    QuotePassage("‘It’s late,’ said Eva Lind.", ["It’s late,"], ["Eva Lind"]),
    QuotePassage("'It isn't late,' said Eva Lind.", ["It isn't late,"], ["Eva Lind"]),
    QuotePassage("‘The sailors’ wages are due,’ said Eva Lind.", ["The sailors’ wages are due,"], ["Eva Lind"]),
    QuotePassage("“He told me ‘no’ twice,” said Eva Lind.", ["He told me ‘no’ twice,"], ["Eva Lind"]),
    QuotePassage("The board is 6' 2\" long and the summer of '98 was hot.", [], []),
    QuotePassage("The sailors' boats and the Olsens' house burned.", [], []),
    QuotePassage("“We wait,” Eva Lind told the Harbour Post on Friday.", ["We wait,"], ["Eva Lind"]),
    QuotePassage("“We wait,” Eva Lind said Monday.", ["We wait,"], ["Eva Lind"]),
    QuotePassage("“We wait,” Eva Lind thundered.", ["We wait,"], ["Eva Lind"]),
    QuotePassage("Eva Lind released a statement saying she was “ready to wait”.", ["ready to wait"], ["Eva Lind"]),
    QuotePassage("“It sank,” said a spokeswoman, Eva Lind.", ["It sank,"], ["Eva Lind"]),
    QuotePassage(
      "“It sank,” Eva Lind, the head of the port of Dalvik, one of three, said.", ["It sank,"], ["Eva Lind"]),
    QuotePassage("Eva Lind called it “a farce”.", ["a farce"], ["Eva Lind"]),
    QuotePassage("Lind: ‘We are late’", ["We are late"], ["Lind"]),
    QuotePassage(
      "“We are late,” a trader said. “The tide is out,” he added.", ["We are late,", "The tide is out,"],
      ["trader", "trader"]),
    QuotePassage(
      "Mr Peter Olsen left. “We are late,” a trader said. “The tide is out,” he added.",
      ["We are late,", "The tide is out,"], ["trader", "trader"]),
    QuotePassage("It is what some called “a farce”.", ["a farce"], ["-"]),
  ]

  @Test(arguments: passages)
  func quotationsAndSpeakers(_ passage: QuotePassage) {
    let mentions = extract(passage.text)
    #expect(mentions.quotations.map { mentions.document.text($0.range) } == passage.quotes)
    #expect(mentions.quotations.map { speaker($0, mentions) } == passage.speakers)
  }

  private func speaker(_ quotation: Quotation, _ mentions: Mentions) -> String {
    if quotation.entity >= 0 {
      return mentions.document.text(mentions.canonical(mentions.entities[Int(quotation.entity)]).range)
    }
    return quotation.speaker.isEmpty ? "-" : mentions.document.text(quotation.speaker)
  }

  @Test func paragraphsThatOpenWithAMarkGoOn() {
    let text = "“The tide is out.\n\n“We wait,” said Eva Lind."
    let mentions = extract(text)
    #expect(mentions.quotations.map(\.isUnclosed) == [false, false])
    #expect(mentions.quotations.map { speaker($0, mentions) } == ["Eva Lind", "Eva Lind"])
  }

  @Test func aMarkThatIsForgottenIsTold() {
    let mentions = extract("Eva Lind said: “We are late.\n\nThe port closed at noon.")
    #expect(mentions.quotations.map(\.isUnclosed) == [true])
    #expect(mentions.document.text(mentions.quotations[0].range) == "We are late.")
  }

  @Test func singleMarksAreTold() {
    #expect(extract("‘No,’ said Eva Lind. “Yes,” said Peter Olsen.").quotations.map(\.isSingle) == [true, false])
  }

  @Test(arguments: ["“", "”", "'", "\"", "““””", "‘’", "\"\"", "“\n\n“\n\n“", "'a' \" b", "” said Lind."])
  func strayMarksDoNoHarm(_ text: String) {
    for quotation in extract(text).quotations { #expect(!quotation.range.isEmpty) }
  }
}
