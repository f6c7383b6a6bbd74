internal import Reporting
public import TextModel

extension Violations {
  /// What has to hold of every document: parts, sentences and tokens stand in order, one inside the other.
  public mutating func expect(_ document: Document) {
    expect(String(validating: document.bytes, as: UTF8.self) != nil, "the text is no UTF-8")
    var end: Int32 = 0
    for part in document.parts {
      expect(part.range, in: document, mayBeEmpty: true, "a part (\(part.role))")
      expect(part.range.start >= end, "a part begins at \(part.range.start), before the end of the one before, \(end)")
      expect(part.sentences, within: document.sentences.count, "a part (\(part.role))")
      end = part.range.end
    }
    expectSentences(document)
    expectTokens(document)
    expectPlaces(document)
  }

  private mutating func expectSentences(_ document: Document) {
    var (end, token, paragraph): (Int32, Int, Int32) = (0, 0, 0)
    for (index, sentence) in document.sentences.enumerated() {
      expect(sentence.range, in: document, "a sentence")
      expect(sentence.tokens, within: document.tokens.count, "a sentence")
      guard document.parts.indices.contains(Int(sentence.part)) else {
        expect(false, "a sentence at \(sentence.range.start) is of part \(sentence.part)")
        continue
      }
      let part = document.part(of: sentence)
      expect(part.range.contains(sentence.range), "a sentence at \(sentence.range) is not in its part \(part.range)")
      expect(part.sentences.contains(index), "a part does not have its sentence \(index)")
      expect(sentence.range.start >= end, "a sentence begins before the end of the one before")
      expect(sentence.tokens.lowerBound == token, "tokens between two sentences, at \(sentence.range.start)")
      expect(sentence.paragraph >= paragraph, "paragraphs are not in order")
      (end, token, paragraph) = (sentence.range.end, sentence.tokens.upperBound, sentence.paragraph)
    }
    expect(token == document.tokens.count, "tokens behind the last sentence")
  }

  private mutating func expectTokens(_ document: Document) {
    var end: Int32 = 0
    for sentence in document.sentences where sentence.tokens.upperBound <= document.tokens.count {
      for token in document.tokens[sentence.tokens] {
        expect(token.range, in: document, "a token")
        expect(sentence.range.contains(token.range), "a token at \(token.range) is not in its sentence")
        expect(token.start >= end, "a token begins before the end of the one before")
        end = token.end
      }
    }
  }

  /// Places that are told lead back to the same text.
  private mutating func expectPlaces(_ document: Document) {
    let locator = SpanLocator(document)
    var inputs: [Int32: [Unicode.Scalar]] = [:]
    for sentence in document.sentences where sentence.range.end <= document.bytes.count {
      let place = locator.place(sentence.range)
      let part = locator.part(at: sentence.range.start)
      let origin = part?.origin ?? 0
      let scalars =
        inputs[origin]
        ?? Array(document.text(TextRange(Int(origin)..<document.bytes.count)).unicodeScalars)
      inputs[origin] = scalars
      guard 0 <= place.start, place.start <= place.end, place.end <= scalars.count else {
        expect(false, "the place \(place.start)..<\(place.end) is outside the text of \(scalars.count) code points")
        continue
      }
      expect(
        scalars[place.start..<place.end].elementsEqual(document.text(sentence.range).unicodeScalars),
        "the code points \(place.start)..<\(place.end) are not the text of the span")
      expect(place.line >= 1 && place.column >= 1, "line \(place.line), column \(place.column)")
    }
  }
}
