internal import Extraction
internal import TextModel

/// Acronyms that are used and never spelled out.
struct AcronymUndefined: Rule {
  static let description = RuleDescription(
    id: "acronym-undefined", severity: .note, compares: "the acronyms of an article against the names it writes out",
    arithmetic: """
      Two to six capitals without a name in brackets beside them, and without words of these first letters anywhere, outside a list of \
      those that every reader knows. One note an article, the first place of each.
      """,
    triggering: [
      "The ↓CWB met. The CWB said no.", "She joined the ↓NFU in 2019 and left after a year.",
      "Staff at the ↓HSRC and the ↓PBW walked out, their union said.",
    ],
    nonTriggering: [
      "The Coastal Water Board (CWB) met. The CWB said no.", "NATO met.",
      "The Northern Ferry Union chose a leader. She joined the NFU in 2019.",
    ])

  private static let most = 5

  func check(_ article: Article, into findings: inout [Finding]) {
    let mentions = article.mentions.acronyms
    guard !mentions.isEmpty else { return }
    let document = article.document
    var defined = HashSet(mentions.lazy.filter { !$0.expansion.isEmpty }.map { document.tokens[$0.token].hash })
    var places: [AcronymMention] = []
    var names: BodyNames?
    for mention in mentions {
      let token = document.tokens[mention.token]
      guard !defined.contains(token.hash), !AcronymLists.english.isKnown(token.hash),
        !article.mentions.house.knows(token.hash), places.count < Self.most
      else {
        continue
      }
      defined.insert(token.hash)
      let known = article.mentions.knowledge(mention.token..<mention.token + 1)
      guard !known.isProse, !known.isPlace, !known.isOrganisation, !isTicker(mention.token, document),
        isAlone(mention.token, document)
      else { continue }
      let body = names ?? BodyNames(article)
      names = body
      let letters = AcronymLetters.letters(token, document)
      if !body.hasInitials(letters), !body.spellsOut(letters) {
        places.append(mention)
      }
    }
    guard !places.isEmpty else { return }
    let list = Wording.list(places.map { document.text($0.range) })
    findings.append(
      Finding(
        rule: Self.description.id, severity: .note, message: "\(list): never spelled out.",
        remedy: "Give the name in full once.", question: "What do the letters stand for?",
        labels: places.map { Label(range: $0.range) }, key: list))
  }

  /// In angle or plain brackets, behind a colon or slash: the sign of a stock, an agency, a form.
  private func isTicker(_ index: Int, _ document: Document) -> Bool {
    guard index > 0 else { return false }
    let before = document.tokens[index - 1]
    return before.isMark("<") || before.isMark("(") || before.isMark(":") || before.isMark("/") || before.isMark("@")
      || before.isMark("#")
      || before.isMark("$")
  }

  /// No part of a longer name in capitals or with a hyphen, whose letters are no acronym.
  private func isAlone(_ index: Int, _ document: Document) -> Bool {
    func isPart(_ other: Int) -> Bool {
      guard document.tokens.indices.contains(other) else { return false }
      let token = document.tokens[other]
      return token.shape.contains(.allCapitals) || token.kind == .dash && !token.hasSpaceBefore || token.isMark("&")
    }
    return !isPart(index - 1) && !isPart(index + 1)
  }
}
