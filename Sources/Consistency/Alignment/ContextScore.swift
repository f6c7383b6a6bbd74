internal import Claims
internal import Extraction
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How likely two claims of independent texts measure the same thing: a logistic score of seven plain features.
///
/// The weights were fitted on pairs of news accounts of one event; word vectors did not do better.
struct ContextScore {
  static let bias: Float = -5.74

  var cosine: Float = 0
  var shared = 0
  var reasons: [Alignment.Reason] = []
  /// From 0 to 1.
  var value: Float = 0

  static func sigmoid(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
}

/// The words around every claim of one text, weighted by how rare they are in both texts.
struct ContextTable {
  /// Sorted by stem.
  struct Entry {
    var stem: UInt64
    var weight: Float
    var isModifier: Bool
  }

  let source: SourceText
  private(set) var entries: [[Entry]] = []
  private(set) var norms: [Float] = []

  init(_ source: SourceText, weights: RarityTable) {
    self.source = source
    let claims = source.article.claims
    for claim in claims.claims {
      var merged: [UInt64: Entry] = [:]
      for stem in claims.context(claim) {
        let weight = stem.weight * weights.weight(stem.stem)
        let isModifier = stem.isOfNoun && stem.stem != claim.head
        var entry = merged[stem.stem] ?? Entry(stem: stem.stem, weight: 0, isModifier: false)
        entry.weight = max(entry.weight, weight)
        entry.isModifier = entry.isModifier || isModifier
        merged[stem.stem] = entry
      }
      let list = merged.values.sorted { $0.stem < $1.stem }
      entries.append(list)
      norms.append(list.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot())
    }
  }

  private static let longEnough: Float = 8

  /// - Complexity: linear in the words around both.
  func score(_ claim: Int, _ other: Int, in table: ContextTable) -> ContextScore {
    let (x, y) = (entries[claim], table.entries[other])
    var score = ContextScore()
    var dot: Float = 0
    var isModifierShared = false
    var (i, j) = (0, 0)
    while i < x.count, j < y.count {
      if x[i].stem == y[j].stem {
        dot += x[i].weight * y[j].weight
        score.shared += 1
        if x[i].isModifier, y[j].isModifier { isModifierShared = true }
        i += 1
        j += 1
      } else if x[i].stem < y[j].stem {
        i += 1
      } else {
        j += 1
      }
    }
    let norm = norms[claim] * table.norms[other]
    score.cosine = norm > 0 ? dot / norm : 0
    let (a, b) = (source.article.claim(claim), table.source.article.claim(other))
    let isOneKind = source.article.figure(claim).kind == table.source.article.figure(other).kind
    // In a text of a few sentences the place says little.
    let length = min(source.document.sentences.count, table.source.document.sentences.count)
    let distance =
      abs(source.position(claim) - table.source.position(other)) * min(1, Float(length) / Self.longEnough)
    score.reasons = [
      .init(feature: .words, share: 3.14 * score.cosine),
      .init(feature: .shared, share: 3.47 * Float(min(5, score.shared)) / 5),
      .init(feature: .kind, share: isOneKind ? 2.49 : 0),
      .init(feature: .modifier, share: isModifierShared ? 2.08 : 0),
      .init(feature: .action, share: a.actions & b.actions != 0 ? 0.76 : 0),
      .init(feature: .noun, share: a.head == 0 || b.head == 0 ? 0.81 : 0),
      .init(feature: .place, share: -1.53 * distance),
    ]
    score.value = ContextScore.sigmoid(score.reasons.reduce(ContextScore.bias) { $0 + $1.share })
    return score
  }
}

/// How rare a stem is among the claims of two texts: ln((N + 1) / (n + 0.5)), from 0 up.
struct RarityTable {
  private var counts: [UInt64: Int] = [:]
  private var total = 0

  init(_ sources: [SourceText]) {
    for source in sources {
      let claims = source.article.claims
      for claim in claims.claims {
        total += 1
        for stem in Set(claims.context(claim).map(\.stem)) { counts[stem, default: 0] += 1 }
      }
    }
  }

  func weight(_ stem: UInt64) -> Float {
    let ratio = Double(total + 1) / (Double(counts[stem] ?? 0) + 0.5)
    return Float(log(ratio))
  }
}
