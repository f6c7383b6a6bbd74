internal import Consistency
internal import Extraction
internal import TextModel

/// One text of a report cut at its marks: figures and names, and around them quotations and the places that findings speak of.
struct MarkedText {
  /// A figure or a name. None overlaps another: a figure goes before a name that starts with it.
  struct Leaf {
    enum Kind { case figure, name }
    var kind: Kind
    var range: TextRange
    /// Counts from 1, in text order; all forms of a name have one number.
    var number: Int
  }

  /// A stretch that may hold leaves and other stretches; its ends are in no leaf.
  struct Span {
    enum Kind {
      /// Counts from 1.
      case quote(Int)
      /// An index into `places`.
      case place(Int)
    }
    var kind: Kind
    var range: TextRange
  }

  /// A place that findings speak of.
  struct Place {
    var range: TextRange
    /// Indices into `Report.findings`, ascending.
    var findings: [Int]
  }

  /// The text of a paragraph in order. A span that another one crosses, or that runs over paragraphs, is opened again.
  enum Piece {
    case text(TextRange)
    case leaf(Leaf)
    case open(Span, isFirst: Bool)
    case close(Span, isLast: Bool)
  }

  /// The paragraphs of one part.
  struct Block {
    var part: Part
    var paragraphs: [(range: TextRange, pieces: [Piece])]
  }

  let blocks: [Block]
  let places: [Place]

  /// - Parameters:
  ///   - source: the article (0) or one of the sources (from 1).
  ///   - hasPlaces: with the places of findings.
  init(_ report: Report, source: Int = 0, hasPlaces: Bool = true) {
    let mentions = report.mentions(source)
    places = hasPlaces ? Self.places(report, source) : []
    let leaves = Self.leaves(mentions)
    let quotes = mentions.quotations.enumerated().map { Span(kind: .quote($0 + 1), range: $1.range) }
    let marked = places.enumerated().map { Span(kind: .place($0), range: $1.range) }
    var cutter = TextCutter(leaves, marked + quotes)
    blocks = mentions.document.parts.compactMap { part in
      let paragraphs = Self.paragraphs(part, mentions.document).map { ($0, cutter.pieces(in: $0)) }
      return paragraphs.isEmpty ? nil : Block(part: part, paragraphs: paragraphs)
    }
  }

  private static func places(_ report: Report, _ source: Int) -> [Place] {
    var findings: [TextRange: [Int]] = [:]
    for (index, finding) in report.findings.enumerated() {
      for range in Set(finding.labels.filter { $0.source == source && !$0.range.isEmpty }.map(\.range)) {
        findings[range, default: []].append(index)
      }
    }
    return findings.map { Place(range: $0, findings: $1) }.sorted { $0.range < $1.range }
  }

  private static func leaves(_ mentions: Mentions) -> [Leaf] {
    var leaves = mentions.figures.enumerated().map { Leaf(kind: .figure, range: $1.range, number: $0 + 1) }
    let numbers = NameTable.numbers(mentions)
    leaves += zip(mentions.entities, numbers).map { Leaf(kind: .name, range: $0.range, number: $1) }
    let sorted = leaves.enumerated().sorted { a, b in
      a.element.range.start != b.element.range.start
        ? a.element.range.start < b.element.range.start : a.offset < b.offset
    }
    var kept: [Leaf] = []
    for (_, leaf) in sorted {
      if let last = kept.last, leaf.range.start < last.range.end { continue }
      kept.append(leaf)
    }
    return kept
  }

  /// A part cut where its paragraphs start, without the white space at their ends.
  private static func paragraphs(_ part: Part, _ document: Document) -> [TextRange] {
    var starts = [part.range.start]
    var paragraph = document.sentences[part.sentences].first?.paragraph
    for sentence in document.sentences[part.sentences] where sentence.paragraph != paragraph {
      paragraph = sentence.paragraph
      starts.append(sentence.range.start)
    }
    return zip(starts, starts.dropFirst() + [part.range.end]).compactMap { start, end in
      var range = TextRange(start, end)
      while !range.isEmpty, isSpace(document.byte(at: Int(range.start))) { range.start += 1 }
      while !range.isEmpty, isSpace(document.byte(at: Int(range.end) - 1)) { range.end -= 1 }
      return range.isEmpty ? nil : range
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}

/// Cuts paragraph after paragraph, in text order.
private struct TextCutter {
  private typealias Piece = MarkedText.Piece
  private typealias Span = MarkedText.Span

  private let leaves: [MarkedText.Leaf]
  private let spans: [MarkedText.Span]
  private var nextLeaf = 0
  private var nextSpan = 0
  /// Spans that go on behind the paragraph they start in.
  private var carried: [MarkedText.Span] = []

  init(_ leaves: [MarkedText.Leaf], _ spans: [MarkedText.Span]) {
    self.leaves = leaves
    // The longer of two that start together goes around the shorter.
    self.spans = spans.map { Span(kind: $0.kind, range: Self.widened($0.range, leaves)) }.enumerated().sorted { a, b in
      let (x, y) = (a.element.range, b.element.range)
      if x.start != y.start { return x.start < y.start }
      return x.end != y.end ? x.end > y.end : a.offset < b.offset
    }.map(\.element)
  }

  /// With the whole of each leaf that an end falls into.
  private static func widened(_ range: TextRange, _ leaves: [MarkedText.Leaf]) -> TextRange {
    func leaf(at offset: Int32) -> TextRange? {
      var (low, high) = (0, leaves.count)
      while low < high {
        let middle = (low + high) / 2
        if leaves[middle].range.end <= offset { low = middle + 1 } else { high = middle }
      }
      return low < leaves.count && leaves[low].range.contains(offset) ? leaves[low].range : nil
    }
    guard !range.isEmpty else { return range }
    var wide = range
    if let first = leaf(at: range.start) { wide = wide.union(first) }
    if let last = leaf(at: range.end - 1) { wide = wide.union(last) }
    return wide
  }

  mutating func pieces(in range: TextRange) -> [MarkedText.Piece] {
    var pieces: [Piece] = carried.map { .open($0, isFirst: false) }
    var open = carried
    var offset = range.start
    while nextLeaf < leaves.count, leaves[nextLeaf].range.start < range.start { nextLeaf += 1 }
    while true {
      let leaf = nextLeaf < leaves.count ? leaves[nextLeaf] : nil
      let span = nextSpan < spans.count ? spans[nextSpan] : nil
      let end = open.map(\.range.end).min() ?? .max
      let stop = min(leaf?.range.start ?? .max, max(span?.range.start ?? .max, offset), end, range.end)
      if stop > offset { pieces.append(.text(TextRange(offset, stop))) }
      offset = max(offset, stop)
      if end <= offset { Self.close(&open, endingAt: offset, &pieces) }
      if offset >= range.end { break }
      if let span, span.range.start <= offset {
        nextSpan += 1
        guard span.range.end > offset else { continue }
        pieces.append(.open(span, isFirst: true))
        open.append(span)
      } else if let leaf, leaf.range.start <= offset {
        nextLeaf += 1
        guard leaf.range.end <= range.end else { continue }
        pieces.append(.leaf(leaf))
        offset = leaf.range.end
      }
    }
    carried = open
    pieces += open.reversed().map { .close($0, isLast: false) }
    return pieces
  }

  /// Closes the spans that end here, and those around which they cross for a moment.
  private static func close(_ open: inout [MarkedText.Span], endingAt offset: Int32, _ pieces: inout [Piece]) {
    guard let first = open.firstIndex(where: { $0.range.end <= offset }) else { return }
    let inner = open[first...]
    open.removeSubrange(first...)
    pieces += inner.reversed().map { .close($0, isLast: $0.range.end <= offset) }
    for span in inner where span.range.end > offset {
      pieces.append(.open(span, isFirst: false))
      open.append(span)
    }
  }
}
