internal import Extraction
internal import TextModel

/// Reads the cues that tell what a figure may be compared with.
struct ScopeReader {
  let text: SentenceText
  /// All that a word of the sentence is.
  let classes: WordClass

  func scope(of figure: Figure) -> Scope {
    var scope: Scope = []
    let start = figure.tokens.lowerBound
    let end = figure.tokens.upperBound
    if !figure.per.isNone { scope.insert(.per) }
    if figure.direction != .none { scope.insert(.change) }
    readBefore(start, &scope)
    readBehind(end, &scope)
    if classes.rawValue & (WordClass.forecast.rawValue | WordClass.scopeCue.rawValue) != 0 {
      readClause(figure, &scope)
    }
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
    while text.bounds.contains(index), steps < 18, !text[index].isMark(";") {
      if text[index].isWord {
        if text.has(index, .forecast) { scope.insert(.forecast) }
        if text.has(index, .scopeCue), let cue = Self.cues[text[index].hash] { add(cue, at: index, steps, &scope) }
      }
      index -= 1
      steps += 1
    }
    for step in 0..<10 {
      let behind = figure.tokens.upperBound + step
      guard text.bounds.contains(behind), !text[behind].isMark(";") else { break }
      guard text.has(behind, .scopeCue), let cue = Self.cues[text[behind].hash] else { continue }
      switch cue {
      case .last where text.has(behind + 1, .dateUnit), .earlier where !text.isWord(behind, "initially"), .ago:
        scope.insert(.earlier)
      case .average where step < 3: scope.insert(.average)
      default: break
      }
    }
  }

  /// A cue before the figure, with the number of words between.
  private func add(_ cue: Cue, at index: Int, _ steps: Int, _ scope: inout Scope) {
    switch cue {
    case .other: scope.insert(.other)
    case .subset: if steps < 6 { scope.insert(.subset) }
    case .earlier: scope.insert(.earlier)
    case .last: if text.has(index + 1, .dateUnit) { scope.insert(.earlier) }
    case .update: scope.insert(.update)
    case .average: if steps < 7 { scope.insert(.average) }
    // "A year ago the reservoirs stood at 78%": it opens the sentence.
    case .ago: if index - text.bounds.lowerBound <= 3 { scope.insert(.earlier) }
    }
  }

  private enum Cue { case other, subset, earlier, last, update, average, ago }

  private static let cues: [UInt64: Cue] = {
    let words: [(Cue, String)] = [
      (.other, "separate separately another"), (.subset, "including whom"),
      (.earlier, "initially previously earlier previous"),
      (.last, "last"), (.update, "now updated since"), (.average, "average mean median"), (.ago, "ago"),
    ]
    var table: [UInt64: Cue] = [:]
    for (cue, list) in words { for word in list.split(separator: " ") { table[TextHash.of(word.utf8)] = cue } }
    return table
  }()
}
