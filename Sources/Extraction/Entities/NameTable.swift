internal import CLexicons
internal import TextModel

/// What the lists know of a name or a word: a set, since Jordan is a country, a first name and a surname.
struct NameClass: OptionSet, Sendable {
  let rawValue: UInt16

  static let male = NameClass(rawValue: 1 << 0)
  static let female = NameClass(rawValue: 1 << 1)
  static let surname = NameClass(rawValue: 1 << 2)
  /// A country, state, continent or well-known region.
  static let country = NameClass(rawValue: 1 << 3)
  static let city = NameClass(rawValue: 1 << 4)
  static let bigCity = NameClass(rawValue: 1 << 5)
  static let region = NameClass(rawValue: 1 << 6)
  /// A people, a language, an adjective of a place, a follower of a party or creed.
  static let demonym = NameClass(rawValue: 1 << 7)
  /// A word of everyday prose.
  static let common = NameClass(rawValue: 1 << 8)
  static let organisation = NameClass(rawValue: 1 << 9)
  /// An event, work, language, holiday, substance.
  static let thing = NameClass(rawValue: 1 << 10)
  /// A word of a large dictionary of prose.
  static let prose = NameClass(rawValue: 1 << 11)
  static let frequentSurname = NameClass(rawValue: 1 << 12)
  /// A first name that many bear.
  static let first = NameClass(rawValue: 1 << 13)
  /// A noun for persons: official, striker.
  static let role = NameClass(rawValue: 1 << 14)
  /// A river, mountain, sea.
  static let feature = NameClass(rawValue: 1 << 15)

  static let given: NameClass = [.male, .female]
  static let place: NameClass = [.country, .city, .region, .feature]
  static let dictionary: NameClass = [.common, .prose]

  func has(_ some: NameClass) -> Bool { rawValue & some.rawValue != 0 }
}

/// The names of the lists, read where they lie (names.bin, made by Scripts/name_table.py): nothing is loaded.
///
/// Some word in a million that no list has is taken for one that a list has: a cell keeps 22 bits of its hash.
struct NameTable: @unchecked Sendable {
  static let english = NameTable()

  private static let noPeoples = HashSet(
    """
    angle angles balance balances boxer bulls caesarean cancer cancers crab crabs doctors echo electors ewes \
    fathers federal fish friends goat goats grace guru job jobs jute lion mercurial modern mogul new old \
    parliamentarians presidents ram rebels rex romance same seal seals sisters sooner speakers town towns twin \
    twins vandals volunteers wasps wave waves weird
    """.utf8.split(separator: 0x20).map { TextHash.of($0) })
  private static let setCount = 1024
  private let bytes: UnsafeRawBufferPointer
  private let slots: Int
  private let cells: Int

  private init() {
    var length = 0
    let start = factcheck_lexicon("name_table", &length)
    bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    cells = 4 + Self.setCount * 2
    let stated = length > cells ? Int(UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self))) : 0
    // A file cut short has no names rather than some beyond its end.
    slots = cells + stated * 4 <= length ? stated : 0
  }

  /// What is known of a word, or of a phrase by its joined hash.
  subscript(hash: UInt64) -> NameClass {
    guard slots > 0 else { return [] }
    let check = UInt32(truncatingIfNeeded: hash) & 0x3FFFFF
    var slot = Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(slots)) >> 32)
    var steps = 0
    while steps < slots {
      let cell = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: cells + slot * 4, as: UInt32.self))
      if cell == 0 { return [] }
      if cell >> 10 == check {
        let found = set(Int(cell & 0x3FF))
        // The dictionaries have kinds of people among the peoples: friends, doctors, those born under the Crab.
        return found.has(.demonym) && found.has(.dictionary) && Self.noPeoples.contains(hash)
          ? found.subtracting(.demonym) : found
      }
      slot = slot + 1 == slots ? 0 : slot + 1
      steps += 1
    }
    return []
  }

  private func set(_ number: Int) -> NameClass {
    NameClass(rawValue: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + number * 2, as: UInt16.self)))
  }
}

/// What a word says of the name it stands in or beside (names.tsv).
struct NameCue: OptionSet, Sendable {
  let rawValue: UInt32

  static let particle = NameCue(rawValue: 1 << 0)
  static let strongParticle = NameCue(rawValue: 1 << 1)
  static let personSuffix = NameCue(rawValue: 1 << 2)
  static let titleModifier = NameCue(rawValue: 1 << 3)
  static let titleEnd = NameCue(rawValue: 1 << 4)
  static let organisationHead = NameCue(rawValue: 1 << 5)
  static let organisationLink = NameCue(rawValue: 1 << 6)
  static let placeHead = NameCue(rawValue: 1 << 7)
  static let placeLead = NameCue(rawValue: 1 << 8)
  static let direction = NameCue(rawValue: 1 << 9)
  static let eventHead = NameCue(rawValue: 1 << 10)
  static let placePreposition = NameCue(rawValue: 1 << 11)
  static let weakPlacePreposition = NameCue(rawValue: 1 << 12)
  static let placeNoun = NameCue(rawValue: 1 << 13)
  static let organisationNoun = NameCue(rawValue: 1 << 14)
  static let sport = NameCue(rawValue: 1 << 15)
  static let acronymThing = NameCue(rawValue: 1 << 16)
  static let agency = NameCue(rawValue: 1 << 17)
  static let calendar = NameCue(rawValue: 1 << 18)
  static let calendarOrName = NameCue(rawValue: 1 << 19)
  static let prefix = NameCue(rawValue: 1 << 20)
  static let possessed = NameCue(rawValue: 1 << 21)

  static let thing = NameCue(rawValue: 1 << 22)
  static let furniture = NameCue(rawValue: 1 << 23)

  static let state = NameCue(rawValue: 1 << 26)
  static let venueHead = NameCue(rawValue: 1 << 24)
  static let placeName = NameCue(rawValue: 1 << 25)

  static let legalForm = NameCue(rawValue: 1 << 27)
  static let foreignArticle = NameCue(rawValue: 1 << 28)
  static let domain = NameCue(rawValue: 1 << 29)
  static let teller = NameCue(rawValue: 1 << 30)
  static let elision = NameCue(rawValue: 1 << 31)

  static let heads: NameCue = [.venueHead, .organisationHead, .placeHead, .eventHead]

  /// The cue by the hash of its name in the word list.
  static let named = HashMap<NameCue>(
    named: [
      "particle": .particle, "strong-particle": .strongParticle, "person-suffix": .personSuffix,
      "title-modifier": .titleModifier, "title-end": .titleEnd, "organisation-head": .organisationHead,
      "organisation-link": .organisationLink, "place-head": .placeHead, "place-lead": .placeLead,
      "direction": .direction, "event-head": .eventHead, "place-preposition": .placePreposition,
      "weak-place-preposition": .weakPlacePreposition, "place-noun": .placeNoun, "organisation-noun": .organisationNoun,
      "sport-cue": .sport, "acronym-thing": .acronymThing, "agency": .agency, "calendar": .calendar,
      "calendar-or-name": .calendarOrName, "prefix": .prefix, "thing": .thing, "furniture": .furniture,
      "venue-head": .venueHead, "state": .state, "legal-form": .legalForm, "foreign-article": .foreignArticle,
      "domain": .domain,
      "teller": .teller, "elision": .elision, "place-name": .placeName,
      "possessed": .possessed,
    ], empty: [])

  func has(_ some: NameCue) -> Bool { rawValue & some.rawValue != 0 }
}

/// The cues by word.
struct NameCues: Sendable {
  static let english = NameCues()

  private var table = HashMap<NameCue>(capacity: 2048, empty: [])

  private init() {
    WordList("names").forEachRow { fields in
      guard fields.count == 2, let cue = NameCue.named[TextHash.of(fields[0])] else { return }
      fields[1].forEachPiece(0x20) { word in table.edit(TextHash.of(word)) { $0.formUnion(cue) } }
    }
  }

  subscript(hash: UInt64) -> NameCue { table[hash] ?? [] }
}
