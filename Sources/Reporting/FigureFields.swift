public import Extraction
public import TextModel

extension Figure {
  /// The unit as the machine interface writes it: a UCUM or ISO 4217 code; of a rate `unit/base`; nil for none.
  public func unitCode(in document: Document) -> String? {
    let head = unit == .none ? "" : unit.unit.code
    // "5% a year" is a percentage still.
    guard !per.isNone, kind != .percent else { return unit == .none ? nil : head }
    if per.unit != .none, per.count > 0 { return "\(head)/(\(per.count).\(per.unit.unit.code))" }
    if per.unit != .none { return "\(head)/\(per.unit.unit.code)" }
    if per.count > 0 { return "\(head)/{\(per.count)}" }
    return "\(head)/{\(document.text(TextRange(per.nounStart, per.nounEnd)).lowercased())}"
  }

  /// A duration or age as ISO 8601 writes it: `P2M`, `PT123.45S`; nil for other figures, and for one without a value.
  public var durationISO: String? {
    guard kind == .duration, let value, !value.isNegative else { return nil }
    switch unit {
    case .year: return "P\(value)Y"
    case .month: return "P\(value)M"
    case .week: return "P\(value)W"
    case .day: return "P\(value)D"
    case .hour: return "PT\(value)H"
    case .minute: return "PT\(value)M"
    case .second: return "PT\(value)S"
    default:
      guard let (count, letter) = Self.longUnits[unit.unit.code] else { return nil }
      return (value * DecimalNumber(count)).map { "P\($0)\(letter)" }
    }
  }
}

extension Figure {
  /// Units that ISO 8601 has no letter for, in one that it has.
  private static let longUnits: [String: (Int, String)] = [
    "fortnight": (2, "W"), "decade": (10, "Y"), "century": (100, "Y"), "millennium": (1000, "Y"),
  ]
}

extension Mentions {
  /// The other readings of a figure: one, or none.
  public func alternatives(of figure: Figure) -> ArraySlice<AlternativeReading> {
    let index = Int(figure.alternative)
    return alternatives.indices.contains(index) ? alternatives[index...index] : []
  }

  private static let pronouns: Set = ["he", "she", "it", "they", "i", "we", "you", "one", "who", "which", "that"]

  /// Where the name of who says a quotation stands: as named beside it, or the name that a pronoun there stands for.
  public func speaker(of quotation: Quotation) -> TextRange? {
    let named = quotation.speaker
    let index = Int(quotation.entity)
    guard entities.indices.contains(index) else {
      // A pronoun that stands for nobody named names nobody.
      return named.isEmpty || Self.pronouns.contains(document.text(named).lowercased()) ? nil : named
    }
    if !named.isEmpty, entities[index].range.overlaps(named) { return named }
    return canonical(entities[index]).range
  }
}

extension Figure {
  /// The unit of a measure as written; nil where the number stands alone.
  func unitText(in document: Document) -> String? {
    let digits = document.tokens[tokens].lastIndex { $0.isNumber } ?? tokens.lowerBound
    guard digits + 1 < tokens.upperBound else { return nil }
    let range = TextRange(document.tokens[digits + 1].start, core.end)
    return range.isEmpty ? nil : document.text(range)
  }
}
