/// One article: its UTF-8 bytes, once, and the parts, sentences and tokens as ranges into them.
///
/// Immutable and shareable. Offsets are bytes; `OffsetMap` makes code points, UTF-16 units, lines and columns of them.
public final class Document: @unchecked Sendable {
  /// What the article is called in messages: a path, or the name of a source.
  public let name: String
  /// The publication date as handed in with the text, `YYYY-MM-DD`.
  public let date: String?
  /// The text. Behind it stand eight NUL bytes, so that a look ahead needs no check.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// The stretches with their roles, in order of the text.
  public let parts: [Part]
  /// In order of the text; none reaches over the end of a part.
  public let sentences: [Sentence]
  /// Words, numbers and marks, in order of the text.
  public let tokens: [Token]
  /// Where the text stands in the file it was read from; nil where it is the text of the file.
  public let source: SourceMap?
  /// The text is one table, a row a line, the first being its header.
  public let isTable: Bool

  private let storage: UnsafeMutablePointer<UInt8>

  /// Segments a text into sentences and tokens.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, at most 2 GiB (`Readers` sees to both).
  ///   - parts: in ascending order, apart from each other, on character boundaries.
  ///   - source: where the text stands in its file; nil where it is the text of the file.
  /// - Complexity: linear in the text.
  public init(
    name: String, date: String? = nil, text: some Collection<UInt8>, parts: [Part], isTable: Bool = false,
    source: SourceMap? = nil
  ) {
    let count = min(text.count, Int(Int32.max) - 64)
    storage = .allocate(capacity: count + 8)
    let own = UnsafeMutableBufferPointer(start: storage, count: count)
    // Of a collection that is no array, whatever it gives.
    let isCopied: Void? = text.withContiguousStorageIfAvailable { _ = own.initialize(from: $0.prefix(count)) }
    // Its own slices would be looked for in the program, even where none is made.
    if isCopied == nil { _ = own.initialize(from: Array(text).prefix(count)) }
    (storage + count).initialize(repeating: 0, count: 8)
    bytes = UnsafeBufferPointer(start: storage, count: count)
    self.name = name
    self.date = date
    self.source = source
    self.isTable = isTable
    (self.parts, sentences, tokens) = Segmenter.segment(bytes, parts)
  }

  deinit { storage.deallocate() }

  /// The byte at an offset; NUL before the text and behind it.
  @inlinable
  public func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The text of a range, as a string of its own.
  public func text(_ range: TextRange) -> String {
    let clamped = range.bytes.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[clamped], as: UTF8.self)
  }

  /// The part in which a sentence stands.
  public func part(of sentence: Sentence) -> Part { parts[Int(sentence.part)] }

  /// The index of the sentence that holds an offset, nil between sentences.
  /// - Complexity: logarithmic in the number of sentences.
  public func sentenceIndex(at offset: Int32) -> Int? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.contains(offset) ? low : nil
  }

  /// The role of the part that holds an offset.
  /// - Complexity: logarithmic in the number of parts.
  public func role(at offset: Int32) -> PartRole? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].range.contains(offset) ? parts[low].role : nil
  }
}
