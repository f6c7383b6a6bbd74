public import Consistency
public import TextModel

/// A place with the words around it, on one line, with nothing in it that a terminal would obey.
public struct Snippet: Hashable, Sendable {
  /// A stretch of the place: marked, or words between two marks.
  public struct Run: Hashable, Sendable {
    /// Its words, without line breaks.
    public var text: String
    /// Whether it is the place itself.
    public var isMarked: Bool
  }

  /// The words in front of the place, cut with an ellipsis.
  public var before: String
  /// The place, in stretches.
  public var runs: [Run]
  /// The words behind the place, cut with an ellipsis.
  public var after: String

  /// - Parameter width: the most code points in all; the place itself is kept whole up to twice that.
  public init(_ range: TextRange, in document: Document, width: Int = 78) {
    self.init([range], around: range, in: document, width: width)
  }

  /// Several places of one sentence: the parts of a whole.
  init(_ sides: [Alignment.Side], in document: Document, width: Int) {
    let marks = sides.map(\.range)
    self.init(marks, around: marks.reduce(marks[0]) { $0.union($1) }, in: document, width: width)
  }

  /// The words of a label that differ, else all of it.
  public init(_ label: Label, in document: Document, width: Int = 78) {
    self.init(
      label.differing.isEmpty ? [label.range] : label.differing, around: label.range, in: document, width: width)
  }

  private init(_ marks: [TextRange], around range: TextRange, in document: Document, width: Int) {
    let bounds = Self.bounds(range, in: document)
    let (start, end) = (marks[0].start, marks[marks.count - 1].end)
    var before = Array(Self.plain(document.text(TextRange(bounds.start, start))).unicodeScalars)
    var after = Array(Self.plain(document.text(TextRange(end, bounds.end))).unicodeScalars)
    var runs: [Run] = []
    var room = width * 2
    var place = start
    func add(_ range: TextRange, isMarked: Bool) {
      let text = Array(Self.plain(document.text(range)).unicodeScalars)
      guard room > 0, !text.isEmpty else { return }
      runs.append(Run(text: Self.string(text.count > room ? text.prefix(room) + ["…"] : text), isMarked: isMarked))
      room -= text.count
    }
    for mark in marks {
      add(TextRange(place, mark.start), isMarked: false)
      add(mark, isMarked: true)
      place = mark.end
    }
    // Where the places are far apart, what stands between them gives way.
    if runs.reduce(0, { $0 + $1.text.unicodeScalars.count }) > width {
      for index in runs.indices where !runs[index].isMarked && runs[index].text.unicodeScalars.count > 3 {
        runs[index].text = " … "
      }
    }
    self.runs = runs
    room = max(0, width - runs.reduce(0) { $0 + $1.text.unicodeScalars.count })
    if before.count + after.count > room {
      let left = min(before.count, max(room * 2 / 3, room - after.count))
      Self.clip(&before, to: left, atStart: true)
      Self.clip(&after, to: room - left, atStart: false)
    }
    self.before = Self.string(before)
    self.after = Self.string(after)
    // No space at the ends of the line.
    while self.before.first == " " { self.before.removeFirst() }
    while self.after.last == " " { self.after.removeLast() }
  }

  /// The words of the place.
  public var marked: String { runs.map(\.text).joined() }

  /// The line, with its marks as a format has them.
  ///
  /// - Parameter escape: what the format does with all text.
  func line(escape: (String) -> String = { $0 }, mark: (String) -> String) -> String {
    escape(before) + runs.map { $0.isMarked ? mark(escape($0.text)) : escape($0.text) }.joined() + escape(after)
  }

  /// The number of code points.
  var length: Int { before.unicodeScalars.count + marked.unicodeScalars.count + after.unicodeScalars.count }

  /// The sentence around a place; where it is in none, the place alone.
  private static func bounds(_ range: TextRange, in document: Document) -> TextRange {
    guard let index = document.sentenceIndex(at: range.start) else { return range }
    return document.sentences[index].range.union(range)
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars)
    return result
  }

  /// Cuts at a space, and puts an ellipsis there.
  private static func clip(_ scalars: inout [Unicode.Scalar], to count: Int, atStart: Bool) {
    guard scalars.count > count else { return }
    if atStart {
      let kept = scalars.suffix(max(0, count - 2))
      let cut = kept.firstIndex(of: " ").map { kept[$0...] } ?? kept.suffix(0)
      scalars = ["…"] + (cut.isEmpty ? [" "] : Array(cut))
    } else {
      let kept = scalars.prefix(max(0, count - 2))
      let cut = kept.lastIndex(of: " ").map { kept[...$0] } ?? kept.prefix(0)
      scalars = (cut.isEmpty ? [" "] : Array(cut)) + ["…"]
    }
  }

  /// White space as one space each; control characters and marks that turn the direction of writing left out.
  static func plain(_ text: String) -> String {
    var result = ""
    var isBehindSpace = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029:
        if !isBehindSpace { result.unicodeScalars.append(" ") }
        isBehindSpace = true
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default:
        result.unicodeScalars.append(scalar)
        isBehindSpace = false
      }
    }
    return result
  }
}
