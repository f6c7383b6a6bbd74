/// Headings by which a house marks the parts of its pages, besides those that every page has.
public struct HouseHeadings: Sendable, Hashable {
  /// What stands under one is a summary: "What matters".
  public var summary: [String]
  /// What stands under one is no part of the article: "More from the harbour desk".
  public var furniture: [String]

  /// Headings are known in any case, with or without marks behind them.
  public init(summary: [String] = [], furniture: [String] = []) {
    self.summary = summary
    self.furniture = furniture
  }
}

/// Tells the headings of a house among lines: case and a colon or stop at the end aside.
struct HeadingTable {
  private var kinds: [[UInt8]: LineKind] = [:]

  init(_ headings: HouseHeadings) {
    for heading in headings.furniture { kinds[Self.normal(heading.utf8)] = .furnitureHeading }
    for heading in headings.summary { kinds[Self.normal(heading.utf8)] = .summaryHeading }
  }

  func kind(of line: some BidirectionalCollection<UInt8>) -> LineKind? {
    kinds.isEmpty ? nil : kinds[Self.normal(line)]
  }

  /// In lower case, without white space, colon or stop at the ends.
  private static func normal(_ line: some BidirectionalCollection<UInt8>) -> [UInt8] {
    let text = String(decoding: line, as: UTF8.self).lowercased().utf8
    let isEdge: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x3A || $0 == 0x2E }
    return Array(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
