internal import TextModel

/// Finds what stands between quotation marks, paragraph by paragraph.
///
/// A mark that is repeated at the start of each paragraph carries one quotation on; each paragraph of it is a mention.
struct QuotationMarks {
  /// Where one quotation lies.
  struct Span {
    /// The tokens between the marks.
    var tokens: Range<Int>
    var paragraph: Int32
    var part: Int32
    /// The sentence of the opening mark, as an index into `Document.sentences`.
    var sentence: Int
    /// The sentence in which it ends.
    var lastSentence: Int
    var isSingle = false
    var isUnclosed = false
    /// It goes on in the next paragraph, or comes from the one before.
    var goesOn = false
    var isContinued = false
  }

  /// How many tokens a nested or single mark is looked for: bounds the work on texts full of stray marks.
  private static let reach = 1500

  private let document: Document
  private let text: SentenceText
  private var spans: [Span] = []

  init(_ document: Document, _ text: SentenceText) {
    self.document = document
    self.text = text
  }

  /// All quotations of the document, in text order, none inside another.
  mutating func read() -> [Span] {
    var sentence = 0
    while sentence < document.sentences.count {
      let first = document.sentences[sentence]
      var end = sentence + 1
      var kinds = first.kinds
      while end < document.sentences.count, document.sentences[end].paragraph == first.paragraph {
        kinds.formUnion(document.sentences[end].kinds)
        end += 1
      }
      if Self.hasMark(kinds), document.parts[Int(first.part)].role != .furniture {
        readParagraph(sentence..<end)
      }
      sentence = end
    }
    joinParagraphs()
    return spans
  }

  private static func hasMark(_ kinds: TokenKindSet) -> Bool { kinds.has(.quote) || kinds.has(.apostrophe) }

  /// A quotation that a paragraph leaves open goes on where the next one opens with a mark.
  private mutating func joinParagraphs() {
    guard spans.count > 1 else { return }
    for index in 0..<spans.count - 1 where spans[index].isUnclosed {
      let next = spans[index + 1]
      let firstToken = document.sentences[next.sentence].tokens.lowerBound
      guard next.part == spans[index].part, next.tokens.lowerBound == firstToken + 1,
        next.paragraph == spans[index].paragraph + 1
      else { continue }
      spans[index].isUnclosed = false
      spans[index].goesOn = true
      spans[index + 1].isContinued = true
    }
  }

  private mutating func readParagraph(_ sentences: Range<Int>) {
    let tokens =
      document.sentences[sentences.lowerBound].tokens
      .lowerBound..<document.sentences[sentences.upperBound - 1].tokens.upperBound
    var index = tokens.lowerBound
    var sentence = sentences.lowerBound
    while index < tokens.upperBound {
      while sentence + 1 < sentences.upperBound, document.sentences[sentence].tokens.upperBound <= index {
        sentence += 1
      }
      // A sentence without marks is passed over.
      guard Self.hasMark(document.sentences[sentence].kinds) else {
        index = max(index + 1, document.sentences[sentence].tokens.upperBound)
        continue
      }
      let token = text[index]
      guard token.kind == .quote || token.kind == .apostrophe else {
        index += 1
        continue
      }
      let width = markWidth(index, tokens.upperBound)
      let isSingle = token.kind == .apostrophe && width == 1
      guard opens(index, width, tokens, isSingle: isSingle) else {
        index += 1
        continue
      }
      let start = index + width
      let close = isSingle ? closingSingle(start, tokens) : closingDouble(start, tokens)
      guard let close else {
        // A single mark without its other half is an apostrophe.
        if !isSingle { add(start..<tokens.upperBound, sentence, sentences, isSingle: false, isUnclosed: true) }
        index = isSingle ? start : tokens.upperBound
        continue
      }
      add(start..<close.position, sentence, sentences, isSingle: isSingle, isUnclosed: !close.isMark)
      index = close.isMark ? close.position + close.width : close.position
    }
  }

  private mutating func add(
    _ tokens: Range<Int>, _ sentence: Int, _ sentences: Range<Int>, isSingle: Bool, isUnclosed: Bool
  ) {
    guard tokens.contains(where: { text[$0].kind == .word || text[$0].kind == .number }) else { return }
    var last = sentence
    while last + 1 < sentences.upperBound, document.sentences[last].tokens.upperBound < tokens.upperBound { last += 1 }
    spans.append(
      Span(
        tokens: tokens, paragraph: document.sentences[sentence].paragraph, part: document.sentences[sentence].part,
        sentence: sentence, lastSentence: last, isSingle: isSingle, isUnclosed: isUnclosed))
  }

  /// Two apostrophes in a row are a double mark.
  private func markWidth(_ index: Int, _ limit: Int) -> Int {
    let token = text[index]
    guard token.kind == .apostrophe, index + 1 < limit, text[index + 1].kind == .apostrophe, text.isTight(index + 1)
    else { return 1 }
    return 2
  }

  /// Whether a mark opens a quotation where none is open.
  private func opens(_ index: Int, _ width: Int, _ tokens: Range<Int>, isSingle: Bool) -> Bool {
    let token = text[index]
    let next = text[index + width]
    guard index + width < tokens.upperBound else { return false }
    switch token.mark {
    case 0x201D, 0x2019, 0xBB, 0x203A, 0xB4:
      return token.mark == 0xBB && next.kind == .word && !next.hasSpaceBefore && token.hasSpaceBefore
    case 0x201C, 0x201E, 0xAB, 0x2039, 0x300C: return true
    default: break
    }
    let isFirst = index == tokens.lowerBound
    let before = text[index - 1]
    let isApart =
      isFirst || token.hasSpaceBefore || before.isMark("(") || before.isMark("[") || before.kind == .dash
      || before.kind == .quote || before.mark == 0x2014
    if isSingle {
      guard isApart, !next.hasSpaceBefore, next.kind == .word || next.isMark("…") || next.isMark("[") || next.isNumber
      else { return false }
      // '98, 'em, 'til: what is left out of a word
      if next.isNumber, next.end - next.start == 2, token.mark != 0x2018 { return false }
      return token.mark == 0x2018 || !NameCues.english[next.hash].has(.elision)
    }
    // 6'2", 12": feet and inches
    if before.isNumber, !token.hasSpaceBefore { return false }
    return isApart || !next.hasSpaceBefore
  }

  private struct Close {
    var position: Int
    var isMark: Bool
    var width = 1
  }

  private func closingDouble(_ start: Int, _ tokens: Range<Int>) -> Close? {
    var index = start
    while index < tokens.upperBound {
      let token = text[index]
      let width = token.kind == .apostrophe ? markWidth(index, tokens.upperBound) : 1
      if token.kind == .quote || width == 2 {
        switch token.mark {
        case 0x201D, 0xBB, 0x300D: return Close(position: index, isMark: true)
        case 0x201C, 0x201E, 0xAB:
          // Opened again without having been closed: a nested one if it is closed twice, else the mark was forgotten.
          if isNested(index, tokens) {
            index = skipNested(index, tokens)
          } else {
            return Close(position: index, isMark: false)
          }
        default:
          let next = text[index + width]
          let isLast = index + width >= tokens.upperBound
          if index > start, text[index - 1].isNumber, !token.hasSpaceBefore, !isLast, next.kind == .word,
            next.hasSpaceBefore, !next.isCapitalised, hasClose(index + 1, tokens)
          {
            break
          }
          if token.hasSpaceBefore, !isLast, !next.hasSpaceBefore, next.kind == .word,
            text[index - 1].kind != .word || hasClose(index + 1, tokens), index > start + 1
          {
            return Close(position: index, isMark: false)
          }
          return Close(position: index, isMark: true, width: width)
        }
      }
      index += 1
    }
    return nil
  }

  private func hasClose(_ start: Int, _ tokens: Range<Int>) -> Bool {
    var index = start
    while index < tokens.upperBound {
      if text[index].kind == .quote { return !text[index].hasSpaceBefore || index + 1 >= tokens.upperBound }
      index += 1
    }
    return false
  }

  private func isNested(_ index: Int, _ tokens: Range<Int>) -> Bool {
    var depth = 1
    var position = index
    while position < min(tokens.upperBound, index + Self.reach) {
      if text[position].kind == .quote {
        switch text[position].mark {
        case 0x201C, 0x201E, 0xAB: depth += 1
        case 0x201D, 0xBB: depth -= 1
        default: break
        }
      }
      if depth == 0 { return true }
      position += 1
    }
    return false
  }

  private func skipNested(_ index: Int, _ tokens: Range<Int>) -> Int {
    var position = index + 1
    while position < tokens.upperBound, text[position].mark != 0x201D, text[position].mark != 0xBB { position += 1 }
    return position
  }

  /// The mark that closes a single one: behind punctuation or a word that makes no plural possessive; else the last one before
  /// the next opening mark.
  private func closingSingle(_ start: Int, _ tokens: Range<Int>) -> Close? {
    var maybe: Int?
    var depth = 0
    var index = start
    while index < min(tokens.upperBound, start + Self.reach) {
      let token = text[index]
      if token.kind == .quote {
        // Double marks inside are a nested quotation.
        depth ^= 1
      } else if token.kind == .apostrophe {
        if token.mark == 0x2018
          || token.mark == 0x27 && token.hasSpaceBefore && !text[index + 1].hasSpaceBefore
            && index + 1 < tokens.upperBound
        {
          if maybe != nil || token.mark == 0x2018 && index > start { break }
        } else if !token.hasSpaceBefore, index > start {
          let before = text[index - 1]
          let next = text[index + 1]
          let isEnd =
            index + 1 >= tokens.upperBound || next.hasSpaceBefore || next.kind == .mark || next.kind == .dash
            || next.kind == .quote
          guard isEnd else {
            index += 1
            continue
          }
          let endsInS = before.kind == .word && text.bytes(index - 1).last.map { $0 | 0x20 == 0x73 } ?? false
          if !endsInS || next.isMark(",") || next.isMark(".") || next.isMark(";") || index + 1 >= tokens.upperBound {
            return Close(position: index, isMark: true)
          }
          maybe = index
        }
      }
      index += 1
    }
    return maybe.map { Close(position: $0, isMark: true) }
  }
}
