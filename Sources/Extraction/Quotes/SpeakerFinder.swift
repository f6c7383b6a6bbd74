internal import TextModel

/// Who says a quotation: a name, a pronoun that stands for one, or a noun ("a spokesman").
struct Speaker {
  var range: TextRange
  var entity: Int32 = -1
}

/// Finds who says a quotation: behind it, before it, in the sentence it stands in, else whoever spoke last.
struct SpeakerFinder {
  let document: Document
  let text: SentenceText
  let subjects: SubjectFinder

  init(_ document: Document, _ text: SentenceText, _ entities: [Entity]) {
    self.document = document
    self.text = text
    subjects = SubjectFinder(document, text, entities)
  }

  func speaker(of index: Int, _ spans: [QuotationMarks.Span], before quotations: [Quotation]) -> Speaker? {
    let span = spans[index]
    let last = quotations.last.flatMap { Speaker($0) }
    let previousSpan = index > 0 ? spans[index - 1] : nil
    let sentence = document.sentences[span.sentence]
    let start = span.tokens.lowerBound - 1
    let behindStart = span.tokens.upperBound + 1
    let context = SubjectFinder.Context(sentence: span.sentence, last: last)
    if !span.isUnclosed, !span.goesOn,
      let found = behind(behindStart, span, next: index + 1 < spans.count ? spans[index + 1] : nil, context)
    {
      return found
    }
    if span.isContinued, let last { return last }
    // What stands in the sentence before the mark, back to an earlier quotation.
    var lower = sentence.tokens.lowerBound
    var isSplit = false
    if let previousSpan, previousSpan.tokens.upperBound + 1 > lower {
      isSplit = previousSpan.lastSentence == span.sentence && previousSpan.tokens.upperBound + 1 < start
      lower = max(lower, previousSpan.tokens.upperBound + 1)
    }
    if lower < start, let found = before(lower..<start, context) { return found }
    if isSplit, let last { return last }
    // "…" … "…" in one sentence: the same mouth, or the subject of the sentence.
    if previousSpan?.lastSentence == span.sentence, let last { return last }
    if lower < start, let subject = subjects.firstSubject(in: lower..<start, context) { return subject }
    return inherited(span, start, previousSpan, last, context)
  }

  /// A cue behind the closing mark: said Lind, Lind said, according to Lind.
  private func behind(
    _ start: Int, _ span: QuotationMarks.Span, next: QuotationMarks.Span?, _ context: SubjectFinder.Context
  ) -> Speaker? {
    guard span.lastSentence < document.sentences.count else { return nil }
    var limit = document.sentences[span.lastSentence].tokens.upperBound
    var isNextSentence = false
    if start >= limit {
      // "Why?" Lind said: the question mark has ended the sentence.
      let stop = text[span.tokens.upperBound - 1]
      guard stop.isMark("?") || stop.isMark("!") || stop.isMark(","), span.lastSentence + 1 < document.sentences.count,
        document.sentences[span.lastSentence + 1].paragraph == span.paragraph
      else { return nil }
      limit = document.sentences[span.lastSentence + 1].tokens.upperBound
      isNextSentence = true
    }
    if let next, next.tokens.lowerBound - 1 < limit { limit = max(start, next.tokens.lowerBound - 1) }
    guard start < limit else { return nil }
    var index = start
    // A headline names the speaker behind a colon: 'We are out of time': Lind.
    if text[index].isMark(":"), let named = subjects.name(at: index + 1, limit) { return named }
    if text[index].isMark(",") || text[index].kind == .dash { index += 1 }
    if let speaker = subjects.according(in: index..<min(limit, index + 8), context) { return speaker }
    if let speaker = subjects.saying(at: index, context) { return speaker }
    var verb = index
    let reach = min(limit, index + (isNextSentence ? 20 : 28))
    while verb < reach {
      if subjects.isReportingVerb(verb) {
        if verb > index, let speaker = subjects.subject(before: verb, index, context) { return speaker }
        if verb <= index + 1, !subjects.takesObject(verb),
          let speaker = subjects.subject(behind: verb, limit, context)
        {
          return speaker
        }
      }
      // A new clause: what is said there is another matter.
      if text[verb].isMark(";") || text.has(verb, .conjunction) && text[verb - 1].isMark(",") && verb > index + 1 {
        break
      }
      // Right behind the mark must come the one who speaks or the verb.
      if verb == index, text.has(verb, [.preposition, .subordinator, .conjunction]) { return nil }
      verb += 1
    }
    return nil
  }

  /// A cue before the opening mark: Lind said, according to Lind.
  private func before(_ range: Range<Int>, _ context: SubjectFinder.Context) -> Speaker? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if subjects.isReportingVerb(index) {
        if let speaker = subjects.subject(before: index, range.lowerBound, context) { return speaker }
        if let speaker = subjects.subject(behind: index, range.upperBound, context), index <= range.lowerBound + 2 {
          return speaker
        }
      }
      index -= 1
    }
    return subjects.according(in: range, context)
  }

  /// No cue in its own sentence: the one who spoke last, or the sentence before that leads to it with a colon.
  private func inherited(
    _ span: QuotationMarks.Span, _ start: Int, _ previous: QuotationMarks.Span?, _ last: Speaker?,
    _ context: SubjectFinder.Context
  ) -> Speaker? {
    if span.sentence > 0 {
      let before = document.sentences[span.sentence - 1]
      let isSamePart = before.part == span.part
      let isNear = before.paragraph == span.paragraph || text[before.tokens.upperBound - 1].isMark(":")
      let hasQuotation = (previous?.lastSentence ?? -1) >= span.sentence - 1
      if isSamePart, isNear, !hasQuotation {
        let context = SubjectFinder.Context(sentence: span.sentence - 1, last: last)
        if let found = self.before(before.tokens, context) ?? subjects.firstSubject(in: before.tokens, context) {
          return found
        }
      }
    }
    if let previous, previous.part == span.part, span.paragraph - previous.paragraph <= 2 { return last }
    return nil
  }
}

extension Speaker {
  /// The speaker of a quotation, nil for none.
  init?(_ quotation: Quotation) {
    guard !quotation.speaker.isEmpty || quotation.entity >= 0 else { return nil }
    self.init(range: quotation.speaker, entity: quotation.entity)
  }
}
