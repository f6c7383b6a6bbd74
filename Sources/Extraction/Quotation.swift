public import TextModel

/// Words between quotation marks.
public struct Quotation: Sendable {
  /// What stands between the marks.
  public var range: TextRange
  /// Its tokens without the marks, as indices into `Document.tokens`.
  public var tokens: Range<Int>
  /// The mention in the text that says it: an entity's name or a noun ("a spokesman"); empty for nobody.
  public var speaker: TextRange = TextRange(0, 0)
  /// The speaker's entity, as an index into `Mentions.entities`, pronouns resolved; -1 where it is none.
  public var entity: Int32 = -1
  /// The paragraph ended without the closing mark, and the next one does not go on with the quotation.
  public var isUnclosed = false
  /// Opened with a single mark.
  public var isSingle = false

  /// A quotation whose speaker is not looked for yet.
  public init(range: TextRange, tokens: Range<Int>) {
    self.range = range
    self.tokens = tokens
  }
}
