internal import ArgumentParser
internal import ConfigFile
internal import FactcheckKit

/// The lowest severity that makes the exit code 1.
enum FailLevel: String, WordOption {
  case error, warning, note, never
}

/// Which rules run, how much each weighs, and which findings are known: what `check` and `compare` have in common.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Run these rules alone.", valueName: "rule,…"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rule,…"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Another severity for a rule.", valueName: "rule=error|warning|note"))
  var severity: [String] = []

  @Option(help: "The lowest severity that makes the exit code 1: error (the default), warning, note, never.")
  var failOn: FailLevel?

  @Option(
    help: ArgumentHelp("Known findings, which are not shown again.", valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(help: "Write the findings to the baseline (.factcheck-baseline where none is named).")
  var writeBaseline = false

  /// - Throws: `ValidationError` for a rule or severity that there is none of.
  func apply(to settings: inout Settings) throws {
    settings.choose(select: Self.names(select), ignore: Self.names(ignore))
    do {
      if let failOn {
        try settings.configuration.setFailLevel(named: failOn.rawValue)
        settings.note("fail-on", from: .commandLine(option: "--fail-on"))
      }
      for pair in Self.names(severity) {
        try settings.configuration.setSeverity(pair)
        settings.note("severity.\(pair.prefix { $0 != "=" })", from: .commandLine(option: "--severity"))
      }
      try settings.configuration.validate()
    } catch {
      throw ValidationError("\(error)")
    }
    guard baseline != nil || writeBaseline else { return }
    settings.baseline = baseline ?? settings.baseline ?? BaselineFile.name
    if baseline != nil { settings.note("baseline", from: .commandLine(option: "--baseline")) }
  }

  /// The known findings; nil where none are named.
  ///
  /// - Throws: `ValidationError` where the file cannot be read.
  func baselineFile(_ settings: Settings, namesFiles: Bool) throws -> BaselineFile? {
    do {
      return try settings.baseline.map { try BaselineFile($0, isWritten: writeBaseline, namesFiles: namesFiles) }
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Lists between commas, in one option or several.
  private static func names(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",") }.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
