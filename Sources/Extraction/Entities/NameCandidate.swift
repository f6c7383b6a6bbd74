internal import TextModel

/// How much speaks for each kind of name.
struct KindScore: Sendable {
  var person: Int32 = 0
  var organisation: Int32 = 0
  var place: Int32 = 0
  var other: Int32 = 0

  static func += (a: inout KindScore, b: KindScore) {
    a.person &+= b.person
    a.organisation &+= b.organisation
    a.place &+= b.place
    a.other &+= b.other
  }

  /// Of each kind what speaks for it more.
  func stronger(_ other: KindScore) -> KindScore {
    KindScore(
      person: max(person, other.person), organisation: max(organisation, other.organisation),
      place: max(place, other.place), other: max(self.other, other.other))
  }

  /// Lets a kind outweigh all that the text can say.
  mutating func settle(_ kind: EntityKind) {
    switch kind {
    case .person: person += Self.settled
    case .organization: organisation += Self.settled
    case .place: place += Self.settled
    case .other: other += Self.settled
    }
  }

  private static let settled: Int32 = 100

  /// The kind for which most speaks; on a tie the earlier one of place, person, organisation, other.
  var kind: EntityKind {
    let best = max(max(person, organisation), max(place, other))
    if place == best { return .place }
    if person == best { return .person }
    return organisation == best ? .organization : .other
  }

  var best: Int32 { max(max(person, organisation), max(place, other)) }
}

/// A sequence of capitalised words that may be a name, before the whole document has been heard.
struct NameCandidate: Sendable {
  /// From the first word to the last, marks between them included.
  var tokens: Range<Int>
  /// The words' hashes joined, marks left out.
  var hash: UInt64
  var firstHash: UInt64
  var lastHash: UInt64
  /// The last two words, for surnames of two words; 0 below three words.
  var tailHash: UInt64 = 0
  /// A surname with the particles before it: von der Heyde of Ursula von der Heyde; 0 for none.
  var particleHash: UInt64 = 0
  /// The words before "of" or before a company's suffix: what it is called for short; 0 for none.
  var stemHash: UInt64 = 0
  /// The first letters of its capitalised words, as the hash of an acronym; 0 below two.
  var initials: UInt64 = 0
  /// The same without the first word: what remains where that one only opens the sentence; 0 for none.
  var restHash: UInt64 = 0
  var restStart = 0
  var words: UInt8
  var title: Range<Int> = 0..<0
  /// What its own words and its neighbours say.
  var inner = KindScore()
  var context = KindScore()
  /// It stands where every word has a capital (the start of a sentence), and its first word is one of prose.
  var opensWithProse = false
  /// It stands at the start of a sentence.
  var opens = false
  var isAcronym = false
  /// Its last word is a city and no surname that is known.
  var endsInPlace = false
  /// A title without a name, which may be a surname: Major, Bishop.
  var isBareTitle = false
  /// In, at, from, or a place behind it: the place rather than its team.
  var isPlacedLocally = false
  /// A striker or a manager stands behind it: the team rather than its city.
  var hasTeam = false
  /// A chairman, a chief executive, shares stand behind it: the firm rather than a person of its name.
  var hasOwner = false
  /// The candidate in whose brackets it stands, or whose brackets it has: the same name; -1 for none.
  var partner: Int32 = -1
  var name: Int32 = -1
}
