internal import TextModel

/// One name of the document, with the evidence of all its mentions.
struct NameRecord: Sendable {
  var hash: UInt64
  var words: UInt8
  var lists: NameClass
  var inner: KindScore
  var context = KindScore()
  /// Its mentions, and those of them that do not open a sentence.
  var count: Int32 = 0
  var inside: Int32 = 0
  var isAcronym = false
  var kind = EntityKind.other
  /// The longer name that it stands for; -1 for none.
  var full: Int32 = -1
  /// Its most telling mention, as a candidate.
  var sample: Int32

  /// The evidence of all mentions together, held down to what settles a kind where a name returns often.
  var score: KindScore {
    var score = inner
    let most = max(max(abs(context.person), abs(context.organisation)), max(abs(context.place), abs(context.other)))
    let (limit, total) = most > Self.limit ? (Self.limit, most) : (1, 1)
    score.person += context.person * limit / total
    score.organisation += context.organisation * limit / total
    score.place += context.place * limit / total
    score.other += context.other * limit / total
    return score
  }

  private static let limit: Int32 = 8

  /// Adds a mention: of what its words say the strongest counts, of what stands around it all together.
  mutating func add(_ inner: KindScore, _ context: KindScore, isInside: Bool) {
    self.inner = self.inner.stronger(inner)
    self.context += context
    count &+= 1
    if isInside { inside &+= 1 }
  }
}

/// All names of a document by their hash: gathers evidence, joins short forms to full ones, decides kinds.
struct NameBook {
  private(set) var names: [NameRecord] = []
  private var table = HashTable(capacity: 128)
  private var lastWords = HashTable(capacity: 64)
  private var firstWords = HashTable(capacity: 64)
  private var acronyms = HashTable(capacity: 32)
  /// Names of more than two words of persons, by their first and last; -1 where two share them.
  private var fullNames = HashTable(capacity: 32)
  /// Organisations by what they are called for short.
  private var stems = HashTable(capacity: 32)

  /// Names of a document beyond which its memory is given back.
  private static let most = 1000

  /// Forgets the document and keeps the memory.
  mutating func clear() {
    guard names.count <= Self.most else {
      self = NameBook()
      return
    }
    names.removeAll(keepingCapacity: true)
    table.removeAll()
    lastWords.removeAll()
    firstWords.removeAll()
    acronyms.removeAll()
    fullNames.removeAll()
    stems.removeAll()
  }

  func index(_ hash: UInt64) -> Int? { table[hash].map { Int($0) } }

  /// The person of whom a word is the surname.
  func person(surname hash: UInt64) -> Int? { lastWords[hash].map { Int($0) } }

  /// Counts a candidate under its name.
  mutating func add(_ candidate: inout NameCandidate, index: Int, lists: NameClass) {
    if let known = table[candidate.hash] {
      candidate.name = known
    } else {
      candidate.name = Int32(names.count)
      table.set(candidate.hash, candidate.name)
      names.append(
        NameRecord(
          hash: candidate.hash, words: candidate.words, lists: lists, inner: candidate.inner,
          isAcronym: candidate.isAcronym, sample: Int32(index)))
    }
    let position = Int(candidate.name)
    guard names.indices.contains(position) else { return }
    names[position].add(
      candidate.inner, candidate.context, isInside: !candidate.opens || !candidate.title.isEmpty)
  }

  /// Decides the kinds: long names first, then the short ones that may stand for them.
  mutating func decide(_ candidates: [NameCandidate]) {
    for index in names.indices where names[index].words > 1 {
      names[index].kind = names[index].score.kind
      link(index, candidates)
    }
    for candidate in candidates where candidate.partner >= 0 { pair(candidate, candidates) }
    for index in names.indices where names[index].words > 1 && names[index].full < 0 {
      decideShortened(index, candidates)
    }
    for index in names.indices where names[index].words == 1 { decideSingle(index) }
    let aliases = NameAliases.english
    for index in names.indices where names[index].full < 0 {
      if let alias = aliases[names[index].hash], let full = table[alias], Int(full) != index {
        names[index].full = full
      }
    }
  }

  private mutating func link(_ index: Int, _ candidates: [NameCandidate]) {
    let name = names[index]
    guard candidates.indices.contains(Int(name.sample)) else { return }
    let sample = candidates[Int(name.sample)]
    if name.kind == .person {
      // Of two bearers of a surname the one named more often has it.
      if !sample.endsInPlace, names[lastWords, sample.lastHash].map({ $0.count < name.count }) ?? true {
        lastWords.set(sample.lastHash, Int32(index))
      }
      if sample.tailHash != 0, lastWords[sample.tailHash] == nil { lastWords.set(sample.tailHash, Int32(index)) }
      if sample.particleHash != 0, lastWords[sample.particleHash] == nil {
        lastWords.set(sample.particleHash, Int32(index))
      }
      let ends = TextHash.join(sample.firstHash, sample.lastHash)
      if name.words > 2 { fullNames.set(ends, fullNames[ends] == nil ? Int32(index) : -1) }
    }
    if sample.stemHash != 0, name.kind != .person, stems[sample.stemHash] == nil {
      stems.set(sample.stemHash, Int32(index))
    }
    if firstWords[sample.firstHash] == nil { firstWords.set(sample.firstHash, Int32(index)) }
    if sample.initials != 0, name.kind != .person, acronyms[sample.initials] == nil {
      acronyms.set(sample.initials, Int32(index))
    }
  }

  /// The two forms of a name of which one stands in brackets behind the other.
  private mutating func pair(_ candidate: NameCandidate, _ candidates: [NameCandidate]) {
    guard candidates.indices.contains(Int(candidate.partner)) else { return }
    let other = candidates[Int(candidate.partner)]
    let (short, long) = candidate.isAcronym ? (candidate, other) : (other, candidate)
    guard short.name >= 0, long.name >= 0, short.name != long.name else { return }
    guard names[Int(long.name)].kind != .person, names[Int(long.name)].words > 1 else { return }
    names[Int(short.name)].full = long.name
    names[Int(short.name)].kind = names[Int(long.name)].kind
  }

  /// Lopez Obrador of Andres Manuel Lopez Obrador.
  private mutating func decideShortened(_ index: Int, _ candidates: [NameCandidate]) {
    if let full = stems[names[index].hash], Int(full) != index {
      names[index].full = full
      names[index].kind = names[Int(full)].kind
      return
    }
    let sample = Int(names[index].sample)
    if names[index].kind == .person, names[index].words == 2, candidates.indices.contains(sample),
      let full = fullNames[TextHash.join(candidates[sample].firstHash, candidates[sample].lastHash)], full >= 0,
      Int(full) != index
    {
      // Maria Lind of Maria K. Lind
      names[index].full = full
      return
    }
    if let full = lastWords[names[index].hash], Int(full) != index, names[Int(full)].words > names[index].words {
      names[index].full = full
      names[index].kind = .person
    }
  }

  private mutating func decideSingle(_ index: Int) {
    let name = names[index]
    if name.full >= 0 { return }
    var score = name.score
    if name.isAcronym, !name.lists.has(.country), let full = acronyms[name.hash] {
      names[index].full = full
      names[index].kind = names[Int(full)].kind
      return
    }
    if let full = lastWords[name.hash] {
      // A surname that is a country as well stays the country unless its neighbours call it a person.
      let isOther = name.lists.has([.country, .demonym])
      if !isOther || name.inner.person >= 8 || name.context.person > 3 && name.context.place <= 0 {
        names[index].full = full
        names[index].kind = .person
        return
      }
    }
    if let full = stems[name.hash], !name.lists.has([.dictionary, .country, .demonym]), score.person < 4 {
      names[index].full = full
      names[index].kind = names[Int(full)].kind
      return
    }
    if let first = firstWords[name.hash] {
      let long = names[Int(first)]
      if long.kind == .person {
        if name.lists.has(.given) || score.place < 4 && score.organisation < 4 {
          if !name.lists.has([.country, .demonym, .bigCity]) || name.context.person > name.context.place {
            names[index].full = first
            names[index].kind = .person
            return
          }
        }
      } else if long.kind == .organization, !name.lists.has([.dictionary, .country, .demonym]), score.person < 4,
        !name.lists.has(.place) || name.context.organisation > name.context.place
          || !name.lists.has(.bigCity) && name.context.place <= 0
      {
        names[index].full = first
        names[index].kind = .organization
        return
      }
    }
    // People are called by their full names first: a word alone, with no longer name to stand for, is seldom one.
    if name.inner.person < 8 {
      // What a company says, it says as a person does.
      score.person = min(score.person, name.inner.person + (name.lists.has([.given, .surname]) ? 4 : 3))
      if name.lists.has([.country, .demonym]) { score.person = min(score.person, 3) }
      score.person -= name.lists.has([.first, .frequentSurname]) ? 1 : name.lists.has([.given, .surname]) ? 2 : 4
      if name.lists.has(.dictionary), !name.lists.has([.given, .surname]) {
        score.person -= 2
        score.organisation += 1
      }
    }
    if score.best <= 1, name.lists.has(.surname), name.context.person > 0,
      !name.lists.has([.place, .demonym, .organisation])
    {
      score.person = 1
    }
    if score.best <= 1, !name.lists.has([.place, .demonym, .organisation, .given, .surname]) {
      // A word that no list knows: the text calls more unknown people by surname than anything else.
      score.organisation += 2
    }
    // A surname behind "from" or "to" is no place yet.
    if score.place == score.person, name.lists.has([.given, .surname]), !name.lists.has(.place) { score.person += 1 }
    names[index].kind = score.kind
  }
}
