internal import Claims
internal import Extraction
internal import TextModel

/// A life over several sentences: the birth that one tells, and ages and years in others.
extension AgeMismatch {
  /// "She was born in 1937. … In 1958, at 31, she won": the one birth of the article, and an age right behind the year that opens a
  /// later sentence.
  func checkLife(_ births: [Int], _ article: Article, into findings: inout [Finding]) {
    guard let birth = births.first, let born = article.year(of: birth),
      births.allSatisfy({ article.year(of: $0) == born }),
      !Self.others.meets(
        article.sentence(of: birth).lowerBound..<article.figure(birth).tokens.lowerBound, in: article.document)
    else { return }
    // The life of who has died is that of one person from the first sentence on.
    let isObituary = (article.claims.body + article.claims.prominent).contains { isAgeAtDeath($0, article) }
    let isWoman = isWoman(ofSentence: article.claim(birth).sentence, article)
    for claims in article.bodySentences where claims.count >= 2 && (isObituary || claims[0] > birth) {
      // "Her husband …. He was killed in 1978, at 49": no life of hers.
      if let other = self.isWoman(ofSentence: article.claim(claims[0]).sentence, article), let isWoman, other != isWoman
      {
        continue
      }
      if let (birthday, told, year) = birthday(in: claims, article), let value = article.figure(birthday).value?.int,
        year > born, value != year - born
      {
        findings.append(finding(birth, born, birthday, value, [told], year, article))
        continue
      }
      // "She left school in 1949, at 16": of the one person whose life is told.
      if let past = PastAge.all(in: claims, article).first(where: {
        $0.year >= born && ![born, born + 1].contains($0.year - $0.value) && isOwn($0, article)
      }) {
        findings.append(finding(birth, born, past.age, past.value, [past.date], past.year, article))
        continue
      }
      for (first, second) in zip(claims, claims.dropFirst()) {
        let isFirst = first == claims[0] && isAgeInYear(second, first, article)
        let (told, age) = isFirst || isAgeAt(second, first, article) ? (first, second) : (second, first)
        guard isFirst || isAgeAt(age, told, article), let year = article.year(of: told),
          let value = article.figure(age).value?.int,
          year >= born, value != year - born, value != year - born - 1
        else { continue }
        findings.append(finding(birth, born, age, value, [told], year, article))
        break
      }
    }
  }

  /// Whether a sentence tells of her or of him by its first pronoun; nil where it has none.
  private func isWoman(ofSentence sentence: Int, _ article: Article) -> Bool? {
    let tokens = article.document.sentences[sentence].tokens
    return tokens.first { Self.persons.contains($0, in: article.document) }.map { article.isWord($0, Self.she) }
  }

  private static let she = TextHash.literal("she")

  /// "On her 90th birthday in 2023": of the one person whose life is told.
  private func birthday(in claims: [Int], _ article: Article) -> (claim: Int, date: Int, year: Int)? {
    for (first, second) in zip(claims, claims.dropFirst()) where article.figure(first).kind == .ordinal {
      let figure = article.figure(first)
      let gap = article.gap(first, second)
      let sentence = article.sentence(of: first)
      guard let year = article.year(of: second), Self.own.contains(figure.tokens.lowerBound - 1, in: article.document),
        Self.birthdays.contains(figure.tokens.upperBound, in: article.document), gap.count == 2,
        article.isWord(gap.upperBound - 1, Word.in), !Self.kin.meets(sentence, in: article.document),
        // "The queen gave a party on her 80th birthday, and he sang", "at the composer's side"
        hasOnePronoun(sentence, article), isOfLife(figure.tokens.lowerBound - 1, article),
        !(sentence.lowerBound..<figure.tokens.lowerBound).contains(where: {
          article.document.tokens[$0].kind == .possessive
        }),
        !article.mentions.entities.contains(where: {
          $0.kind == .person && sentence.lowerBound..<figure.tokens.lowerBound ~= $0.tokens.lowerBound
        })
      else { continue }
      return (first, second, year)
    }
    return nil
  }

  private static let own = WordSet("his her")
  private static let birthdays = WordSet("birthday")

  /// "She … in 1949, at 16": the sentence opens with the person, and tells of nobody else up to the age.
  private func isOwn(_ past: PastAge, _ article: Article) -> Bool {
    let sentence = article.sentence(of: past.age)
    let way = sentence.lowerBound..<past.tokens.upperBound
    // "He signed a boy in 1963, aged 12", "he married in 1963, when she was 19"
    guard !AgesOfPersons.people.meets(way, in: article.document), hasOnePronoun(way, article) else { return false }
    return sentence.prefix(4).contains { Self.persons.contains($0, in: article.document) }
      && !Self.others.meets(way, in: article.document) && !Self.kin.meets(way, in: article.document)
      && !way.contains(where: { article.isMark($0, ";") || article.has($0, .relative) })
      && !article.mentions.entities.contains { $0.kind == .person && way.overlaps($0.tokens) }
  }

  /// Whether "he" and "she" do not both stand there.
  private func hasOnePronoun(_ tokens: Range<Int>, _ article: Article) -> Bool {
    !(Self.men.meets(tokens, in: article.document) && Self.women.meets(tokens, in: article.document))
  }

  private static let men = WordSet("he his him")
  private static let women = WordSet("she her")

  /// Whether the one of whom a pronoun is told is the one whose life is told: most pronouns of the text are of the same kind.
  private func isOfLife(_ pronoun: Int, _ article: Article) -> Bool {
    let isWoman = Self.women.contains(pronoun, in: article.document)
    guard article.claims.budget.take(article.document.tokens.count) else { return false }
    let all = article.document.tokens.indices
    let women = all.count { Self.women.contains($0, in: article.document) }
    let men = all.count { Self.men.contains($0, in: article.document) }
    return isWoman ? women > men : men > women
  }

  /// "Jane Roe, who has died aged 81, … born 3 May 1931; died 2 June 2024": the age at death against the dates of a life.
  func checkDeath(_ births: [Int], _ article: Article, into findings: inout [Finding]) {
    for birth in births {
      let sentence = article.claim(birth).sentence
      guard let born = article.year(of: birth),
        let death = article.claims.body.first(where: {
          $0 > birth && article.claim($0).sentence == sentence && isDeath($0, article)
        }), let died = article.year(of: death), died >= born,
        let age = (article.claims.body + article.claims.prominent).first(where: {
          guard isAgeAtDeath($0, article), let value = article.figure($0).value?.int else { return false }
          return value != died - born && value != died - born - 1
        }), let value = article.figure(age).value?.int
      else { continue }
      findings.append(finding(birth, born, age, value, [death], died, article))
      return
    }
  }

  /// "She refused it in 2006, at the age of 68", "it came out in 1978, when she was 40", "he was 40 when it came out in 1978": of the one
  /// person whose life is told.
  private func isAgeAt(_ age: Int, _ year: Int, _ article: Article) -> Bool {
    let (figure, date, document) = (article.figure(age), article.figure(year), article.document)
    let sentence = article.sentence(of: age)
    guard article.year(of: year) != nil, figure.hedge == .exact, figure.value?.isWhole ?? false,
      figure.kind == .age && figure.unit == .year || figure.kind == .cardinal && figure.unit == .none,
      article.isWord(date.tokens.lowerBound - 1, Word.in) || article.isWord(date.tokens.lowerBound, Word.in),
      !Self.kin.meets(sentence.lowerBound..<max(figure.tokens.upperBound, date.tokens.upperBound), in: document),
      !sentence.contains(where: { article.isMark($0, ";") }),
      !article.mentions.entities.contains(where: {
        $0.kind == .person && $0.tokens.lowerBound > sentence.lowerBound
          && $0.tokens.upperBound <= figure.tokens.lowerBound
      })
    else { return false }
    let gap = article.gap(age, year)
    guard gap.count <= 8, !article.has(figure.tokens.upperBound, [.dateUnit, .people]) else { return false }
    let start = figure.tokens.lowerBound
    // "When she was 40": the age ends its clause.
    if start >= 3, document.tokens[start - 1].hash == Self.was, Self.persons.contains(document.tokens[start - 2]) {
      let end = figure.tokens.upperBound
      return isOfLife(start - 2, article) && date.tokens.upperBound <= start && article.isWord(start - 3, Self.when)
        && gap.count <= 4
        && (article.isMark(end, ".") || article.isMark(end, ","))
    }
    guard figure.kind == .age,
      (sentence.lowerBound...sentence.lowerBound + 1).contains(where: { Self.persons.contains($0, in: document) }),
      !Self.others.meets(sentence.lowerBound..<figure.tokens.upperBound, in: document)
    else { return false }
    return gap.allSatisfy {
      article.isMark($0, ",") || article.isWord($0, Word.in) || Self.ofAge.contains(document.tokens[$0])
    }
  }

  static let kin = WordSet(
    "their whose father mother son daughter brother sister wife husband child children parents uncle aunt friend")
  private static let was = TextHash.literal("was")
  private static let when = TextHash.literal("when")
  private static let ofAge = WordSet("at the age of aged")

  /// "died 2 June 2024", "died on 2 June 2024"
  private func isDeath(_ index: Int, _ article: Article) -> Bool {
    let start = article.figure(index).tokens.lowerBound
    guard article.year(of: index) != nil, start >= 2 else { return false }
    return Self.died.contains(start - 1, in: article.document)
      || Self.linkers.contains(article.document.tokens[start - 1])
        && Self.died.contains(start - 2, in: article.document)
  }

  /// "has died aged 91", "died at 91", "died, at the age of 91"
  private func isAgeAtDeath(_ index: Int, _ article: Article) -> Bool {
    let figure = article.figure(index)
    let before = article.window(index, before: 5).before
    // "Dies at 87" in a headline.
    let isBare =
      figure.kind == .cardinal && figure.unit == .none && article.claim(index).role == .headline
      && article.isWord(figure.tokens.lowerBound - 1, Word.at)
      && Self.died.contains(figure.tokens.lowerBound - 2, in: article.document)
    guard figure.kind == .age && figure.unit == .year || isBare, figure.hedge == .exact else { return false }
    return Self.died.meets(before, in: article.document) && !Self.others.meets(before, in: article.document)
  }

  private static let died = WordSet("died dies")

  /// "In 1958, at 31, he …", "In 1958, aged 31, he …"
  private func isAgeInYear(_ age: Int, _ year: Int, _ article: Article) -> Bool {
    let (document, figure) = (article.document, article.figure(age))
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let sentence = article.sentence(of: age)
    guard figure.hedge == .exact, figure.kind == .cardinal || figure.kind == .age,
      figure.unit == .none || figure.unit == .year,
      article.figure(year).tokens.lowerBound == sentence.lowerBound + 1, end + 1 < sentence.upperBound,
      !Self.others.meets(sentence.lowerBound..<end, in: document)
    else { return false }
    let gap = article.gap(year, age)
    return gap.count <= 5 && document.tokens[article.figure(year).tokens.upperBound].isMark(",")
      && (figure.kind == .age || document.tokens[start - 1].hash == Word.at) && document.tokens[end].isMark(",")
      && Self.persons.contains(document.tokens[end + 1]) && isOfLife(end + 1, article)
  }

  private static let persons = WordSet("he she")
}
