internal import Extraction

extension ClaimIndex {
  /// How sure it is that two claims measure the same thing: from 0 to 1, with its parts.
  ///
  /// Cosine of the words around (weights 1/(1 + d/3)), an equal head noun, an equal action. Measured, not derived.
  public func link(_ a: Claim, _ b: Claim) -> Link {
    var link = Link()
    let (x, y) = (context(a), context(b))
    var dot: Float = 0
    var normX: Float = 0
    var normY: Float = 0
    for stem in x { normX += stem.weight * stem.weight }
    for stem in y { normY += stem.weight * stem.weight }
    for stem in x {
      for other in y where other.stem == stem.stem {
        dot += stem.weight * other.weight
        link.shared += 1
        if !stem.isOfNoun, !other.isOfNoun, min(stem.weight, other.weight) >= 0.4 { link.sharedNear += 1 }
        break
      }
    }
    if normX > 0, normY > 0 { link.cosine = dot / (normX * normY).squareRoot() }
    link.sameHead = a.head != 0 && a.head == b.head
    link.headMissing = a.head == 0 || b.head == 0
    // The head of one among the words of the other counts for half.
    link.headNear =
      link.sameHead || a.head != 0 && y.contains { $0.stem == a.head }
      || b.head != 0 && x.contains { $0.stem == b.head }
    link.isValue = mentions.figures[a.figure].kind != .cardinal
    link.sameAction = a.actions & b.actions != 0
    return link
  }
}

/// Why two claims are taken to measure the same thing.
public struct Link: Sendable {
  /// Of the context vectors.
  public var cosine: Float = 0
  /// The number of stems in both contexts.
  public var shared = 0
  /// Of these, the ones outside both noun phrases and close to both figures.
  public var sharedNear = 0
  /// Both count or measure one noun.
  public var sameHead = false
  /// The noun of one stands close to the other figure.
  public var headNear = false
  /// One of them has no noun of its own.
  public var headMissing = false
  /// A verb or noun of one class stands at both.
  public var sameAction = false
  /// An amount, a share or a measure, whose head is what is measured, and no count.
  public var isValue = false

  /// A link for which nothing speaks yet.
  public init() {}

  /// From 0 to 1.
  public var score: Float {
    var score = cosine * 0.6
    if sameHead { score += 0.3 } else if headNear { score += 0.12 }
    if sameAction { score += 0.1 }
    score += 0.04 * Float(min(shared, 4))
    return min(1, score)
  }

  /// Likely the same fact.
  public var isStrong: Bool { score >= 0.45 || sameHead && (shared >= 2 || sameAction || cosine >= 0.3 || isValue) }
}
