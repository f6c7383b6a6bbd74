internal import TextModel

/// Finds the article of a page: the element with its text, its headline, and what is to be left out.
struct ArticleFinder {
  /// Text shorter than this, in bytes, is no paragraph.
  private static let shortestParagraph = 50

  let tree: HTMLTree
  let names: NameMeanings
  /// The nodes that are no part of the article, with all in them.
  private(set) var isDropped: [Bool]
  /// The element with the text of the article.
  private(set) var root = 0
  /// The element with its headline; nil where the page shows none.
  private(set) var headline: Int?
  /// The bytes of paragraphs inside each element.
  private var weights: [Int]

  /// - Complexity: linear in the page.
  init(_ tree: HTMLTree, _ names: NameMeanings, _ metadata: PageMetadata) {
    self.tree = tree
    self.names = names
    isDropped = Array(repeating: false, count: tree.nodes.count)
    weights = []
    for node in tree.nodes.indices where isSilent(node) { isDropped[node] = true }
    weigh()
    headline = findHeadline(metadata)
    let protected = headline.map { Set([$0] + tree.ancestors($0)) } ?? []
    for node in unwanted(besides: protected, isStrange) { isDropped[node] = true }
    weigh()
    // What is left is the measure: comments may be longer than the article.
    for node in unwanted(besides: protected, isFurniture) { isDropped[node] = true }
    weigh()
    root = findRoot()
  }

  // MARK: What is left out

  /// What no reader of the page sees as its text.
  private func isSilent(_ node: Int) -> Bool {
    guard let tag = tree.tag(node), tag != .html, tag != .body else { return false }
    // Forms wrap whole pages of some systems.
    if tag.isSilent, tag != .form { return true }
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    if tree.value(.hidden, of: node).map({ $0 != "until-found" }) == true { return true }
    // Captions are hidden from those who hear the page where their picture's description is read out.
    if tree.value(.ariaHidden, of: node) == "true",
      !tree.ancestors(node).prefix(4).contains(where: { tree.tag($0) == .figcaption })
    {
      return true
    }
    if let style = tree.value(.style, of: node)?.filter({ $0 != " " }).lowercased(),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    guard let names = tree.value(.class, of: node)?.split(whereSeparator: \.isWhitespace) else { return false }
    return names.contains { Self.hidden.contains(String($0)) }
      && !names.contains { $0.hasSuffix(":block") || $0.hasSuffix(":flex") }
  }

  private static let hidden: Set<String> = [
    "hidden", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "d-none", "u-hidden", "is-hidden",
    "hide", "offscreen",
    "a11y-hidden", "print-only", "printonly", "show-for-sr", "amp-hidden",
  ]

  /// The elements that are unwanted, but for what holds the headline, and for lists of key points and captions, which are the article's
  /// wherever they stand.
  private func unwanted(besides protected: Set<Int>, _ isUnwanted: (Int, HTMLTag) -> Bool) -> [Int] {
    tree.nodes.indices.filter { node in
      guard let tag = tree.tag(node), !isDropped[node], ![.html, .body, .article, .main, .figcaption].contains(tag),
        !protected.contains(node), names[node].isDisjoint(with: [.summary, .caption])
      else { return false }
      return isUnwanted(node, tag)
    }
  }

  private func isStrange(_ node: Int, _ tag: HTMLTag) -> Bool {
    names[node].contains(.strange)
      || ["navigation", "search", "dialog", "alertdialog", "contentinfo", "menu"].contains(
        tree.value(.role, of: node) ?? "")
  }

  /// A box of the page beside the text. A form or aside may wrap a whole page, and a name say what a wall in front of the text is for.
  private func isFurniture(_ node: Int, _ tag: HTMLTag) -> Bool {
    let role = tree.value(.role, of: node) ?? ""
    guard
      names[node].contains(.furniture) || tag == .form || tag == .aside || role == "complementary" || role == "banner"
    else { return false }
    return weights[node] * 4 <= weights[0] && !names[node].contains(.body)
      && !(tag == .aside && (names.holdsSummary(node) || !names[node].isDisjoint(with: [.dek, .meta])))
  }

  // MARK: Weights

  /// Gives each element the bytes of the paragraphs in it: blocks of some length that are no links.
  private mutating func weigh() {
    let nodes = tree.nodes
    var own = Array(repeating: 0, count: nodes.count)
    var links = Array(repeating: 0, count: nodes.count)
    var isOut = Array(repeating: false, count: nodes.count)
    var block = Array(repeating: 0, count: nodes.count)
    var isLink = Array(repeating: false, count: nodes.count)
    for node in nodes.indices.dropFirst() {
      let parent = Int(nodes[node].parent)
      isOut[node] = isOut[parent] || isDropped[node]
      isLink[node] = isLink[parent] || nodes[node].tag == .a
      block[node] = nodes[node].tag?.isBlock == true ? node : block[parent]
      guard nodes[node].tag == nil, !isOut[node] else { continue }
      let count = tree.text(node).reduce(0) { $0 + ($1 > 0x20 ? 1 : 0) }
      own[block[node]] += count
      if isLink[node] { links[block[node]] += count }
    }
    weights = nodes.indices.map { node in
      let weight = own[node] - 2 * links[node]
      return nodes[node].tag?.isHeading == true || weight < Self.shortestParagraph ? 0 : weight
    }
    for node in nodes.indices.dropFirst().reversed() { weights[Int(nodes[node].parent)] += weights[node] }
  }

  // MARK: The headline

  private func findHeadline(_ metadata: PageMetadata) -> Int? {
    var best: (score: Int, node: Int)?
    let wanted = metadata.headline.map { Self.words(Array($0.utf8)) } ?? []
    var isOut = Array(repeating: false, count: tree.nodes.count)
    for node in tree.nodes.indices.dropFirst() {
      isOut[node] = isOut[Int(tree.nodes[node].parent)] || isDropped[node]
      guard let tag = tree.tag(node), !isOut[node] else { continue }
      let isNamed = tree.value(.itemprop, of: node)?.split(separator: " ").contains("headline") == true
      let isCalled = names[node].contains(.headline)
      guard tag == .h1 || isNamed || isCalled || tag.isHeading && !wanted.isEmpty else { continue }
      let words = Self.words(tree.allText(node))
      guard words.count >= 2, words.count <= 60 else { continue }
      let shared = words.intersection(wanted).count
      var score = tag == .h1 ? 2 : isNamed ? 1 : 0
      if isNamed { score += 3 }
      if isCalled { score += 1 }
      if shared * 10 >= words.count * 6, shared * 10 >= wanted.count * 4 { score += 4 }
      if tree.ancestors(node).contains(where: { tree.tag($0) == .article || tree.tag($0) == .main }) { score += 1 }
      if words.count < 3 { score -= 2 }
      // A heading of a lower level is the headline only where the page's title says the same.
      guard tag == .h1 || isNamed || score >= 4 else { continue }
      if score > best?.score ?? 0 { best = (score, node) }
    }
    return best?.node
  }

  /// The words of a text, as hashes in lower case.
  static func words(_ text: [UInt8]) -> Set<UInt64> {
    Set(
      text.split { !(0x41...0x5A).contains($0 & 0xDF) && !(0x30...0x39).contains($0) && $0 < 0x80 }
        .map { TextHash.of($0.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }) })
  }

  // MARK: The text

  private func findRoot() -> Int {
    var isOut = Array(repeating: false, count: tree.nodes.count)
    var named: [Int] = []
    var articles: [Int] = []
    var bodies: [Int] = []
    var mains: [Int] = []
    for node in tree.nodes.indices.dropFirst() {
      isOut[node] = isOut[Int(tree.nodes[node].parent)] || isDropped[node]
      guard let tag = tree.tag(node), !isOut[node], weights[node] > 0 else { continue }
      if tree.value(.itemprop, of: node)?.split(separator: " ").contains("articleBody") == true { named.append(node) }
      if tag == .article || tree.value(.role, of: node) == "article" { articles.append(node) }
      if tag == .main || tree.value(.role, of: node) == "main" { mains.append(node) }
      if tag != .html, tag != .body, !tree.nodes[node].attributes.isEmpty, names[node].contains(.body) {
        bodies.append(node)
      }
    }
    if let headline {
      let around = Set(tree.ancestors(headline))
      // The article that the headline stands in is the one; others are cards.
      if let own = articles.first(where: { around.contains($0) && weights[$0] >= 150 }) { articles = [own] }
    }
    for candidates in [named, bodies, articles, mains] {
      guard let largest = candidates.map({ weights[$0] }).max(), largest >= 100 else { continue }
      let large = candidates.filter { weights[$0] * 4 >= largest }
      let common = commonAncestor(large)
      // One name for many teasers says nothing; nor does a name for a small part of the text.
      guard weights[common] <= 2 * large.reduce(0, { $0 + weights[$1] }) else { continue }
      let outer = candidates == mains ? weights[0] : mains.map { weights[$0] }.max() ?? weights[0]
      guard weights[common] * 3 >= outer || candidates == articles else { continue }
      return common
    }
    return densest()
  }

  /// The innermost element that holds most of the page's paragraphs.
  private func densest() -> Int {
    var node = 0
    while let child = tree.children(node).first(where: {
      !isDropped[$0] && weights[$0] * 10 >= weights[node] * 9 && weights[$0] > 0
    }),
      tree.tag(child).map({ $0.isBlock || $0 == .other }) == true, tree.tag(child) != .p
    {
      node = child
    }
    return node
  }

  private func commonAncestor(_ nodes: [Int]) -> Int {
    guard let first = nodes.first else { return 0 }
    var common = first
    // A subtree is a range of nodes.
    for node in nodes.dropFirst() {
      while !tree.subtree(common).contains(node) {
        guard tree.nodes[common].parent >= 0 else { return 0 }
        common = Int(tree.nodes[common].parent)
      }
    }
    return common
  }
}
