public import TextModel

/// What a figure measures, as the machine interface tells it beside the figure.
public struct FigureSubject: Sendable {
  /// The noun that is counted or measured, in its basic form; nil for none.
  public var noun: String?
  /// The words between figure and noun; empty for none.
  public var modifiers: TextRange
  /// What keeps it from being compared: other, subset, whole, earlier, forecast, per, update, change, average.
  public var scope: [String]

  /// - Parameter modifiers: the words between figure and noun; empty for none.
  public init(noun: String?, modifiers: TextRange, scope: [String]) {
    self.noun = noun
    self.modifiers = modifiers
    self.scope = scope
  }
}
