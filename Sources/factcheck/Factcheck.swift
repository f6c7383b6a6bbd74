import ArgumentParser
internal import FactcheckKit

@main
struct Factcheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factcheck", subcommands: [Check.self, Extract.self], defaultSubcommand: Check.self)
}

struct Check: ParsableCommand {
  @Flag(help: "One JSON object a line on standard input, one on standard output for each.")
  var jsonl = false

  func run() throws {
    throw ExitCode(Batch(filter: BatchFilter(.check, checker: Checker())).run())
  }
}

struct Extract: ParsableCommand {
  @Flag(help: "One JSON object a line on standard input, one on standard output for each.")
  var jsonl = false

  func run() throws {
    throw ExitCode(Batch(filter: BatchFilter(.extract, checker: Checker())).run())
  }
}
