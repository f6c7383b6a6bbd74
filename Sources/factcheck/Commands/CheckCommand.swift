internal import ArgumentParser
internal import FactcheckKit

/// The lowest severity that makes the exit code 1.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check each article (the default).")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "The text report with the whole inventory; without it at most 40 lines an article.")
  var full = false

  @Option(help: ArgumentHelp("Evidence to hold the article against; may be repeated.", valueName: "file"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Run these rules alone.", valueName: "rule,…"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rule,…"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Another severity for a rule.", valueName: "rule=error|warning|note"))
  var severity: [String] = []

  @Option(help: "The lowest severity that makes the exit code 1: error, warning, note, never.")
  var failOn: FailLevel = .error

  func validate() throws {
    if shared.jsonl, !source.isEmpty {
      throw ValidationError("--jsonl takes the sources of an article from its line, not from --source")
    }
  }

  func run() throws {
    throw ExitCode(try shared.run(.check, try configuration(), sources: source, full: full))
  }

  private func configuration() throws -> Configuration {
    var configuration = Configuration()
    let selected = Self.names(select)
    if !selected.isEmpty { configuration.select = Set(selected) }
    configuration.ignore = Set(Self.names(ignore))
    do {
      try configuration.setFailLevel(named: failOn.rawValue)
      for pair in Self.names(severity) { try configuration.setSeverity(pair) }
      try configuration.validate()
    } catch {
      throw ValidationError("\(error)")
    }
    return configuration
  }

  /// Lists between commas, in one option or several.
  private static func names(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",") }.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
