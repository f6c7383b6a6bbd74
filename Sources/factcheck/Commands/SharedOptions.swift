internal import ArgumentParser
internal import FactcheckKit
internal import Glibc

/// When to colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// The flag beats `NO_COLOR`, which beats the terminal.
  func isOn(toTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = getenv("NO_COLOR"), value[0] != 0 { return false }
      return isTerminal
    }
  }
}

/// What `check` and `extract` have in common: which articles, and where the answer goes.
struct SharedOptions: ParsableArguments {
  @Argument(help: "Articles (text, Markdown, HTML, Word, PDF): files, folders, patterns, or - for standard input.")
  var articles: [String] = []

  @Option(name: [.short, .long], help: "The output format: \(SharedOptions.formats).")
  var format: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Write there; the format follows the extension.", valueName: "file"))
  var output: String?

  @Flag(help: "One JSON object a line on standard input, one on standard output for each.")
  var jsonl = false

  @Option(help: ArgumentHelp("The publication date, where the text has none.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("What standard input is called in the report.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: "Colours: auto, always, never.")
  var color: ColorChoice = .auto

  @Option(help: ArgumentHelp("Threads for --jsonl.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Nothing of articles without a finding, and no warnings.")
  var quiet = false

  @Flag(help: "Counts on standard error.")
  var statistics = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs has to be from 1 to 256") }
    if jsonl, !articles.isEmpty { throw ValidationError("--jsonl reads standard input; it takes no articles") }
    if jsonl, let format, format != "jsonl" { throw ValidationError("--jsonl writes JSON lines; it takes no --format") }
    if articles.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input can be read once only") }
  }

  private static let formats =
    "\(ArticleSession.formats(for: .check).joined(separator: ", ")); of extract "
    + ArticleSession.formats(for: .extract).joined(separator: ", ")

  /// The threads to use: as said, else one for each core.
  var threads: Int { jobs ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// - Returns: the exit code.
  func run(
    _ task: BatchFilter.Task, _ configuration: Configuration, sources: [String] = [], full: Bool = false
  ) throws -> Int32 {
    let target = OutputTarget(path: output, isQuiet: quiet)
    if jsonl {
      return target.use { sink in
        Batch(task: task, configuration: configuration, threads: threads).run(into: &sink)
      }
    }
    guard !articles.isEmpty else { throw ValidationError("no article: name a file, or - for standard input") }
    var style = ArticleSession.Style()
    style.format = format ?? output.flatMap { ArticleSession.format(forFile: $0, task: task) } ?? "text"
    style.color = color.isOn(toTerminal: output == nil && isatty(1) == 1)
    style.full = full
    style.width = Terminal.width
    style.isQuiet = quiet
    let (files, problems) = ArticleFiles.expand(articles)
    // Texts that are compared make one report.
    let isOne = if case .compare = task { true } else { false }
    style.hasSeveralArticles = !isOne && (files.count > 1 || articles.count > 1)
    let session: ArticleSession
    do {
      session = try ArticleSession(task, configuration: configuration, style: style, date: date)
    } catch {
      throw ValidationError(error.description)
    }
    for problem in problems { Message.error(problem) }
    var hasProblem = !problems.isEmpty
    for source in sources {
      do {
        let warning = try session.addSource(try FileReader.read(source, name: source), name: source)
        if let warning, !quiet { Message.warning(warning) }
      } catch {
        Message.error("\(error)")
        hasProblem = true
      }
    }
    let code = target.use { sink in run(session, files, into: &sink) }
    if statistics { for line in session.statistics.lines { Message.plain(line) } }
    return hasProblem ? 2 : code
  }

  private func run(_ session: ArticleSession, _ files: [String], into sink: inout OutputSink) -> Result<
    Int32, OutputSink.WriteError
  > {
    var hasProblem = false
    session.begin()
    do throws(OutputSink.WriteError) {
      for file in files {
        let name = file == "-" ? stdinFilename ?? "<stdin>" : file
        do {
          let warning = try session.add(try FileReader.read(file, name: name), name: name)
          if let warning, !quiet { Message.warning(warning) }
        } catch {
          Message.error("\(error)")
          hasProblem = true
        }
        sink.bytes += session.output
        session.output.removeAll(keepingCapacity: true)
        try sink.flushIfFull()
      }
      session.end()
      sink.bytes += session.output
      try sink.flush()
    } catch {
      return .failure(error)
    }
    return .success(hasProblem ? 2 : session.hasFailed ? 1 : 0)
  }
}

/// The terminal that is written to.
enum Terminal {
  /// Its columns, from 60 to 240: as it says, else as `COLUMNS` says, else 100.
  static var width: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(60, min(240, Int(size.ws_col))) }
    let said = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }
    return max(60, min(240, said ?? 100))
  }
}
