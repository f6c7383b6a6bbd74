/// What an element is called by its page: the words of its class, id and their like, and what they say that it is for.
struct HTMLNames {
  /// Each name as its words: "author-bio__text" is author, bio, text.
  private let names: [[String]]

  init(_ tree: HTMLTree, _ node: Int) {
    var names: [[String]] = []
    for attribute in [HTMLAttribute.class, .id, .testID, .component, .itemprop] {
      guard let value = tree.value(attribute, of: node) else { continue }
      for name in value.split(whereSeparator: \.isWhitespace) { names.append(Self.words(name)) }
    }
    self.names = names
  }

  private static func words(_ name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isLower = false
    for scalar in name.unicodeScalars {
      let isUpper = (0x41...0x5A).contains(scalar.value)
      let isLetter = isUpper || (0x61...0x7A).contains(scalar.value)
      // A capital behind a small letter starts a word.
      if !isLetter || isUpper && isLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20)) }
      isLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Whether a name holds one of some words, and does not say "with" or "no" of it.
  func holds(_ words: Set<String>) -> Bool {
    names.contains { name in
      !name.contains { Self.modifiers.contains($0) } && name.contains { words.contains($0) }
    }
  }

  /// Whether a name holds two words, one behind the other or written as one.
  func holds(_ pairs: [(String, String)]) -> Bool {
    names.contains { name in
      pairs.contains { first, second in
        name.contains(first + second) || zip(name, name.dropFirst()).contains { $0 == first && $1 == second }
      }
    }
  }

  private static let modifiers: Set<String> = [
    "has", "no", "with", "without", "not", "is", "supports", "hide", "show", "single", "open",
  ]

  /// Never a part of an article, whatever its size.
  var isStrangeToArticle: Bool {
    holds(Self.strange)
      || holds([
        ("read", "more"), ("most", "read"), ("most", "popular"), ("more", "stories"), ("more", "on"), ("up", "next"),
        ("also", "read"), ("key", "events"),
      ])
  }

  /// Furniture, unless much of the page's text stands in it.
  var isFurniture: Bool {
    holds(Self.furniture)
      || holds([
        ("pull", "quote"), ("about", "author"), ("author", "bio"), ("author", "box"), ("author", "info"),
        ("author", "card"),
        ("author", "description"), ("inline", "ad"), ("text", "to"), ("listen", "to"), ("site", "header"),
        ("site", "footer"),
        ("page", "footer"), ("tweet", "embed"), ("twitter", "tweet"), ("instagram", "media"), ("post", "navigation"),
        ("tag", "list"),
        ("entry", "footer"), ("article", "footer"), ("post", "footer"), ("article", "tags"), ("post", "tags"),
        ("reading", "list"),
        ("call", "action"), ("press", "contact"), ("media", "contact"), ("back", "top"), ("skip", "link"),
        ("live", "ticker"),
      ])
  }

  private static let strange: Set<String> = [
    "comments", "comment", "disqus", "respond", "cookie", "cookies", "consent", "gdpr", "onetrust", "didomi", "related",
    "recirc",
    "recirculation", "recommended", "recommendations", "outbrain", "taboola", "trending", "mostread", "breadcrumb",
    "breadcrumbs",
    "newsletter", "newsletters", "advert", "adverts", "advertisement", "advertising", "adslot", "adunit", "dfp",
    "sponsored", "promo",
    "promobox", "promotion", "sharing", "sharedaddy", "sharebar", "socialshare", "popup", "modal", "interstitial",
    "pagination",
    "screenreader", "jetpack", "jp",
  ]

  private static let furniture: Set<String> = [
    "nav", "navbar", "navigation", "menu", "sidebar", "subscribe", "subscription", "signup", "regwall", "paywall",
    "share", "social",
    "socials", "ad", "ads", "sponsor", "popular", "bio", "biography", "toolbar", "tooltip", "overlay", "pager", "tags",
    "taglist",
    "topics", "donate", "donation", "membership", "widget", "widgets", "pullquote", "masthead", "ticker", "carousel",
    "player", "kicker",
    "eyebrow", "copyright", "aside", "teaser", "teasers", "tweet", "embed", "follow", "appeal", "whatsapp",
    "boilerplate",
  ]

  /// "Key points" and their like.
  var isSummary: Bool {
    holds(["highlights", "takeaways", "keypoints", "tldr", "bullets", "keytakeaways", "summarylist", "nutshell"])
      || holds([
        ("key", "points"), ("key", "takeaways"), ("key", "facts"), ("at", "glance"), ("story", "highlights"),
        ("in", "brief"), ("article", "summary"), ("story", "summary"), ("summary", "list"), ("bullet", "points"),
        ("quick", "read"),
      ])
  }

  /// The standfirst.
  var isDek: Bool {
    holds([
      "standfirst", "dek", "deck", "subtitle", "subheadline", "strapline", "subheading", "excerpt", "subdeck",
      "teaserlead",
    ])
      || holds([
        ("sub", "headline"), ("sub", "title"), ("sub", "heading"), ("alternative", "headline"),
        ("article", "description"), ("story", "description"), ("entry", "summary"), ("post", "summary"),
        ("article", "intro"), ("article", "dek"), ("header", "description"), ("headline", "description"),
      ])
  }

  /// Who wrote it, when and where.
  var isMeta: Bool {
    holds([
      "byline", "bylines", "author", "authors", "contributor", "contributors", "writer", "dateline", "timestamp",
      "published", "pubdate",
      "date", "datetime", "updated", "posted", "readtime", "byl", "meta", "postmeta",
    ])
      || holds([
        ("reading", "time"), ("read", "time"), ("publish", "date"), ("date", "published"), ("last", "updated"),
        ("location", "date"),
      ])
  }

  var isCaption: Bool { holds(["caption", "captions", "cutline", "figcaption", "imagecaption", "photocaption"]) }

  /// The text of the article.
  var isArticleBody: Bool {
    holds(["articlebody", "storybody", "storytext", "bodytext", "articletext", "bodycopy"])
      || holds([
        ("article", "body"), ("story", "body"), ("entry", "content"), ("post", "content"), ("article", "content"),
        ("story", "content"),
        ("article", "text"), ("story", "text"), ("post", "body"), ("body", "copy"), ("body", "text"),
        ("body", "content"),
        ("release", "body"), ("news", "content"), ("content", "body"), ("article", "copy"),
      ])
  }
}
