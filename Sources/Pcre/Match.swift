/// One match: byte ranges into the text, by group number or name.
///
/// It reads from the scratch that made it, which it keeps, and is valid until the next attempt with the same scratch.
public struct Match {
  private let scratch: PatternScratch
  private let ovector: UnsafePointer<Int>
  private let count: Int
  private let names: [String: Int]

  init(_ scratch: PatternScratch, ovector: UnsafePointer<Int>, count: Int, names: [String: Int]) {
    self.scratch = scratch
    self.ovector = ovector
    self.count = count
    self.names = names
  }

  /// The byte range of the whole match.
  public var range: Range<Int> { ovector[0]..<max(ovector[0], ovector[1]) }

  /// Where the whole match starts.
  public var start: Int { ovector[0] }

  /// Where the whole match ends.
  public var end: Int { max(ovector[0], ovector[1]) }

  /// The byte range of a group, nil where it took no part in the match.
  public subscript(group: Int) -> Range<Int>? {
    guard group >= 0, group < count else { return nil }
    let (start, end) = (ovector[2 * group], ovector[2 * group + 1])
    return start >= 0 && end >= start ? start..<end : nil
  }

  /// The byte range of a named group, nil where the pattern has none of that name or it took no part.
  public subscript(name: String) -> Range<Int>? {
    names[name].flatMap { self[$0] }
  }
}
