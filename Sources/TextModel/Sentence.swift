/// A sentence, or a line that is one by itself (a headline, a bullet).
public struct Sentence: Hashable, Sendable {
  /// The sentence with its last mark.
  public var range: TextRange
  /// Its part, as an index into `Document.parts`.
  public var part: Int32
  /// Counts paragraphs (bullets count) through the document.
  public var paragraph: Int32
  /// Its tokens, as indices into `Document.tokens`.
  public var tokens: Range<Int>
  /// What is true of one of its tokens at least; a line break counts only inside the sentence.
  public var shapes: TokenShape
  /// The kinds of its tokens.
  public var kinds: TokenKindSet

  /// A sentence as the segmenter cut it.
  public init(
    range: TextRange, part: Int, paragraph: Int, tokens: Range<Int>, shapes: TokenShape, kinds: TokenKindSet
  ) {
    self.range = range
    self.part = Int32(truncatingIfNeeded: part)
    self.paragraph = Int32(truncatingIfNeeded: paragraph)
    self.tokens = tokens
    self.shapes = shapes
    self.kinds = kinds
  }
}
