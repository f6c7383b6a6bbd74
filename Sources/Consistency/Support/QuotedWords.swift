internal import Extraction
internal import TextModel

/// The words of a quotation without marks and case, and who says it.
struct QuotedWords {
  /// Whose words they are: the canonical entity, or the words that name the speaker.
  enum Speaker: Hashable {
    case entity(Int32)
    case word(UInt64)
  }

  let quotation: Quotation
  let words: [UInt64]
  /// A bit for each of them; several may share one.
  let outline: UInt64
  let speaker: Speaker?
  /// Marked as cut or changed: an ellipsis or square brackets.
  let isCut: Bool

  init(_ quotation: Quotation, _ article: Article) {
    self.quotation = quotation
    let document = article.document
    var words: [UInt64] = []
    words.reserveCapacity(quotation.tokens.count)
    document.tokens.withUnsafeBufferPointer { tokens in
      for index in quotation.tokens
      where tokens[index].isWord || tokens[index].isNumber || tokens[index].kind == .possessive {
        words.append(tokens[index].hash)
      }
    }
    self.words = words
    outline = words.reduce(0) { $0 | 1 &<< $1 }
    isCut = Self.isCut(quotation, in: document)
    if quotation.entity >= 0 {
      let entity = article.mentions.entities[Int(quotation.entity)]
      speaker = .entity(entity.canonical >= 0 ? entity.canonical : quotation.entity)
    } else if !quotation.speaker.isEmpty {
      let bytes = document.bytes[quotation.speaker.bytes]
      speaker = .word(TextHash.of(bytes.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }))
    } else {
      speaker = nil
    }
  }

  /// Whether an ellipsis or square brackets stand in a quotation.
  static func isCut(_ quotation: Quotation, in document: Document) -> Bool {
    document.tokens.withUnsafeBufferPointer { tokens in
      quotation.tokens.contains { index in
        tokens[index].isMark("…") || tokens[index].isMark("[")
          || tokens[index].isMark(".") && index + 1 < quotation.tokens.upperBound && tokens[index + 1].isMark(".")
      }
    }
  }

  /// 1 − token edit distance / tokens of the longer, with the number of words that differ.
  static func similarity(_ a: [UInt64], _ b: [UInt64]) -> (share: Double, differing: Int) {
    guard !a.isEmpty, !b.isEmpty else { return (0, max(a.count, b.count)) }
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      }
      last = row
    }
    return (1 - Double(last[b.count]) / Double(max(a.count, b.count)), last[b.count])
  }

  /// Whether other words stand in these, in order.
  func contains(_ others: [UInt64]) -> Bool {
    guard !others.isEmpty, others.count <= words.count else { return false }
    return (0...(words.count - others.count)).contains { start in
      zip(words[start...], others).allSatisfy { $0 == $1 }
    }
  }
}
