import Testing
import TextModel

@testable import Extraction

/// A sentence with all its figures that are no dates, in text order, each told as by `FigureCase.told`.
struct FigureCase: Sendable, CustomTestStringConvertible {
  var text: String
  var figures: [String]
  var testDescription: String { text }

  init(_ text: String, _ figures: String...) {
    self.text = text
    self.figures = figures
  }

  /// What is read from a text.
  static func read(_ text: String) -> [String] {
    let mentions = extract(text)
    return mentions.figures.filter { $0.kind != .date && $0.kind != .time }.map { told($0, in: mentions) }
  }

  /// "mention: kind value unit hedge direction"; an interval as "lower…upper", what says nothing left out.
  private static func told(_ figure: Figure, in mentions: Mentions) -> String {
    var parts = [mentions.document.text(figure.range) + ":", figure.kind.name]
    if let value = figure.value, figure.lower == value, figure.upper == value {
      parts.append(number(value))
    } else {
      parts.append((figure.lower.map(number) ?? "") + "…" + (figure.upper.map(number) ?? ""))
    }
    let unit = figure.unit.unit.code + base(of: figure, in: mentions)
    if !unit.isEmpty { parts.append(unit) }
    if figure.hedge != .exact { parts.append(figure.hedge.name) }
    if figure.direction != .none { parts.append(figure.direction == .up ? "up" : "down") }
    return parts.joined(separator: " ")
  }

  private static func base(of figure: Figure, in mentions: Mentions) -> String {
    let per = figure.per
    if per.unit != .none, per.count > 0 { return "/(\(per.count).\(per.unit.unit.code))" }
    if per.unit != .none { return "/" + per.unit.unit.code }
    if per.count > 0 { return "/{\(per.count)}" }
    return per.isNone ? "" : "/{" + mentions.document.text(TextRange(per.nounStart, per.nounEnd)) + "}"
  }

  private static func number(_ value: DecimalNumber) -> String {
    value.isWhole ? value.description : "\(value.double)"
  }
}
