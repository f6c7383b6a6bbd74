public import TextModel

/// What does not hold of an input that has to hold of any, as it is gathered.
public struct Violations: CustomStringConvertible {
  /// One a line, in order.
  public private(set) var all: [String] = []

  /// Nothing was looked at yet.
  public init() {}

  /// Whether all held so far.
  public var isEmpty: Bool { all.isEmpty }
  /// What did not hold, one a line.
  public var description: String { all.joined(separator: "\n") }

  /// Notes what does not hold.
  public mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    // A hundred tell as much as all of a long text.
    if !holds, all.count < 100 { all.append(what()) }
  }

  /// A span has to lie inside a text, with both ends on boundaries of characters.
  ///
  /// - Parameter mayBeEmpty: whether it may hold nothing.
  public mutating func expect(
    _ range: TextRange, in document: Document, mayBeEmpty: Bool = false, _ what: @autoclosure () -> String
  ) {
    let count = document.bytes.count
    guard range.start >= 0, range.start <= range.end, Int(range.end) <= count else {
      return expect(false, "\(what()) at \(range.start)..<\(range.end) is outside the text of \(count) bytes")
    }
    expect(mayBeEmpty || !range.isEmpty, "\(what()) at \(range.start) is empty")
    for edge in [range.start, range.end] where Int(edge) < count {
      expect(
        document.bytes[Int(edge)] & 0xC0 != 0x80,
        "\(what()) at \(range.start)..<\(range.end) begins or ends inside a character")
    }
  }

  /// A range of indices has to lie inside a list.
  public mutating func expect(_ range: Range<Int>, within count: Int, _ what: @autoclosure () -> String) {
    expect(range.lowerBound >= 0 && range.upperBound <= count, "\(what()) has the indices \(range) of \(count)")
  }
}
