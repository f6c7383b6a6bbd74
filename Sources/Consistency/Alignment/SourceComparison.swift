public import Claims
internal import Extraction
internal import TextModel

/// Several texts of one event, side by side.
public final class SourceComparison: Sendable {
  /// How the texts stand to each other.
  public enum Mode: Sendable, Hashable {
    /// The first is the draft, the others are its sources.
    case draft
    /// None is the draft: every two are compared.
    case peers
    /// Older and newer versions of one text, in this order.
    case versions
  }

  /// Two texts with what is aligned between them.
  struct Pair: Sendable {
    let a: SourceText
    let b: SourceText
    let alignments: [Alignment]
    let copies: [CopiedSentence]
    /// Figures of the one beside cells of the other, where one of them is a table.
    let cells: [AlignedCell]
    /// Whether both speak of one event.
    let isOneEvent: Bool
  }

  /// How many texts may be held against each other.
  public static let counts = 2...8

  /// How the texts stand to each other.
  public let mode: Mode
  /// In the order in which they were handed in; the draft first where there is one.
  public let sources: [SourceText]
  let pairs: [Pair]

  /// - Complexity: near-linear in the claims for each pair of texts that is compared.
  public init(_ claims: [ClaimIndex], mode: Mode = .draft) {
    self.mode = mode
    let sources = claims.enumerated().map { SourceText($1, number: $0) }
    self.sources = sources
    pairs = Self.places(sources.count, mode).map { i, j in
      if sources[i].document.isTable || sources[j].document.isTable { return Self.table(sources[i], sources[j]) }
      var aligner = Aligner(sources[i], sources[j])
      var alignments = aligner.align()
      // A new version may say something else: that is what it is for.
      if mode == .versions {
        for index in alignments.indices where alignments[index].relation == .conflict {
          alignments[index].relation = .unsure
        }
      }
      return Pair(
        a: sources[i], b: sources[j], alignments: alignments, copies: aligner.copies, cells: [],
        isOneEvent: aligner.likeness >= Aligner.gate || !aligner.copies.isEmpty)
    }
  }

  /// Whether the steps of the texts are spent; what was found is of no use then.
  var isSpent: Bool { sources.first?.article.claims.budget.isSpent ?? false }

  /// A table beside a text; two tables have nothing to say to each other.
  private static func table(_ a: SourceText, _ b: SourceText) -> Pair {
    let isFirst = a.document.isTable
    let cells =
      isFirst && b.document.isTable ? [] : TableAligner(prose: isFirst ? b : a, table: isFirst ? a : b).align()
    return Pair(a: a, b: b, alignments: cells.map(\.alignment), copies: [], cells: cells, isOneEvent: false)
  }

  /// Which texts are held against which.
  private static func places(_ count: Int, _ mode: Mode) -> [(Int, Int)] {
    switch mode {
    case .draft: (1..<max(1, count)).map { (0, $0) }
    case .versions: (1..<max(1, count)).map { ($0 - 1, $0) }
    case .peers: (0..<count).flatMap { i in (i + 1..<max(i + 1, count)).map { (i, $0) } }
    }
  }

  /// The alignments of all pairs, then the figures that stand in one text alone.
  public var alignments: [Alignment] {
    pairs.flatMap(\.alignments) + sources.flatMap(alone)
  }

  private func alone(_ source: SourceText) -> [Alignment] {
    var aligned: Set<Int> = []
    for pair in pairs {
      for alignment in pair.alignments {
        aligned.formUnion(alignment.sides.filter { $0.source == source.number }.map(\.figure))
      }
    }
    return source.judged.map { source.article.claim($0).figure }.filter { !aligned.contains($0) }.map { figure in
      let side = Alignment.Side(
        source: source.number, figure: figure, range: source.article.mentions.figures[figure].range)
      return Alignment(relation: .only, sides: [side])
    }
  }
}
