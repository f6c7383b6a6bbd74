internal import ArgumentParser
internal import ConfigFile
internal import FactcheckKit
internal import Glibc

/// What the commands that read articles have in common: which articles, where the answer goes, and where the configuration comes from.
struct SharedOptions: ParsableArguments {
  @Argument(
    help: "Articles (text, Markdown, HTML, Word, PDF): files, folders, patterns, or - for standard input.",
    completion: .file())
  var articles: [String] = []

  @Option(
    name: [.short, .long], help: "The output format: \(SharedOptions.formats).",
    completion: .list(ArticleSession.formats(for: .check)))
  var format: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Write there; the format follows the extension.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "One JSON object a line on standard input, one on standard output for each.")
  var jsonl = false

  @Option(help: ArgumentHelp("The publication date, where the text has none.", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("What standard input is called in the report.", valueName: "name"))
  var stdinFilename: String?

  @Option(help: "Colours: auto, always, never.")
  var color: DisplayChoice = .auto

  @Option(help: ArgumentHelp("Threads for many articles.", valueName: "n"))
  var jobs: Int?

  @Option(help: "A bar for many articles: auto (on a terminal), always, never.")
  var progress: DisplayChoice = .auto

  @Flag(help: "Nothing of articles without a finding, and no warnings.")
  var quiet = false

  @Flag(help: "Counts by rule and severity on standard error.")
  var statistics = false

  // A group of its own for these would take the parser four more searches of the program at the start.
  @Option(
    help: ArgumentHelp("Read this configuration file, not the nearest .factcheck.toml.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Read no configuration file.")
  var noConfig = false

  @Flag(help: "Print the configuration in force, with where each value comes from, and end.")
  var printConfig = false

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other") }
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

  /// - Parameter rules: the options of commands that judge.
  /// - Returns: the exit code.
  func run(
    _ task: BatchFilter.Task, _ rules: RuleOptions? = nil, sources: [String] = [], full: Bool = false
  ) throws -> Int32 {
    // Of texts that are compared, the first is the one that is worked on.
    let isOne = if case .compare = task { true } else { false }
    let named = ArticleFiles.named(articles)
    var (settings, file) = try self.settings(
      for: articles.first == "-" ? [stdinFilename ?? "-"] : isOne ? Array(named.paths.prefix(1)) : named.paths)
    try rules?.apply(to: &settings)
    apply(to: &settings, task)
    settings.configuration.limits.memory = MemoryLimit.left.map { $0 / threads }
    if printConfig { return Self.print(ConfigurationText.effective(settings, file: file)) }
    let baseline = try rules?.baselineFile(settings, namesFiles: !jsonl)
    let code =
      try jsonl ? runLines(task, settings, baseline) : runFiles(named, task, settings, baseline, sources, full, isOne)
    return max(code, baseline?.finish(isQuiet: quiet) ?? 0)
  }

  /// The flag beats `NO_COLOR`, which beats the terminal.
  private func isColored(toTerminal isTerminal: Bool) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      if let value = getenv("NO_COLOR"), value[0] != 0 { return false }
      return isTerminal
    }
  }

  /// What the command line says goes before what the file says.
  private func apply(to settings: inout Settings, _ task: BatchFilter.Task) {
    if let date {
      settings.dates.given = date
      settings.note("date.default", from: .commandLine(option: "--date"))
    }
    let format = format ?? output.flatMap { ArticleSession.format(forFile: $0, task: task) }
    guard let format else { return }
    let option = self.format == nil ? "--output" : "--format"
    if task == .extract { settings.extractFormat = format } else { settings.format = format }
    settings.note(task == .extract ? "output.extract-format" : "output.format", from: .commandLine(option: option))
  }

  /// Writes a page to standard output.
  static func print(_ page: String) -> Int32 {
    OutputTarget(path: nil).use { sink in
      sink.bytes += Array(page.utf8)
      do throws(OutputSink.WriteError) { try sink.flush() } catch { return .failure(error) }
      return .success(0)
    }
  }

  private func runLines(_ task: BatchFilter.Task, _ settings: Settings, _ baseline: BaselineFile?) -> Int32 {
    let batch = Batch(
      task: task, configuration: settings.configuration, threads: threads, baseline: baseline?.baseline, isQuiet: quiet,
      progress: Progress(progress, total: nil, unit: "lines"))
    return OutputTarget(path: output).use { sink in batch.run(into: &sink) }
  }

  private func runFiles(
    _ named: (paths: [String], problems: [String]), _ task: BatchFilter.Task, _ settings: Settings,
    _ baseline: BaselineFile?, _ sources: [String], _ full: Bool, _ isOne: Bool
  ) throws -> Int32 {
    guard !articles.isEmpty else { throw ValidationError("no article: name a file, or - for standard input") }
    var style = ArticleSession.Style()
    style.format = task == .extract ? settings.extractFormat : settings.format
    style.color = isColored(toTerminal: output == nil && isatty(1) == 1)
    style.full = full
    style.width = Terminal.width
    style.isQuiet = quiet
    let (files, unwalked) = ArticleFiles.expand(named.paths)
    let problems = named.problems + unwalked
    // Texts that are compared make one report.
    style.hasSeveralArticles = !isOne && (files.count > 1 || articles.count > 1)
    let session: ArticleSession
    do {
      session = try ArticleSession(
        task, configuration: settings.configuration, style: style, dates: settings.dates, baseline: baseline?.baseline)
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
    let run = ArticleRun(
      session: session, threads: threads, isQuiet: quiet, inputName: stdinFilename ?? "<stdin>",
      progress: Progress(progress, total: files.count, unit: "articles"))
    let code = OutputTarget(path: output).use { sink in run.run(files, into: &sink) }
    if statistics { for line in session.statistics.lines { Message.plain(line) } }
    return hasProblem ? max(code, 2) : code
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
