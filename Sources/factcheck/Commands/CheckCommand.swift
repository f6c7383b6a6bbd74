internal import ArgumentParser
internal import FactcheckKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Factcheck.name, abstract: "Check each article (the default).")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "The text report with the whole inventory; without it at most 40 lines an article.")
  var full = false

  @Option(
    help: ArgumentHelp("Evidence to hold the article against; may be repeated.", valueName: "file"), completion: .file()
  )
  var source: [String] = []

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    if shared.jsonl, !source.isEmpty {
      throw ValidationError("--jsonl takes the sources of an article from its line, not from --source")
    }
  }

  func run() throws {
    throw ExitCode(try shared.run(.check, rules, sources: source, full: full))
  }
}
