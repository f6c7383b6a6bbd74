internal import TextModel

/// What a word tells a rule about the figures beside it (cues.tsv); a word has one cue at most.
public enum Cue: UInt8, Sendable, BitwiseCopyable, Hashable, CaseIterable {
  case none, average, remainder, net, marginOfError, lead, poll, basis, manyAnswers, moneyThen, total, population,
    inflation,
    prices, crime, allegation, conviction, considering, frequent, highest, lowest, both, each

  /// The name of its row in the word list.
  var name: String {
    switch self {
    case .none: ""
    case .average: "average"
    case .remainder: "remainder"
    case .net: "net"
    case .marginOfError: "margin-of-error"
    case .lead: "lead"
    case .poll: "poll"
    case .basis: "basis"
    case .manyAnswers: "many-answers"
    case .moneyThen: "money-then"
    case .total: "total"
    case .population: "population"
    case .inflation: "inflation"
    case .prices: "prices"
    case .crime: "crime"
    case .allegation: "allegation"
    case .conviction: "conviction"
    case .considering: "considering"
    case .frequent: "frequent"
    case .highest: "highest"
    case .lowest: "lowest"
    case .both: "both"
    case .each: "each"
    }
  }
}

extension LexiconBuilder {
  /// The cue of each word of the list; a row of an unknown name is left out (a test holds the names against the file).
  mutating func addCues() {
    WordList("cues").forEachRow { fields in
      guard fields.count == 2, let cue = Cue.allCases.first(where: { fields[0].elementsEqual($0.name.utf8) }) else {
        return
      }
      fields[1].forEachPiece(0x20) { edit(TextHash.of($0)) { $0.cue = cue } }
    }
  }
}
