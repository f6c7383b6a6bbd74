internal import Extraction
internal import TextModel

/// A well-known name in one of its usual wrong forms.
struct NameKnownMisspelling: Rule {
  static let description = RuleDescription(
    id: "name-known-misspelling", severity: .note,
    compares: "names against a list of brands, bodies, places and people with their usual wrong forms",
    arithmetic:
      "Fires on a form of the list as it is written there: letters, inner capitals, apostrophes and hyphens. Addresses of the web are left out.",
    triggering: [
      "She shopped at ↓Nieman Marcus.", "The app is called ↓Linkedin.", "He studied at ↓John Hopkins University.",
      "They sailed the ↓Carribean for a month.",
    ],
    nonTriggering: [
      "She shopped at Neiman Marcus.", "Nieman Lab wrote about it.", "Johns Hopkins, who died in 1873, left the money.",
      "The page is at www.Linkedin.com now.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    for name in article.mentions.misspelledNames {
      let words = article.document.text(name.range)
      findings.append(
        Finding(
          rule: Self.description.id, severity: .note, message: "“\(words)” is usually spelled \(name.right).",
          remedy: "Fits if another bearer of the name is meant.", question: "Is this \(name.right)?",
          labels: [Label(range: name.range)], suggestions: [name.right], key: words))
    }
  }
}
