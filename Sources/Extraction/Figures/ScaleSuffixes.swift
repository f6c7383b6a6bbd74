internal import TextModel

/// Scale words and suffixes behind a number: million, -million, bn, 4.5m, 8 B.
extension NumeralReader {
  /// Suffixes that are words or units behind a number in words.
  private static let shortSuffixes = WordSet("mm mil mio")

  /// A scale word, perhaps behind a hyphen, or a suffix at the digits.
  func scale(at index: Int, behind numeral: Numeral) -> (power: Int, end: Int)? {
    var next = index
    if text[next].kind == .dash, text.isTight(next), text.isTight(next + 1) { next += 1 }
    let entry = text.word(next)
    if entry.has(.scale) { return (Int(entry.scale), next + 1) }
    if entry.has(.vague), entry.scale >= 3, numeral.isWords || numeral.value < DecimalNumber(1000), next == index,
      !text.isWord(next + 1, "of")
    {
      return (Int(entry.scale), next + 1)
    }
    guard entry.has(.suffix) else { return nil }
    // "a 70-mln-dlr loan"
    if next > index { return text.bytes(next).count > 1 ? (Int(entry.scale), next + 1) : nil }
    if numeral.isWords {
      return text[index].range.count >= 2 && !text.isWord(index, in: Self.shortSuffixes)
        ? (Int(entry.scale), index + 1) : nil
    }
    return suffix(at: index, entry, behind: numeral)
  }

  /// k, m, bn …: tight at the digits; the longer ones and capitals also behind a space where no noun is meant.
  private func suffix(at index: Int, _ entry: WordEntry, behind numeral: Numeral) -> (power: Int, end: Int)? {
    let isTight = text.isTight(index)
    let bytes = text.bytes(index)
    let isCurrency = isBehindCurrency(index - 1)
    if bytes.count == 1 {
      guard isTight || isCurrency && bytes[0] != 0x74 || isSpacedSuffix(index, numeral) else { return nil }
      switch bytes[0] {
      case 0x6D:  // m: million behind a currency sign or before a plural noun or currency, else metres
        guard
          isCurrency || text.isWord(index + 1, in: Self.powers)
            || isCountedNoun(index + 1) && !text.isWord(index + 1, in: Self.races) || isStrength(index + 1)
            || isBesideMillions(index, numeral) || isSpent(index, numeral)
        else {
          return nil
        }
      case 0x74:  // t: trillion behind a currency sign, else tonnes
        guard isCurrency else { return nil }
      case 0x4D, 0x42, 0x54, 0x62:  // M, B, T, b
        guard isCurrency || !text[index + 1].isWord || isCountedNoun(index + 1) || bytes[0] == 0x4D else { return nil }
      default: break
      }
    } else if !isTight, bytes[0] | 0x20 == 0x6D, bytes.count == 2, bytes[1] | 0x20 == 0x6D {
      return nil  // "5 mm" is a length
    } else if bytes.count == 2, bytes[0] | 0x20 == 0x6D, bytes[1] | 0x20 == 0x6D, !isCurrency {
      return nil
    }
    var end = index + 1
    if text[end].isMark("."), text.isTight(end), text[end + 1].isWord, !text[end + 1].isCapitalised { end += 1 }
    return (Int(entry.scale), end)
  }

  /// "8 B people", "2.33 k": a letter apart, with something counted behind it or nothing at all.
  private func isSpacedSuffix(_ index: Int, _ numeral: Numeral) -> Bool {
    let letter = text.bytes(index).first ?? 0
    guard letter == 0x42 || letter == 0x4D || letter == 0x6B else { return false }
    return isCountedNoun(index + 1) || !numeral.isPlainDigits && text[index + 1].range.isEmpty
  }

  /// "1.5m sq ft", "3m cubic feet" are millions.
  private static let powers = WordSet("sq square cubic cu")

  /// What is run over metres: the 200m titles.
  private static let races = WordSet(
    "title titles runner runners hurdles final finals race races event events heat heats medals champion champions sprint "
      + "sprints sprinters record records relay freestyle backstroke breaststroke butterfly indoor")

  /// "300m yuan", "a 5m-strong union".
  private func isStrength(_ index: Int) -> Bool {
    text.has(index, [.currencyStart, .currencyCode]) && text[index].hasSpaceBefore && !text.isWord(index, "real")
      || text[index].kind == .dash && text.isWord(index + 1, "strong")
  }

  /// "Budgeted at 3.3m, of which 1.2m has been promised": money is told of, and nothing of a length.
  private func isSpent(_ index: Int, _ numeral: Numeral) -> Bool {
    let start = numeral.tokens.lowerBound
    guard text.isTight(index), !text[index + 1].isWord || text.has(index + 1, [.auxiliary, .have, .conjunction]),
      (1...4).contains(where: { text.isWord(start - $0, in: Self.spending) })
        || (1...3).contains(where: { text.isWord(index + $0, "promised") })
    else { return false }
    return !text.near(index).contains { text.isWord($0, in: Self.lengths) }
  }

  private static let spending = WordSet("budgeted budget costed paid pays raised spent pledged donated owed fined")

  /// "From 2.4m to 3.2 million": millions stand in the sentence, and nothing of a length.
  private func isBesideMillions(_ index: Int, _ numeral: Numeral) -> Bool {
    guard text.isTight(index), !text.isWord(index + 1, in: Self.beside), text[index + 1].kind != .dash else {
      return false
    }
    var hasMillions = false
    for near in text.near(index) where text[near].isWord && near != index {
      if text.isWord(near, in: Self.lengths) { return false }
      hasMillions = hasMillions || text.isWord(near, "million") || text.isWord(near, "millions") || isMillions(near)
    }
    return hasMillions
  }

  /// The letter of "13m passengers": "Norsund has 13m passengers, Kestrel 8m".
  private func isMillions(_ letter: Int) -> Bool {
    text.bytes(letter).count == 1 && text.isWord(letter, "m") && text.isTight(letter) && text[letter - 1].isNumber
      && isCountedNoun(letter + 1) && !text.isWord(letter + 1, in: Self.races)
  }

  private static let beside = WordSet("from by x below above of")
  private static let lengths = WordSet(
    "tall long wide high deep thick away apart length width height depth distance metre metres meter meters km kilometres foot "
      + "feet race races hurdles sprint relay freestyle wall tower bridge tunnel swim swam jump jumped throw threw wave waves"
  )

  private func isBehindCurrency(_ index: Int) -> Bool {
    var start = index
    while text[start].isNumber || text[start].kind == .dash { start -= 1 }
    let token = text[start]
    return MoneyReader.isSign(token.mark) || text.has(start, .currencyCode)
  }

  /// Whether a plural noun follows, perhaps behind an adjective: what is counted in millions.
  private func isCountedNoun(_ index: Int) -> Bool {
    for step in 0..<3 {
      let token = text[index + step]
      guard token.isWord else { return false }
      if text.has(index + step, [.stop, .preposition, .auxiliary]) { return false }
      if text.has(index + step, .people) || text.looksPlural(index + step) { return true }
    }
    return false
  }
}

extension SentenceText {
  /// Whether a word looks like a plural noun: it ends with s and is no word of a closed class.
  func looksPlural(_ index: Int) -> Bool {
    let token = self[index]
    guard token.isWord, token.range.count > 3, !has(index, [.stop, .preposition, .auxiliary, .reporting]) else {
      return has(index, .people)
    }
    let bytes = bytes(index)
    guard let last = bytes.last, last | 0x20 == 0x73 else { return has(index, .people) }
    let before = bytes[bytes.count - 2] | 0x20
    // "Serious", "famous" are adjectives.
    return before != 0x73 && !(before == 0x75 && bytes[bytes.count - 3] | 0x20 == 0x6F)
  }
}
