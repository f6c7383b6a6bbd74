import Testing
import TextModel

@Suite("Sentences and tokens")
struct SegmenterTests {
  private func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    return Document(name: "test", text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))])
  }

  private func sentences(_ text: String) -> [String] {
    let document = document(text)
    return document.sentences.map { document.text($0.range) }
  }

  private func tokens(_ text: String) -> [String] {
    let document = document(text)
    return document.tokens.map { document.text($0.range) }
  }

  @Test("A sentence knows the kinds of its tokens, and of no other's")
  func kindsOfSentences() throws {
    let document = document("Ann's 12 cats slept. She said \"no\" - twice. It rained.")
    try #require(document.sentences.count == 3)
    for sentence in document.sentences {
      let kinds = sentence.tokens.reduce(into: TokenKindSet()) { $0.insert(TokenKindSet(document.tokens[$1].kind)) }
      #expect(sentence.kinds == kinds)
    }
    #expect(document.sentences.map { $0.kinds.has(.possessive) } == [true, false, false])
    #expect(document.sentences.map { $0.kinds.has(.quote) } == [false, true, false])
  }

  @Test("A text of many short tokens outgrows what is set aside for them", arguments: [1, 7, 40, 5_000])
  func manyTokens(_ count: Int) {
    let marks = tokens(String(repeating: "!", count: count))
    #expect(marks == Array(repeating: "!", count: count))
    let words = tokens("x" + String(repeating: " a", count: count) + " b")
    #expect(words == ["x"] + Array(repeating: "a", count: count) + ["b"])
  }

  @Test("Words are cut alike in front of each thing that may end or carry them on")
  func endsOfWords() {
    #expect(
      tokens("The Ann-marie it's G. B. a.m. naïve x2 end") == [
        "The", "Ann", "-", "marie", "it", "'s", "G", ".", "B", ".", "a.m", ".", "naïve", "x2", "end",
      ])
    let text = Array("one two three four".utf8)
    // A part that ends inside a word.
    let document = Document(name: "test", text: text, parts: [Part(role: .body, range: TextRange(0..<10))])
    #expect(document.tokens.map { document.text($0.range) } == ["one", "two", "th"])
  }

  @Test("A text is taken from any collection of bytes", arguments: ["", "One. Two.", "für 𝒳"])
  func takesAnyCollection(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = Document(name: "test", text: bytes, parts: [])
    let lazily = Document(name: "test", text: bytes.lazy.map { $0 }, parts: [])
    #expect(Array(whole.bytes) == bytes)
    #expect(Array(lazily.bytes) == bytes)
  }

  @Test(
    "Sentences end where they end",
    arguments: [
      ("It rained. It poured.", ["It rained.", "It poured."]),
      ("It is 5 ft. 11 in. high. It fell.", ["It is 5 ft. 11 in. high.", "It fell."]),
      ("Dr. Lee met Mr. Roy. They left.", ["Dr. Lee met Mr. Roy.", "They left."]),
      ("He went to the U.S. in May. Then home.", ["He went to the U.S. in May.", "Then home."]),
      ("At 9 a.m. the bell rang. It was No. 10.", ["At 9 a.m. the bell rang.", "It was No. 10."]),
      ("It opened on Sat. 5 Feb. It shut on Fri. June 3.", ["It opened on Sat. 5 Feb.", "It shut on Fri. June 3."]),
      ("It was buried in A.D. 79. Nobody fled.", ["It was buried in A.D. 79.", "Nobody fled."]),
      ("\"We go.\" She left.", ["\"We go.\"", "She left."]),
      ("“Why?” he asked. Nobody knew.", ["“Why?” he asked.", "Nobody knew."]),
      ("It cost $1.4 million. J. K. Roe paid.", ["It cost $1.4 million.", "J. K. Roe paid."]),
      ("One line\n\nanother one", ["One line", "another one"]),
      ("Wait… what? Yes!", ["Wait… what?", "Yes!"]),
    ])
  func cutsSentences(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test("Each point of a list is a sentence, however long its line is", arguments: ["-", "•", "*", "–"])
  func points(mark: String) {
    let list = [
      "Labour was pushed further back in third with fewer than one vote in five", "One of the five loses his deposit",
    ]
    #expect(sentences(list.map { "\(mark) \($0)" }.joined(separator: "\n")) == list.map { "\(mark) \($0)" })
    #expect(
      sentences("The ministry said that the bridge over the river would be closed\n\(mark) for a week.").count == 1)
  }

  @Test("A long line that was wrapped goes on; a short line is one by itself")
  func wrappedLines() {
    let wrapped = "The ministry said that the bridge over the river would be closed\nfor repairs in May."
    #expect(sentences(wrapped).count == 1)
    #expect(sentences("Bridge closed\nRepairs in May").count == 2)
  }

  @Test(
    "Tokens are words, numbers and marks",
    arguments: [
      ("67,000 posts", ["67,000", "posts"]),
      ("$1.4m", ["$", "1.4", "m"]),
      ("China's U.S. envoy", ["China", "'s", "U.S", ".", "envoy"]),
      ("don't O’Neill", ["don't", "O’Neill"]),
      ("a 10-year-old", ["a", "10", "-", "year", "-", "old"]),
      ("G20 Covid-19", ["G20", "Covid", "-", "19"]),
      ("RM23.50 EUR20", ["RM", "23.50", "EUR", "20"]),
      ("“So,” she", ["“", "So", ",", "”", "she"]),
      ("Séléka über", ["Séléka", "über"]),
      ("5\u{A0}km", ["5", "km"]),
    ])
  func cutsTokens(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test("Equal words have equal hashes, whatever their case; shapes tell the case")
  func hashes() {
    let document = document("Öl ÖL öl Hat hat WeChat")
    let tokens = document.tokens
    #expect(tokens[0].hash == tokens[1].hash && tokens[1].hash == tokens[2].hash)
    #expect(tokens[3].hash == tokens[4].hash)
    #expect(tokens[4].hash == TextHash.of("hat"))
    #expect(tokens[1].shape.contains(.allCapitals))
    #expect(tokens[3].isCapitalised && !tokens[4].isCapitalised)
    #expect(tokens[5].shape.contains(.innerCapital))
  }

  @Test(
    "Any bytes that are UTF-8 give tokens inside the text, in order, on character boundaries",
    arguments: [
      "", " ", "\n\n", "é“𝒳", "\u{0}\u{1}", "👩‍👩‍👧 12", "مرحبا 3", "''''", "U.S.U.S.", "a'", "'s", "1,2.3,4", "-−–—",
      "\u{FEFF}x",
      "\u{301}\u{301}", String(repeating: "\"", count: 500), String(repeating: "9", count: 500),
    ])
  func staysInside(_ text: String) {
    let document = document(text)
    var end: Int32 = 0
    for token in document.tokens {
      #expect(token.start >= end && token.end > token.start && Int(token.end) <= document.bytes.count)
      #expect(document.byte(at: Int(token.start)) & 0xC0 != 0x80)
      end = token.end
    }
    for (a, b) in zip(document.sentences, document.sentences.dropFirst()) { #expect(a.range.end <= b.range.start) }
  }

  @Test("A sentence tells what one of its tokens at least is; a break in front of it does not count")
  func shapes() {
    let text = "The bridge over the WELL river was closed for repairs in the whole of last\nMay."
    let sentence = document("One.\n\n" + text).sentences.last
    #expect(sentence?.shapes.isSuperset(of: [.capitalised, .allCapitals, .lineBefore, .spaceBefore]) == true)
    #expect(sentence?.shapes.contains(.hasDigit) == false)
    #expect(
      document("One.\n\ntwo words.").sentences.last?.shapes.isDisjoint(with: [.lineBefore, .capitalised]) == true)
  }
}
