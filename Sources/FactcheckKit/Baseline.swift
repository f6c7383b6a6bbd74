internal import Consistency
internal import Synchronization

/// Findings that are known and not shown again, by their fingerprints. May be asked from several threads.
///
/// The file has one line for each: fingerprint, rule, article and reason, with tabs between; `#` opens a comment.
public final class Baseline: Sendable {
  /// One known finding.
  public struct Entry: Hashable, Sendable {
    /// `Finding.fingerprint`, 16 hexadecimal digits.
    public var fingerprint: String
    /// The id of the rule.
    public var rule: String
    /// Its path from the folder of the baseline, or the id of a JSON line.
    public var article: String
    /// Why it stands; written by people, kept where the file is written anew.
    public var reason = ""
  }

  private struct Key: Hashable {
    var article: String
    var fingerprint: String
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var met: Set<Key> = []
    var articles: Set<String> = []
    var hidden = 0
  }

  private let state: Mutex<State>
  /// Whether findings are taken in, and not only looked up.
  public let isWritten: Bool
  private let naming: @Sendable (String) -> String

  /// - Parameters:
  ///   - text: the file; empty for a new one.
  ///   - path: what messages call it.
  ///   - isWritten: whether every finding is taken in.
  ///   - naming: what the file calls an article of a name; its path from the folder of the file.
  /// - Throws: `BaselineError` for a line that is no entry.
  public init(
    _ text: String, path: String, isWritten: Bool = false, naming: @escaping @Sendable (String) -> String = { $0 }
  ) throws(BaselineError) {
    var state = State()
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 3, fields[0].utf8.count == 16, UInt64(fields[0], radix: 16) != nil else {
        throw BaselineError(path: path, line: number + 1)
      }
      let entry = Entry(
        fingerprint: fields[0], rule: fields[1], article: fields[2], reason: fields.count > 3 ? fields[3] : "")
      state.entries[Key(article: entry.article, fingerprint: entry.fingerprint)] = entry
    }
    self.state = Mutex(state)
    self.isWritten = isWritten
    self.naming = naming
  }

  /// Notes that an article is checked: its entries that are not met are stale.
  ///
  /// - Returns: what the article is called here.
  func begin(_ article: String) -> String {
    let name = Self.plain(naming(article))
    state.withLock { _ = $0.articles.insert(name) }
    return name
  }

  /// Whether a finding is known; where the baseline is written, it is from now on.
  ///
  /// - Parameter article: as `begin` calls it.
  func hides(_ finding: Finding, in article: String) -> Bool {
    let entry = Entry(fingerprint: finding.fingerprint, rule: finding.rule, article: article)
    let key = Key(article: entry.article, fingerprint: entry.fingerprint)
    return state.withLock { state in
      if isWritten, state.entries[key] == nil { state.entries[key] = entry }
      guard state.entries[key] != nil else { return false }
      state.met.insert(key)
      state.hidden += 1
      return true
    }
  }

  /// The number of findings that were not shown.
  public var hidden: Int { state.withLock { $0.hidden } }

  /// The entries of articles that were checked and in which the finding is no more, in order.
  public var stale: [Entry] {
    state.withLock { state in
      Self.sorted(
        state.entries.filter { state.articles.contains($0.key.article) && !state.met.contains($0.key) }.values)
    }
  }

  /// The file: what was found, and the entries of articles that were not checked.
  public var text: String {
    let entries = state.withLock { state in
      state.entries.filter { !state.articles.contains($0.key.article) || state.met.contains($0.key) }.values
    }
    var text =
      "# Known findings of factcheck, which are not shown again: fingerprint, rule, article, reason (yours to write).\n"
    for entry in Self.sorted(entries) {
      let fields = [entry.fingerprint, entry.rule, entry.article] + (entry.reason.isEmpty ? [] : [entry.reason])
      text += fields.joined(separator: "\t") + "\n"
    }
    return text
  }

  private static func sorted(_ entries: some Sequence<Entry>) -> [Entry] {
    entries.sorted { ($0.article, $0.rule, $0.fingerprint) < ($1.article, $1.rule, $1.fingerprint) }
  }

  /// A name without the characters that mean something in the file.
  private static func plain(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}

/// A line of a baseline that is no entry.
public struct BaselineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let path: String
  /// Counts from 1.
  public let line: Int

  /// The file, the line, and how to mend it.
  public var description: String {
    "\(path):\(line): no entry of a baseline (fingerprint, rule, article, with tabs between); write it anew with --write-baseline"
  }
}
