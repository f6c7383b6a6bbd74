internal import TextModel

/// Weighs what stands before a name and behind it.
extension NameEvidence {
  /// Adds what stands before a candidate and behind it.
  func addContext(to candidate: inout NameCandidate) {
    var start = candidate.title.isEmpty ? candidate.tokens.lowerBound : candidate.title.lowerBound
    if text[start - 1].kind == .quote || text[start - 1].kind == .apostrophe { start -= 1 }
    addBefore(start, &candidate)
    addBehind(candidate.tokens.upperBound, &candidate)
  }

  /// Her novel "The Deep Country": the title of a work between marks.
  private func isTitleOfWork(_ start: Int, _ end: Int) -> Bool {
    guard text[start].kind == .quote || text[start].kind == .apostrophe,
      text[end].kind == .quote || text[end].kind == .apostrophe || text[end].isMark(",")
    else { return false }
    return text.isWord(start - 1, in: Self.works)
  }

  private static let works = WordSet(
    "novel book film movie song album play poem single series sitcom musical opera show documentary memoir painting story "
      + "bestseller thriller ballad hit drama comedy trilogy anthology")

  private func addBefore(_ start: Int, _ candidate: inout NameCandidate) {
    var quote = start
    if text[quote - 1].hash == CandidateFinder.the, text[quote - 2].kind == .quote { quote -= 2 }
    if isTitleOfWork(quote, candidate.tokens.upperBound) { candidate.context.other += 8 }
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
      } else if !token.isCapitalised, text.isWord(start - 1, in: Self.firms) {
        candidate.context.organisation += 7
        candidate.context.person -= 5
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

  private static let by = TextHash.literal("by")
  private static let who = TextHash.literal("who")
  private static let whose = TextHash.literal("whose")
  private static let based = TextHash.literal("based")

  private func addBehind(_ end: Int, _ candidate: inout NameCandidate) {
    // Velmar Corp. said
    let isAbbreviated =
      text[end].isMark(".") && text.isTight(end) && text[end + 1].kind == .word && !text[end + 1].isCapitalised
    let end = isAbbreviated ? end + 1 : end
    let token = text[end]
    switch token.kind {
    case .word:
      if token.hash == Self.who { candidate.context.person += 3 }
      // Dunmore Town have lost: many of one name are a team or a band.
      if text.isWord(end, "have") || text.isWord(end, "are") || text.isWord(end, "were"), isSingleSubject(candidate) {
        candidate.context.organisation += 6
      }
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
        addOwned(end, &candidate)
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

  /// What only organisations have behind their name: a striker, a chief executive, the words "news agency".
  private func addOwned(_ end: Int, _ candidate: inout NameCandidate) {
    guard text.isWord(end, in: Self.owned) else { return }
    if text.isWord(end, in: Self.players) || text.isWord(end, in: Self.leaders) && text[end + 1].isCapitalised {
      candidate.hasTeam = true
    } else if text.isWord(end, in: Self.holdings)
      || text.isWord(end, "chief") && text.isWord(end + 1, in: Self.offices)
    {
      candidate.hasOwner = true
    } else if reader.lists(candidate.hash).has(.country) {
      return
    } else if text.isWord(end, in: Self.papers) || text.isWord(end, "news") && text.isWord(end + 1, in: Self.channels) {
      candidate.context.organisation += 5
    } else if text.isWord(end, "administration"), candidate.words == 1, !candidate.isAcronym,
      !reader.lists(candidate.hash).has([.place, .demonym])
    {
      // The Trump administration
      candidate.inner.person = max(candidate.inner.person, 8)
    }
  }

  private static let players = WordSet(
    "striker midfielder goalkeeper winger defender fullback quarterback linebacker cornerback pitcher outfielder")
  private static let leaders = WordSet("manager coach captain driver")
  private static let holdings = WordSet("ceo chairman shares stock shareholders subsidiary")
  private static let offices = WordSet("executive financial operating technology")
  private static let papers = WordSet("newspaper magazine broadcaster newswire")
  /// The first words of all of these: most words behind a name are none, and need one look.
  private static let owned = players.union(leaders).union(holdings).union(papers).union(
    WordSet("chief news administration"))
  private static let channels = WordSet("agency service website outlet channel programme program")
  private static let firms = WordSet(
    """
    newspaper broadcaster magazine carmaker automaker drugmaker planemaker chipmaker retailer airline lender insurer \
    brokerage watchdog charity startup supermarket publisher brewer utility conglomerate bank agency firm company club
    """)

  /// "Of Red Mesa, New Mexico", "in Jackson, Mississippi": where somebody or something is.
  private func isBehindPlacePreposition(_ candidate: NameCandidate) -> Bool {
    guard candidate.title.isEmpty else { return false }
    let cue = reader.cue(candidate.tokens.lowerBound - 1)
    return cue.has([.placePreposition, .weakPlacePreposition])
      || text[candidate.tokens.lowerBound - 1].hash == CandidateFinder.of
  }

  /// No list of names, no plural and nothing that the name is a part of: "Leeds and York have", "trains from York are".
  private func isSingleSubject(_ candidate: NameCandidate) -> Bool {
    let start = candidate.tokens.lowerBound
    let before = text[start - 1]
    guard candidate.title.isEmpty, candidate.inner.person < 4, !text.has(start - 1, .preposition),
      before.kind != .possessive, !(before.isMark(",") && text[start - 2].isCapitalised),
      !(before.hash == CandidateFinder.and && !text[start - 2].isMark(",")), before.hash != CandidateFinder.the
    else { return false }
    return text.bytes(candidate.tokens.upperBound - 1).last != 0x73
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
      if lists.has(.country), candidate.words < 4, candidate.inner.person < 3 || isBehindPlacePreposition(candidate) {
        candidate.context.place += candidate.inner.person < 3 ? 3 : 6
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
