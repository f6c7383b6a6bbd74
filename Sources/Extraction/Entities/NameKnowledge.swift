internal import TextModel

/// What the lists of names say of a word or name of the text, for rules that hold names against each other.
public struct NameKnowledge: Sendable {
  /// A word of everyday prose or of a large dictionary.
  public let isProse: Bool
  /// A first name.
  public let isGiven: Bool
  /// A first name that many bear.
  public let isFrequentGiven: Bool
  /// A family name.
  public let isSurname: Bool
  /// A country, region or town.
  public let isPlace: Bool
  /// A company, party, club or body.
  public let isOrganisation: Bool
  /// A people, a language, a creed, an event, a thing.
  public let isOther: Bool

  init(_ lists: NameClass) {
    isProse = lists.has(.dictionary)
    isGiven = lists.has(.given)
    isFrequentGiven = lists.has(.first)
    isSurname = lists.has([.surname, .frequentSurname])
    isPlace = lists.has(.place)
    isOrganisation = lists.has(.organisation)
    isOther = lists.has([.demonym, .thing])
  }
}

extension Mentions {
  /// The hash of a name's words, marks left out.
  public func nameHash(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in tokens where document.tokens[index].isWord {
      hash = hash == 0 ? document.tokens[index].hash : TextHash.join(hash, document.tokens[index].hash)
    }
    return hash
  }

  /// What the lists know of a name.
  public func knowledge(_ tokens: Range<Int>) -> NameKnowledge {
    let hash = nameHash(tokens)
    return NameKnowledge(NameTable.english[hash].union(house.lists(hash)))
  }

  /// The country and state of a place or people by that name.
  public func home(_ tokens: Range<Int>) -> HomePlace? { PlaceTable.english[nameHash(tokens)] }

  /// The group of names that stand for each other to which a name belongs (metonyms.tsv); 0 for the group that needs no support,
  /// -1 for an organisation that is one wherever it stands with a capital, nil for none.
  public func metonym(_ tokens: Range<Int>) -> Int32? { Metonyms.english[nameHash(tokens)] }
}

/// Names that stand for each other, or for what a text calls otherwise (metonyms.tsv).
struct Metonyms: Sendable {
  static let english = Metonyms()

  private var table = HashTable(capacity: 256)

  private init() {
    var number: Int32 = 0
    WordList("metonyms").forEachRow { fields in
      number += 1
      guard fields.count == 2 else { return }
      let group = fields[0].elementsEqual("free".utf8) ? 0 : fields[0].elementsEqual("named".utf8) ? -1 : number
      fields[1].forEachPiece(0x7C) { name in
        let hash = TextHash.phrase(name).hash
        if table[hash] == nil { table.set(hash, group) }
      }
    }
  }

  subscript(hash: UInt64) -> Int32? { table[hash] }
}
