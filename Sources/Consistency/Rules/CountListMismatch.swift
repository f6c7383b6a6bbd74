internal import Claims
internal import Extraction
internal import TextModel

/// An announced number of things against the names that are listed.
struct CountListMismatch: Rule {
  static let description = RuleDescription(
    id: "count-list-mismatch", severity: .warning,
    compares: "an announced count against the names listed for it",
    arithmetic: """
      A count up to twelve, or "both", whose names follow behind a colon, dash or between commas; fires where their number is another \
      one. Only lists of plain names: not behind "such as", "including", "among them", and silent where a comma may join a town to its \
      state or an apposition to its name. So are the weekdays of so many times a week, and years where more are listed than counted.
      """,
    triggering: [
      "↓Three cities will host: Lyon, Turin, Graz and Brno.",
      "↓Both winners, Ana, Luis and Mei, were present.",
      "The prize went to ↓four bakers: Ida Holm, Sven Krag and Marta Lind.",
      "The ↓two ministers, Hanna Berg, Ove Dahl and Nils Moe, signed the letter.",
      "The train runs ↓four times a week, on ↓Mondays, Wednesdays and Fridays.",
      "The pool opens ↓three days a week, on ↓Tuesdays and Fridays.",
      "They lost ↓three finals, in ↓1999, 2005, 2011 and 2019.",
    ],
    nonTriggering: [
      "The train runs three times a week, on Mondays, Wednesdays and Fridays.",
      "They lost four finals, in 1999, 2005, 2011 and 2019.",
      "She won five medals, in 2012 and 2016.",
      "The ferry sails four times a day, on Saturdays and Sundays; it runs four times a week, on Mondays and Fridays.",
      "Three cities, among them Lyon and Turin, will host. She served eight governors, Democrat and Republican, there.",
      "Three cities will host: Lyon, Turin and Graz.",
      "Four bands will play: Earth, Wind & Fire, Blur, Pulp and Suede. The plant has two sites: Springfield, Ohio, and Dayton, Kentucky.",
      "The two ministers, Hanna Berg, 41, and Ove Dahl, signed the letter.",
    ])

  private static let such = TextHash.literal("such")

  func check(_ article: Article, into findings: inout [Finding]) {
    for claims in article.sentences(with: .cardinal) {
      for index in claims {
        let figure = article.figure(index)
        guard figure.kind == .cardinal, figure.hedge == .exact, let count = figure.value?.int, (2...12).contains(count),
          article.claim(index).headToken >= 0, article.claim(index).scope.isDisjoint(with: [.other, .subset, .per])
        else { continue }
        let sentence = article.sentence(of: index)
        check(
          count,
          Counter(token: figure.tokens, head: article.claim(index).headToken, range: figure.range, sentence: sentence),
          article, into: &findings)
      }
    }
    for claims in article.sentences(with: .date) where claims.count >= 3 {
      for (position, count) in claims.enumerated() {
        if let list = DatesInList(of: count, claims[(position + 1)...], article), list.isWrong(article) {
          add(list, article, into: &findings)
        }
      }
    }
    if article.mentions(.both) { checkBoth(article, into: &findings) }
  }

  /// "Four times a week, on Mondays, Wednesdays and Fridays"
  private func add(_ list: DatesInList, _ article: Article, into findings: inout [Finding]) {
    guard let first = list.dates.first, let last = list.dates.last else { return }
    let count = article.figure(list.count)
    let range = TextRange(article.figure(first).range.start, article.figure(last).range.end)
    let dates = list.dates.map { article.document.text(article.figure($0).range) }
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "\(article.words(list.count)) are announced, and \(dates.count) are named.",
        working: "\(Wording.list(dates)): \(dates.count), not \(count.value.map(Wording.number) ?? "")",
        remedy: "Fits if the list is not complete, or if two fell together: then say so.",
        question: "How many are there, and when?",
        labels: [article.label(list.count), Label(range: range, reading: "\(dates.count) dates")],
        key: "\(article.key(list.count)) | \(dates.joined(separator: ", "))"))
  }

  private struct Counter {
    var token: Range<Int>
    var head: Int
    var range: TextRange
    var sentence: Range<Int>
  }

  /// "Both winners, Ana, Luis and Mei,": a noun of one or two words behind it.
  private func checkBoth(_ article: Article, into findings: inout [Finding]) {
    let document = article.document
    for sentence in document.sentences where document.part(of: sentence).role == .body {
      for token in sentence.tokens where article.cue(token) == .both {
        let head = (token + 1..<min(token + 4, sentence.tokens.upperBound)).first {
          article.isMark($0, ",") || article.isMark($0, ":")
        }
        guard let head, head > token + 1 else { continue }
        check(
          2,
          Counter(
            token: token..<(token + 1), head: head - 1, range: document.tokens[token].range, sentence: sentence.tokens),
          article, into: &findings)
      }
    }
  }

  private func check(_ count: Int, _ counter: Counter, _ article: Article, into findings: inout [Finding]) {
    guard let list = list(counter, article), list.count != count, isCertain(list, count, article) else { return }
    let names = list.map {
      article.document.text(
        TextRange(article.document.tokens[$0.lowerBound].start, article.document.tokens[$0.upperBound - 1].end))
    }
    guard let first = list.first, let last = list.last else { return }
    let range = TextRange(
      article.document.tokens[first.lowerBound].start, article.document.tokens[last.upperBound - 1].end)
    let words = article.document.text(counter.range)
    findings.append(
      Finding(
        rule: Self.description.id, severity: .warning,
        message: "“\(words)” are announced, and \(list.count) are named.",
        working: "\(Wording.list(names)): \(list.count), not \(count)",
        remedy: "Fits if the list is not complete: then say “among them”.",
        question: "How many are there, and who or what is missing?",
        labels: [
          Label(range: counter.range, reading: "\(count)"), Label(range: range, reading: "\(list.count) names"),
        ],
        key: "\(count) | \(names.joined(separator: ", "))"))
  }

  /// Where the names of a count begin: behind the colon or dash that ends its clause, or the comma behind its noun.
  private func list(_ counter: Counter, _ article: Article) -> [Range<Int>]? {
    let tokens = article.document.tokens
    if article.isMark(counter.head + 1, ",") {
      let reader = NameList(article: article, start: counter.head + 2, end: counter.sentence.upperBound)
      guard let list = reader.read(), article.isMark(list.end, ",") else { return nil }
      return list.items
    }
    let reach = counter.token.upperBound..<min(counter.token.upperBound + 12, counter.sentence.upperBound)
    guard
      let mark = reach.first(where: {
        tokens[$0].isMark(":")
          || tokens[$0].kind == .dash && tokens[$0].hasSpaceBefore && $0 + 1 < tokens.count
            && tokens[$0 + 1].hasSpaceBefore
      }),
      !(counter.token.lowerBound..<mark).contains(where: {
        article.has($0, .subsetCue) || tokens[$0].hash == Self.such || tokens[$0].isMark(",")
      }),
      // Another number between counts something else.
      !(counter.token.upperBound..<mark).contains(where: {
        tokens[$0].isNumber || article.has($0, [.cardinal, .reporting])
      })
    else { return nil }
    let reader = NameList(article: article, start: mark + 1, end: counter.sentence.upperBound)
    guard let list = reader.read(),
      list.end >= counter.sentence.upperBound || article.isMark(list.end, ".") || tokens[list.end].kind == .dash
    else { return nil }
    return list.items
  }

  /// Not towns with their states, and not more names than an apposition each would explain.
  private func isCertain(_ list: [Range<Int>], _ count: Int, _ article: Article) -> Bool {
    // "Eight presidents, Democrat and Republican": far fewer words than things are no list of them.
    guard abs(list.count - count) <= 2 else { return false }
    // "Earth, Wind & Fire" is one name with a comma.
    guard !list.contains(where: { $0.contains { article.isMark($0, "&") } }) else { return false }
    guard let last = list.last, list.count > count else { return list.count > 1 }
    if list.count == 2 * count { return false }
    return !article.isMark(last.lowerBound - 2, ",") || !article.isWord(last.lowerBound - 1, Word.and)
  }
}

/// Names between commas, with "and" before the last one.
struct NameList {
  let article: Article
  let start: Int
  let end: Int

  /// The names, and the token behind the last of them; nil where anything else stands between.
  func read() -> (items: [Range<Int>], end: Int)? {
    var items: [Range<Int>] = []
    var index = start
    while let name = name(at: index) {
      items.append(name)
      index = name.upperBound
      let isComma = article.isMark(index, ",")
      let next = isComma ? index + 1 : index
      if article.isWord(next, Word.and) {
        guard let last = self.name(at: next + 1) else { return nil }
        items.append(last)
        return (items, last.upperBound)
      }
      guard isComma else { return nil }
      index = next
    }
    return nil
  }

  /// A run of capitalised words, with the "the" before it and the small words that a name known as one has inside.
  private func name(at index: Int) -> Range<Int>? {
    let tokens = article.document.tokens
    var start = index
    if article.isWord(start, Word.the) { start += 1 }
    var next = start
    while next < end, next - start < 6 {
      if let inner = entityEnd(at: next) {
        next = inner
        continue
      }
      guard tokens[next].isWord, tokens[next].isCapitalised else { break }
      next += 1
    }
    return next > start ? start..<next : nil
  }

  private func entityEnd(at token: Int) -> Int? {
    let entities = article.mentions.entities
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    guard low < entities.count, entities[low].tokens.lowerBound == token else { return nil }
    return min(entities[low].tokens.upperBound, end)
  }
}
