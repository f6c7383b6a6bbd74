import Foundation
import Testing

@testable import Reporting

@Suite struct SARIFReporterTests {
  @Test(arguments: [
    ("articles/storm.txt", "articles/storm.txt"), ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
    ("é:1%.txt", "%C3%A9%3A1%25.txt"), ("<stdin>", "%3Cstdin%3E"), ("a\u{1}", "a%01"),
  ])
  func pathsAreURIs(_ path: String, _ uri: String) { #expect(SARIFReporter.uri(path) == uri) }

  @Test(arguments: [
    ("{0} of [sic]", "{{0}} of [sic]"), ("see [this](http://x)", #"see \[this\](http://x)"#), ("a\n b", "a b"),
  ])
  func messagesHoldNoLinkOrPlaceholderOfTheArticle(_ text: String, _ escaped: String) {
    #expect(SARIFReporter.escaped(text) == escaped)
  }

  @Test func indicesPointToRulesAndArticles() throws {
    let output = try SnapshotTests.render("sarif", [Sample().report, Sample().compared, Sample().clean])
    let log = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let rules = try #require(
      ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["locations"] as? [Any])?.count == 1)
    }
    // The samples have one name, and are one file.
    #expect((run["artifacts"] as? [Any])?.count == 1)
  }

  @Test func anEmptyRunIsWhole() throws {
    let log = try JSONSerialization.jsonObject(with: Data(try SnapshotTests.render("sarif", []))) as? [String: Any]
    #expect(((log?["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty == true)
  }
}
