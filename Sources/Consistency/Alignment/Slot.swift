internal import Claims
internal import Extraction
internal import TextModel

/// What an article says of an event or a place in a form that all use: its dead, its injured, how strong the quake was, a place's people,
/// how far away, how deep somebody fell; how old somebody is.
///
/// Two texts that fill one slot differently are in conflict though they share no words. A slot is read only where its owner
/// is plain.
struct Slot: Hashable {
  enum Attribute: Hashable { case population, killed, injured, magnitude, distance, fall, age }

  /// Quakes further apart are two quakes.
  private static let oneQuake = DecimalNumber(5, exponent: -1)

  /// Whether two figures that differ may still be told of one thing.
  func admits(_ x: Figure, _ y: Figure) -> Bool {
    guard attribute == .magnitude, let a = x.value, let b = y.value, let gap = (a - b)?.magnitude else { return true }
    return gap <= Self.oneQuake
  }

  var attribute: Attribute
  /// The hash of the place that has the people or from which the distance is told, of the surname of whoever is of that age, the age or surname of who fell;
  /// 0 for the event of the text.
  var owner: UInt64
}

/// Reads the slots of the claims of one text.
struct SlotReader {
  private static let people = WordSet("people residents inhabitants citizens souls persons villagers islanders")
  private static let residents = WordSet("residents inhabitants")
  private static let home = WordSet("home population")
  private static let places = WordSet(
    "island city town village port capital province state region county country resort")
  private static let killed = WordSet("killed killing dead died deaths perished fatalities kills kill dies die")
  private static let injured = WordSet("injured injuring hurt wounded injuries injures wounding injure")
  private static let others = WordSet("dead missing injured wounded hurt killed")
  private static let sides = WordSet(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west off from"
  )
  private static let magnitudes = WordSet("magnitude magnitudes richter")
  private static let aftershocks = WordSet("aftershock aftershocks foreshock foreshocks")
  private static let falls = WordSet("fell fall falling fallen plunged plunging plunge tumbled tumbling")
  /// How far into a text the event that it is about is told.
  private static let opening = 4

  let article: Article
  private let ages: AgeOwners
  /// The first sentence of the body.
  private let opening: Int

  init(_ article: Article) {
    self.article = article
    ages = AgeOwners(article)
    opening = article.document.parts.first { $0.role == .body }?.sentences.lowerBound ?? 0
  }

  func read(_ claim: Int) -> Slot? {
    let figure = article.figure(claim)
    if figure.kind == .age { return age(figure) }
    let scope = article.claim(claim).scope
    guard scope.isDisjoint(with: [.other, .subset, .earlier, .forecast, .per, .average]) else { return nil }
    switch figure.kind {
    case .cardinal:
      return population(claim, figure) ?? (scope.contains(.whole) ? nil : toll(claim, figure))
        ?? magnitude(claim, figure)
    case .measure where figure.unit.unit.dimension == "length": return distance(claim, figure) ?? fall(claim, figure)
    default: return nil
    }
  }

  private func isWord(_ index: Int, _ words: WordSet) -> Bool { words.contains(index, in: article.document) }

  /// The age of a person with a surname.
  private func age(_ figure: Figure) -> Slot? {
    guard figure.hedge == .exact, case .entity(let index)? = ages.owner(of: figure) else { return nil }
    let tokens = article.mentions.canonical(article.mentions.entities[Int(index)]).tokens
    guard tokens.count >= 2, let last = tokens.last else { return nil }
    return Slot(attribute: .age, owner: article.document.tokens[last].hash)
  }

  /// home to N, a population of N, has N residents, a town of N people
  private func population(_ claim: Int, _ figure: Figure) -> Slot? {
    let sentence = article.sentence(of: claim)
    let tokens = figure.tokens
    let before = max(sentence.lowerBound, tokens.lowerBound - 4)..<tokens.lowerBound
    let isHome = before.contains { isWord($0, Self.home) }
    let behind = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 2)
    let isOfPeople = behind.contains { isWord($0, Self.people) }
    let isPlaceOf =
      isOfPeople && article.isWord(tokens.lowerBound - 1, Word.of)
      && isWord(tokens.lowerBound - 2, Self.places)
    let isResident = behind.contains { isWord($0, Self.residents) }
    guard isHome || isPlaceOf || isResident, article.claim(claim).actions == 0 || isHome || isPlaceOf else {
      return nil
    }
    guard let owner = place(before: tokens.lowerBound, sentence) else { return nil }
    return Slot(attribute: .population, owner: owner)
  }

  /// The place that is named last before a token; a bare "the island", "the town" is the last of the text so called.
  private func place(before token: Int, _ sentence: Range<Int>) -> UInt64? {
    let entities = article.mentions.entities
    let named = entities.last { entity in
      entity.tokens.upperBound <= token && entity.tokens.lowerBound >= sentence.lowerBound && isPlace(entity)
    }
    let noun = (sentence.lowerBound..<token).last { isWord($0, Self.places) }
    // "The largest island in the Gulf": the name behind the noun says where it is, not which.
    if let named, noun.map({ $0 >= named.tokens.lowerBound - 2 && $0 <= named.tokens.upperBound }) ?? true {
      return key(named.tokens)
    }
    guard let noun else { return nil }
    let hash = article.document.tokens[noun].hash
    let called = entities.filter { isCalled($0.tokens, hash) }
    let owner = called.last { $0.tokens.upperBound <= noun } ?? called.first ?? named
    return owner.map { key($0.tokens) }
  }

  /// A place by its kind, or by a word beside it that says so.
  private func isPlace(_ entity: Entity) -> Bool {
    entity.kind == .place || entity.tokens.contains { isWord($0, Self.places) }
      || isWord(entity.tokens.upperBound, Self.places) || isWord(entity.tokens.lowerBound - 2, Self.places)
  }

  /// "Qeshm island", "the island of Qeshm"
  private func isCalled(_ tokens: Range<Int>, _ hash: UInt64) -> Bool {
    let document = article.document
    return ([tokens.lowerBound - 2, tokens.upperBound] + tokens).contains {
      document.tokens.indices.contains($0) && document.tokens[$0].hash == hash
    }
  }

  /// The first word of a name that is no word for a place.
  private func key(_ tokens: Range<Int>) -> UInt64 {
    let word = tokens.first { !isWord($0, Self.places) && article.document.tokens[$0].isCapitalised }
    return article.document.tokens[word ?? tokens.lowerBound].hash
  }

  /// killed N, N dead, N people were injured: of the event that the text opens with.
  private func toll(_ claim: Int, _ figure: Figure) -> Slot? {
    let sentence = article.sentence(of: claim)
    guard article.claim(claim).sentence < opening + Self.opening, figure.hedge != .vague else { return nil }
    let tokens = figure.tokens
    let before = max(sentence.lowerBound, tokens.lowerBound - 2)..<tokens.lowerBound
    let behind = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 4)
    let head = article.claim(claim).headToken
    guard head < 0 || isWord(head, Self.people) || isWord(head, Self.others) || isWord(head, Self.killed) else {
      return nil
    }
    func says(_ words: WordSet) -> Bool {
      before.contains { isWord($0, words) } || behind.contains { isWord($0, words) }
    }
    switch (says(Self.killed), says(Self.injured)) {
    case (true, false): return Slot(attribute: .killed, owner: 0)
    case (false, true): return Slot(attribute: .injured, owner: 0)
    default: return nil
    }
  }

  /// Whether a figure counts dead or injured, by the nearest word that says so; nil for neither.
  func toll(_ claim: Int) -> Slot.Attribute? {
    let (sentence, tokens) = (article.sentence(of: claim), article.figure(claim).tokens)
    for distance in 1...5 {
      for index in [tokens.upperBound + distance - 1, tokens.lowerBound - distance] where sentence.contains(index) {
        if isWord(index, Self.killed) { return .killed }
        if isWord(index, Self.injured) { return .injured }
      }
    }
    return nil
  }

  /// a magnitude of N, N-magnitude, N on the Richter scale: of the quake that the text opens with, the first that it tells.
  private func magnitude(_ claim: Int, _ figure: Figure) -> Slot? {
    guard isMagnitude(claim), article.claim(claim).sentence < opening + Self.opening else { return nil }
    let claims = article.claims.claims.indices
    return claims.first(where: isMagnitude) == claim ? Slot(attribute: .magnitude, owner: 0) : nil
  }

  private func isMagnitude(_ claim: Int) -> Bool {
    let figure = article.figure(claim)
    guard figure.kind == .cardinal, let value = figure.value, DecimalNumber(1) < value, value < DecimalNumber(10)
    else { return false }
    let (sentence, tokens) = (article.sentence(of: claim), figure.tokens)
    let around = max(sentence.lowerBound, tokens.lowerBound - 3)..<min(sentence.upperBound, tokens.upperBound + 4)
    return around.contains { isWord($0, Self.magnitudes) } && !sentence.contains { isWord($0, Self.aftershocks) }
  }

  /// fell N metres, a fall of N metres
  private func fall(_ claim: Int, _ figure: Figure) -> Slot? {
    let sentence = article.sentence(of: claim)
    let before = max(sentence.lowerBound, figure.tokens.lowerBound - 2)..<figure.tokens.lowerBound
    guard let verb = before.last(where: { isWord($0, Self.falls) }) else { return nil }
    return person(before: verb, sentence).map { Slot(attribute: .fall, owner: $0) }
  }

  /// Who does something, by age or by surname: "the 36-year-old man died when he fell", "Ann Low, 36, fell"; nil for a river, and for
  /// one who is told of by the person named.
  private func person(before verb: Int, _ sentence: Range<Int>) -> UInt64? {
    let start = (sentence.lowerBound..<verb).last { article.has($0, .reporting) }.map { $0 + 1 } ?? sentence.lowerBound
    let reach = start..<verb
    let age = article.mentions.figures.last { $0.kind == .age && reach.contains($0.tokens.lowerBound) }?.value
    if let age { return UInt64(bitPattern: age.significand) }
    let person = article.mentions.entities.last { $0.kind == .person && reach.contains($0.tokens.lowerBound) }
    return person?.tokens.last.map { article.document.tokens[$0].hash }
  }

  /// N km south-west of X, N miles from X
  private func distance(_ claim: Int, _ figure: Figure) -> Slot? {
    let sentence = article.sentence(of: claim)
    var index = figure.tokens.upperBound
    // A conversion in brackets.
    if article.isMark(index, "("),
      let close = (index..<min(sentence.upperBound, index + 6)).first(where: { article.isMark($0, ")") })
    {
      index = close + 1
    }
    guard isWord(index, Self.sides) else { return nil }
    let reach = index..<min(sentence.upperBound, index + 8)
    let place = article.mentions.entities.first { reach.contains($0.tokens.lowerBound) && $0.kind == .place }
    return place.map { Slot(attribute: .distance, owner: key($0.tokens)) }
  }
}
