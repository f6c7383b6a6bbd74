public import TextModel

/// A name in a form that is known to be wrong, where it stands.
public struct MisspelledName: Sendable, Hashable {
  /// Where the wrong form stands.
  public var range: TextRange
  /// The name as it is spelled.
  public var right: String
}

/// Names with their usual wrong forms (misspelled-names.tsv): letters, capitals and marks count.
struct MisspelledNames: Sendable {
  static let english = MisspelledNames()

  /// A wrong form and the name, where they stand in the list.
  private struct Form {
    var wrong: WordList.Place
    var right: WordList.Place
  }

  private let list = WordList("misspelled_names")
  /// The forms by the hash of their first word.
  private var table = HashTable(capacity: 256)
  private var forms: [[Form]] = []
  /// The hashes in step with the forms.
  private var starts: [UInt64] = []

  private init() {
    list.forEachRow { row in
      guard row.count == 2 else { return }
      row[1].forEachPiece(0x7C) { form in
        // The tokenizer cuts the first word at a space, hyphen or possessive.
        let first = form.prefix { $0 != 0x20 && $0 != 0x2D && $0 != 0x27 && $0 != 0x2C }
        let hash = TextHash.of(first.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
        let slot = table[hash].map { Int($0) } ?? forms.count
        if slot == forms.count {
          forms.append([])
          starts.append(hash)
          table.set(hash, Int32(slot))
        }
        forms[slot].append(Form(wrong: list.place(of: form), right: list.place(of: row[0])))
      }
    }
  }

  /// Calls `body` with the hash of each word by which a wrong form begins.
  func forEachStart(_ body: (UInt64) -> Void) { starts.forEach(body) }

  /// The wrong forms in the judged parts of a document, in text order; `words` is what the lexicon knows of its tokens.
  func find(in document: Document, _ words: [WordEntry]) -> [MisspelledName] {
    var found: [MisspelledName] = []
    for part in document.parts where part.role.isJudged {
      for sentence in document.sentences[part.sentences] {
        for index in sentence.tokens where words[index].has(.misspelling) {
          let token = document.tokens[index]
          guard token.isCapitalised, token.isWord, !token.shape.contains(.allCapitals), let slot = table[token.hash],
            !isAddress(token, document)
          else { continue }
          for form in forms[Int(slot)] where stands(list[form.wrong], at: Int(token.start), document) {
            found.append(
              MisspelledName(
                range: TextRange(token.start, token.start + form.wrong.count),
                right: String(decoding: list[form.right], as: UTF8.self)))
            break
          }
        }
      }
    }
    return found
  }

  /// Letter by letter, with no letter or digit behind; a curly apostrophe is a straight one.
  private func stands(_ form: UnsafeBufferPointer<UInt8>, at start: Int, _ document: Document) -> Bool {
    for (position, byte) in form.enumerated() where document.byte(at: start + position) != byte { return false }
    let next = document.byte(at: start + form.count)
    let isLetter = (next | 0x20) &- 0x61 < 26 || next &- 0x30 < 10 || next >= 0xC0
    let isPossessive = (next == 0x27 || next == 0xE2) && form.last == UInt8(ascii: "s")
    return !isLetter && !isPossessive && !(next == 0x2D)
      && !(next == 0x2E && (document.byte(at: start + form.count + 1) | 0x20) &- 0x61 < 26)
  }

  private func isAddress(_ token: Token, _ document: Document) -> Bool {
    let before = document.byte(at: Int(token.start) - 1)
    return before == 0x2E || before == 0x2F || before == 0x40 || before == 0x23
  }
}
