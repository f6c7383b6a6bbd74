internal import TextModel

/// Collects a run of capitalised words with the small words, hyphens and marks that names have inside.
extension CandidateFinder {
  /// Collects the words of a run that starts at `start` in `run`, and gives the index behind it.
  mutating func takeRun(from start: Int, to limit: Int) -> Int {
    // Most runs are a word or two: one by one they are gone sooner than all at once.
    while run.popLast() != nil {}
    run.append(reader.word(start))
    var end = start + 1
    // No name is longer; a page of capitals is none.
    while end < limit, run.count < Self.longestRun {
      var last: NameWord { run[run.count - 1] }
      let next = text[end]
      switch next.kind {
      case .word:
        guard next.hasSpaceBefore else { return end }
        if next.shape.contains(.lineBefore),
          text[end - 1].isMark(".") || next.shape.contains(.allCapitals) != last.isAllCapitals
        {
          return end
        }
        if next.isCapitalised || next.shape.contains(.innerCapital) {
          if next.hash == Self.i, next.end - next.start == 1 { return end }
          run.append(reader.word(end))
          end += 1
        } else if text.has(end, .businessSuffix), !reader.lists(next.hash).has(.dictionary) {
          // Kestrel plc
          var suffix = reader.word(end)
          suffix.isTail = true
          run.append(suffix)
          end += 1
        } else if let behind = takeLink(end, limit) {
          end = behind
        } else {
          return end
        }
      case .dash:
        guard let behind = takeHyphen(end, limit) else { return end }
        end = behind
      case .possessive:
        // People's Bank, Children's Hospital: a possessive of prose, not of a name
        let behind = text[end + 1]
        if reader.lists(TextHash.join(run.phrase(0..<run.count), next.hash)).has(.organisation) {
          // McDonald's, Moody's
          var mark = reader.word(end)
          mark.isTail = true
          run.append(mark)
          end += 1
          continue
        }
        // St George's Hospital
        let isSaint =
          run.count == 2 && run[0].cue.has(.placeLead) && run[0].length <= 5
          && reader.cue(end + 1).has([.venueHead, .organisationHead])
        guard last.cue.has(.possessed) || isSaint, end + 1 < limit, behind.kind == .word, behind.isCapitalised else {
          return end
        }
        run.append(reader.word(end + 1))
        end += 2
      case .mark:
        if next.isMark("."), text.isTight(end), text.isTight(end + 1), reader.cue(end + 1).has(.domain) {
          // Amazon.com
          var domain = reader.word(end + 1)
          domain.isTail = true
          run.append(domain)
          end += 2
        } else if next.isMark("."), !next.hasSpaceBefore, isAbbreviation(last) {
          let behind = text[end + 1]
          guard end + 1 < limit, behind.kind == .word, behind.isCapitalised || last.isInitial else { return end }
          end += 1
        } else if next.isMark("&"), end + 1 < limit, text[end + 1].isCapitalised {
          run.append(reader.word(end + 1))
          end += 2
        } else {
          return end
        }
      case .quote:
        // Robin "Tank" Olsen: a nickname inside a name
        guard next.hasSpaceBefore, run.count < 4, last.isGiven || !last.isDictionary, let behind = nickname(end, limit)
        else {
          return end
        }
        run.append(reader.word(behind))
        end = behind + 1
      default: return end
      }
    }
    return end
  }

  /// The word behind a nickname of one or two words between marks, where a name goes on there.
  func nickname(_ mark: Int, _ limit: Int) -> Int? {
    for close in mark + 2...mark + 3 where text[close].kind == .quote && text.isTight(close) {
      let behind = text[close + 1]
      guard close + 1 < limit, text.isTight(mark + 1), behind.kind == .word, behind.isCapitalised, behind.hasSpaceBefore
      else { return nil }
      return close + 1
    }
    return nil
  }

  func isAbbreviation(_ word: NameWord) -> Bool {
    word.isInitial || word.isTitle || word.cue.has([.personSuffix, .placeLead])
      || word.length == 3 && text.bytes(word.token).dropFirst().first == 0x2E || word.entry.has(.businessSuffix)
  }

  /// Takes small words inside a name (of, for the, and, de la) where the name goes on behind them.
  mutating func takeLink(_ index: Int, _ limit: Int) -> Int? {
    // Most words behind a name are none of these: the lists need not be asked.
    let hash = text[index].hash
    guard
      hash == Self.of || hash == Self.for || hash == Self.on || hash == Self.and || reader.cue(index).has(.particle),
      let last = run.last
    else { return nil }
    let word = reader.word(index)
    let next = text[index + 1]
    guard index + 1 < limit else { return nil }
    if word.cue.has(.particle) {
      var behind = index + 1
      var links = [word]
      while behind < limit, links.count < 3, text[behind].kind == .word, !text[behind].isCapitalised,
        reader.cue(behind).has(.particle)
      {
        links.append(reader.word(behind))
        behind += 1
      }
      let isHyphened = text[behind].kind == .dash && text.isTight(behind) && text.isTight(behind + 1)
      if isHyphened { behind += 1 }
      guard behind < limit, text[behind].kind == .word, text[behind].isCapitalised, !last.isLink else { return nil }
      run.append(contentsOf: links)
      guard isHyphened else { return behind }
      run.append(reader.word(behind))
      return behind + 1
    }
    guard next.kind == .word else { return nil }
    let article = Self.the
    if word.hash == Self.of {
      // Daisy House of Harrowby is a person.
      if run.count == 2 || run.count > 2 && !last.cue.has(.heads), run.count > 1, run[run.count - 2].isGivenOnly {
        return nil
      }
      if run.count > 1, last.isTitle, run[run.count - 2].isGiven, last.lists.has(.surname) { return nil }
      guard
        last.cue.has([.organisationLink, .placeLead, .eventHead])
          || last.isPlainProse && !last.isTitle && !text[last.token].shape.contains(.sentenceStart)
          || isOffice(last)
      else { return nil }
      let behind = next.hash == article ? index + 2 : index + 1
      guard behind < limit, text[behind].kind == .word, text[behind].isCapitalised, !text[behind].isNumber,
        !reader.cue(behind).has(.calendar)
      else { return nil }
      run.append(word)
      if behind == index + 2 { run.append(reader.word(index + 1)) }
      return behind
    }
    if word.hash == Self.for || word.hash == Self.on {
      guard last.cue.has(.organisationLink) else { return nil }
      let behind = next.hash == article ? index + 2 : index + 1
      // "the Administration for U.S. approval"
      if reader.word(behind).lists.has([.country, .demonym]) { return nil }
      guard behind < limit, text[behind].isCapitalised, !reader.cue(behind).has(.calendar) else { return nil }
      run.append(word)
      if behind == index + 2 { run.append(reader.word(index + 1)) }
      return behind
    }
    if word.hash == Self.and, next.isCapitalised {
      let behind = reader.word(index + 1)
      // Marlow and Co
      if behind.entry.has(.businessSuffix), behind.length <= 4, !last.entry.has(.businessSuffix) {
        run.append(word)
        return index + 1
      }
      guard last.isDictionary, !last.isGiven || last.cue.has(.heads), !last.lists.has([.country, .demonym]) else {
        return nil
      }
      guard behind.isDictionary, !behind.lists.has([.country, .demonym, .organisation]), !behind.isTitle else {
        return nil
      }
      // Ministry of Food and Agriculture; Food and Drug Administration
      let isInside = run.contains { $0.hash == Self.of || $0.hash == Self.for }
      let isCompany =
        !last.cue.has(.organisationHead) && !last.entry.has(.businessSuffix) && !(run.first?.isGiven ?? true)
      guard
        isInside
          || endsInHead(index + 1, limit)
            && (isCompany || run.allSatisfy { $0.isDictionary || $0.lists.has([.country, .demonym]) })
      else { return nil }
      run.append(word)
      return index + 1
    }
    return nil
  }

  static let longestRun = 24

  static let of = TextHash.literal("of")
  static let `for` = TextHash.literal("for")
  static let on = TextHash.literal("on")
  static let and = TextHash.literal("and")
  static let the = TextHash.literal("the")

  /// Secretary of State, Duke of York: an office that goes on with "of".
  func isOffice(_ word: NameWord) -> Bool { word.isTitle && word.isDictionary }

  func endsInHead(_ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index + 1 < limit, text[index + 1].kind == .word, text[index + 1].isCapitalised { index += 1 }
    return index > start && (reader.cue(index).has(.organisationHead) || text.has(index, .businessSuffix))
  }

  /// A hyphen inside a name: Jean-Claude, Asia-Pacific; not in US-China and London-based.
  mutating func takeHyphen(_ index: Int, _ limit: Int) -> Int? {
    guard let last = run.last, text.isTight(index), text.isTight(index + 1), index + 1 < limit else { return nil }
    // (R-Texas): a party and its state
    if run.count == 1, last.isInitial { return nil }
    let next = text[index + 1]
    guard next.kind == .word else { return nil }
    if !next.isCapitalised {
      // Anti-terrorist Force
      if last.cue.has(.prefix), text[index + 2].isCapitalised, text[index + 2].hasSpaceBefore, index + 2 < limit {
        var tail = reader.word(index + 1)
        tail.isTail = true
        run.append(tail)
        return index + 2
      }
      // Tsai Ing-wen: the second half of a given name, no word of prose unless a surname and a syllable stand before
      if run.count >= 2, !run[run.count - 2].isLink, !last.lists.has([.country, .bigCity, .organisation]),
        !reader.lists(TextHash.join(run[run.count - 2].hash, last.hash)).has([.place, .organisation]),
        next.end - next.start <= 6, !last.isDictionary || last.length <= 4,
        !reader.lists(next.hash).has(.common)
          || run[run.count - 2].lists.has(.surname) && !last.isDictionary && last.length <= 4
      {
        var tail = reader.word(index + 1)
        tail.isTail = true
        run.append(tail)
        return index + 2
      }
      // Abd-al-Rahman; al-Qaeda at the start of a sentence has a capital
      guard reader.cue(index + 1).has(.strongParticle), text[index + 2].kind == .dash, text[index + 3].isCapitalised
      else {
        return nil
      }
      run.append(reader.word(index + 1))
      run.append(reader.word(index + 3))
      return index + 4
    }
    let behind = reader.word(index + 1)
    let separate: NameClass = [.country, .demonym, .bigCity, .organisation]
    if last.cue.has(.prefix) { return nil }
    if last.lists.has(separate), behind.lists.has(separate), !last.isPlainProse,
      !reader.lists(TextHash.join(last.hash, behind.hash)).has([.place, .demonym, .organisation])
    {
      return nil
    }
    run.append(behind)
    return index + 2
  }
}
