/// A stretch of a line without a gap that is wider than a space between words: what may be a cell of a table.
struct PageSegment {
  enum Kind {
    /// A number with what belongs to it: £1,200; 12.5%; (7).
    case number
    /// What stands for no number: a dash, n/a.
    case blank
    case words
  }

  /// A gap is wider than this share of the height of its line, a space in a justified one as a rule is not.
  private static let widestSpace = 0.42

  /// In points: smaller type is not read.
  private static let smallest = 0.1

  /// Its line: the block on the page, and the line in the block.
  var block: Int
  var line: Int
  var text: ArraySlice<UInt8>
  var kind: Kind
  var words: ArraySlice<PageLayout.Word>
  /// In points, from the upper left corner of the page.
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }
  var height: Double { bottom - top }

  /// Whether it stands over or below one of those.
  func isOver(_ others: [PageSegment]) -> Bool { others.contains { left < $0.right && $0.left < right } }

  /// Nil where there is nothing but white space.
  private init?(_ words: ArraySlice<PageLayout.Word>, of line: PageLayout.Line, block: Int, index: Int) {
    guard let first = words.first, line.height >= Self.smallest else { return nil }
    let end = min(words.endIndex < line.words.count ? line.words[words.endIndex].start : .max, line.text.count)
    text = line.text[min(first.start, end)..<end]
    while text.last.map({ $0 <= 0x20 }) == true { text.removeLast() }
    guard !text.isEmpty else { return nil }
    self.block = block
    self.line = index
    self.words = words
    kind = Self.kind(text)
    (top, bottom) = (line.top, line.top + line.height)
    (left, right) = Self.edges(words)
  }

  private static func edges(_ words: ArraySlice<PageLayout.Word>) -> (left: Double, right: Double) {
    words.reduce((.infinity, -.infinity)) { (min($0.0, $1.left), max($0.1, $1.right)) }
  }

  /// The stretches of a line, from left to right.
  static func split(_ line: PageLayout.Line, block: Int, index: Int) -> [PageSegment] {
    var segments: [PageSegment] = []
    var start = 0
    for next in line.words.indices.map({ $0 + 1 }) {
      guard next == line.words.count || line.words[next].left - line.words[next - 1].right > line.height * widestSpace
      else { continue }
      if let segment = PageSegment(line.words[start..<next], of: line, block: block, index: index) {
        segments.append(segment)
      }
      start = next
    }
    return segments
  }

  /// The stretches that end before the words of each number.
  func split(before indices: [Int]) -> [PageSegment] {
    var parts: [PageSegment] = []
    var end = text.endIndex
    for index in indices.reversed() {
      var part = self
      let start = words[index].start
      part.words = words[index..<(parts.last?.words.startIndex ?? words.endIndex)]
      part.text = text[start..<end]
      while part.text.last.map({ $0 <= 0x20 }) == true { part.text.removeLast() }
      (part.left, part.right) = Self.edges(part.words)
      part.kind = Self.kind(part.text)
      parts.append(part)
      end = start
    }
    return parts.reversed()
  }

  /// What the text is: figures with their signs, and three letters of a unit at most behind them, are a number.
  private static func kind(_ text: ArraySlice<UInt8>) -> Kind {
    let marks = String(decoding: text, as: UTF8.self)
    if ["-", "–", "—", "−", "..", "…", "n/a", "N/A", "nil"].contains(marks) { return .blank }
    var (digits, letters) = (0, 0)
    for mark in marks.unicodeScalars {
      switch mark {
      case "0"..."9":
        if letters > 0 { return .words }
        digits += 1
      case ",", ".", "%", "+", "-", "–", "−", "$", "£", "€", "(", ")", "*", "<", ">", "~": continue
      // Thin and no-break spaces group digits.
      case " ", "\u{A0}", "\u{2009}", "\u{202F}": if letters > 0 { return .words }
      case "a"..."z", "A"..."Z":
        letters += 1
        if digits == 0 || letters > 3 { return .words }
      default: return .words
      }
    }
    return digits > 0 ? .number : .words
  }
}
