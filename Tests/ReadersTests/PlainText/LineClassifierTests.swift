import Pcre
import Testing

@testable import Readers

/// The first look at a line keeps most patterns from being asked; no line that one of them knows may be lost to it.
struct LineClassifierTests {
  private static func kind(of line: String) -> LineKind {
    Array(line.utf8).withUnsafeBufferPointer { text in
      var lines = LineSplitter(text).lines()
      LineClassifier(text, PatternScratch(), HeadingTable(HouseHeadings())).classify(&lines)
      return lines[0].kind
    }
  }

  @Test(arguments: [
    "Noon Friday, 5 May 2023", "midnight on 5 May 2023", "Sept 5, 2023", "BST 14:20, 5 May 2023",
    "on Friday 5 May 2023",
    "at 14:20 on 5 May 2023", "p.m. 5:20, 5 May 2023", "(Thursday) 5 May 2023", "hrs 14:20, 5 May 2023",
    "Publication date: 2023", "Reply-to: Jane Roe", "Updated today", "local time 14:20, 5 May 2023", "5 May 2023",
    "UPDATED:Friday 14:20", "minutes ago, 5:20",
  ])
  func stamps(_ line: String) { #expect(Self.kind(of: line) == .stamp) }

  @Test(arguments: [
    "Jane Roe, deputy sub-editor in New South Wales", "Jane Roe – Courts Reporter", "Jane Roe, The Local News Service",
    "Jane Roe, Staff", "Jane Roe • 5 May 2023", "Jane Roe · Friday 5 May 2023", "ARTS | By Jane Roe",
    "Jane Roe chief political columnist", "With agencies", "Words by Jane Roe", "Jane Roe Tokyo bureau chief in Osaka",
  ])
  func bylines(_ line: String) { #expect(Self.kind(of: line) == .byline) }

  @Test(arguments: [
    "What you need to know :", "What we know so far", "The  key   points", "In a nutshell:", "TL;DR", "At a glance.",
    "The story in brief", "Highlights",
  ])
  func summaryHeadings(_ line: String) { #expect(Self.kind(of: line) == .summaryHeading) }

  @Test(arguments: [
    "The key points of a deal that took nine months to reach", "First of the ships leaves port",
    "Editor of the year named in Hull at a dinner", "Stamps of 1840 sold at auction", "Mayor and staff leave 3 offices",
  ])
  func prose(_ line: String) { #expect(Self.kind(of: line) == .text) }
}
