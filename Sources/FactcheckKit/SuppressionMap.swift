internal import Consistency
internal import Readers
internal import TextModel

/// Which findings the comments of one text keep silent, and which comments keep nothing silent.
struct SuppressionMap {
  private static let all = "all"

  private enum Extent {
    /// A paragraph of the document.
    case paragraph(Range<Int>)
    /// From one comment to another, in the text of the file.
    case stretch(Range<Int>)

    /// Whether nothing has ended it yet.
    var isOpen: Bool { if case .stretch(let range) = self { range.upperBound == .max } else { false } }
  }

  /// One rule of one comment, and where it holds.
  private struct Entry {
    var rule: String
    var line: Int
    var word: String
    var extent: Extent
    var isUsed = false
  }

  private let name: String
  private let document: Document
  private var entries: [Entry] = []
  /// What is wrong with the comments, in order.
  private var problems: [(line: Int, message: String)] = []

  init(_ suppressions: [Suppression], _ document: Document) {
    name = document.name
    self.document = document
    guard !suppressions.isEmpty else { return }
    let paragraphs = Paragraphs.ranges(of: document.bytes)
    for suppression in suppressions { add(suppression, paragraphs) }
  }

  var isEmpty: Bool { entries.isEmpty && problems.isEmpty }

  private mutating func add(_ suppression: Suppression, _ paragraphs: [Range<Int>]) {
    guard let kind = suppression.kind else {
      let known = Suppression.Kind.allCases.map { "factcheck-\($0.rawValue)" }.joined(separator: ", ")
      return note(suppression.line, "unknown suppression 'factcheck-\(suppression.word)'; there are \(known)")
    }
    guard !suppression.rules.isEmpty else {
      return note(suppression.line, "factcheck-\(suppression.word) names no rule; 'all' is every rule")
    }
    for rule in suppression.rules {
      guard rule == Self.all || Configuration.ruleIDs.contains(rule) else {
        let error = ConfigurationError.unknownRule(
          rule, nearest: EditDistance.nearest(to: rule, in: Configuration.ruleIDs))
        note(suppression.line, "factcheck-\(suppression.word): \(error.description)")
        continue
      }
      let start = suppression.range.upperBound
      switch kind {
      case .ignore:
        let next = paragraphs.first { placeInFile(Int32(truncatingIfNeeded: $0.lowerBound)) >= start }
        open(rule, suppression, .paragraph(next ?? 0..<0))
      case .off: open(rule, suppression, .stretch(start..<Int.max))
      case .on: close(rule, suppression)
      }
    }
  }

  private mutating func open(_ rule: String, _ suppression: Suppression, _ extent: Extent) {
    entries.append(Entry(rule: rule, line: suppression.line, word: suppression.word, extent: extent))
  }

  /// Ends what is open for a rule; `all` ends what is open for any.
  private mutating func close(_ rule: String, _ suppression: Suppression) {
    let open = entries.indices.filter {
      entries[$0].extent.isOpen && (rule == Self.all || entries[$0].rule == rule)
    }
    if open.isEmpty { note(suppression.line, "factcheck-on \(rule) ends nothing: no factcheck-off \(rule) is open") }
    for index in open {
      guard case .stretch(let range) = entries[index].extent else { continue }
      entries[index].extent = .stretch(range.lowerBound..<suppression.range.lowerBound)
    }
  }

  /// Where a byte of the document stands in the text of its file.
  private func placeInFile(_ offset: Int32) -> Int { Int(document.source?.source(of: offset) ?? offset) }

  private mutating func note(_ line: Int, _ message: String) { problems.append((line, message)) }

  /// Whether a finding whose place to mend starts at a byte offset is kept silent.
  mutating func hides(_ rule: String, at offset: Int32) -> Bool {
    var isHidden = false
    for index in entries.indices where entries[index].rule == rule || entries[index].rule == Self.all {
      let isInside =
        switch entries[index].extent {
        case .paragraph(let range): range.contains(Int(offset))
        case .stretch(let range): range.contains(placeInFile(offset))
        }
      guard isInside else { continue }
      entries[index].isUsed = true
      isHidden = true
    }
    return isHidden
  }

  /// What the writer should be told: what is wrong with the comments, and those that keep nothing silent.
  ///
  /// - Parameter runs: whether a rule runs; a comment for one that does not may well be needed another time.
  func warnings(_ runs: (String) -> Bool) -> [String] {
    let unused = entries.filter { !$0.isUsed && ($0.rule == Self.all || runs($0.rule)) }.map {
      (line: $0.line, message: "factcheck-\($0.word) \($0.rule) hides nothing; take it out")
    }
    return (problems + unused).sorted { ($0.line, $0.message) < ($1.line, $1.message) }.map {
      "\(name):\($0.line): \($0.message)"
    }
  }
}
