internal import TextModel

/// Numbers that name rather than count: Covid-19, Boeing 737, Section 230, 24/7, 5G, phone numbers.
struct IdentifierReader {
  let text: SentenceText

  /// The token behind an identifier whose digits begin at a token; nil where they are a number.
  func end(at index: Int) -> Int? {
    let token = text[index]
    guard token.isNumber else { return nil }
    if isApart(index) {
      return bracketed(index) ?? named(index) ?? telephone(index) ?? labelled(index) ?? fixed(index) ?? turned(index)
    }
    if IdiomReader(text: text).isDesign(behind: index + 1) { return index + 3 }
    return addressed(index) ?? dashed(index) ?? slashed(index) ?? clocked(index) ?? named(index) ?? lettered(index)
      ?? telephone(index)
      ?? labelled(index) ?? fixed(index) ?? turned(index)
  }

  /// Whether a number stands between blanks, as most do: nothing is joined to it from either side.
  private func isApart(_ index: Int) -> Bool {
    let next = text[index + 1]
    return !text.isTight(index) && next.kind != .dash && !(next.isWord && text.isTight(index + 1)) && !next.isMark("/")
      && !next.isMark(":")
  }

  private static let turns = WordSet(
    "rotate rotates rotated rotating rotation turn turns turned turning spin spins spun spinning swivel swivels flip flips flipped "
      + "view views camera cameras video videos panorama angle angles")

  /// "Turned 180 degrees", "rotate 90°", "a 360-degree view": a turn, not a reading.
  private func turned(_ index: Int) -> Int? {
    guard
      text.isNumber(index, "90") || text.isNumber(index, "180") || text.isNumber(index, "270")
        || text.isNumber(index, "360")
    else { return nil }
    let degree = text.behindHyphen(index + 1)
    guard text[degree].isMark("°") || text.isWord(degree, "degree") || text.isWord(degree, "degrees"),
      (index - 4...index + 4).contains(where: { text.isWord($0, in: Self.turns) })
    else { return nil }
    return degree + 1
  }

  private static let callVerbs = WordSet(
    "dial dials dialed dialled dialing dialling call calls called calling rang ring phoned phone")
  private static let callNouns = WordSet(
    "call calls caller callers operator operators dispatcher dispatchers emergency")
  private static let counted = WordSet("tpd x10 x ish")

  /// Fixed numbers: dial 999, a 911 call, 50 Cent, the 9-5 routine, the base of a rate (per 100,000).
  private func fixed(_ index: Int) -> Int? {
    if text.isNumber(index, "911") || text.isNumber(index, "999") || text.isNumber(index, "112") {
      if text.isWord(index - 1, in: Self.callVerbs) || text.isWord(index + 1, in: Self.callNouns) { return index + 1 }
    }
    if text.isNumber(index, "50"), text.isWord(index + 1, "cent"), text[index + 1].isCapitalised,
      !text[index + 1].shape.contains(.allCapitals)
    {
      return index + 2
    }
    // a 24-7 service, a 9-to-5 job
    if text.isNumber(index, "24"), text.behindHyphen(index + 1) != index + 1, text.isNumber(index + 2, "7"),
      !text[index + 3].isNumber, !text.isTight(index + 3) || !text[index + 3].isWord
    {
      return index + 3
    }
    if text.isNumber(index, "9") {
      if text.isWord(index + 2, "to"), text.isTight(index + 2), text.isTight(index + 4), text.isNumber(index + 4, "5"),
        text[index + 3].kind == .dash
      {
        return index + 5
      }
      let five =
        text[index + 1].kind == .dash
        ? text.behindHyphen(index + 1) : text.isWord(index + 1, "to") ? index + 2 : index + 1
      if five > index + 1, text.isNumber(five, "5"),
        IdiomReader(text: text).isOffice(five + 1, before: index)
      {
        return five + 1
      }
    }
    let isBase = text.isWord(index - 1, "per") || text.isWord(index - 1, "every") && text.isWord(index - 2, "for")
    guard isBase else { return nil }
    let bytes = text.bytes(index)
    guard bytes.count >= 3, bytes.last == 0x30, bytes.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2C }) else { return nil }
    return NumeralReader(text).read(at: index)?.end
  }

  /// 1:36.6, 12:30:05: a time that no clock reads.
  private func clocked(_ index: Int) -> Int? {
    guard text[index + 1].isMark(":"), text.isTight(index + 1), text.isTight(index + 2), text[index + 2].isNumber,
      text.bytes(index + 2).prefix(2).allSatisfy({ $0 &- 0x30 < 10 }), text.bytes(index + 2).count >= 2,
      text.bytes(index).count <= 2
    else { return nil }
    return index + 3
  }

  /// Digits inside an address of the web: behind =, &, ?, _, @ or a per cent sign that is none.
  private func addressed(_ index: Int) -> Int? {
    guard text.isTight(index) else { return nil }
    let mark = text[index - 1]
    // X-MP/28
    if mark.isMark("/"), text.isTight(index - 1), text[index - 2].isWord, text[index - 2].shape.contains(.allCapitals),
      text[index - 3].kind == .dash, text.isTight(index - 2)
    {
      return index + 1
    }
    let isInside =
      mark.isMark("=") && isQuery(index - 2) || mark.isMark("&") || mark.isMark("?") || mark.isMark("_")
      || mark.isMark("@")
      || mark.isMark("%") || mark.isMark("\\")
    guard isInside, text.isTight(index - 1), index - 1 > text.bounds.lowerBound else { return nil }
    return text[index + 1].isMark("%") && text.isTight(index + 1) ? index + 2 : index + 1
  }

  /// "?page=5", "&id=7"; "p=0.05" is a statistic.
  private func isQuery(_ index: Int) -> Bool {
    guard text.isTight(index + 1), text.isTight(index) else { return false }
    let mark = text[index - 1]
    return mark.isMark("?") || mark.isMark("&") || mark.isMark("_") || mark.isMark("/") || mark.isMark(";")
  }

  private static let aircraft = WordSet(
    "max dreamliner dreamliners jet jets jetliner jetliners plane planes aircraft airliner airliners freighter freighters"
  )
  /// An aircraft behind the number, or its maker in the sentence and nothing that is counted.
  private func isAircraft(_ index: Int) -> Bool {
    if text.isWord(index + 1, in: Self.aircraft) { return true }
    return !isCounted(index + 1) && !text[index + 1].isMark("%")
      && text.near(index).contains { text.isWord($0, "boeing") }
  }

  private static let streets = WordSet("street st avenue ave road rd lane drive boulevard blvd square court terrace")

  /// 747-600 (an aircraft), 42 Street, 120 Main Street: what names rather than counts by what follows.
  private func named(_ index: Int) -> Int? {
    let bytes = text.bytes(index)
    if bytes.count == 3, bytes[0] == 0x37, bytes[2] == 0x37, text.behindHyphen(index + 1) != index + 1,
      text[index + 2].isNumber, text[index + 2].range.count == 3
    {
      return index + 3
    }
    // 787 Dreamliner, 737 jets
    if bytes.count == 3, bytes[0] == 0x37, bytes[2] == 0x37, isAircraft(index) { return index + 1 }
    guard text[index + 1].isWord, text[index + 1].isCapitalised, bytes.count <= 5 else { return nil }
    for next in index + 1...index + 3 {
      guard text[next].isWord, text[next].isCapitalised else { return nil }
      if text.isWord(next, in: Self.streets) { return next + 1 }
    }
    return nil
  }

  /// Covid-19, F-16, MH-370: a name, a hyphen, digits. A lower-case word (mid-2019, top-10) makes no name.
  private func dashed(_ index: Int) -> Int? {
    // cc23-413d-b8ab: a group of a code
    if text[index - 1].kind == .dash, text.isTight(index), text.isTight(index - 1), text[index - 2].isWord,
      text[index - 2].shape.contains(.hasDigit), text.isTight(index + 1), text[index + 1].isWord,
      text[index + 1].range.count == 1
    {
      return index + 2
    }
    // 7-Eleven
    if text[index + 1].kind == .dash, text.isTight(index + 1), text.isTight(index + 2), text[index + 2].isCapitalised,
      text.has(index + 2, .cardinal), !text[index + 2].shape.contains(.allCapitals)
    {
      return index + 3
    }
    guard text[index - 1].kind == .dash, text.isTight(index), text.isTight(index - 1), text[index - 2].isWord,
      text[index - 2].isCapitalised || text[index - 2].shape.contains(.innerCapital),
      !text.has(index - 2, [.month, .weekday])
    else { return nil }
    // "Pre-2010" at a sentence's start is a word with a year.
    if text[index - 2].shape.contains(.sentenceStart), !text[index - 2].shape.contains(.allCapitals),
      text.bytes(index).count == 4
    {
      return nil
    }
    return index + 1
  }

  /// 401(k), rule 12(b): a letter in brackets right at the digits.
  private func bracketed(_ index: Int) -> Int? {
    guard text[index + 1].isMark("("), text.isTight(index + 1), text.isTight(index + 2), text[index + 2].isWord,
      text[index + 2].range.count == 1, text[index + 3].isMark(")")
    else { return nil }
    return index + 4
  }

  /// 24/7, 9/11: digits, a slash, digits, and no fraction.
  private func slashed(_ index: Int) -> Int? {
    if text[index + 1].isMark("/"), text.isTight(index + 1), text.isTight(index + 2), text[index + 2].isNumber,
      NumeralReader(text).read(at: index)?.isFraction != true
    {
      return index + 3
    }
    return nil
  }

  /// 5G, 3D, 747s, 4x4: letters at the digits that no unit, scale or ordinal reads.
  private func lettered(_ index: Int) -> Int? {
    let next = text[index + 1]
    guard next.isWord, text.isTight(index + 1) else { return nil }
    let bytes = text.bytes(index + 1)
    // The firm 3M
    if text.isNumber(index, "3"), bytes.elementsEqual("M".utf8),
      !MoneyReader.isSign(text[index - 1].mark),
      !text.has(index - 1, .currencyCode), !text.looksPlural(index + 2), text.bounds.count > 3
    {
      return index + 2
    }
    if bytes.count == 1, bytes[0] | 0x20 == 0x6B, isScreenOrRace(index) { return index + 2 }
    // The model 3B: neither billions nor bytes.
    if bytes.elementsEqual("B".utf8), UnitReader(text: text).symbol(behind: index + 1) == nil,
      NumeralReader(text).read(at: index)?.end == index + 1
    {
      return index + 2
    }
    if text.has(index + 1, [.suffix, .ordinal, .scale]) { return nil }
    // 22d Infantry
    if bytes.elementsEqual("d".utf8), text[index + 2].isCapitalised { return nil }
    // 470p is money; 480p, 720p and 1080p are kinds of film.
    if bytes.count == 1, bytes[0] == 0x70 || bytes[0] == 0x63 {
      let isFilm =
        text.isNumber(index, "480") || text.isNumber(index, "720") || text.isNumber(index, "1080")
        || text.isNumber(index, "2160")
      if bytes[0] == 0x63 || !isFilm { return nil }
    }
    if bytes.count == 2 {
      switch (bytes[0], bytes[1]) {
      case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return nil
      default: break
      }
    }
    if UnitReader(text: text).symbol(behind: index + 1) != nil { return nil }
    if text.has(index + 1, [.unitStart, .currencyStart, .currencyCode]) { return nil }
    // "the over-65s" is an age, "9.8s" was a unit above; "Model 3s", "737s" and "the 60s" count nothing.
    if bytes.count == 1, bytes[0] == 0x73 {
      return text[index - 1].kind == .dash && text.isTight(index) ? nil : index + 2
    }
    if bytes[0] | 0x20 == 0x65, bytes.count == 1 || bytes[1] &- 0x30 < 10 { return nil }  // 4e14
    if text.isWord(index + 1, in: Self.counted) { return nil }
    return index + 2
  }

  /// A 4K television, a 10K race.
  private func isScreenOrRace(_ index: Int) -> Bool {
    guard !MoneyReader.isSign(text[index - 1].mark), !text.has(index - 1, .currencyCode) else { return false }
    if text.isNumber(index, "4") || text.isNumber(index, "8") {
      return text.isWord(text.behindHyphen(index + 2), in: Self.screens)
    }
    guard text.isNumber(index, "5") || text.isNumber(index, "10") || text.isNumber(index, "15") else { return false }
    return text.isWord(index + 2, in: Self.races)
      || text.has(index - 1, .article) && !text.isWord(index + 2, "of") && !text.looksPlural(index + 2)
        && text.near(index).contains { text.isWord($0, in: Self.races) }
  }

  private static let screens = WordSet(
    "tv tvs television televisions resolution video videos ultra screen screens display displays footage streaming camera "
      + "cameras monitor monitors hdr uhd picture film")
  private static let races = WordSet(
    "race races run runs runner runners walk walks fun marathon marathons jog ran running event events")

  /// +1-222-2222, 020 7946 0018, 555-1234: three groups of digits or more, or two that no range makes.
  private func telephone(_ index: Int) -> Int? {
    // One number with words around it is none.
    guard text[index - 1].isMark("(") || text[index + 1].isNumber || text[index + 1].kind == .dash else { return nil }
    // (555) 555-0142
    if text[index - 1].isMark("("), text[index + 1].isMark(")"), text.bytes(index).count == 3, text[index + 2].isNumber,
      text.bytes(index + 2).count == 3, text[index + 3].kind == .dash, text[index + 4].isNumber
    {
      return index + 5
    }
    // (852) 2843 6470
    if text[index - 1].isMark("("), text[index + 1].isMark(")"), text.bytes(index).count <= 5, isDialled(index + 2),
      isDialled(index + 3)
    {
      return index + 4
    }
    var end = index + 1
    var groups = 1
    var longest = text.bytes(index).count
    var dashes = 0
    let first = text.bytes(index)
    let isTrunk = first.first == 0x30 && first.count >= 3 || text[index - 1].isMark("+")
    // 0845 125 222: behind a trunk prefix groups may be short.
    let shortest = text[index - 1].isMark("+") ? 2 : isTrunk ? 3 : 4
    while groups < 6 {
      let isDash = text[end].kind == .dash && text.isTight(end) && text.isTight(end + 1)
      let next = isDash ? end + 1 : end
      guard text[next].isNumber, isDash || text[end].hasSpaceBefore, text.bytes(next).allSatisfy({ $0 &- 0x30 < 10 })
      else { break }
      if !isDash, text.bytes(next).count < shortest { break }
      longest = max(longest, text.bytes(next).count)
      dashes += isDash ? 1 : 0
      end = next + 1
      groups += 1
    }
    if groups >= 3, dashes >= 2 { return end }
    guard groups >= 2, longest >= 4, first.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    if isTrunk { return end }
    guard dashes == 1, groups == 2, first.count == 3, text.bytes(end - 1).count == 4 else { return nil }
    // 100-1000 litres, 200-1000 people: both round, or something counted behind.
    let isRound = first.last == 0x30 && text.bytes(end - 1).last == 0x30
    return isRound || isCounted(end) || UnitReader(text: text).symbol(behind: end) != nil ? nil : end
  }

  /// Three or four plain digits: a group of a phone number.
  private func isDialled(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    return text[index].isNumber && (3...4).contains(bytes.count) && bytes.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Flight 1549, Section 230, Route 66, No. 10, page 12, Voyager 2: a label before plain digits.
  private func labelled(_ index: Int) -> Int? {
    var before = index - 1
    if text[before].isMark("."), text.isTight(before) { before -= 1 }
    let label = text[before]
    let isNoun = text.has(before, .identifierNoun)
    guard isNoun || label.isMark("#") || label.isWord && (label.isCapitalised || label.shape.contains(.innerCapital)),
      text.bytes(index).allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E })
    else { return nil }
    if label.isMark("#"), text.isTight(index) { return index + 1 }
    guard label.isWord, !text.has(index + 1, [.scale, .percentWord]), !text[index + 1].isMark("%"),
      UnitReader(text: text).symbol(behind: index + 1) == nil
    else { return nil }
    if isNoun {
      // "No 10" is a label; "no 10" is not. Measures and counted nouns behind the number speak against a label.
      if text.isWord(before, "no") || text.isWord(before, "nos") {
        return label.isCapitalised || before != index - 1 ? index + 1 : nil
      }
      if !label.isCapitalised, isCounted(index + 1) { return nil }
      // ISO 3888-2
      if text[index + 1].kind == .dash, text.isTight(index + 1), text[index + 2].isNumber, text.isTight(index + 2) {
        return index + 3
      }
      return index + 1
    }
    // "NHS 24's new system", "the Progress 59 spacecraft": a name goes on.
    if text[index + 1].kind == .possessive, isProperLabel(before) { return index + 1 }
    return isProperLabel(before) && !isCounted(index + 1) && !isScore(index) && !isHyphenatedAmount(index)
      && !isMeasuredRange(index) && !text.isWord(before, "ci") ? index + 1 : nil
  }

  /// "In Texas 30 to 40 percent of them": a range that has a unit.
  private func isMeasuredRange(_ index: Int) -> Bool {
    let isDash = text[index + 1].kind == .dash && text.isTight(index + 1) && text.isTight(index + 2)
    guard isDash || text.isWord(index + 1, "to"), text[index + 2].isNumber else { return false }
    return text[index + 3].isMark("%") || text.has(index + 3, [.percentWord, .scale, .currencyStart])
      || UnitReader(text: text).read(behind: index + 3) != nil
  }

  /// "The North Dakota 18-year-old": a unit follows the hyphen.
  private func isHyphenatedAmount(_ index: Int) -> Bool {
    text[index + 1].kind == .dash && text.isTight(index + 1) && text.isTight(index + 2)
      && text.has(index + 2, [.unitStart, .dateUnit])
  }

  /// "Beat Chelsea 3-1", "leading Berg 46-44": two short numbers that run down.
  private func isScore(_ index: Int) -> Bool {
    guard text[index + 1].kind == .dash, text.isTight(index + 1), text.isTight(index + 2), text[index + 2].isNumber
    else { return false }
    let (first, second) = (text.bytes(index), text.bytes(index + 2))
    guard first.count <= 3, second.count <= 3, text[index + 3].kind != .dash else { return false }
    if ScoreReader(text: text).isBetweenSides(index, index + 3) { return true }
    guard second.count <= first.count else { return false }
    return second.count < first.count || !first.lexicographicallyPrecedes(second)
  }

  /// A capitalised word inside a sentence that is no month, weekday or word of grammar.
  func isProperLabel(_ index: Int) -> Bool {
    let token = text[index]
    // iPhone 15; a pH is measured.
    if token.isWord, token.range.count >= 4, token.shape.contains(.innerCapital), !token.isCapitalised { return true }
    guard token.isCapitalised, !token.shape.contains(.sentenceStart), index > text.bounds.lowerBound,
      !text.has(
        index, [.month, .weekday, .stop, .preposition, .conjunction, .auxiliary, .personTitle, .reporting, .cardinal])
    else { return false }
    return !isTitleCase(around: index)
  }

  /// Most words of the sentence are capitalised: a headline, in which a capital says nothing.
  func isTitleCase(around index: Int) -> Bool {
    var words = 0
    var capitals = 0
    for index in text.near(index) where text[index].isWord && text[index].range.count > 3 {
      words += 1
      if text[index].isCapitalised { capitals += 1 }
    }
    return words > 2 && capitals * 10 > words * 6
  }

  /// Whether something that is counted or measured follows.
  func isCounted(_ index: Int) -> Bool {
    if text.has(index, [.unitStart, .currencyStart, .people, .vague, .suffix]) { return true }
    // "The iPhone 15 costs £799": a verb.
    if text.looksPlural(index), MoneyReader.isSign(text[index + 1].mark), text[index + 1].mark != 0 { return false }
    return text.looksPlural(index) || text.looksPlural(index + 1) && text[index].isWord && !text.has(index, .stop)
  }
}
