internal import TextModel

/// Weighs what the words of a name and its neighbours say of its kind. The weights are whole numbers: 8 settles it,
/// 4 is strong, 2 is a hint.
struct NameEvidence {
  let reader: NameWordReader
  private var text: SentenceText { reader.text }

  init(reader: NameWordReader) { self.reader = reader }

  /// What the words of a name say by themselves.
  func inner(_ words: ArraySlice<NameWord>, known: NameClass, _ candidate: NameCandidate) -> KindScore {
    var score = KindScore()
    guard let first = words.first, let last = words.last else { return score }
    addKnown(known, words.count, isPlaceName: words.count == 1 && first.cue.has(.placeName), &score)
    if !candidate.title.isEmpty { score.person += 8 }
    // McDonald's
    if text[last.token].kind == .possessive { score.organisation += 8 }
    // The Guardian: with its article in the name
    let article = text[first.token - 1]
    if article.hash == CandidateFinder.the, article.isCapitalised, !article.shape.contains(.sentenceStart),
      !known.has([.country, .demonym])
    {
      score.organisation += 4
    }
    // Le Monde, El Comercio
    if words.count == 2, Self.articles.contains(first.hash), !last.lists.has([.given, .surname, .place]) {
      score.organisation += 4
      score.person -= 3
    }
    if words.count > 1, known.has([.country, .demonym]) { return score }
    if words.count == 1 {
      addSingle(first, known, &score)
      return score
    }
    if first.isGiven {
      score.person += first.lists.has(.first) ? 3 : 2
      if first.isDictionary || first.lists.has([.country, .demonym]) { score.person -= 1 }
    }
    if first.isInitial || last.isInitial && words.count == 2 && !first.isDictionary { score.person += 4 }
    if first.lists.has(.bigCity), last.isDictionary, !last.lists.has(.surname) { score.person -= 4 }
    // Atletico Madrid: a city behind what is no first name
    if last.lists.has(.bigCity), !first.isGiven, !first.isInitial, candidate.title.isEmpty {
      score.person -= 3
      score.organisation += 2
    }
    // Formula One, World War Two
    if last.entry.has(.cardinal) { score.other += 8 }
    // Hwang Sun Hong
    if words.count == 3, first.lists.has(.surname), !first.isDictionary,
      words.allSatisfy({ $0.length <= 5 && !$0.isAllCapitals })
    {
      score.person += 5
    }
    // Fan Xizhou: a surname before a word that no list has
    if words.count == 2, first.lists.has(.surname), last.lists.isEmpty, !last.isAllCapitals, !last.cue.has(.heads) {
      score.person += 2
    }
    // Ohio State
    if words.count == 2, last.hash == Self.state, first.lists.has(.country) { score.organisation += 8 }
    if last.lists.has(.surname), !last.cue.has(.heads) { score.person += last.lists.has(.frequentSurname) ? 2 : 1 }
    if last.cue.has(.personSuffix) { score.person += 5 }
    // Ing-wen
    if last.isTail, !last.entry.has(.businessSuffix), text[last.token - 1].kind == .dash { score.person += 5 }
    if text[last.token - 1].isMark("."), last.isTail { score.organisation += 6 }
    if Self.legalForms.contains(last.hash) {
      score.organisation += 8
    } else if last.entry.has(.businessSuffix), !(first.isGiven && last.lists.has(.surname)) {
      score.organisation += 5
    }
    if last.cue.has(.organisationHead) { score.organisation += 6 }
    if last.entry.has(.organisationNoun), last.isDictionary { score.organisation += 3 }
    if last.cue.has(.venueHead) {
      score.organisation += 3
      score.place += 6
    }
    if last.cue.has(.placeHead) { score.place += last.isDictionary ? 5 : 2 }
    if last.cue.has(.eventHead), !(first.isGiven && last.lists.has(.surname)) { score.other += 7 }
    if first.cue.has(.placeLead) { score.place += first.isDictionary ? 4 : 2 }
    if first.cue.has(.direction), !last.cue.has(.organisationHead) { score.place += last.lists.has(.place) ? 5 : 2 }
    var hasOf = false
    for word in words.dropFirst() where word.isLink {
      if word.cue.has(.particle) {
        score.person += 2
      } else {
        hasOf = true
      }
    }
    if hasOf {
      score.person -= 5
      score.organisation += 3
      if first.cue.has(.organisationLink) || words.contains(where: { $0.cue.has(.organisationLink) }) {
        score.organisation += 3
      }
    }
    if words.contains(where: { $0.isAllCapitals && $0.length > 1 && $0.length < 5 && !$0.lists.has(.country) }) {
      score.organisation += 2
    }
    let capitals = words.filter { !$0.isLink }
    // Behind a first name a word of prose may be a surname ("Tom Moody"); elsewhere it speaks for a thing.
    let mayBePerson = first.isGiven || words.count == 2 && !first.isDictionary && !first.lists.has(.place)
    let prose = capitals.filter {
      $0.isDictionary && !$0.isTail && !(mayBePerson && $0.lists.has([.given, .surname]) && !$0.cue.has(.heads))
    }.count
    if first.lists.has([.country, .bigCity]), !first.lists.has(.first) {
      score.person -= 3
      score.organisation += 1
    }
    if prose == 0 {
      if words.count <= 4 { score.person += 2 }
    } else {
      score.person -= Int32(prose) * 2
      // Words of prose alone, and no head among them: a term or a title as often as an organisation.
      if prose == capitals.count, score.organisation <= 0 { score.other += 3 }
      if prose == capitals.count - 1, score.organisation <= 1, first.lists.has([.country, .bigCity]) {
        score.other += 3
      }
      score.organisation += prose == capitals.count ? 2 : 1
    }
    return score
  }

  private func addKnown(_ known: NameClass, _ count: Int, isPlaceName: Bool, _ score: inout KindScore) {
    let isName = known.has([.given, .surname])
    if count > 1, known.has(.country) {
      score.place += 14
      return
    }
    if count > 1, known.has([.city, .region, .feature]), !known.has([.organisation, .demonym]) {
      score.place += 9
      return
    }
    if known.has(.country) { score.place += known.has([.first, .frequentSurname]) && count == 1 ? 5 : 9 }
    if known.has(.demonym), !isPlaceName { score.other += known.has(.country) ? 2 : known.has(.dictionary) ? 4 : 9 }
    if known.has(.organisation) { score.organisation += known.has(.dictionary) && count == 1 ? 2 : 6 }
    if known.has(.thing), !isName { score.other += known.has(.dictionary) && count == 1 ? 2 : 3 }
    if known.has(.feature) { score.place += isName ? 1 : 3 }
    if known.has(.city) {
      score.place += known.has(.dictionary) && count == 1 ? 1 : isName && count == 1 ? 2 : 3
      if known.has(.bigCity) { score.place += 2 }
    } else if known.has(.region), !known.has(.country) {
      score.place += isName || known.has(.dictionary) ? 1 : 3
    }
  }

  private func addSingle(_ word: NameWord, _ known: NameClass, _ score: inout KindScore) {
    if word.cue.has(.thing) { score.other += 9 }
    if word.cue.has(.placeName) { score.place += 7 }
    if word.cue.has(.agency) { score.organisation += 7 }
    if word.isAllCapitals, word.length > 1 {
      if !known.has([.country, .thing, .demonym]), word.length <= 6 { score.organisation += 3 }
    } else if word.shape.contains(.innerCapital), !isScottish(word) {
      score.organisation += 3
    }
    if word.shape.contains(.hasDigit) { score.other += 3 }
    if word.cue.has(.state) {
      score.place += text[word.token - 1].isMark(",") || text[word.token - 1].kind == .dash ? 9 : 2
    }
    if word.isAllCapitals, word.length > 1 { return }
    if known.has(.frequentSurname) { score.person += 2 } else if known.has(.surname) { score.person += 1 }
    if known.has(.first) { score.person += 2 } else if known.has(.given) { score.person += 1 }
    if isScottish(word) { score.person += 2 }
  }

  /// McCarthy, MacDonald, O'Neill, DeSantis: the inner capital of a surname.
  private func isScottish(_ word: NameWord) -> Bool {
    let bytes = text.bytes(word.token)
    guard bytes.count > 4, word.shape.contains(.innerCapital) else { return false }
    let prefix = bytes.prefix(3)
    if prefix.starts(with: Array("Mc".utf8)) || prefix.starts(with: Array("Mac".utf8)) { return true }
    return prefix.starts(with: Array("De".utf8)) || prefix.starts(with: Array("Le".utf8))
      || prefix.starts(with: Array("La".utf8))
      || bytes.dropFirst().first == 0x27 || bytes.dropFirst().first == 0xE2
  }

  /// Adds what stands before a candidate and behind it.
  func addContext(to candidate: inout NameCandidate) {
    var start = candidate.title.isEmpty ? candidate.tokens.lowerBound : candidate.title.lowerBound
    if text[start - 1].kind == .quote || text[start - 1].kind == .apostrophe { start -= 1 }
    addBefore(start, &candidate)
    addBehind(candidate.tokens.upperBound, &candidate)
  }

  private func addBefore(_ start: Int, _ candidate: inout NameCandidate) {
    let token = text[start - 1]
    let isTitled = !candidate.title.isEmpty
    if token.kind == .word, !isTitled {
      let cue = reader.cue(start - 1)
      let entry = text.word(start - 1)
      if cue.has(.placePreposition) {
        // What is in a name of several words is as often an office or a contest.
        let isWeak = candidate.words > 1 && candidate.inner.place <= 0
        candidate.context.place += isWeak || candidate.isAcronym ? 2 : isPlainProse(candidate) ? 1 : 4
        candidate.isPlacedLocally = true
      } else if cue.has(.weakPlacePreposition) {
        if !isPlainProse(candidate) { candidate.context.place += 1 }
      } else if cue.has(.direction) {
        candidate.context.place += 4
        candidate.isPlacedLocally = true
      } else if token.hash == CandidateFinder.of {
        let noun = reader.cue(start - 2)
        if noun.has([.placeNoun, .direction]) {
          candidate.context.place += 5
          candidate.isPlacedLocally = true
        }
      } else if token.hash == CandidateFinder.the {
        candidate.context.person -= 3
        candidate.context.organisation += 1
      } else if entry.has(.reporting) {
        candidate.context.person += 2
        candidate.context.organisation += 1
      } else if entry.has(.personTitle), !token.isCapitalised {
        candidate.context.person += 5
        var first = start - 1
        while reader.cue(first - 1).has(.titleModifier), !text[first - 1].isCapitalised { first -= 1 }
        candidate.title = first..<start
      } else if !token.isCapitalised, reader.lists(token.hash).has(.role), !entry.has(.preposition) {
        candidate.context.person += 3
      } else if token.hash == Self.by {
        candidate.context.person += 1
      }
    } else if token.isMark(","), !isTitled {
      // Pennsylvania behind a city, a name behind "the club's coach,"
      let before = text[start - 2]
      if before.kind == .word, !before.isCapitalised {
        if text.has(start - 2, .personTitle) || reader.lists(before.hash).has(.role) { candidate.context.person += 2 }
      }
    }
  }

  private func isPlainProse(_ candidate: NameCandidate) -> Bool {
    candidate.words == 1 && reader.word(candidate.tokens.lowerBound).isPlainProse
  }

  private static let by = TextHash.of("by")
  private static let articles = Set(["le", "la", "les", "el", "il", "die", "der", "o", "os"].map { TextHash.of($0) })
  private static let legalForms = Set(
    ["inc", "corp", "co", "ltd", "plc", "llc", "llp", "ag", "sa", "nv", "gmbh", "bv", "pty", "corporation", "limited"]
      .map {
        TextHash.of($0)
      })
  private static let state = TextHash.of("state")
  private static let who = TextHash.of("who")
  private static let whose = TextHash.of("whose")
  private static let based = TextHash.of("based")

  private func addBehind(_ end: Int, _ candidate: inout NameCandidate) {
    // Velmar Corp. said
    let isAbbreviated =
      text[end].isMark(".") && text.isTight(end) && text[end + 1].kind == .word && !text[end + 1].isCapitalised
    let end = isAbbreviated ? end + 1 : end
    let token = text[end]
    switch token.kind {
    case .word:
      if token.hash == Self.who { candidate.context.person += 3 }
      let cue = reader.cue(end)
      let entry = text.word(end)
      if entry.has(.reporting) {
        candidate.context.person += 2
        candidate.context.organisation += 1
      }
      if !token.isCapitalised {
        if cue.has(.placeNoun) {
          candidate.context.place += 3
          candidate.isPlacedLocally = true
        }
        if cue.has(.organisationNoun) { candidate.context.organisation += 2 }
      }
    case .mark where token.isMark(","):
      addApposition(end + 1, &candidate)
    case .mark where token.isMark("("):
      let inside = text[end + 1]
      if inside.isNumber, text[end + 2].isMark(")") { candidate.context.person += 1 }
    case .dash:
      if text.isTight(end), text.isTight(end + 1), text[end + 1].hash == Self.based {
        candidate.context.place += 5
        candidate.isPlacedLocally = true
      }
    default: break
    }
  }

  /// What follows a comma: an age, a role, a country.
  private func addApposition(_ start: Int, _ candidate: inout NameCandidate) {
    let token = text[start]
    if token.isNumber, token.end - token.start <= 2, text[start + 1].isMark(",") {
      candidate.context.person += 6
    } else if token.hash == Self.who || token.hash == Self.whose {
      candidate.context.person += 4
    } else if token.kind == .word, token.isCapitalised {
      let word = reader.word(start)
      var lists = word.lists
      if text[start + 1].kind == .word, text[start + 1].isCapitalised {
        lists.formUnion(reader.lists(TextHash.join(word.hash, text[start + 1].hash)))
      }
      if lists.has(.country), candidate.words < 4, candidate.inner.person < 3 {
        candidate.context.place += 3
        candidate.isPlacedLocally = true
      }
    } else if token.kind == .word {
      var index = start
      while index < start + 7 {
        let word = text[index]
        guard word.kind == .word || word.kind == .possessive || word.kind == .dash || word.isMark(".") else { break }
        if word.kind == .word, !word.isCapitalised {
          if index > start, text.has(index, [.preposition, .reporting, .auxiliary, .relative]) { break }
          if text.has(index, .personTitle) || reader.lists(word.hash).has(.role),
            index > start || text.has(index, .personTitle)
          {
            candidate.context.person += 4
            break
          }
          if reader.cue(index).has(.placeNoun), index > start {
            candidate.context.place += 3
            break
          }
          if text.has(index, .organisationNoun), index > start { candidate.context.organisation += 2 }
        }
        index += 1
      }
    }
  }
}
