internal import Claims
internal import Extraction
internal import TextModel

/// Finds the cell of a table that a figure of prose is about: its sentence has the labels of one row and of one column.
///
/// The prose may stand in another text than the table.
struct TableLookup {
  /// A cell, by row and column.
  struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// A label that stands in a sentence.
  private struct Mention {
    var label: [UInt64]
    var token: Int
    var rows: [Int]
  }

  private let owner: Document
  private let table: Table
  private let header: [TableCell]
  /// The columns of labels and years; the others hold what is measured.
  private let keys: [Int]
  /// The words of each row's label; the rows by the first of them.
  private let names: [[UInt64]]
  private let rows: [UInt64: [Int]]
  /// The words of each column's label, and those that no other column has.
  private let labels: [[UInt64]]
  private let own: [[UInt64]]

  /// - Returns: nil for a table without a header.
  init?(_ table: Table, of owner: Document) {
    guard let header = table.header else { return nil }
    let words = TableWords(owner)
    self.owner = owner
    self.table = table
    self.header = header
    keys =
      [0]
      + header.indices.dropFirst().filter { column in
        table.rows.allSatisfy { $0[column].value == nil || $0[column].isYear }
      }
    let names = table.rows.map { row in row.first.map { Self.label($0, words, owner) } ?? [] }
    self.names = names
    rows = Dictionary(grouping: names.indices.filter { !names[$0].isEmpty }, by: { names[$0][0] })
    let labels = header.map { Self.words($0, words, owner) }
    self.labels = labels
    own = labels.indices.map { column in
      labels[column].filter { word in !labels.indices.contains { $0 != column && labels[$0].contains(word) } }
    }
  }

  /// Calls `body` with the first word of each row's label, without which a sentence names no row.
  func forEachFirstWord(_ body: (UInt64) -> Void) { rows.keys.forEach(body) }

  func cell(_ place: Place) -> TableCell { table.rows[place.row][place.column] }

  /// "row Chile, column Exports"
  func name(_ place: Place) -> String {
    let row = keys.map { owner.text(table.rows[place.row][$0].range) }.filter { !$0.isEmpty }.joined(separator: ", ")
    return "row \(row), column \(owner.text(header[place.column].range))"
  }

  // MARK: The cell of a figure

  /// The cells of the figures of one sentence, which has as many labels of rows as figures.
  ///
  /// - Parameter claims: the claims of the sentence, in text order.
  func places(of claims: [Int], in article: Article) -> [(claim: Int, place: Place)] {
    guard let first = claims.first else { return [] }
    let sentence = article.sentence(of: first)
    let mentions = mentions(sentence, article.document)
    let figures = claims.filter { [.cardinal, .money, .percent, .measure].contains(article.figure($0).kind) }
    guard !mentions.isEmpty, mentions.count == figures.count else { return [] }
    return zip(figures, mentions).compactMap { claim, mention in
      // "Chile took 41 and Peru 9": a label for each, on one side.
      let isBefore = mention.token < article.figure(claim).tokens.lowerBound
      guard zip(figures, mentions).allSatisfy({ isBefore == ($1.token < article.figure($0).tokens.lowerBound) }),
        article.figure(claim).hedge != .vague,
        let row = only(mention.rows, sentence, article.document),
        let column = column(sentence, article) ?? column(row, holding: article.figure(claim)),
        table.rows[row][column].value != nil, isPercent(row, column) == (article.figure(claim).kind == .percent)
      else { return nil }
      return (claim, Place(row: row, column: column))
    }
  }

  /// The one column of a row that holds a number of three digits and more, where the sentence names no column.
  private func column(_ row: Int, holding figure: Figure) -> Int? {
    guard let value = figure.value, value.significand.magnitude >= 100 else { return nil }
    let columns = header.indices.filter { relation(figure, Place(row: row, column: $0)) == .same }
    return columns.count == 1 ? columns.first : nil
  }

  /// A per cent sign stands in the cell or in the column's label.
  private func isPercent(_ row: Int, _ column: Int) -> Bool {
    table.rows[row][column].isPercent || owner.bytes[header[column].range.bytes].contains(0x25)
  }

  /// Whether a figure that does not agree with its cell is in conflict with it: it is exact, no part, change or other period, and its
  /// sentence names no year that neither row nor column has.
  func isBinding(_ claim: Int, _ place: Place, _ article: Article) -> Bool {
    let words = TableWords(owner)
    let cells = keys.map { table.rows[place.row][$0] } + [header[place.column]]
    let known = Set(cells.flatMap { words.tokens($0) }.map { owner.tokens[$0].hash })
    let tokens = article.document.tokens
    let sentence = article.sentence(of: claim)
    let dates = article.mentions.figures.filter { $0.kind == .date && sentence.overlaps($0.tokens) }
    let years = dates.flatMap(\.tokens).filter { tokens[$0].isNumber && tokens[$0].range.count == 4 }
    return article.figure(claim).hedge == .exact && article.claim(claim).scope.isDisjoint(with: .blocking)
      && years.allSatisfy { known.contains(tokens[$0].hash) }
  }

  /// How a figure agrees with a cell: equal, or one is the other rounded; nil where it does not. The column's scale may stand in its
  /// label or not.
  func relation(_ figure: Figure, _ place: Place) -> Relation? {
    let cell = cell(place)
    let relations = [0, 3, 6, 9].compactMap { power -> Relation? in
      guard let value = cell.value?.scaled(by: power), let unit = cell.resolution.scaled(by: power) else { return nil }
      return relation(figure, value, unit)
    }
    return relations.first { $0 == .same } ?? relations.first
  }

  private func relation(_ figure: Figure, _ cell: DecimalNumber, _ unit: DecimalNumber) -> Relation? {
    guard let value = figure.value, value != cell else { return .same }
    if figure.hedge != .exact, figure.interval.contains(cell) { return .compatible }
    guard let distance = (value - cell)?.magnitude, let twice = distance * DecimalNumber(2) else { return .compatible }
    return twice <= max(figure.resolution, unit) && figure.resolution != unit ? .rounded : nil
  }

  // MARK: Labels

  /// The labels of rows that stand in a sentence, in its order: once where one is repeated, and none inside a longer one.
  private func mentions(_ sentence: Range<Int>, _ document: Document) -> [Mention] {
    var found: [Mention] = []
    var end = sentence.lowerBound
    for token in sentence where token >= end {
      guard let candidates = rows[document.tokens[token].hash] else { continue }
      let named = candidates.filter { row in
        token + names[row].count <= sentence.upperBound
          && zip(names[row], document.tokens[token...]).allSatisfy { $0 == $1.hash }
      }
      guard let longest = named.max(by: { names[$0].count < names[$1].count }) else { continue }
      let label = names[longest]
      if found.last?.label == label { found.removeLast() }
      found.append(Mention(label: label, token: token, rows: named.filter { names[$0] == label }))
      end = token + label.count
    }
    return found
  }

  /// The row of several with one label whose other labels and years stand in the sentence as well.
  private func only(_ rows: [Int], _ sentence: Range<Int>, _ document: Document) -> Int? {
    guard rows.count > 1 else { return rows.first }
    let words = TableWords(owner)
    let hashes = Set(sentence.map { document.tokens[$0].hash })
    let left = rows.filter { row in
      keys.dropFirst().allSatisfy { column in
        let label = words.tokens(table.rows[row][column])
        return label.allSatisfy { hashes.contains(owner.tokens[$0].hash) }
      }
    }
    return left.count == 1 ? left.first : nil
  }

  /// The column whose label the sentence has the most words of: the words that no other column has, else all.
  private func column(_ sentence: Range<Int>, _ article: Article) -> Int? {
    let hashes = Set(sentence.map { article.document.tokens[$0].hash })
    let named = labels.indices.filter { column in
      let needed = own[column].isEmpty ? labels[column] : own[column]
      return !keys.contains(column) && !needed.isEmpty && needed.allSatisfy(hashes.contains)
    }
    func count(_ column: Int) -> Int { labels[column].count(where: hashes.contains) }
    guard let most = named.map(count).max() else { return nil }
    let best = named.filter { count($0) == most }
    return best.count == 1 ? best.first : nil
  }

  /// The words of a row's label, one of which at least has four letters; none of a row of totals.
  private static func label(_ cell: TableCell, _ words: TableWords, _ document: Document) -> [UInt64] {
    let tokens = words.tokens(cell).map { document.tokens[$0] }.filter(\.isWord)
    guard tokens.contains(where: { $0.range.count > 3 }), !words.isTotal(cell) else { return [] }
    return tokens.map(\.hash)
  }

  /// The words of a column's label and its year, without short words and those of scale.
  private static func words(_ cell: TableCell, _ words: TableWords, _ document: Document) -> [UInt64] {
    words.tokens(cell).filter { index in
      let token = document.tokens[index]
      return !words.isScale(index)
        && (token.range.count > 3 && token.isWord || token.range.count == 4 && token.isNumber)
    }.map { document.tokens[$0].hash }
  }
}

extension TableCell {
  /// A number that is a year.
  fileprivate var isYear: Bool { (value?.int).map { (1800...2100).contains($0) && range.count == 4 } ?? false }
}
