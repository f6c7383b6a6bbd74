/// What a page says of its article outside of the text: in its head and its linked data.
struct PageMetadata {
  /// As pages give it to networks and search engines: not always the one that is shown.
  var headline: String?
  /// The node that has it.
  var headlineNode: Int?
  /// Everything that calls itself a description.
  var descriptions: [String] = []
  /// `YYYY-MM-DD`
  var date: String?
  /// The text of the article where the page has it in a script, and the script's node.
  var body: (script: Int, range: Range<Int>)?

  init(_ tree: HTMLTree, _ names: NameMeanings) {
    var title: (text: String, node: Int)?
    var dates: [(rank: Int, date: String)] = []
    var headlines: [(rank: Int, text: String, node: Int)] = []
    for node in tree.subtree(0) {
      switch tree.tag(node) {
      case .title? where title == nil && tree.ancestors(node).allSatisfy({ tree.tag($0) != .svg }):
        title = (String(decoding: tree.allText(node), as: UTF8.self), node)
      case .meta?:
        guard let content = tree.value(.content, of: node), !content.isEmpty else { continue }
        let name =
          (tree.value(.property, of: node) ?? tree.value(.name, of: node) ?? tree.value(.itemprop, of: node) ?? "")
          .lowercased()
        switch name {
        case "og:title": headlines.append((0, content, node))
        case "twitter:title": headlines.append((1, content, node))
        case "description", "og:description", "twitter:description": descriptions.append(content)
        default:
          if let rank = Self.dateNames.firstIndex(of: name), let date = PageDate.day(content) {
            dates.append((rank + 1, date))
          }
        }
      case .script? where tree.value(.type, of: node)?.lowercased().contains("ld+json") == true:
        guard let data = LinkedData(tree.allText(node)[...]) else { continue }
        if let text = data.headline { headlines.append((2, text, node)) }
        descriptions += data.description.map { [$0] } ?? []
        if let date = data.datePublished.flatMap(PageDate.day) { dates.append((0, date)) }
        if let range = data.body, body == nil { body = (node, range) }
      case .time?:
        guard let value = tree.value(.datetime, of: node), let date = PageDate.day(value) else { continue }
        let isSaid =
          tree.value(.itemprop, of: node)?.contains("datePublished") == true
          || names[node].contains(.published)
        dates.append((isSaid ? Self.dateNames.count + 1 : Self.dateNames.count + 2, date))
      default: break
      }
    }
    date = dates.enumerated().min { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }?.element.date
    if let best = headlines.min(by: { $0.rank < $1.rank }) {
      (headline, headlineNode) = (best.text, best.node)
    } else if let title {
      (headline, headlineNode) = (Self.withoutSite(title.text), title.node)
    }
  }

  private static let dateNames = [
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "pubdate",
    "publishdate",
    "publish-date", "publication_date", "published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date",
    "sailthru.date", "cxenseparse:recs:publishtime", "date", "article.published",
  ]

  /// A title without the name of the site behind it: "Nine held after fire | The Northmouth Echo".
  private static func withoutSite(_ title: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " · ", " :: "] {
      guard let pieces = title.split(around: separator), pieces.before.split(separator: " ").count >= 4 else {
        continue
      }
      return pieces.before
    }
    return title
  }
}

extension String {
  /// What stands before and behind the last place of a separator.
  fileprivate func split(around separator: String) -> (before: String, behind: String)? {
    let (bytes, mark) = (Array(utf8), Array(separator.utf8))
    guard bytes.count > mark.count else { return nil }
    guard
      let place = (0...(bytes.count - mark.count)).last(where: { bytes[$0..<($0 + mark.count)].elementsEqual(mark) })
    else { return nil }
    return (
      String(decoding: bytes[..<place], as: UTF8.self), String(decoding: bytes[(place + mark.count)...], as: UTF8.self)
    )
  }
}

/// Days as the metadata of pages and the front matter of files write them.
enum PageDate {
  /// The day of "2024-05-26T08:00:00+01:00", "20240526", "2024/05/26", "Sun, 26 May 2024 08:00:00 GMT", "May 26, 2024"; as
  /// `YYYY-MM-DD`, nil for anything else.
  static func day(_ text: some StringProtocol) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    let numbers = words.map { Int($0) }
    if let first = words.first, first.count >= 8, let all = Int(first.prefix(8)),
      first.count == 8 || first.dropFirst(8).first == "T"
    {
      return iso(all / 10000, all / 100 % 100, all % 100)
    }
    if words.count >= 3, words[0].count == 4, let year = numbers[0], let month = numbers[1],
      let day = Int(words[2].prefix(while: \.isNumber))
    {
      return iso(year, month, day)
    }
    guard let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place]) else { return nil }
    let behind = numbers[(place + 1)...].prefix(2).compactMap { $0 }
    if place > 0, let day = Int(words[place - 1].prefix(while: \.isNumber)), let year = behind.first, year > 31 {
      return iso(year, month, day)
    }
    let day = place + 1 < words.count ? Int(words[place + 1].prefix(while: \.isNumber)) : nil
    return place + 2 < words.count ? iso(numbers[place + 2] ?? 0, month, day ?? 0) : nil
  }

  private static func month(_ word: some StringProtocol) -> Int? {
    guard word.count >= 3 else { return nil }
    let word = word.lowercased()
    return months.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1600...2199).contains(year), (1...12).contains(month), day >= 1, day <= days(month, year) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
