internal import TextModel

/// One word of a run of capitalised words, with all that is known of it.
struct NameWord {
  var token: Int
  var hash: UInt64
  var length: Int
  var entry: WordEntry
  var cue: NameCue
  var lists: NameClass
  var shape: TokenShape
  /// The second half of a hyphened name, in lower case: Ing-wen.
  var isTail = false

  /// A word of prose, whatever else it is.
  var isDictionary: Bool { lists.has(.dictionary) }
  /// A word of prose that no list of names has as well.
  var isPlainProse: Bool {
    isDictionary && !lists.has([.male, .female, .surname, .country, .city, .demonym, .organisation])
  }
  /// Inside a name, but not capitalised: of, and, the, de.
  var isLink: Bool { !isTail && !shape.contains(.capitalised) && !shape.contains(.innerCapital) }
  var isInitial: Bool { length == 1 && shape.contains(.capitalised) }
  var isAllCapitals: Bool { shape.contains(.allCapitals) }
  var isGiven: Bool { lists.has(.given) }
  /// A title of the closed class, no acronym.
  var isTitle: Bool { entry.has(.personTitle) && !isLink }
}

/// All that one word or another of a run is: what none of them is need not be looked for.
struct NameTraits {
  private(set) var classes: WordClass = []
  private(set) var cue: NameCue = []
  private(set) var lists: NameClass = []
  private(set) var shape: TokenShape = []
  /// One of them is inside the name only: of, and, the, de.
  private(set) var hasLink = false

  init(_ words: [NameWord] = []) {
    for word in words {
      classes.formUnion(word.entry.classes)
      cue.formUnion(word.cue)
      lists.formUnion(word.lists)
      shape.formUnion(word.shape)
      hasLink = hasLink || word.isLink
    }
  }

  /// Whether it belongs to one of the classes at least.
  func has(_ some: WordClass) -> Bool { classes.rawValue & some.rawValue != 0 }
}

/// Reads words of a document together with what the lists know of them.
///
/// A class, so that whoever reads names hands on a reference and not the places of all lists.
final class NameWordReader {
  let text: SentenceText
  private let names: NameLists
  private let cues = NameCues.english
  let house: HouseNames
  private let hasHouse: Bool

  init(_ text: SentenceText, _ names: NameLists, _ house: HouseNames) {
    self.text = text
    self.names = names
    self.house = house
    hasHouse = !house.isEmpty
  }

  @inline(__always)
  func word(_ index: Int) -> NameWord {
    let token = text[index]
    let entry = text.word(index)
    return NameWord(
      token: index, hash: token.hash, length: Int(token.end - token.start), entry: entry,
      cue: entry.has(.nameCue) ? cues[token.hash] : [], lists: lists(token.hash), shape: token.shape)
  }

  @inline(__always)
  func lists(_ hash: UInt64) -> NameClass { hasHouse ? names[hash].union(house.lists(hash)) : names[hash] }

  @inline(__always)
  func cueOf(_ hash: UInt64) -> NameCue { cues[hash] }

  @inline(__always)
  func cue(_ index: Int) -> NameCue {
    let token = text[index]
    return token.kind == .word && text.word(index).has(.nameCue) ? cues[token.hash] : []
  }
}
