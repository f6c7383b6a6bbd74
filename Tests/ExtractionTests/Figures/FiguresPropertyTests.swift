import Testing
import TextModel

@testable import Extraction

/// What holds of any text, tried on random mixes of the pieces that figures are made of.
@Suite struct FiguresPropertyTests {
  /// A fixed sequence of numbers, the same in every run (Knuth's MMIX constants).
  struct Sequence {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  static let pieces = [
    "5", "1,204", ".94", "½", "7-1/2", "999999999999999999999", "12,34,567", "192.168.0.1", "-", "–", "−", "±", "+",
    "/",
    ":", "(", ")", "“", "”", "’", "'", "\"", "$", "€", "£", "US$", "%", "°", "°C", "kg", "ft", "in", "m", "bn", "mln",
    "k",
    "é", "𝒳", "漢字", "naïve", "\u{301}", "🇸🇪", "of", "a", "the", "to", "and", "or", "per", "half", "third", "dozen",
    "dozens",
    "hundred", "thousand", "million", "forty", "two", "one", "nought", "point", "twice", "doubled", "first", "22nd",
    "more",
    "than", "about", "nearly", "up", "down", "by", "from", "between", "aged", "years", "old", "year-old", "60s", "late",
    "percent", "points", "pence", "pounds", "euros", "minus", "below", "zero", "over", "under", "every", "in", "out",
    "^", "e",
    "x", "×", "10", "~", "<", ">", "=", ".", ",", ";", "\n", "\u{A0}", "\u{2009}", "mid", "sixties", "decade", "couple",
    "several",
  ]

  static let separators = ["", " ", " ", " ", "-", "\n"]

  static func text(_ seed: UInt64) -> String {
    var numbers = Sequence(seed)
    var text = ""
    for _ in 0..<(3 + numbers.next(below: 60)) {
      text += pieces[numbers.next(below: pieces.count)] + separators[numbers.next(below: separators.count)]
    }
    return text
  }

  @Test(arguments: 1...40) func spansLieInsideTheTextOnItsCharacters(_ seed: Int) {
    for round in 0..<25 {
      let text = Self.text(UInt64(seed * 1000 + round))
      let bytes = Array(text.utf8)
      var end: Int32 = 0
      for figure in extract(text).figures {
        #expect(figure.range.start < figure.range.end && Int(figure.range.end) <= bytes.count, "\(text)")
        #expect(figure.core.start >= figure.range.start && figure.core.end <= figure.range.end, "\(text)")
        for edge in [figure.range.start, figure.range.end, figure.core.start, figure.core.end]
        where Int(edge) < bytes.count {
          #expect(bytes[Int(edge)] & 0xC0 != 0x80, "\(edge) is inside a character of \(text)")
        }
        #expect(figure.range.end > end, "\(text)")
        end = figure.range.end
      }
    }
  }

  @Test(arguments: 1...40) func theEndsOfAnIntervalHoldItsValue(_ seed: Int) {
    for round in 0..<25 {
      let text = Self.text(UInt64(seed * 7919 + round))
      for figure in extract(text).figures where figure.kind != .score {
        guard let value = figure.value else { continue }
        if let lower = figure.lower, let upper = figure.upper, lower < upper {
          #expect(lower <= value && value <= upper, "\(text): \(figure)")
        }
      }
    }
  }

  @Test(arguments: 1...20) func aTextIsReadAlikeBehindAnother(_ seed: Int) {
    // The same sentence gives the same figures wherever it stands.
    let text = "The bridge cost £4.7bn and 5ft 11in of it, nearly a third, fell by 2.4 percent."
    let before = String(repeating: "é“𝒳 ", count: seed)
    let alone = extract(text).figures.map { "\($0.kind) \(String(describing: $0.value)) \($0.unit.unit.code)" }
    let moved = extract(before + "\n\n" + text).figures.map {
      "\($0.kind) \(String(describing: $0.value)) \($0.unit.unit.code)"
    }
    #expect(alone == moved)
  }

  @Test(arguments: [1, 17, 18, 19, 20, 400, 4000]) func numbersOfAnyLengthAreSafe(_ digits: Int) {
    let number = String(repeating: "9", count: digits)
    for text in [
      number, "\(number) people", "$\(number) million", "\(number)%", "-\(number)", "\(number)-\(number) kg",
      "0.\(number)", "\(number)e\(number)", "1e\(number)", "\(number)/\(number)", "\(number)^\(number)",
      "\(number) hundred thousand million billion trillion", "one \(number) in \(number)", "\(number) ± \(number) kg",
    ] {
      for figure in extract(text).figures {
        #expect(figure.range.end <= Int32(text.utf8.count))
      }
    }
  }

  @Test func scaleWordsInARowAreSafe() {
    let scales = String(repeating: "trillion quadrillion ", count: 200)
    #expect(extract("A " + scales).figures.count < 1000)
    #expect(extract(String(repeating: "hundreds of thousands of ", count: 200)).figures.count < 1000)
  }

  /// A table or list pasted as one sentence: what is looked at around a figure must not grow with it.
  @Test(arguments: [
    "Alba 12 met ten points and 5 pounds of 3' rope or 7\" and ", "5 or 6, 7 and 8 to 9 in 10 ", "1-2-3-4-5 ",
    "one hundred thousand and half a million or ", "1, ", "about more than nearly ",
  ]) func oneLongSentenceIsRead(_ piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.utf8.count) + "5"
    #expect(extract(text).figures.allSatisfy { Int($0.range.end) <= text.utf8.count })
  }
}
