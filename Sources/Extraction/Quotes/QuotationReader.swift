internal import Pcre
internal import TextModel

/// Reads quotations and their speakers.
struct QuotationReader {
  let scratch: PatternScratch

  /// All quotations of a document, in text order; `text` spans the whole document.
  func read(_ document: Document, _ text: SentenceText, entities: [Entity]) -> [Quotation] {
    var marks = QuotationMarks(document, text)
    // Thomas "Tam" Reilly: a nickname inside a name is no quotation.
    let spans = marks.read().filter { span in
      span.tokens.count > 2
        || !entities.contains {
          $0.tokens.lowerBound < span.tokens.lowerBound && $0.tokens.upperBound > span.tokens.upperBound
        }
    }
    guard !spans.isEmpty else { return [] }
    let finder = SpeakerFinder(document, text, entities)
    var quotations: [Quotation] = []
    quotations.reserveCapacity(spans.count)
    for (index, span) in spans.enumerated() {
      var quotation = Quotation(range: text.range(span.tokens), tokens: span.tokens)
      quotation.isUnclosed = span.isUnclosed
      quotation.isSingle = span.isSingle
      if let speaker = finder.speaker(of: index, spans, before: quotations) {
        quotation.speaker = speaker.range
        quotation.entity = speaker.entity
      }
      quotations.append(quotation)
    }
    // The first paragraph of a quotation that goes on may be told its speaker behind the last one.
    for index in quotations.indices.dropLast().reversed()
    where spans[index].goesOn && quotations[index].speaker.isEmpty && quotations[index].entity < 0 {
      quotations[index].speaker = quotations[index + 1].speaker
      quotations[index].entity = quotations[index + 1].entity
    }
    return quotations
  }
}
