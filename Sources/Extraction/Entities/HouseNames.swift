internal import TextModel

/// Names and acronyms that a house knows to be right: they are found, have their kind, and are never called misspelled.
public struct HouseNames: Sendable, Hashable {
  /// As they were handed in.
  public let people: [String]
  /// As they were handed in.
  public let organisations: [String]
  /// As they were handed in.
  public let places: [String]
  /// Those that need not be spelled out.
  public let acronyms: [String]

  /// What is known of each name and of the forename and surname of each person.
  private let lists: [UInt64: NameClass]
  private let kinds: [UInt64: EntityKind]
  private let acronymHashes: Set<UInt64>

  /// Looks each name up once, so that texts are held against hashes.
  public init(
    people: [String] = [], organisations: [String] = [], places: [String] = [], acronyms: [String] = []
  ) {
    self.people = people
    self.organisations = organisations
    self.places = places
    self.acronyms = acronyms
    var lists: [UInt64: NameClass] = [:]
    var kinds: [UInt64: EntityKind] = [:]
    for (names, kind, known) in [
      (people, EntityKind.person, NameClass([])), (organisations, .organization, .organisation),
      (places, .place, [.city, .bigCity]),
    ] {
      for name in names {
        let lowered = name.lowercased()
        let hash = TextHash.phrase(lowered).hash
        kinds[hash] = kind
        lists[hash, default: []].formUnion(known)
        let words = TextHash.words(lowered)
        guard kind == .person, words.count > 1, let first = words.first, let last = words.last else { continue }
        lists[TextHash.of(first), default: []].formUnion([.male, .female, .first])
        lists[TextHash.of(last), default: []].formUnion([.surname, .frequentSurname])
      }
    }
    self.lists = lists
    self.kinds = kinds
    acronymHashes = Set(acronyms.map { TextHash.of($0.lowercased()) })
  }

  /// Whether the house names nothing.
  public var isEmpty: Bool { kinds.isEmpty && acronymHashes.isEmpty }

  /// Whether letters are an acronym of the house.
  public func hasAcronym(_ hash: UInt64) -> Bool { acronymHashes.contains(hash) }

  /// Whether a name is one of the house; of a person the surname alone is known as well.
  public func knows(_ hash: UInt64) -> Bool {
    kinds[hash] != nil || lists[hash]?.has(.frequentSurname) ?? false || acronymHashes.contains(hash)
  }

  func lists(_ hash: UInt64) -> NameClass { lists[hash] ?? [] }

  func kind(_ hash: UInt64) -> EntityKind? { kinds[hash] }

  /// Whether a form is written in a name of the house letter for letter, in words of its own.
  func writes(_ form: String) -> Bool {
    (people + organisations + places).contains { name in
      name == form || name.hasPrefix(form + " ") || name.hasSuffix(" " + form)
    }
  }

  /// Whether both came from the same lists; what is worked out of the lists is not compared.
  public static func == (a: HouseNames, b: HouseNames) -> Bool {
    a.people == b.people && a.organisations == b.organisations && a.places == b.places && a.acronyms == b.acronyms
  }

  /// Feeds the hasher with the lists, of which nearly all is enough.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(people)
    hasher.combine(organisations)
    hasher.combine(acronyms)
  }
}
