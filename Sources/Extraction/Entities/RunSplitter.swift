internal import TextModel

/// Cuts a run of capitalised words into names: without what opens the sentence, without titles, a people apart from
/// the person behind it.
extension CandidateFinder {
  /// Splits the words of `run` in a range and adds the candidates.
  mutating func split(_ range: Range<Int>, opens: Bool, title: Range<Int>) {
    var range = range
    var opens = opens
    if traits.hasLink || traits.has(Self.grammar) { trim(&range, opens: &opens) }
    guard let first = run.word(range.lowerBound, in: range), !range.isEmpty else { return }
    if traits.cue.has([.calendar, .calendarOrName]), let cut = calendarWord(in: range) {
      split(range.lowerBound..<cut, opens: opens, title: title)
      split(cut + 1..<range.upperBound, opens: false, title: 0..<0)
      return
    }
    let known = range.count == 1 ? first.lists : reader.lists(run.phrase(range))
    if range.count > 1, known.has([.organisation, .country, .city, .region, .feature, .demonym]) {
      add(range, opens: opens, title: title, known: known)
      return
    }
    if range.count > 1, traits.shape.contains(.hasDigit) || traits.lists.has(.organisation),
      let cut = productStart(in: range)
    {
      split(range.lowerBound..<cut, opens: opens, title: title)
      if !run[cut].shape.contains(.hasDigit) { split(cut..<range.upperBound, opens: false, title: 0..<0) }
      return
    }
    if range.count == 1, first.isTitle, first.lists.has(.surname), title.isEmpty {
      // "Major said": only the surname of someone whom the text has named in full
      add(range, opens: opens, title: title, known: known, isBareTitle: true)
      return
    }
    if traits.has(.personTitle) || traits.cue.has(.titleModifier) || traits.lists.has(.role) {
      let last = run[range.upperBound - 1]
      let isHeaded = last.cue.has(.organisationHead) || last.entry.has(.businessSuffix)
      if let position = titleWord(in: range, isHeaded: isHeaded) {
        splitAtTitle(range, position, opens: opens, isHeaded: isHeaded)
        return
      }
    }
    if range.count > 1, title.isEmpty, let cut = leadingPeople(in: range, first: first) {
      add(range.lowerBound..<cut, opens: opens, title: 0..<0, known: reader.lists(run.phrase(range.lowerBound..<cut)))
      split(cut..<range.upperBound, opens: false, title: 0..<0)
      return
    }
    if range.count == 2, first.cue.has(.direction), run[range.lowerBound + 1].lists.has(.demonym) {
      // North American
      add(range, opens: opens, title: title, known: .demonym)
      return
    }
    if range.count > 1, let last = run.word(range.upperBound - 1, in: range), last.lists.has(.demonym), title.isEmpty,
      !last.cue.has(.heads), !isTeam(range),
      !last.lists.has([.given, .surname]), !first.isGivenOnly
    {
      split(range.lowerBound..<range.upperBound - 1, opens: opens, title: title)
      split(range.upperBound - 1..<range.upperBound, opens: false, title: title)
      return
    }
    add(range, opens: opens, title: title, known: known)
  }

  static let new = TextHash.literal("new")
  static let old = TextHash.literal("old")

  /// Vancouver Canucks, New York Yankees: a city and a people in the plural are a team.
  private func isTeam(_ range: Range<Int>) -> Bool {
    guard let last = run.word(range.upperBound - 1, in: range),
      text.bytes(last.token).last.map({ $0 | 0x20 == 0x73 }) == true
    else { return false }
    let rest = reader.lists(run.phrase(range.lowerBound..<range.upperBound - 1))
    return rest.has([.bigCity, .region]) && !rest.has(.demonym)
  }

  /// Where what an organisation makes begins behind its name: Airbus | A350, Asiana Airlines | Airbus A350.
  private func productStart(in range: Range<Int>) -> Int? {
    guard let last = run.word(range.upperBound - 1, in: range) else { return nil }
    let end = range.upperBound - 1
    if last.shape.contains(.hasDigit), !run[end - 1].isLink,
      reader.lists(run.phrase(range.lowerBound..<end)).has(.organisation) || run[end - 1].lists.has(.organisation)
        || run[end - 1].cue.has(.organisationHead)
    {
      return end
    }
    return (run[end - 1].cue.has(.organisationHead) || run[end - 1].entry.has(.businessSuffix))
      && end - range.lowerBound > 1 && last.lists.has(.organisation)
      && !last.isDictionary && !last.lists.has(.surname) ? end : nil
  }

  /// Words of grammar, with which sentences open and names do not.
  static let grammar: WordClass = [
    .stop, .article, .preposition, .conjunction, .subordinator, .determiner, .pronoun, .possessivePronoun, .auxiliary,
    .negation, .modal, .earlier,
  ]

  /// Takes function words off the front and small words off the end.
  private func trim(_ range: inout Range<Int>, opens: inout Bool) {
    while let word = run.word(range.lowerBound, in: range) {
      let isFunction =
        word.hash != Self.new && !word.isTitle
        && word.entry.has(Self.grammar) && !word.isGivenOnly
        && !(!opens && isGivenBeforeSurname(range.lowerBound, range, orUnknown: true))
      let isArticle = word.entry.has(.article)
      // "IT", "WHO" and "US" are no pronouns, "The Hague" is no article.
      let isName = word.isAllCapitals && word.length > 1
      guard
        word.isLink && !word.cue.has(.strongParticle)
          || isFunction && !isName && (opens || isArticle || range.count > 1) && !word.cue.has(.direction)
      else { break }
      if isArticle, range.count == 2, reader.lists(run.phrase(range)).has(.place) { break }
      range = range.lowerBound + 1..<range.upperBound
      // The capital of the next word is its own.
      opens = false
    }
    while let word = run.word(range.upperBound - 1, in: range),
      word.isLink
        || range.count > 1 && !word.isAllCapitals && word.isDictionary && !word.isGiven
          && word.entry.has([.preposition, .article, .conjunction, .auxiliary])
    {
      range = range.lowerBound..<range.upperBound - 1
    }
  }

  /// April Baker, Will Young: a first name that is a word as well, and one surname behind it.
  ///
  /// - Parameter orUnknown: whether a word that no list has passes for a surname: "the minister, Till Vollmert".
  private func isGivenBeforeSurname(_ index: Int, _ range: Range<Int>, orUnknown: Bool = false) -> Bool {
    guard index == range.lowerBound, range.count == 2, run[index].lists.has(.first), !run[index].isAllCapitals else {
      return false
    }
    let next = run[index + 1]
    return (next.lists.has(.surname) || orUnknown && next.lists.isEmpty && !next.isDictionary) && !next.cue.has(.heads)
      && !next.cue.has(.calendar) && !next.isTitle
      && !next.lists.has([.country, .demonym])
  }

  /// A month or weekday in the run, unless it is a part of a name known to the lists.
  private func calendarWord(in range: Range<Int>) -> Int? {
    for index in range {
      let word = run[index]
      if word.cue.has(.calendar), word.length > 3, isGivenBeforeSurname(index, range) { continue }
      if word.cue.has(.calendar), !(word.length == 3 && word.isAllCapitals) {
        // Sun and Mon are names as well, except before a day.
        if word.length <= 4, range.count > 1, !text[word.token + 1].isNumber, !text[word.token + 1].isMark(".") {
          continue
        }
        return index
      }
      if word.cue.has(.calendarOrName), text[word.token + 1].isNumber || range.count == 1 { return index }
    }
    return nil
  }

  /// The first title of the run that has a name behind it, or that ends the run.
  private func titleWord(in range: Range<Int>, isHeaded: Bool) -> Int? {
    for index in range.dropLast(2)
    where !(isHeaded && !run[index + 1].isGivenOnly) && run[index].isPlainProse
      && (run[index].lists.has(.role) || run[index].cue.has(.titleModifier))
      && !run[index + 1].isLink
      && (run[index + 1].isGivenOnly || run[index + 1].lists.has(.first) && !run[index + 1].lists.has(.role))
    {
      return index
    }
    for index in range
    where run[index].isTitle && !(run[index].isAllCapitals && run[index].length > 3 && range.count > 1)
      && !(index + 1 < range.upperBound && text[run[index].token + 1].kind == .possessive)
    {
      // Ministry of Justice, Court of Justice
      if index > range.lowerBound, run[index - 1].hash == Self.of, run[index].isDictionary { continue }
      // Martin Luther King Jr
      if index > range.lowerBound, run[index].lists.has(.surname), run[index - 1].isGivenOnly,
        !run[index - 1].lists.has(.country), index + 1 == range.upperBound || !run[index + 1].isGiven
      {
        continue
      }
      let isLast = index + 1 == range.upperBound
      if isLast {
        // Minnie Driver, Paul Bishop: a surname behind a first name
        if index > range.lowerBound, run[index - 1].isGiven, run[index].lists.has(.surname),
          !run[index - 1].cue.has(.titleModifier)
        {
          return nil
        }
        return index
      }
      if isHeaded, !run[index + 1].isGivenOnly, !run[index + 1].isLink { continue }
      if let last = run.word(range.upperBound - 1, in: range), last.cue.has([.placeHead, .eventHead]), last.isDictionary
      {
        continue
      }
      // Queen Elizabeth and the like are titles; "Judge Institute" was a headed name.
      return index
    }
    return nil
  }

  private mutating func splitAtTitle(_ range: Range<Int>, _ position: Int, opens: Bool, isHeaded: Bool) {
    var start = position
    while start > range.lowerBound {
      let word = run[start - 1]
      guard
        word.cue.has(.titleModifier) || word.isLink || word.isTitle
          || word.isPlainProse && !word.cue.has([.organisationHead, .placeHead]) && !word.isAllCapitals
      else { break }
      start -= 1
    }
    var behind = position + 1
    while let next = run.word(behind, in: range), next.isTitle || next.cue.has(.titleEnd), behind + 1 < range.upperBound
    {
      behind += 1
    }
    var isTitled = true
    if isHeaded, let next = run.word(behind, in: range), next.isLink, !next.cue.has(.strongParticle) {
      while let word = run.word(behind, in: range), word.isLink { behind += 1 }
      isTitled = false
    } else if let next = run.word(behind, in: range), next.isLink, !next.cue.has(.strongParticle) {
      // Secretary of State X, Minister for Health X; President of Russia
      while let word = run.word(behind, in: range), word.isLink { behind += 1 }
      // Chancellor of the Exchequer X
      if behind + 2 < range.upperBound, run[behind + 1].isGiven, !run[behind].lists.has([.place, .demonym]) {
        behind += 1
      }
      while let word = run.word(behind, in: range),
        word.isLink
          || word.isDictionary && !word.lists.has([.country, .demonym])
            && !(word.lists.has(.first) && !word.cue.has(.titleModifier))
      {
        behind += 1
      }
      if let word = run.word(behind, in: range), word.lists.has([.country, .demonym, .bigCity]) { isTitled = false }
    }
    let words = run[start].token..<(run[behind - 1].token + 1)
    if start > range.lowerBound { split(range.lowerBound..<start, opens: opens, title: 0..<0) }
    guard behind < range.upperBound else { return }
    if !isTitled, let cut = placeEnd(behind..<range.upperBound), cut < range.upperBound {
      // President of Russia Vladimir Lind
      split(behind..<cut, opens: false, title: 0..<0)
      split(cut..<range.upperBound, opens: false, title: words)
    } else {
      split(behind..<range.upperBound, opens: false, title: isTitled ? words : 0..<0)
    }
  }

  /// Where a country ends that a range starts with and a first name follows.
  private func placeEnd(_ range: Range<Int>) -> Int? {
    for count in [3, 2, 1] where count < range.count {
      let end = range.lowerBound + count
      if reader.lists(run.phrase(range.lowerBound..<end)).has([.country, .bigCity]), run[end].isGiven { return end }
    }
    return nil
  }

  /// Where the name of a people ends that stands before another name: Chinese | Xi, South African | Airlines stays one.
  private func leadingPeople(in range: Range<Int>, first: NameWord) -> Int? {
    guard let last = run.word(range.upperBound - 1, in: range) else { return nil }
    var cut = range.lowerBound + 1
    let isPair = range.count > 2 && reader.lists(run.phrase(range.lowerBound..<cut + 1)).has(.demonym)
    if isPair { cut += 1 }
    // Michael, Christian, Frank: first names too, where a word that prose does not have stands behind.
    if !isPair, first.isGiven, let next = run.word(cut, in: range), !next.isDictionary || next.lists.has(.surname) {
      return nil
    }
    guard isPair || first.lists.has(.demonym),
      !(first.isGiven && !first.isDictionary && first.lists.has(.first) && last.lists.has(.surname))
    else {
      return nil
    }
    if last.isTail || last.cue.has(.heads) || last.entry.has([.businessSuffix, .organisationNoun]) { return nil }
    for index in range where run[index].isLink || run[index].cue.has(.organisationHead) { return nil }
    // A people before a word of prose: the name of a thing ("American Dream"), left whole.
    return cut
  }
}

extension [NameWord] {
  /// The word at an index, nil outside the range.
  func word(_ index: Int, in range: Range<Int>) -> NameWord? {
    range.contains(index) && index < count ? self[index] : nil
  }

  /// The joined hash of the words of a range.
  func phrase(_ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in range { hash = index == range.lowerBound ? self[index].hash : TextHash.join(hash, self[index].hash) }
    return hash
  }
}

extension NameWord {
  /// A first name that prose does not have.
  var isGivenOnly: Bool { isGiven && !isDictionary }
}
