internal import ArgumentParser
internal import FactcheckKit

/// The lowest severity that makes the exit code 1.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never
}

/// Which rules run, and how much each weighs: what `check` and `compare` have in common.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Run these rules alone.", valueName: "rule,…"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules.", valueName: "rule,…"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Another severity for a rule.", valueName: "rule=error|warning|note"))
  var severity: [String] = []

  @Option(help: "The lowest severity that makes the exit code 1: error, warning, note, never.")
  var failOn: FailLevel = .error

  /// - Throws: `ValidationError` for a rule or severity that there is none of.
  func configuration() throws -> Configuration {
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
