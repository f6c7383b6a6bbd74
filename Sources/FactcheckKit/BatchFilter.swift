internal import Consistency
internal import Extraction
internal import Readers
internal import Reporting
internal import TextModel

/// Answers the lines of a batch: one JSON object in, one out. One filter belongs to one task at a time.
public final class BatchFilter {
  /// What is asked of each article.
  public enum Task: Sendable, Hashable {
    /// Figures, dates, names and quotations alone; or all rules.
    case extract, check
    /// Two texts or more, side by side.
    case compare(CompareMode)
  }

  private let task: Task
  private let checker: Checker
  private let reader: DocumentReader
  private let baseline: Baseline?
  private let limits: Limits
  private var writer = JSONWriter()
  /// What whoever reads the answers should be warned of; the caller takes it away.
  public var warnings: [String] = []

  /// - Parameter baseline: findings that are known and left out; articles go by their ids there.
  public init(_ task: Task, checker: Checker, baseline: Baseline? = nil) {
    self.task = task
    self.checker = checker
    self.baseline = baseline
    limits = checker.configuration.limits
    reader = DocumentReader(headings: checker.configuration.headings)
  }

  /// Answers a line; the answer, with its line break, waits until it is taken.
  ///
  /// - Parameter length: the bytes of the line, where it is too long and only its start is at hand.
  /// - Returns: what came of it: nothing but an error for a line that is no article.
  public func answer(_ line: UnsafeBufferPointer<UInt8>, length: Int? = nil) -> Outcome {
    let outcome: Outcome
    do throws(LimitError) {
      try limits.admit(line: length ?? line.count)
      outcome = write(line)
    } catch {
      outcome = refuse(BatchArticle.id(ofStart: line), error.description)
    }
    writer.endLine()
    return outcome
  }

  /// Makes room for some bytes of answers, where none waits.
  public func reserve(_ room: Int) {
    if writer.isEmpty { _ = writer.take(room: room) }
  }

  /// The answers that wait, in the order of their lines.
  public func takeAnswers() -> BatchAnswers { BatchAnswers(writer.take()) }

  /// Adds the answer to a line to some bytes.
  public func answer(_ line: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Outcome {
    let outcome = answer(line)
    takeAnswers().withBytes { output.append(contentsOf: $0) }
    return outcome
  }

  /// What came of a line.
  public enum Outcome: Sendable, Hashable {
    /// It is answered, and nothing is at or above the fail level.
    case done
    /// Findings at or above the fail level.
    case failed
    /// The line is no article; the answer tells why.
    case unreadable
  }

  private func write(_ line: UnsafeBufferPointer<UInt8>) -> Outcome {
    let article: BatchArticle
    do {
      article = try BatchArticle(line: line)
    } catch {
      return refuse(error.id, error.message)
    }
    let dates = [article.date] + article.sources.map(\.date)
    if let day = dates.compactMap({ $0 }).first(where: { CivilDay(iso: $0) == nil }) {
      return refuse(article.id, "no such day: \(day)")
    }
    if case .compare(let mode) = task { return compare(article, mode) }
    guard let text = article.text else { return refuse(article.id, "neither \"text\" nor \"parts\"") }
    do {
      let source = try read(text, name: String(decoding: article.id, as: UTF8.self), date: article.date)
      let document = source.document
      switch task {
      case .extract:
        let isWhole = if case .whole = text { true } else { false }
        let mentions = try checker.extract(document)
        warnings += mentions.warnings
        writer.mentions(mentions, checker.subjects(of: mentions), id: article.id, withParts: isWhole)
        return .done
      case .check:
        let sources = try sources(of: article)
        let filter = FindingFilter([source] + sources, baseline)
        let report = try checker.check(document, against: sources.map(\.document), hiding: filter.hides)
        warnings += report.mentions.warnings + filter.warnings { checker.configuration.runs($0) }
        writer.report(report, id: article.id)
        return checker.fails(report) ? .failed : .done
      case .compare: return .done
      }
    } catch {
      return refuse(article.id, "\(error)")
    }
  }

  private func compare(_ article: BatchArticle, _ mode: CompareMode) -> Outcome {
    guard SourceComparison.counts.contains(article.sources.count) else {
      return refuse(article.id, "\"sources\" has to hold from 2 to 8 texts")
    }
    do {
      let documents = try sources(of: article)
      let filter = FindingFilter(documents, baseline)
      let report = try checker.compare(documents.map(\.document), mode, hiding: filter.hides)
      warnings += report.mentions.warnings + filter.warnings { checker.configuration.runs($0) }
      writer.report(report, id: article.id)
      return checker.fails(report) ? .failed : .done
    } catch {
      return refuse(article.id, "\(error)")
    }
  }

  /// The texts that others are held against, each with the line's date where it has none.
  private func sources(of article: BatchArticle) throws -> [ReadArticle] {
    try article.sources.map { try read($0.text, name: $0.name, date: $0.date ?? article.date) }
  }

  private func read(_ text: BatchText, name: String, date: String?) throws -> ReadArticle {
    try reader.article(name: name, date: date, text: text)
  }

  private func refuse(_ id: [UInt8], _ message: String) -> Outcome {
    writer.beginObject()
    writer.key("id")
    writer.raw(id)
    writer.key("error")
    writer.string(message)
    writer.endObject()
    return .unreadable
  }
}

/// Answers to some lines, where they were written: nothing copies them on their way out.
public final class BatchAnswers {
  private let buffer: ByteBuffer

  init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// Calls `body` with them: whole lines of JSON, which are there until it ends.
  public func withBytes<Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    defer { withExtendedLifetime(self) {} }
    try body(buffer.view)
  }
}

/// How the texts of a comparison stand to each other.
public enum CompareMode: Sendable, Hashable {
  /// The first is the draft, the others are its sources.
  case draft
  /// None is the draft.
  case peers
  /// Older and newer versions of one text.
  case versions

  /// How many texts may be compared.
  public static var counts: ClosedRange<Int> { SourceComparison.counts }

  var comparison: SourceComparison.Mode {
    switch self {
    case .draft: .draft
    case .peers: .peers
    case .versions: .versions
    }
  }
}
