internal import TextModel

/// Finds the article of a page: the element with its text, its headline, and what is to be left out.
struct ArticleFinder {
  /// Text shorter than this, in bytes, is no paragraph.
  private static let shortestParagraph = 50

  let tree: HTMLTree
  /// The nodes that are no part of the article, with all in them.
  private(set) var isDropped: [Bool]
  /// The element with the text of the article.
  private(set) var root = 0
  /// The element with its headline; nil where the page shows none.
  private(set) var headline: Int?
  /// The bytes of paragraphs inside each element.
  private var weights: [Int]

  /// - Complexity: linear in the page.
  init(_ tree: HTMLTree, _ metadata: PageMetadata) {
    self.tree = tree
    isDropped = Array(repeating: false, count: tree.nodes.count)
    weights = []
    for node in tree.nodes.indices where isSilent(node) { isDropped[node] = true }
    weigh()
    headline = findHeadline(metadata)
    dropFurniture()
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
    if tree.value(.ariaHidden, of: node) == "true" { return true }
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

  private mutating func dropFurniture() {
    let whole = weights[0]
    var protected = Set<Int>()
    if let headline { protected = Set([headline] + tree.ancestors(headline)) }
    for node in tree.nodes.indices {
      guard let tag = tree.tag(node), !isDropped[node], tag != .html, tag != .body, tag != .article, tag != .main,
        !protected.contains(node)
      else { continue }
      let names = HTMLNames(tree, node)
      // Lists of key points and captions are the article's wherever they stand.
      if names.isSummary || names.isCaption || tag == .figcaption { continue }
      let role = tree.value(.role, of: node) ?? ""
      if names.isStrangeToArticle
        || ["navigation", "search", "dialog", "alertdialog", "contentinfo", "menu"].contains(role)
      {
        isDropped[node] = true
        continue
      }
      let isSmall = weights[node] * 4 <= whole
      // A form, header or aside may wrap a whole page.
      let isFurniture =
        names.isFurniture || tag == .form || tag == .aside || role == "complementary" || role == "banner"
      if isSmall, isFurniture, !(tag == .aside && holdsSummary(node)) { isDropped[node] = true }
    }
  }

  /// An aside that is a box of key points.
  private func holdsSummary(_ node: Int) -> Bool {
    tree.subtree(node).contains { tree.tag($0) != nil && HTMLNames(tree, $0).isSummary }
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
      guard tag == .h1 || isNamed || tag == .h2 && !wanted.isEmpty else { continue }
      let words = Self.words(tree.allText(node))
      guard words.count >= 2, words.count <= 60 else { continue }
      let shared = words.intersection(wanted).count
      var score = tag == .h1 ? 2 : isNamed ? 1 : 0
      if isNamed { score += 3 }
      if shared * 10 >= words.count * 6, shared * 10 >= wanted.count * 4 { score += 4 }
      if tree.ancestors(node).contains(where: { tree.tag($0) == .article || tree.tag($0) == .main }) { score += 1 }
      if words.count < 3 { score -= 2 }
      // A second-level heading is the headline only where the page calls it so.
      guard tag != .h2 || score >= 4 else { continue }
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
      if tag != .html, tag != .body, !tree.nodes[node].attributes.isEmpty, HTMLNames(tree, node).isArticleBody {
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
