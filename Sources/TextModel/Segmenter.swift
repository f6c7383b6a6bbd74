/// Cuts the parts of a text into sentences and tokens, in one pass over the bytes.
///
/// A blank line ends a paragraph and a sentence. A single line break ends a sentence too, unless the line before it is long
/// enough to have been wrapped and ends without a full stop.
struct Segmenter: ~Copyable {
  /// A line of this many bytes or more may have been wrapped by the program it was saved from.
  static let wrappedLine = 55

  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: UnsafePointer<UInt8>
  private var tokens: TokenBuffer
  private var sentences: [Sentence] = []
  private var paragraph = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, at text: UnsafePointer<UInt8>, _ tokens: consuming TokenBuffer) {
    self.bytes = bytes
    self.text = text
    self.tokens = tokens
    sentences.reserveCapacity(bytes.count / 100 + 8)
  }

  /// The parts with their sentences, the sentences and the tokens of a text, behind which NUL stands.
  static func segment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ parts: [Part]
  ) -> (parts: [Part], sentences: [Sentence], tokens: [Token]) {
    var parts = parts
    var sentences: [Sentence] = []
    guard let text = bytes.baseAddress else { return (parts, [], []) }
    let tokens = TokenBuffer.array(capacity: bytes.count / 4 + 8) { tokens in
      var segmenter = Segmenter(bytes, at: text, tokens)
      segmenter.segment(&parts)
      sentences = segmenter.sentences
      return segmenter.tokens
    }
    return (parts, sentences, tokens)
  }

  private mutating func segment(_ parts: inout [Part]) {
    for index in parts.indices {
      let range = parts[index].range.bytes.clamped(to: 0..<bytes.count)
      parts[index].range = TextRange(range)
      let first = sentences.count
      segment(range, part: index)
      parts[index].sentences = first..<sentences.count
    }
  }

  private mutating func segment(_ range: Range<Int>, part: Int) {
    var tokenizer = Tokenizer(bytes, at: text, range)
    var first = tokens.count
    var lineStart = range.lowerBound
    paragraph += 1
    var mayEnd = true
    var shapes: TokenShape = []
    var kinds: TokenKindSet = []
    while true {
      // Words that open no sentence, and the commas between them: what most of a text is.
      while !mayEnd, tokens.count > first {
        let plain = tokenizer.takePlainWords(into: &tokens)
        shapes.formUnion(plain)
        if !plain.isEmpty { kinds.formUnion(TokenKindSet(.word)) }
        guard let comma = tokenizer.takeComma() else { break }
        tokens.append(comma)
        kinds.formUnion(TokenKindSet(.mark))
      }
      guard var token = tokenizer.next() else { break }
      if tokenizer.lineBreaks > 0 {
        let wrapped =
          tokenizer.lineBreaks == 1 && tokenizer.lastLineEnd - lineStart >= Self.wrappedLine && !endsSentence(first)
          && !opensPoint(token, behind: first)
        if !wrapped {
          close(from: first, part: part, shapes, kinds)
          first = tokens.count
          paragraph += 1
        }
        lineStart = Int(token.start)
      } else if token.hasSpaceBefore, mayEnd, tokens.count > first, breaks(before: token, first: first) {
        close(from: first, part: part, shapes, kinds)
        first = tokens.count
      }
      if tokens.count == first {
        token.shape.insert(.sentenceStart)
        shapes = token.shape.subtracting(.lineBefore)
        kinds = TokenKindSet(token.kind)
      } else {
        shapes.formUnion(token.shape)
        kinds.formUnion(TokenKindSet(token.kind))
      }
      tokens.append(token)
      mayEnd = Self.mayEnd(token)
    }
    close(from: first, part: part, shapes, kinds)
  }

  /// Whether a line opens with the mark of a list, as the one before did: each point is a sentence. A line of prose may open with a dash.
  private func opensPoint(_ token: Token, behind first: Int) -> Bool {
    guard token.mark != 0, first < tokens.count, tokens[first].mark == token.mark else { return false }
    return bytes[tokens[first].range.bytes].elementsEqual(bytes[token.range.bytes])
  }

  private mutating func close(from first: Int, part: Int, _ shapes: TokenShape, _ kinds: TokenKindSet) {
    guard first < tokens.count else { return }
    sentences.append(
      Sentence(
        range: TextRange(tokens[first].start, tokens[tokens.count - 1].end), part: part, paragraph: paragraph,
        tokens: first..<tokens.count, shapes: shapes, kinds: kinds))
  }

  /// Whether the tokens so far end like a sentence: a full stop, perhaps with closing marks behind it.
  private func endsSentence(_ first: Int) -> Bool {
    var index = tokens.count - 1
    while index >= first, tokens[index].kind == .quote || tokens[index].kind == .apostrophe || tokens[index].isMark(")")
    {
      index -= 1
    }
    guard index >= first else { return false }
    return Self.isTerminator(tokens[index])
  }

  /// Whether a token can be the last of a sentence that ends by a mark.
  @inline(__always)
  private static func mayEnd(_ token: Token) -> Bool {
    switch token.kind {
    case .quote, .apostrophe: true
    case .mark: isTerminator(token) || token.isMark(")") || token.isMark("]")
    case .word, .number, .possessive, .dash: false
    }
  }

  private static func isTerminator(_ token: Token) -> Bool {
    token.isMark(".") || token.isMark("!") || token.isMark("?") || token.isMark("…")
  }

  /// Whether a sentence ends between the last token and this one, which stands behind white space.
  private func breaks(before next: Token, first: Int) -> Bool {
    var index = tokens.count - 1
    var closers = 0
    while index > first, closers < 3 {
      let token = tokens[index]
      // An opening quotation mark has a space before it; a closing one stands at its word.
      guard token.kind == .quote || token.kind == .apostrophe || token.isMark(")") || token.isMark("]"),
        !token.hasSpaceBefore
      else { break }
      index -= 1
      closers += 1
    }
    let stop = tokens[index]
    guard Self.isTerminator(stop), index > first else { return false }
    let opens =
      next.isCapitalised || next.isNumber || next.kind == .quote || next.kind == .apostrophe || next.kind == .dash
      || next.isMark("(") || next.isMark("[") || next.mark >= 0x80
    guard opens else { return false }
    if !stop.isMark(".") || closers > 0 { return stop.isMark(".") || next.isCapitalised || next.kind != .word }
    return endsSentence(before: next, stop: index)
  }

  /// Whether the full stop at `stop` ends a sentence rather than an abbreviation.
  private func endsSentence(before next: Token, stop: Int) -> Bool {
    let word = tokens[stop - 1]
    guard word.kind == .word, !tokens[stop].hasSpaceBefore else { return true }
    if next.isNumber, Abbreviations.beforeFigures.contains(word.hash) { return false }
    // Aug. '50
    if next.kind == .apostrophe, Abbreviations.months.contains(word.hash) { return false }
    if word.isCapitalised, Abbreviations.weekdays.contains(word.hash) {
      return !next.isNumber && !Abbreviations.months.contains(next.hash)
    }
    // An initial, or several: G. Lind, G.K. Lind
    let isInitials = word.end - word.start == 1 || bytes[Int(word.start) + 1] == 0x2E && word.end - word.start <= 5
    if isInitials, word.isCapitalised, !Abbreviations.others.contains(word.hash) {
      return !next.isCapitalised || Abbreviations.openers.contains(next.hash)
    }
    if Abbreviations.titles.contains(word.hash), word.isCapitalised { return false }
    if next.isNumber, stop >= 2, tokens[stop - 2].isNumber, Abbreviations.units.contains(word.hash) { return false }
    if Abbreviations.others.contains(word.hash) {
      return next.kind == .quote || Abbreviations.openers.contains(next.hash)
    }
    return true
  }
}
