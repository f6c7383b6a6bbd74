internal import Extraction
internal import TextModel

/// Reads the cues that tell what a figure may be compared with.
struct ScopeReader {
  let text: SentenceText

  func scope(of figure: Figure) -> Scope {
    var scope: Scope = []
    let start = figure.tokens.lowerBound
    let end = figure.tokens.upperBound
    if !figure.per.isNone { scope.insert(.per) }
    if figure.direction != .none { scope.insert(.change) }
    readBefore(start, &scope)
    readBehind(end, &scope)
    readClause(figure, &scope)
    return scope
  }

  /// The words right before: a further, another, including, of the, each, average.
  private func readBefore(_ start: Int, _ scope: inout Scope) {
    for step in 1...4 {
      let index = start - step
      guard text[index].isWord else { break }
      if text.has(index, .other) { scope.insert(.other) }
      if text.has(index, .subsetCue) { scope.insert(.subset) }
      if text.has(index, .each) || text.isWord(index, "per") { scope.insert(.per) }
      if text.isWord(index, "average") || text.isWord(index, "mean") || text.isWord(index, "median") {
        scope.insert(.average)
      }
      if text.has(index, .earlier), !text.isWord(index, "past") { scope.insert(.earlier) }
      if text.isWord(index, "of") || text.isWord(index, "among") {
        let isWhole = step <= 2 && (step == 1 || text.has(index + 1, [.determiner, .article, .possessivePronoun]))
        if isWhole { scope.insert(.whole) }
      }
      if text.has(index, [.conjunction, .subordinator, .auxiliary]) { break }
    }
  }

  /// The words right behind: more, others, of whom, of them, each, a day.
  private func readBehind(_ end: Int, _ scope: inout Scope) {
    for step in 0..<4 {
      let index = end + step
      guard text[index].isWord || text[index].kind == .dash else { break }
      if text.has(index, .other), !text.isWord(index + 1, "than") { scope.insert(.other) }
      if text.has(index, .each) { scope.insert(.per) }
      if text.isWord(index, "of"),
        text.isWord(index + 1, "them") || text.isWord(index + 1, "whom")
          || text.isWord(index + 1, "these") || text.isWord(index + 1, "those") || text.isWord(index + 1, "which")
          || text.isWord(index + 1, "the")
      {
        scope.insert(.subset)
      }
      if text.has(index, [.auxiliary, .conjunction]) { break }
    }
  }

  /// Cues anywhere in the clause: forecasts, earlier periods, separate events, updates.
  private func readClause(_ figure: Figure, _ scope: inout Scope) {
    var index = figure.tokens.lowerBound - 1
    var steps = 0
    while text.bounds.contains(index), steps < 18 {
      if text[index].isMark(";") { break }
      if text.isWord(index, "separate") || text.isWord(index, "separately") || text.isWord(index, "another") {
        scope.insert(.other)
      }
      if text.has(index, .forecast) { scope.insert(.forecast) }
      if steps < 7, text.isWord(index, "average") || text.isWord(index, "mean") || text.isWord(index, "median") {
        scope.insert(.average)
      }
      if text.isWord(index, "including") || text.isWord(index, "whom"), steps < 6 { scope.insert(.subset) }
      if text.isWord(index, "initially") || text.isWord(index, "previously") || text.isWord(index, "earlier")
        || text.isWord(index, "previous") || text.isWord(index, "last") && text.has(index + 1, .dateUnit)
      {
        scope.insert(.earlier)
      }
      if text.isWord(index, "now") || text.isWord(index, "updated") || text.isWord(index, "since") {
        scope.insert(.update)
      }
      index -= 1
      steps += 1
    }
    for step in 0..<10 {
      let behind = figure.tokens.upperBound + step
      guard text.bounds.contains(behind), !text[behind].isMark(";") else { break }
      if text.isWord(behind, "last") && text.has(behind + 1, .dateUnit) || text.isWord(behind, "earlier")
        || text.isWord(behind, "previously") || text.isWord(behind, "ago")
      {
        scope.insert(.earlier)
      }
      if text.isWord(behind, "average"), step < 3 { scope.insert(.average) }
    }
  }
}
