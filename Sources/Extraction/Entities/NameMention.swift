internal import TextModel

/// A mention whose name and kind are settled.
struct NameMention {
  var tokens: Range<Int>
  var title: Range<Int>
  var name: Int
  var kind: EntityKind
  var isAcronym: Bool
  /// A short form in a headline, kept under the name that it stands for.
  var isShort = false
}

extension CandidateFinder {
  /// The joined hash of the words of a range of tokens, marks left out.
  func phrase(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in tokens where text[index].kind == .word {
      hash = hash == 0 ? text[index].hash : TextHash.join(hash, text[index].hash)
    }
    return hash
  }

  /// Adds the place of a dateline.
  mutating func addDateline(_ tokens: Range<Int>) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let words = tokens.count { text[$0].kind == .word }
    var candidate = NameCandidate(
      tokens: tokens, hash: phrase(tokens), firstHash: text[first].hash, lastHash: text[last].hash,
      words: UInt8(min(words, 9)))
    candidate.inner.place = 9
    candidate.isPlacedLocally = true
    candidates.append(candidate)
  }

  /// Decides which words at the start of a sentence belong to a name: those that the text has inside a sentence too.
  mutating func settleOpeners(_ book: inout NameBook) {
    for index in candidates.indices where candidates[index].opensWithProse {
      let candidate = candidates[index]
      guard candidate.name >= 0, candidate.words > 1, candidate.restHash != 0 else { continue }
      let name = book.names[Int(candidate.name)]
      guard name.inside == 0 else { continue }
      let first = reader.word(candidate.tokens.lowerBound)
      let rest = book.index(candidate.restHash).map { book.names[$0] }
      let restLists = reader.lists(candidate.restHash)
      let isRestKnown = (rest?.inside ?? 0) > 0 || restLists.has([.country, .organisation, .demonym, .bigCity])
      let restWord = reader.word(candidate.restStart)
      let restStarts = restWord.isGiven && !restWord.isDictionary && candidate.words > 2
      let last = reader.word(candidate.tokens.upperBound - 1)
      guard !restWord.cue.has(.personSuffix), !reader.lists(TextHash.join(first.hash, restWord.hash)).has(.place) else {
        continue
      }
      guard
        isRestKnown && !first.isGiven || restStarts && !first.isGiven
          || !first.isGiven && !last.cue.has(.heads) && !last.entry.has([.organisationNoun, .businessSuffix])
            && !first.cue.has([.placeLead, .direction, .organisationLink]) && candidate.words == 2
            && !name.lists.has([.place, .organisation, .thing])
            && !restWord.isDictionary
      else { continue }
      var shorter = candidate
      shorter.tokens = candidate.restStart..<candidate.tokens.upperBound
      shorter.hash = candidate.restHash
      shorter.words -= 1
      shorter.firstHash = restWord.hash
      shorter.opensWithProse = false
      shorter.opens = false
      shorter.tailHash = 0
      let words = shorter.tokens.compactMap { text[$0].kind == .word ? reader.word($0) : nil }
      shorter.inner = words.withUnsafeBufferPointer {
        evidence.inner($0[...], known: restLists, hash: shorter.hash, isTitled: !shorter.title.isEmpty)
      }
      book.add(&shorter, index: index, lists: restLists)
      candidates[index] = shorter
    }
  }

  /// The candidates that are names.
  func mentions(_ book: NameBook) -> [NameMention] {
    var mentions: [NameMention] = []
    mentions.reserveCapacity(candidates.count + 16)
    let isSport = sport * 16 > candidates.count && sport > 2
    for index in candidates.indices {
      let candidate = candidates[index]
      guard book.names.indices.contains(Int(candidate.name)) else { continue }
      let name = book.names[Int(candidate.name)]
      if candidate.words == 1, candidate.opensWithProse, name.inside == 0, name.full < 0, !isKnownOpener(name),
        !(isSport && reader.cue(candidate.tokens.upperBound).has(.sport))
      {
        continue
      }
      if candidate.isBareTitle, name.full < 0 { continue }
      if candidate.words == 1, name.full < 0, candidate.title.isEmpty, isProseOnly(name),
        !(isSport && isNickname(candidate))
      {
        continue
      }
      var kind = name.kind
      // In a report of a match a city is its team, unless something is in it.
      if isSport, kind == .place, name.full < 0, !candidate.isPlacedLocally, name.lists.has(.city),
        !name.lists.has(.country),
        candidate.inner.place < 9
      {
        kind = .organization
      }
      if isSport || candidate.hasTeam || candidate.hasOwner { kind = owned(candidate, name, kind, isSport: isSport) }
      mentions.append(
        NameMention(
          tokens: candidate.tokens, title: candidate.title, name: Int(candidate.name), kind: kind,
          isAcronym: candidate.isAcronym))
    }
    settleLists(&mentions, book)
    return mentions
  }

  /// The kind of a mention that has what only a team or a firm has.
  private func owned(_ candidate: NameCandidate, _ name: NameRecord, _ kind: EntityKind, isSport: Bool) -> EntityKind {
    guard name.full < 0, candidate.title.isEmpty, !name.lists.has(.country),
      name.lists.has([.city, .bigCity]) || name.words == 1 && !name.lists.has(.region)
    else { return kind }
    switch kind {
    case .place where candidate.hasTeam && !candidate.isPlacedLocally: return .organization
    case .person where candidate.words == 1 && candidate.inner.person < 8 && (candidate.hasTeam || candidate.hasOwner):
      return .organization
    case .other where isSport && isNickname(candidate) && !isPeople(candidate): return .organization
    default: return kind
    }
  }

  /// The Mountaineers, the Sooners: a plural with its article and a capital inside a sentence.
  private func isNickname(_ candidate: NameCandidate) -> Bool {
    let token = candidate.tokens.lowerBound
    return candidate.words == 1 && !candidate.opens && text[token - 1].hash == Self.the && text[token].range.count > 4
      && text.bytes(token).last == 0x73 && !reader.cue(token).has([.heads, .thing, .furniture, .calendar])
  }

  /// Koreans, Danes: those of a country.
  private func isPeople(_ candidate: NameCandidate) -> Bool {
    let bytes = text.bytes(candidate.tokens.lowerBound)
    let singular = TextHash.of(bytes.dropLast().map { $0 | 0x20 })
    return PlaceTable.english[candidate.hash] != nil || PlaceTable.english[singular] != nil
      || reader.lists(singular).has(.demonym) && bytes.dropLast().suffix(2).elementsEqual("an".utf8)
  }

  /// In a list ("Nowak, Zelindo and Terry") a word that nothing is known of is what its neighbours are.
  private func settleLists(_ mentions: inout [NameMention], _ book: NameBook) {
    for index in mentions.indices where mentions[index].kind == .organization && !mentions[index].isAcronym {
      let name = book.names[mentions[index].name]
      guard name.words == 1, name.full < 0,
        name.lists.isEmpty || name.lists == .surname, name.score.organisation <= 3
      else { continue }
      let before = index > 0 && isListed(mentions[index - 1], mentions[index]) ? mentions[index - 1].kind : .other
      let behind =
        index + 1 < mentions.count && isListed(mentions[index], mentions[index + 1]) ? mentions[index + 1].kind : .other
      let kinds = [before, behind].filter { $0 == .person || $0 == .place }
      if let kind = kinds.first, kinds.allSatisfy({ $0 == kind }) { mentions[index].kind = kind }
    }
  }

  /// Whether only a comma or "and" stands between two names.
  private func isListed(_ first: NameMention, _ second: NameMention) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    return (1...2).contains(gap.count) && gap.allSatisfy { text[$0].isMark(",") || text[$0].hash == Self.and }
  }

  /// A word of prose with a capital for which nothing else speaks: a column of a table, a term.
  private func isProseOnly(_ name: NameRecord) -> Bool {
    guard name.lists.has(.dictionary), !name.lists.has([.place, .given, .surname, .demonym, .organisation]) else {
      return false
    }
    return !reader.cueOf(name.hash).has([.agency, .thing, .placeName]) && name.score.best < 4
  }

  /// A word of prose at the start of a sentence that is a name all the same.
  private func isKnownOpener(_ name: NameRecord) -> Bool {
    name.lists.has([.country, .demonym]) || reader.cueOf(name.hash).has(.agency)
      || name.isAcronym && name.lists.has(.organisation)
  }
}
