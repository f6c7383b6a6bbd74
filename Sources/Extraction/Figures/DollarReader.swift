internal import TextModel

/// Finds whose dollars a bare `$` means: the country's of the article, where its words leave no doubt; else the American.
struct DollarReader {
  /// The whole document.
  let text: SentenceText
  /// Its words with a capital.
  let capitals: UnsafeBufferPointer<Int32>

  /// The words of each dollar's country; the first is the United States.
  private static let countries: [(unit: UnitID, words: String)] = [
    (
      .dollar,
      "us u.s usa america american americans washington york california texas florida chicago boston illinois ohio "
        + "pennsylvania michigan virginia congress pentagon dow nasdaq nyse"
    ),
    (
      UnitID(code: "AUD"),
      "australia australian australians sydney melbourne canberra brisbane queensland nsw adelaide tasmania tasmanian hobart "
        + "aussie"
    ),
    (
      UnitID(code: "CAD"),
      "canada canadian canadians ottawa toronto ontario quebec montreal vancouver alberta calgary edmonton winnipeg manitoba "
        + "saskatchewan"
    ),
    (UnitID(code: "NZD"), "zealand zealander zealanders auckland wellington christchurch"),
    (UnitID(code: "HKD"), "kong kongers kowloon"),
    (UnitID(code: "SGD"), "singapore singaporean singaporeans"),
  ]

  /// The places in that list by word.
  private static let places: HashTable = {
    var places = HashTable(capacity: 128)
    for (place, country) in countries.enumerated() {
      for word in TextHash.words(country.words) where places[TextHash.of(word)] == nil {
        places.set(TextHash.of(word), Int32(place))
      }
    }
    return places
  }()

  /// The article speaks of its country within so many tokens from its start.
  private static let opening = 60

  /// Marks the bare dollars among the figures, and gives them the unit of the article's country.
  func settle(_ figures: inout [Figure]) {
    for index in figures.indices where isBareWord(figures[index]) { figures[index].isBareDollar = true }
    let bare = figures.indices.filter { isBare(figures[$0]) }
    guard !bare.isEmpty else { return }
    for index in bare { figures[index].isBareDollar = true }
    // "A$5m ($3.2m)": the bare ones are American.
    guard !bare.contains(where: { isConversion($0, in: figures) }), let unit = country() else { return }
    for index in bare { figures[index].unit = unit }
  }

  private func isBare(_ figure: Figure) -> Bool {
    guard figure.unit == .dollar, figure.kind == .money || figure.kind == .rate else { return false }
    for index in figure.tokens where text[index].isMark("$") {
      let before = text[index - 1]
      let after = text[index + 1]
      return !(before.isWord && text.isTight(index)) && !(after.isWord && text.isTight(index + 1))
        && !text.has(figure.tokens.upperBound - 1, .currencyCode)
    }
    return false
  }

  private static let dollars = WordSet("dlr dlrs dollar dollars")
  private static let american = WordSet("us u.s american")

  /// "379 mln dlrs", whatever dollars the article goes on to name; "379 mln U.S. dlrs" are American.
  private func isBareWord(_ figure: Figure) -> Bool {
    guard figure.unit == .dollar, figure.kind == .money || figure.kind == .rate,
      let word = figure.tokens.first(where: { Self.dollars.contains(text[$0]) })
    else { return false }
    return !figure.tokens.contains { text[$0].isMark("$") } && !Self.american.contains(text[word - 1])
      && !text[word - 1].isMark(".")
  }

  private func isConversion(_ index: Int, in figures: [Figure]) -> Bool {
    guard index > 0, text[figures[index].tokens.lowerBound - 1].isMark("(") else { return false }
    let other = figures[index - 1]
    return other.tokens.upperBound == figures[index].tokens.lowerBound - 1 && other.unit.unit.isMoney
      && !other.isBareDollar
  }

  /// The one country that the article names twice, early on, and three times as often as any other with a dollar.
  private func country() -> UnitID? {
    var counts = Array(repeating: 0, count: Self.countries.count)
    var isEarly = counts.map { _ in false }
    let places = Self.places
    for capital in capitals {
      let index = Int(capital)
      let token = text[index]
      guard token.isCapitalised, let place = places[token.hash].map({ Int($0) }) else { continue }
      // "us" is a pronoun, US$ a sign.
      if place == 0, token.range.count == 2, !token.shape.contains(.allCapitals) || text[index + 1].isMark("$") {
        continue
      }
      counts[place] += 1
      isEarly[place] = isEarly[place] || index < Self.opening
    }
    guard let best = counts.indices.dropFirst().max(by: { counts[$0] < counts[$1] }), counts[best] >= 2, isEarly[best],
      counts.indices.allSatisfy({ $0 == best || counts[$0] * 3 <= counts[best] })
    else { return nil }
    return Self.countries[best].unit
  }
}
