internal import TextModel

/// Words of a run where they lie in memory: slices of an array would keep count of who reads them.
typealias NameWords = Slice<UnsafeBufferPointer<NameWord>>

extension NameWords {
  /// The joined hash of the words.
  var phrase: UInt64 { reduce(0) { $0 == 0 ? $1.hash : TextHash.join($0, $1.hash) } }
}

/// Weighs what the words of a name and its neighbours say of its kind. The weights are whole numbers: 8 settles it,
/// 4 is strong, 2 is a hint.
struct NameEvidence {
  let reader: NameWordReader
  var text: SentenceText { reader.text }

  init(reader: NameWordReader) { self.reader = reader }

  private static let state = TextHash.literal("state")

  /// What the words of a name say by themselves, which may stand behind a title.
  func inner(_ words: NameWords, known: NameClass, hash: UInt64, isTitled: Bool) -> KindScore {
    var score = KindScore()
    guard let first = words.first, let last = words.last else { return score }
    if let kind = reader.house.kind(hash) { score.settle(kind) }
    addKnown(known, words.count, isPlaceName: words.count == 1 && first.cue.has(.placeName), &score)
    if isTitled { score.person += 8 }
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
    if words.count == 2, first.cue.has(.foreignArticle), !last.lists.has([.given, .surname, .place]) {
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
    if last.lists.has(.bigCity), !first.isGiven, !first.isInitial, !isTitled {
      score.person -= 3
      score.organisation += 2
    }
    addLead(words, first, last, &score)
    // Formula One, World War Two
    if last.entry.has(.cardinal) { score.other += 8 }
    // Chang Min Soo: a surname and two syllables
    if words.count == 3, first.lists.has(.surname), !first.isDictionary,
      words.allSatisfy({ $0.length <= 5 && !$0.isAllCapitals })
    {
      score.person += 5
    }
    // Lin Xuezhi: a surname before a word that no list has
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
    if last.cue.has(.legalForm) {
      score.organisation += 8
    } else if last.entry.has(.businessSuffix), !(first.isGiven && last.lists.has(.surname)) {
      score.organisation += 5
    }
    if last.cue.has(.organisationHead) { score.organisation += 6 }
    if last.entry.has(.organisationNoun), last.isDictionary { score.organisation += 3 }
    if last.cue.has(.venueHead) {
      // Showa University Hospital
      if words.dropLast().contains(where: { $0.cue.has(.organisationHead) && $0.isDictionary }) {
        score.organisation += 6
      }
      score.organisation += 3
      score.place += 6
    }
    if last.cue.has(.placeHead) { score.place += last.isDictionary ? 5 : 2 }
    if last.cue.has(.eventHead), !(first.isGiven && last.lists.has(.surname)) { score.other += 7 }
    if first.cue.has(.placeLead) { score.place += first.isDictionary ? 4 : 2 }
    if first.cue.has(.direction), !last.cue.has(.organisationHead) { score.place += last.lists.has(.place) ? 5 : 2 }
    // Harrow & Pike
    if words.dropFirst().contains(where: { text[$0.token - 1].isMark("&") }) { score.organisation += 8 }
    var hasOf = false
    for word in words.dropFirst() where word.isLink {
      if word.cue.has(.particle) {
        score.person += 2
      } else {
        hasOf = true
      }
    }
    // King's College London
    if !hasOf, last.lists.has(.bigCity), words.dropFirst().dropLast().contains(where: { $0.cue.has(.organisationHead) })
    {
      score.organisation += 6
      score.person -= 4
      score.place -= 4
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
    let capitals = words.count { !$0.isLink }
    // Behind a first name a word of prose may be a surname ("Tom Greene"); elsewhere it speaks for a thing.
    let mayBePerson = first.isGiven || words.count == 2 && !first.isDictionary && !first.lists.has(.place)
    let prose = words.count {
      !$0.isLink && $0.isDictionary && !$0.isTail
        && !(mayBePerson && $0.lists.has([.given, .surname]) && !$0.cue.has(.heads))
    }
    if first.lists.has([.country, .bigCity]), !first.lists.has(.first) {
      score.person -= 3
      score.organisation += 1
    }
    if prose == 0 {
      if words.count <= 4 { score.person += 2 }
    } else {
      score.person -= Int32(prose) * 2
      // Words of prose alone, and no head among them: a term or a title as often as an organisation.
      if prose == capitals, score.organisation <= 0 { score.other += 3 }
      if prose == capitals - 1, score.organisation <= 1, first.lists.has([.country, .bigCity]) {
        score.other += 3
      }
      score.organisation += prose == capitals ? 2 : 1
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

  /// Clubs and firms by their first word, teams by a people in the plural, causes by a word that names have small.
  private func addLead(_ words: NameWords, _ first: NameWord, _ last: NameWord, _ score: inout KindScore) {
    let isClub = text.isWord(first.token, in: Self.clubs)
    if isClub || text.isWord(first.token, in: Self.leads) && last.lists.has([.country, .city])
      || first.hash == Self.team && !last.isDictionary
    {
      score.organisation += 6
      score.person -= 3
    }
    // Group C, Grade XII, Phase II
    if words.count == 2, first.isPlainProse, !first.isAllCapitals, last.isInitial || isRoman(last) {
      score.other += 8
      score.person -= 4
    }
    // New Yorkers
    if words.count == 2, first.hash == CandidateFinder.new, !last.isDictionary,
      text.bytes(last.token).suffix(3).elementsEqual("ers".utf8)
        || text.bytes(last.token).suffix(2).elementsEqual("er".utf8)
    {
      score.other += 6
    }
    // Reporters Without Borders
    if words.count > 2,
      words.dropFirst().dropLast().contains(where: {
        text.isWord($0.token, in: Self.causes) && !$0.isLink && !$0.isAllCapitals
      })
    {
      score.organisation += 5
      score.person -= 5
    }
    // Vancouver Canucks
    if last.lists.has(.demonym), !last.isDictionary || first.lists.has(.bigCity),
      text.bytes(last.token).last.map({ $0 | 0x20 == 0x73 }) == true,
      reader.lists(words.dropLast().phrase).has([.bigCity, .region])
    {
      score.organisation += 6
      score.place -= 4
      score.person -= 3
    }
  }

  private func isRoman(_ word: NameWord) -> Bool {
    word.isAllCapitals && (2...4).contains(word.length)
      && text.bytes(word.token).allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
  }

  private static let causes = WordSet("without against for beyond")
  private static let clubs = WordSet(
    "deportivo atletico spartak dinamo lokomotiv hapoel maccabi olympique borussia shakhtar steaua partizan cska")
  private static let leads = WordSet("real inter air rapid sporting athletic dynamo radio racing celta union")
  private static let team = TextHash.literal("team")

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
    if prefix.starts(with: "Mc".utf8) || prefix.starts(with: "Mac".utf8) { return true }
    return prefix.starts(with: "De".utf8) || prefix.starts(with: "Le".utf8) || prefix.starts(with: "La".utf8)
      || bytes.dropFirst().first == 0x27 || bytes.dropFirst().first == 0xE2
  }
}
