/// The article of a page as its JSON-LD tells it (schema.org: `NewsArticle` and its like).
struct LinkedData {
  var headline: String?
  var description: String?
  var datePublished: String?
  /// Byte range of `articleBody` in the script, between its quotes.
  var body: Range<Int>?

  /// The first article in a script; nil where there is none.
  ///
  /// - Complexity: linear in the script.
  init?(_ script: ArraySlice<UInt8>) {
    // Line breaks inside strings are no JSON, and pages are full of them.
    let bytes = script.map { $0 < 0x20 ? 0x20 : $0 }
    let found = bytes.withUnsafeBufferPointer { bytes -> LinkedData? in
      guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return nil }
      var reader = Reader()
      var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[start...]))
      // What stands before a mistake is as good as the page.
      try? reader.value(&scanner, depth: 0)
      guard var article = reader.article else { return nil }
      article.body = article.body.map { ($0.lowerBound + start)..<($0.upperBound + start) }
      return article
    }
    guard let found else { return nil }
    self = found
  }

  private init() {}

  private struct Reader {
    var article: LinkedData?

    mutating func value(_ scanner: inout JSONScanner, depth: Int) throws(JSONSyntaxError) {
      guard depth < 32, article == nil else {
        _ = try scanner.raw()
        return
      }
      switch scanner.peek() {
      case 0x7B: try object(&scanner, depth: depth)
      case 0x5B:
        var reader = self
        defer { self = reader }
        try scanner.array { scanner throws(JSONSyntaxError) in try reader.value(&scanner, depth: depth + 1) }
      default: _ = try scanner.raw()
      }
    }

    private mutating func object(_ scanner: inout JSONScanner, depth: Int) throws(JSONSyntaxError) {
      var reader = self
      var data = LinkedData()
      var isArticle = false
      defer { self = reader }
      func string(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> String? {
        guard scanner.peek() == 0x22 else {
          _ = try scanner.raw()
          return nil
        }
        return String(decoding: try scanner.string(), as: UTF8.self)
      }
      // An article may be cut off behind the fields that are wanted.
      defer { if isArticle, reader.article == nil { reader.article = data } }
      try scanner.object { (scanner, key) throws(JSONSyntaxError) in
        switch key {
        case "@type":
          let type = String(decoding: try scanner.raw(), as: UTF8.self)
          isArticle = LinkedData.types.contains { type.contains($0) }
        case "headline": data.headline = try string(&scanner)
        case "description": data.description = try string(&scanner)
        case "datePublished": data.datePublished = try string(&scanner)
        case "articleBody" where scanner.peek() == 0x22:
          let start = scanner.offset + 1
          _ = try scanner.string()
          data.body = start..<(scanner.offset - 1)
        case "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "liveBlogUpdate":
          if key == "@graph" || key == "mainEntity" {
            try reader.value(&scanner, depth: depth + 1)
          } else {
            _ = try scanner.raw()
          }
        default: _ = try scanner.raw()
        }
      }
    }
  }

  private static let types = [
    "Article\"", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "OpinionNewsArticle",
    "PressRelease",
  ]

  /// Adds the paragraphs of an `articleBody` to a text.
  ///
  /// - Parameters:
  ///   - string: what stands between the quotes, in JSON.
  ///   - source: where it stands in the file.
  static func add(_ string: ArraySlice<UInt8>, at source: Int, to blocks: inout BlockText) {
    func place(_ index: Int) -> Int { source + index - string.startIndex }
    var index = string.startIndex
    blocks.begin(.paragraph)
    while index < string.endIndex {
      guard string[index] == 0x5C, index + 1 < string.endIndex else {
        let end = string[index...].dropFirst().firstIndex(of: 0x5C) ?? string.endIndex
        blocks.append(string[index..<end], at: place(index))
        index = end
        continue
      }
      let mark = string[index + 1]
      if mark == 0x6E || mark == 0x72 {
        // Every line is a paragraph.
        blocks.begin(.paragraph)
        index += 2
        continue
      }
      let end = JSONScanner.endOfEscape(string, index)
      blocks.append(JSONScanner.unescaped(string[index..<end]), writtenAt: place(index))
      index = end
    }
    blocks.end()
  }
}
