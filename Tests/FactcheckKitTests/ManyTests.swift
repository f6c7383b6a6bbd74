import Consistency
import FactcheckKit
import Readers
import Reporting
import Testing

/// What is found in an article is found in one with very much in it, where things are looked up and not each held against each.
@Suite struct ManyTests {
  private static func findings(_ text: String, rule: String) throws -> [Finding] {
    var configuration = Configuration()
    configuration.select = [rule]
    let document = try DocumentReader().article(name: "a.txt", date: nil, file: Array(text.utf8)).document
    return try Checker(configuration).check(document).findings
  }

  /// Made-up names that share an initial with nothing in common else.
  private static let names = (0..<512).map { number in
    let syllables = ["ba", "fi", "go", "lu", "me", "ro", "su", "ti"]
    return "K" + syllables[number % 8] + syllables[number / 8 % 8].reversed() + "xdq" + syllables[number / 64 % 8]
  }

  @Test func aNameAmongManyNames() throws {
    let others = Self.names.map { "Petra \($0) left. " }.joined()
    let found = try Self.findings(
      "Maria Kovacs runs the bakery. \(others) Kovasc opened it in 2009.", rule: "name-variant")
    #expect(found.contains { $0.message.contains("Kovasc") && $0.message.contains("Kovacs") })
  }

  @Test func aQuotationAmongManyQuotations() throws {
    let others = Self.names.map { "“\($0) and \($0) went to the \($0) by the sea,” she said. " }.joined()
    let text =
      "“Nobody told us the dam was weak,” she said. \(others) She repeated: “Nobody told us the dam was leaking.”"
    #expect(try Self.findings(text, rule: "quote-variant").contains { $0.working.contains("leaking") })
  }

  @Test func aCopiedSentenceAmongManySentences() throws {
    let others = (Self.names + Self.names).map { "The \($0) was shut for hours. " }.joined()
    let text = """
      Seeds win

      Key points

      - The second seeds completed a 44-38 victory over Morocco, who won in Rome.

      LONDON — The second seeds completed a 44-38 victory over China, who won in Rome. \(others) Morocco had gone out on Monday.
      """
    #expect(try Self.findings(text, rule: "summary-entity-unsupported").contains { $0.message.contains("Morocco") })
  }

  @Test func whatIsToldAgainIsFoundAgain() throws {
    let article = """
      Ten held

      Key points

      - The bakery hires 90 people in May 2021.
      - He said the bakery was “the worst in town”.

      LONDON — The bakery will hire 60 people in May 2019. It was the best in the town, he said.
      """
    let once = try DocumentReader().article(name: "a.txt", date: nil, file: Array(article.utf8)).document
    let found = try Checker().check(once).findings
    #expect(!found.isEmpty)
    let again = article.replacing(
      "- The bakery hires", with: "- The bakery hires 90 people in May 2021.\n- The bakery hires")
    let twice = try DocumentReader().article(name: "a.txt", date: nil, file: Array(again.utf8)).document
    let foundTwice = try Checker().check(twice).findings
    for rule in ["headline-figure-mismatch", "summary-date-mismatch"] {
      let count = found.count { $0.rule == rule }
      #expect(count > 0 && foundTwice.count { $0.rule == rule } == 2 * count, "\(rule): \(found.map(\.rule))")
    }
  }
}
