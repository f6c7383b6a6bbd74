internal import Pcre
internal import TextModel

/// Reads the figures that patterns of the house describe, under limits. They go before those of the built-in families,
/// and those of an earlier pattern before those of a later one.
struct FigurePatternReader {
  private let patterns: [FigurePattern]
  private let scratch = PatternScratch(limits: limits)

  /// A pattern that costs more at one place is ended there, and told.
  private static let limits = PatternLimits(match: 50_000, depth: 1_000, heap: 1_024)

  init(_ patterns: [FigurePattern]) { self.patterns = patterns }

  /// Adds the figures of all parts that are no furniture.
  ///
  /// - Complexity: one pass over the text for each pattern.
  func read(
    _ document: Document, _ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeBufferPointer<WordEntry>,
    into collector: inout MentionCollector
  ) {
    var found: [Figure] = []
    var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
    for pattern in patterns {
      var places: [Place] = []
      do throws(PatternError) {
        for part in document.parts where part.role != .furniture {
          try find(pattern.pattern, in: document.bytes, part.range.bytes, into: &places)
        }
      } catch {
        collector.exhaustedPatterns.append(pattern.name)
      }
      for place in places {
        guard let number = document.sentenceIndex(at: Int32(place.value.lowerBound)) else { continue }
        frame.read(document.sentences[number].tokens) { text in
          guard let draft = draft(at: place, pattern, in: text) else { return }
          var own = MentionCollector()
          own.sentence = Int32(truncatingIfNeeded: number)
          own.add(draft, in: text, floor: text.bounds.lowerBound)
          found += own.figures
        }
      }
    }
    collector.prefer(found)
  }

  // MARK: Matches

  /// Byte ranges of one match and its groups in the document.
  private struct Place {
    var whole: Range<Int>
    var value: Range<Int>
    var unit: Range<Int>?
    var kind: Range<Int>?
  }

  /// Adds the matches in a part: `^` and `$` are its ends.
  /// - Throws: `PatternError` where a limit ended the search.
  private func find(
    _ pattern: Pattern, in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, into places: inout [Place]
  ) throws(PatternError) {
    let text = UnsafeBufferPointer(rebasing: bytes[part])
    var offset = 0
    while let match = try pattern.match(text, at: offset, using: scratch) {
      func inDocument(_ range: Range<Int>) -> Range<Int> {
        (range.lowerBound + part.lowerBound)..<(range.upperBound + part.lowerBound)
      }
      if let value = match["value"], !value.isEmpty {
        places.append(
          Place(
            whole: inDocument(match.range), value: inDocument(value), unit: match["unit"].map(inDocument),
            kind: match["kind"].map(inDocument)))
      }
      offset = max(offset, match.end)
      // Behind an empty match, the next character.
      guard match.range.isEmpty else { continue }
      repeat { offset += 1 } while offset < text.count && text[offset] & 0xC0 == 0x80
    }
  }

  // MARK: Readings

  /// The figure at a match; nil where its value is no number that can be read.
  private func draft(at place: Place, _ pattern: FigurePattern, in text: SentenceText) -> FigureDraft? {
    guard let whole = tokens(of: place.whole, in: text), let value = tokens(of: place.value, in: text),
      let numeral = numeral(at: place.value, value, in: text)
    else { return nil }
    func string(_ range: Range<Int>?) -> String? { range.map { String(decoding: text.bytes[$0], as: UTF8.self) } }
    let told = string(place.unit).flatMap(MeasureUnit.named)
    let unit = told ?? pattern.unit
    var draft = FigureDraft(numeral)
    draft.tokens = min(whole.lowerBound, value.lowerBound)..<max(whole.upperBound, value.upperBound)
    draft.kind =
      string(place.kind).flatMap(FigureKind.init(ofNumber:)) ?? told.map(FigureKind.init(measuredIn:)) ?? pattern.kind
    draft.unit = unit
    if unit.unit.isMoney {
      // A minor unit is told in its major one.
      draft.multiply(by: unit.unit.factor)
      draft.unit = UnitID(code: unit.unit.code)
    }
    return draft
  }

  /// The tokens of the sentence that a byte range touches, nil for none.
  private func tokens(of range: Range<Int>, in text: SentenceText) -> Range<Int>? {
    let touched = text.bounds.filter { Int(text[$0].end) > range.lowerBound && Int(text[$0].start) < range.upperBound }
    guard let first = touched.first, let last = touched.last else { return nil }
    return first..<(last + 1)
  }

  /// The number that fills a byte range: as prose writes it, or digits with a sign inside a longer token.
  private func numeral(at range: Range<Int>, _ tokens: Range<Int>, in text: SentenceText) -> Numeral? {
    if let numeral = NumeralReader(text).read(at: tokens.lowerBound), text.range(numeral.tokens).bytes == range {
      return numeral
    }
    var bytes = text.bytes[range]
    var isNegative = false
    for (sign, negates) in Self.signs where bytes.starts(with: sign) {
      bytes = bytes.dropFirst(sign.count)
      isNegative = negates
    }
    guard bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }),
      let reading = DigitReader.read(UnsafeBufferPointer(rebasing: bytes)),
      let value = isNegative ? .zero - reading.value : reading.value
    else { return nil }
    return Numeral(value: value, resolution: reading.resolution, tokens: tokens)
  }

  private static let signs: [([UInt8], Bool)] = [
    (Array("-".utf8), true), (Array("\u{2212}".utf8), true), (Array("+".utf8), false),
  ]
}

extension MentionCollector {
  /// Takes figures in, in place of all that overlap them; of two that overlap the earlier in the list stays.
  mutating func prefer(_ others: [Figure]) {
    guard !others.isEmpty else { return }
    var taken: Set<Int> = []
    let kept = others.filter { figure in
      guard !figure.tokens.contains(where: taken.contains) else { return false }
      taken.formUnion(figure.tokens)
      return true
    }
    figures.removeAll { $0.tokens.contains(where: taken.contains) }
    figures = (figures + kept).sorted { $0.range.start < $1.range.start }
  }
}
