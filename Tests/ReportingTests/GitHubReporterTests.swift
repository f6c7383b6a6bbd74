import Testing

@testable import Reporting

@Suite struct GitHubReporterTests {
  @Test func whatWouldEndACommandIsEscaped() {
    #expect(GitHubReporter.data("100 %\r\n::error::a, b: c") == "100 %25%0D%0A::error::a, b: c")
    #expect(GitHubReporter.property("a,b:c%\n") == "a%2Cb%3Ac%25%0A")
  }

  @Test func aFindingIsALine() throws {
    let output = String(decoding: try SnapshotTests.render("github", [Sample().long]), as: UTF8.self)
    let lines = output.split(separator: "\n")
    #expect(lines.count == 60)
    #expect(
      lines.allSatisfy { $0.hasPrefix("::error file=storm.txt,line=") || $0.hasPrefix("::notice file=storm.txt,line=") }
    )
  }
}
