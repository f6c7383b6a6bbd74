import Readers
import Testing
import TextModel

@Suite struct HTMLReaderTests {
  static let headline = "<h1>Storm cuts power to 412 homes</h1>"
  static let paragraph =
    "<p>The council said on Monday that 412 homes lost power in the storm, and that 57 of them were dark at night.</p>"

  static func page(_ body: String, head: String = "") -> String {
    "<html><head>\(head)</head><body>\(headline)\(body)</body></html>"
  }

  static func body(_ html: String) throws -> [String] {
    try Read.paragraphs("a.html", page(html)).filter { $0.hasPrefix("body: ") }.map { String($0.dropFirst(6)) }
  }

  @Test(arguments: [
    ("<p>It cost &pound;1.4&nbsp;<b>mil</b>lion&hellip; she said.</p>", "It cost £1.4 million… she said."),
    ("<p>It cost £1.4\n      million\tin all, the council said.</p>", "It cost £1.4 million in all, the council said."),
    (
      "<p>Some 1.4&shy;million &#8212; and &#x31;2 &amp; 3 &lt; 5 of them.</p>",
      "Some 1.4million — and 12 & 3 < 5 of them."
    ),
    (
      "<p>Water is H<sub>2</sub>O<sup><a href='#n'>[3]</a></sup>, she said to all.</p>",
      "Water is H2O, she said to all."
    ),
    ("<p>One two three<br>four five six</p>", "One two three\nfour five six"),
    (
      "<p>It rose <span hidden>8</span>9<span style='display: none'>7</span> per cent<i class='sr-only'>6</i> last year.</p>",
      "It rose 9 per cent last year."
    ),
    (
      "<p>It rose<script>var a = '<p>7';</script><style>p{}</style><!-- 8 --> by 9 last year.</p>",
      "It rose by 9 last year."
    ),
    ("<ul><li>First of all</li><li>Then the rest</li></ul>", "• First of all"),
    ("<ul><li><p>First of all</p><p>More of it</p></li></ul>", "• First of all"),
    ("<h2><div>What it <span>cost</span></div></h2>", "What it cost"),
    ("<p>She said <q>never</q> to all of the council.</p>", "She said “never” to all of the council."),
    ("<pre>A line\n  and another</pre>", "A line\nand another"),
    (
      "<table><tr><th>Town<th>Homes<tr><td>East<td>12<tr><td>West<td>7</table>",
      "| Town | Homes |\n| East | 12 |\n| West | 7 |"
    ),
  ])
  func text(_ html: String, _ expected: String) throws {
    let body = try Self.body(Self.paragraph + html)
    #expect(body.dropFirst().first == expected)
  }

  @Test(arguments: [
    "<nav><p>Home and 17 others, for all of those who like long menus</p></nav>",
    "<aside><p>A box of 17 things beside the text that nobody has asked for</p></aside>",
    "<div class='newsletter-signup'><p>Sign up for 17 letters a week, each of them full of news</p></div>",
    "<div class='c-related__list'><p>A related story of 17 words that has nothing to do with it</p></div>",
    "<div id='cookieNotice'><p>We and our 17 partners store cookies on your device for you</p></div>",
    "<section class='article-comments'><p>I have seen 17 storms and this was none of them, I say</p></section>",
    "<div role='dialog'><p>Subscribe for 17 a month to read all that we have written</p></div>",
    "<figure class='pull-quote'><p>“I have seen 17 storms and this was none of them”</p></figure>",
    "<p><a href='/x'>Storm of 17 years ago: what we know now</a></p>",
    "<div class='author-bio'><p>She has written about 17 storms for the paper since she came.</p></div>",
    "<noscript><p>Please allow scripts to see all of our 17 pictures of the storm</p></noscript>",
    "<template><p>A row of 17 words that only a script would ever show to you</p></template>",
  ])
  func furniture(_ html: String) throws {
    let text = try Read.paragraphs("a.html", Self.page("<article>\(Self.paragraph)\(html)\(Self.paragraph)</article>"))
    #expect(text.filter { $0.hasPrefix("body: ") }.count == 2)
    #expect(!text.contains { $0.contains("17") }, "\(text)")
  }

  /// Names of furniture on what holds the text say nothing: themes put them anywhere.
  @Test(arguments: [
    "<body class='has-sidebar comments-open'>", "<article class='tag-share category-newsletter'>",
    "<div class='paywall'>",
    "<div class='with-ads no-related'>", "<form id='page-form'>", "<div class='overflow-hidden'>", "<aside>",
  ])
  func textIsKept(_ element: String) throws {
    let html = "<html>\(element)\(Self.headline)\(Self.paragraph)\(Self.paragraph)</html>"
    #expect(try Read.paragraphs("a.html", html).filter { $0.hasPrefix("body: ") }.count == 2)
  }

  @Test(arguments: [
    (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-26T23:10:00+02:00\"}</script>",
      "2024-05-26"
    ),
    ("<meta property='article:published_time' content='2024-05-26T08:00:00Z'>", "2024-05-26"),
    ("<meta name='pubdate' content='20240526'>", "2024-05-26"),
    ("<meta name='date' content='Sun, 26 May 2024 08:00:00 GMT'>", "2024-05-26"),
    ("<meta name='DC.date.issued' content='May 26, 2024'>", "2024-05-26"),
    ("<meta name='date' content='2024-02-30'>", nil), ("<meta name='author' content='2024-05-26'>", nil),
  ])
  func date(_ head: String, _ day: String?) throws {
    #expect(try Read.document("a.html", Self.page(Self.paragraph, head: head)).date == day)
  }

  /// The mark-up of systems that are widely used, as far as it matters.
  @Test(arguments: [
    (
      "<main><article><div data-component='headline-block'><h1>Storm cuts power to 412 homes</h1></div><div data-component='byline-block'><div class='x-Contributor'>By Ann Lee</div><div>Weather reporter</div></div><figure><div><img><span class='visually-hidden'>Image source, </span>Ann Lee</div><figcaption><span class='visually-hidden'>Image caption, </span>A street in the dark</figcaption></figure><div data-component='text-block'>TEXT</div><div data-component='topic-list'><h2>Related topics</h2><ul><li><a href='/9'>Storms</a></li></ul></div></article></main>",
      ["meta: By Ann Lee", "meta: Weather reporter", "caption: Ann Lee", "caption: A street in the dark"]
    ),
    (
      "<article id='story'><header><h1><span>Storm cuts power to 412 homes</span></h1><p id='article-summary'>Crews work all night to mend the lines to the farms</p><figure><figcaption><span aria-hidden='true'>A street in the dark</span><span><span>Credit...</span><span aria-hidden='false'>Ann Lee</span></span></figcaption></figure><p>By <span itemprop='name'><a href='/a'>Ann Lee</a></span></p></header><section name='articleBody'><div>TEXT</div></section></article>",
      [
        "dek: Crews work all night to mend the lines to the farms", "caption: A street in the dark Credit... Ann Lee",
        "meta: By Ann Lee",
      ]
    ),
    (
      "<main><article><aside data-gu-name='title'><a href='/w'>Weather</a></aside><div data-gu-name='headline'><h1>Storm cuts power to 412 homes</h1></div><div data-gu-name='standfirst'><p>Crews work all night to mend the lines to the farms</p></div><aside data-gu-name='meta'><address>Ann Lee</address></aside><div data-gu-name='body'><div id='maincontent' class='article-body-commercial-selector'>TEXT</div></div></article></main>",
      ["dek: Crews work all night to mend the lines to the farms", "meta: Ann Lee"]
    ),
    (
      "<div class='blog'><h3 class='post-title entry-title' itemprop='name'>Storm cuts power to 412 homes</h3><div class='post-body entry-content' itemprop='description articleBody'>TEXT</div><div class='post-footer'>Posted by Ann Lee at 9:17</div></div>",
      []
    ),
    (
      "<div class='c'><h1>Storm cuts power to 412 homes</h1><div class='abstract'><ul><li>Power is out in 412 homes</li><li>Crews work all night</li></ul></div><div class='field field--name-body field--type-text-with-summary'>TEXT</div></div><div class='comments'>TEXTTEXTTEXTTEXTTEXT</div>",
      ["summary: • Power is out in 412 homes", "summary: • Crews work all night"]
    ),
    (
      "<div class='p'><h1>Storm cuts power to 412 homes</h1><div class='paywall subscriber-content'>TEXT</div></div><div class='discussion comments-list'>TEXTTEXTTEXTTEXTTEXTTEXT</div>",
      []
    ),
    (
      "<div><h2 class='headline'>Storm cuts power to 412 homes</h2><div class='storyText'>The council said on Monday that 412 homes lost power in the storm, and that 57 of them were dark at night.<br><br>The council said on Monday that 412 homes lost power in the storm, and that 57 of them were dark at night.</div></div>",
      []
    ),
  ])
  func systems(_ html: String, _ parts: [String]) throws {
    let head = "<head><title>Storm cuts power to 412 homes - The Daily</title></head>"
    let page = html.replacing("TEXT", with: Self.paragraph + Self.paragraph)
    let body =
      "body: The council said on Monday that 412 homes lost power in the storm, and that 57 of them were dark at night."
    #expect(
      try Read.paragraphs("a.html", "<html>\(head)<body>\(page)</body></html>").filter { !$0.hasPrefix("furniture") }
        == ["headline: Storm cuts power to 412 homes"] + parts + [body, body])
  }

  @Test func theHeadlineIsTheOneThatIsShown() throws {
    let html = """
      <html><head><title>Storm cuts power | The Daily 9</title><meta property="og:title" content="Storm cuts power to 400 homes"></head>
      <body><h1 class="logo">The Daily 9 News</h1><article><h1>Storm cuts power to 412 homes</h1>\(Self.paragraph)</article></body></html>
      """
    #expect(try Read.paragraphs("a.html", html).first == "headline: Storm cuts power to 412 homes")
  }

  @Test func withoutOneTheTitleIsTheHeadline() throws {
    let html =
      "<html><head><title>Storm cuts power to 412 homes | The Daily</title></head><body>\(Self.paragraph)</body></html>"
    let document = try Read.document("a.html", html)
    #expect(Read.paragraphs(document).first == "headline: Storm cuts power to 412 homes")
    #expect(document.source?.source(of: 0) == 19)
  }

  @Test(arguments: [
    ("utf-8", Array("é".utf8)), ("windows-1252", [0xE9]), ("iso-8859-1", [0xE9]), ("iso-8859-2", [0xE9]),
    ("gb2312", [0xA8, 0xA6]),
    ("UTF-8", [0xE9]),
  ])
  func charset(_ name: String, _ letter: [UInt8]) throws {
    let html =
      Array("<html><head><meta charset=\"\(name)\"></head><body><h1>Fire at a caf".utf8) + letter
      + Array(" on Monday</h1></body></html>".utf8)
    #expect(Read.paragraphs(try Read.document("a.html", html)) == ["headline: Fire at a café on Monday"])
  }

  /// None of these may crash, hang or lose the text.
  @Test(arguments: [
    Hard(100_000, "<div>"), Hard(3_000, "<b>i</i>"), Hard(2_000, "<table><tr><td>"), Hard(20_000, "<p>a"),
    Hard(100_000, "<"),
    Hard(20_000, "&#8217;12 "), Hard("a long class", "<div class=\"\(String(repeating: "a-b ", count: 100_000))\">"),
    Hard("a long title", "<div title=\"\(String(repeating: "x", count: 1_000_000))\">"),
    Hard("deep linked data", "<script type='application/ld+json'>\(String(repeating: "[", count: 100_000))</script>"),
    Hard("NULs", "a\u{0}b\u{1}"),
  ])
  func hardPages(_ opening: Hard) throws {
    let text = try Read.paragraphs("a.html", Self.page("\(opening.text)\(Self.paragraph)"))
    #expect(text.first == "headline: Storm cuts power to 412 homes")
    #expect(text.contains { $0.contains("412 homes lost power") })
  }
}
