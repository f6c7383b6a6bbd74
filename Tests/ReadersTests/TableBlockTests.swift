import Readers
import Testing
import TextModel

/// Rows of marked-up tables, as the rules are given them.
@Suite struct TableBlockTests {
  private static let prose =
    "The county has counted the trees of its orchards after the storm, and the bushes as well, its council said."

  /// Two tables that nothing stands between are not one: a total of the second would be one of both.
  @Test(arguments: [
    (
      "a.html",
      "<article><h1>Trees and bushes</h1><p>\(prose)</p><table><tr><td>Hill</td><td>900</td></tr><tr><td>Brook</td><td>600</td></tr></table>"
        + "<table><tr><td>Hill</td><td>90</td></tr><tr><td>Brook</td><td>60</td></tr></table><p>\(prose)</p></article>"
    ),
    (
      "a.md",
      "# Trees and bushes\n\n\(prose)\n\n| Hill | 900 |\n|---|---|\n| Brook | 600 |\n\n| Hill | 90 |\n|---|---|\n| Brook | 60 |\n"
    ),
  ])
  func tablesBehindEachOther(_ name: String, _ text: String) throws {
    let rows = try Read.paragraphs(name, text).filter { $0.contains("|") }
    #expect(rows == ["body: | Hill | 900 |\n| Brook | 600 |", "body: | Hill | 90 |\n| Brook | 60 |"])
  }
}
