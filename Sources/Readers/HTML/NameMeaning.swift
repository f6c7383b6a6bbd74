/// What the names that a page gives its elements say of them: the words of a class, an id and their like.
struct NameMeaning: OptionSet, Hashable {
  let rawValue: UInt16

  /// Never a part of an article, whatever its size.
  static let strange = NameMeaning(rawValue: 1)
  /// Furniture, unless much of the page's text stands in it.
  static let furniture = NameMeaning(rawValue: 2)
  /// "Key points" and their like.
  static let summary = NameMeaning(rawValue: 4)
  static let dek = NameMeaning(rawValue: 8)
  /// Who wrote it, when and where.
  static let meta = NameMeaning(rawValue: 16)
  static let caption = NameMeaning(rawValue: 32)
  /// The text of the article.
  static let body = NameMeaning(rawValue: 64)
  /// When it was published.
  static let published = NameMeaning(rawValue: 128)

  /// The meaning of one name: "author-bio__text" is author, bio, text.
  static let headline = NameMeaning(rawValue: 256)

  init(name: Substring) {
    let words = Self.words(name)
    // "no-sidebar", "has-comments": what the element is not, or holds.
    guard !words.contains(where: { Self.modifiers.contains($0) }) else {
      self = []
      return
    }
    var meaning: NameMeaning = []
    for word in words { meaning.formUnion(Self.meanings[word] ?? []) }
    for (first, second) in zip(words, words.dropFirst()) {
      meaning.formUnion(Self.meanings["\(first) \(second)"] ?? [])
    }
    self = meaning
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  private static func words(_ name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isLower = false
    for byte in name.utf8.prefix(128) {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte)
      // A capital behind a small letter starts a word.
      if !isLetter || isUpper && isLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
      isLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let modifiers: Set<String> = [
    "has", "no", "with", "without", "not", "is", "supports", "hide", "show", "single", "open",
  ]

  /// Words, and pairs of words; a pair is known as one word as well.
  private static let meanings: [String: NameMeaning] = {
    let lists: [(NameMeaning, String)] = [
      (
        .strange,
        """
        comments, comment, disqus, respond, cookie, cookies, consent, gdpr, onetrust, didomi, related, recirc, recirculation, recommended,
        recommendations, outbrain, taboola, trending, breadcrumb, breadcrumbs, newsletter, newsletters, advert, adverts, advertisement,
        advertising, adslot, adunit, dfp, sponsored, promo, promobox, promotion, sharing, sharedaddy, sharebar, social share, popup, modal,
        interstitial, pagination, screenreader, jetpack, jp, read more, read next, most read, most popular, more stories, more on, up next,
        also read, key events
        """
      ),
      (
        .furniture,
        """
        nav, navbar, navigation, menu, sidebar, subscribe, subscription, signup, regwall, paywall, share, social, socials, ad, ads, sponsor,
        popular, bio, biography, toolbar, tooltip, overlay, pager, tags, taglist, topics, donate, donation, membership, widget, widgets,
        masthead, ticker, carousel, player, kicker, eyebrow, copyright, aside, teaser, teasers, tweet, embed, follow, appeal, whatsapp,
        boilerplate, pull quote, about author, author box, author info, author card, author description, inline ad, text to, listen to,
        site header, site footer, page footer, tweet embed, twitter tweet, instagram media, post navigation, tag list, entry footer,
        article footer, post footer, article tags, post tags, reading list, call action, press contact, media contact, back top, skip link,
        live ticker
        """
      ),
      (
        .summary,
        """
        highlights, takeaways, tldr, bullets, nutshell, key points, key takeaways, key facts, at glance, story highlights, in brief,
        article summary, story summary, abstract, summary list, bullet points, quick read
        """
      ),
      (
        .dek,
        """
        standfirst, dek, deck, subdeck, subtitle, subheadline, strapline, subheading, excerpt, sub headline, sub title, sub heading,
        alternative headline, article description, story description, entry summary, post summary, article intro, article dek,
        header description, headline description
        """
      ),
      (
        .meta,
        """
        byline, bylines, byl, author, authors, contributor, contributors, writer, dateline, timestamp, published, pubdate, date, datetime,
        updated, posted, readtime, meta, reading time, read time, publish date, date published, last updated, location date
        """
      ),
      (.headline, "headline, entry title, post title, article title, story title, page title"),
      (.published, "published, publish, posted, pubdate"),
      (.caption, "caption, captions, cutline, figcaption, image caption, photo caption"),
      (
        .body,
        """
        article body, story body, entry content, post content, article content, story content, article text, story text, post body,
        body copy, body text, body content, release body, news content, content body, article copy
        """
      ),
    ]
    var meanings: [String: NameMeaning] = [:]
    for (meaning, list) in lists {
      for entry in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let words = entry.split(separator: " ")
        meanings[words.joined(separator: " "), default: []].formUnion(meaning)
        meanings[words.joined(), default: []].formUnion(meaning)
      }
    }
    return meanings
  }()
}

/// The meaning of every element of a page.
struct NameMeanings {
  private let meanings: [NameMeaning]
  /// How many elements before each node are named a summary.
  private let summaries: [Int32]
  /// How many before each node are points or lists.
  private let points: [Int32]
  private let tree: HTMLTree

  /// - Complexity: linear in the page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    var known: [Substring: NameMeaning] = [:]
    var summaries: [Int32] = [0]
    var points: [Int32] = [0]
    meanings = tree.nodes.indices.map { node in
      var meaning: NameMeaning = []
      for attribute in [HTMLAttribute.class, .id, .testID, .component, .part, .itemprop] {
        guard let value = tree.value(attribute, of: node) else { continue }
        for name in value.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }) {
          if let kept = known[name] {
            meaning.formUnion(kept)
          } else {
            let new = NameMeaning(name: name)
            known[name] = new
            meaning.formUnion(new)
          }
        }
      }
      let isPoint = tree.tag(node) == .li || tree.tag(node) == .ul
      summaries.append((summaries.last ?? 0) + (meaning.contains(.summary) ? 1 : 0))
      points.append((points.last ?? 0) + (isPoint ? 1 : 0))
      return meaning
    }
    self.summaries = summaries
    self.points = points
  }

  subscript(node: Int) -> NameMeaning { meanings[node] }

  /// Whether an element, or one in it, is named a summary.
  func holdsSummary(_ node: Int) -> Bool { isAny(summaries, node) }

  /// Whether an element is a list or a point of one, or has one in it.
  func holdsPoints(_ node: Int) -> Bool { isAny(points, node) }

  private func isAny(_ counts: [Int32], _ node: Int) -> Bool {
    let range = tree.subtree(node)
    return counts[range.upperBound] > counts[range.lowerBound]
  }
}
