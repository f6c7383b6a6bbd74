public import TextModel

/// Letters in capitals that stand for a name, with the name in whose brackets they stand, or whose brackets they have.
public struct AcronymMention: Sendable, Hashable {
  /// Where it stands.
  public var range: TextRange
  /// Its token.
  public var token: Int
  /// The words of the name beside it; empty where it stands alone.
  public var expansion: Range<Int>
}

/// What newspapers know of acronyms (acronyms.tsv).
public struct AcronymLists: Sendable {
  /// The lists that the program comes with.
  public static let english = AcronymLists()

  private var table = HashTable(capacity: 512)

  private init() {
    WordList("acronyms").forEachRow { row in
      guard row.count == 2 else { return }
      let bit: Int32 = row[0].elementsEqual("known".utf8) ? 1 : 2
      row[1].forEachPiece(0x20) { word in
        let hash = TextHash.of(word)
        table.set(hash, (table[hash] ?? 0) | bit)
      }
    }
  }

  /// Every reader knows it.
  public func isKnown(_ hash: UInt64) -> Bool { (table[hash] ?? 0) & 1 != 0 }

  /// Its letters are those of another language or order.
  public func isForeign(_ hash: UInt64) -> Bool { (table[hash] ?? 0) & 2 != 0 }
}

/// Finds the acronyms of a document: words of two to six capitals in prose.
struct AcronymReader {
  private static let reach = 12
  private static let the = TextHash.literal("the")

  let document: Document

  func read() -> [AcronymMention] {
    var mentions: [AcronymMention] = []
    document.tokens.withUnsafeBufferPointer { tokens in
      for part in document.parts where part.role.isJudged {
        for sentence in document.sentences[part.sentences] where sentence.shapes.contains(.allCapitals) {
          read(sentence.tokens, tokens, into: &mentions)
        }
      }
    }
    return mentions
  }

  private func read(
    _ sentence: Range<Int>, _ tokens: UnsafeBufferPointer<Token>, into mentions: inout [AcronymMention]
  ) {
    // A line in capitals has none.
    var (first, capitals, words) = (sentence.upperBound, 0, 0)
    for index in sentence where tokens[index].isWord && tokens[index].range.count > 1 {
      words += 1
      guard tokens[index].shape.contains(.allCapitals) else { continue }
      capitals += 1
      first = min(first, index)
    }
    guard capitals * 2 < words else { return }
    for index in first..<sentence.upperBound where tokens[index].shape.contains(.allCapitals) {
      let token = tokens[index]
      guard token.isWord, (2...6).contains(token.range.count), !token.shape.contains(.hasDigit),
        !token.shape.contains(.beyondASCII), isPlain(token)
      else { continue }
      mentions.append(AcronymMention(range: token.range, token: index, expansion: expansion(index, sentence)))
    }
  }

  /// Letters alone, no full stops.
  private func isPlain(_ token: Token) -> Bool {
    document.bytes[token.range.bytes].allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// "Coastal Water Board (CWB)": the capitalised words right before the bracket; "CWB (Coastal Water Board)": those in it.
  private func expansion(_ index: Int, _ bounds: Range<Int>) -> Range<Int> {
    let tokens = document.tokens
    if index > bounds.lowerBound, tokens[index - 1].isMark("("), index + 1 < bounds.upperBound,
      tokens[index + 1].isMark(")")
    {
      let end = index - 1
      var start = end
      while start > bounds.lowerBound, end - start < Self.reach {
        let token = tokens[start - 1]
        let isSmall = token.isWord && !token.isCapitalised && token.range.count <= 4
        guard
          token.isWord && token.isCapitalised || isSmall || token.kind == .dash || token.kind == .possessive
            || token.kind == .apostrophe || token.isMark("&")
        else { break }
        start -= 1
      }
      while start < end, !tokens[start].isCapitalised || tokens[start].hash == Self.the { start += 1 }
      return start..<end
    }
    if index + 2 < bounds.upperBound, tokens[index + 1].isMark("("), tokens[index + 2].isCapitalised {
      var end = index + 2
      while end < bounds.upperBound, end - index < Self.reach, tokens[end].isWord || tokens[end].kind == .dash {
        end += 1
      }
      return end < bounds.upperBound && tokens[end].isMark(")") && end - index > 3 ? index + 2..<end : index..<index
    }
    return index..<index
  }
}
