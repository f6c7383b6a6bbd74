/// A phrase laid over the likeliest stretch of a longer text, word by word.
///
/// Where the text begins or ends inside the phrase, it says nothing of the words beyond, as long as those are less than
/// half and none of them turns the phrase round.
struct PhraseFit {
  static let negations = WordSet("not no never nor cannot without")

  /// Words to add, drop or change.
  let distance: Int
  /// The words of the phrase that do not stand in the text, by place.
  private let changed: [Int]
  /// The words of the text that do not stand in the phrase, inside the stretch.
  private let others: [Int]

  /// - Complexity: the product of the lengths.
  init(_ phrase: [UInt64], in text: [UInt64]) {
    let (m, n) = (phrase.count, text.count)
    // costs[i][j]: of the first i words of the phrase, ending at word j of the text; the start of the text is free.
    var costs = [[Int]](repeating: [Int](repeating: 0, count: n + 1), count: m + 1)
    for i in 0...m { costs[i][0] = i }
    for i in 1...max(1, m) where i <= m {
      for j in 1...max(1, n) where j <= n {
        let same = costs[i - 1][j - 1] + (phrase[i - 1] == text[j - 1] ? 0 : 1)
        costs[i][j] = min(same, costs[i - 1][j] + 1, costs[i][j - 1] + 1)
      }
    }
    // Of equal ends the last: a word changed, and not left out.
    let end = (0...n).min { (costs[m][$0], -$0) < (costs[m][$1], -$1) } ?? 0
    var (changed, others): ([Int], [Int]) = ([], [])
    var (i, j) = (m, end)
    // The stretch of the phrase that the text covers.
    func isChanged(_ i: Int, _ j: Int) -> Bool {
      j > 0 && costs[i][j] == costs[i - 1][j - 1] + (phrase[i - 1] == text[j - 1] ? 0 : 1)
    }
    while j == n, i > 0, costs[i][j] == costs[i - 1][j] + 1, !isChanged(i, j) { i -= 1 }
    let last = i
    var first = 0
    while i > 0 {
      if j == 0, first == 0 { first = i }
      if j > 0, phrase[i - 1] == text[j - 1], costs[i][j] == costs[i - 1][j - 1] {
        (i, j) = (i - 1, j - 1)
      } else if j > 0, costs[i][j] == costs[i - 1][j - 1] + 1 {
        changed.append(i - 1)
        others.append(j - 1)
        (i, j) = (i - 1, j - 1)
      } else if j > 0, costs[i][j] == costs[i][j - 1] + 1 {
        others.append(j - 1)
        j -= 1
      } else {
        changed.append(i - 1)
        i -= 1
      }
    }
    let edges = phrase[..<first] + phrase[last...]
    let isCovered = edges.count * 2 <= m && !edges.contains { Self.negations.contains($0) }
    distance = costs[m][end] - (isCovered ? edges.count : 0)
    self.changed = changed.reversed().filter { !isCovered || $0 >= first } + (isCovered ? [] : Array(last..<m))
    self.others = others.reversed()
  }

  /// The places of the words that differ, in the phrase and in the text.
  var places: (phrase: [Int], text: [Int]) { (changed, others) }
}
