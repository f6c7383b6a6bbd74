internal import Pcre

/// A pattern of the house for figures that the built-in families do not know: case numbers that count, house units.
///
/// The expression is PCRE2's, with the number in a group named `value`; a group named `unit` may hold the unit, and one
/// named `kind` the name of the kind. White space in it counts, letters go by Unicode, and `^` and `$` are the ends of a part.
public struct FigurePattern: Sendable {
  /// What the house calls it; messages name it.
  public let name: String
  /// As it was handed in, for messages.
  public let expression: String
  /// The kind of its figures where no group tells it.
  public let kind: FigureKind
  /// The unit of its figures where no group tells it.
  public let unit: UnitID

  let pattern: Pattern

  /// Compiles the expression.
  ///
  /// - Parameters:
  ///   - kind: a kind's name of the machine interface; nil takes the one that goes with the unit, or `cardinal`.
  ///   - unit: a code of UCUM or ISO 4217, a symbol or a name; nil for none.
  /// - Throws: `FigurePatternError` for an expression that does not compile, or without a group `value`, and for an
  ///   unknown kind or unit.
  public init(name: String, expression: String, kind: String? = nil, unit: String? = nil) throws(FigurePatternError) {
    self.name = name
    self.expression = expression
    pattern = Pattern(expression, [.plain, .unicodeClasses])
    do throws(PatternError) {
      try pattern.compile()
    } catch {
      throw .expression(pattern: name, message: error.message, offset: error.offset ?? 0)
    }
    guard pattern.group(named: "value") != nil else { throw .noValue(pattern: name) }
    self.unit =
      try unit.map { text throws(FigurePatternError) in
        guard let unit = MeasureUnit.named(text) else { throw .unknownUnit(text, pattern: name) }
        return unit
      } ?? .none
    self.kind =
      try kind.map { text throws(FigurePatternError) in
        guard let kind = FigureKind(ofNumber: text) else { throw .unknownKind(text, pattern: name) }
        return kind
      } ?? FigureKind(measuredIn: self.unit)
  }
}

extension FigurePattern: Hashable {
  /// Whether both were made from the same configuration; the compiled pattern is not compared.
  public static func == (a: FigurePattern, b: FigurePattern) -> Bool {
    a.name == b.name && a.expression == b.expression && a.kind == b.kind && a.unit == b.unit
  }

  /// Feeds the hasher with the name and the expression.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(expression)
  }
}

extension FigureKind {
  /// The kinds that are a number alone: dates, times and tests are more.
  static let ofNumbers = allCases.filter { ![.date, .time, .statistic].contains($0) }

  /// The kind of a number by its name, nil for none.
  init?(ofNumber name: String) {
    guard let kind = Self.ofNumbers.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// The kind that goes with a unit.
  init(measuredIn id: UnitID) {
    self =
      switch id.unit {
      case _ where id == .none: .cardinal
      case let unit where unit.isMoney: .money
      case let unit where unit.isDuration: .duration
      case let unit where unit.isPercent: .percent
      case let unit where unit.isPoints: .percentagePoint
      default: .measure
      }
  }
}

/// What is wrong with a pattern of the house.
public enum FigurePatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The expression does not compile.
  case expression(pattern: String, message: String, offset: Int)
  /// The expression has no group that gives the value.
  case noValue(pattern: String)
  /// A word that is no kind of figure.
  case unknownKind(String, pattern: String)
  /// A unit that the lexicon does not have.
  case unknownUnit(String, pattern: String)

  /// What is wrong, and in which pattern.
  public var description: String {
    switch self {
    case .expression(let pattern, let message, let offset):
      "pattern '\(pattern)': \(message) at byte \(offset) of its expression"
    case .noValue(let pattern):
      "pattern '\(pattern)' has no group (?<value>…) around the number"
    case .unknownKind(let kind, let pattern):
      "pattern '\(pattern)': unknown kind '\(kind)'; the kinds are "
        + FigureKind.ofNumbers.map(\.name).joined(separator: ", ")
    case .unknownUnit(let unit, let pattern):
      "pattern '\(pattern)': unknown unit '\(unit)'; a unit is a UCUM code, an ISO 4217 code, a symbol or a name"
    }
  }
}
