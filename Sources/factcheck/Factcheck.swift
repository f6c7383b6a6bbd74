internal import ArgumentParser
internal import FactcheckKit
internal import Glibc

/// The command line. It alone reads files, writes and exits.
@main
struct Factcheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factcheck",
    abstract: "Finds the places where an article contradicts itself.",
    discussion: """
      Exit codes: 0 nothing at or above --fail-on, 1 something, 2 a mistake in the call, or a file that could not be read or written.
      """,
    version: Manual.version,
    subcommands: [CheckCommand.self, CompareCommand.self, ExtractCommand.self, RulesCommand.self, InitCommand.self],
    defaultSubcommand: CheckCommand.self)

  static func main() {
    Interruption.listen()
    do {
      var command = try parsed()
      do {
        try command.run()
      } catch {
        leave(error, Message.error(message(for: error)))
      }
    } catch {
      leave(error, Message.plain(fullMessage(for: error)))
    }
  }

  /// The command of the call.
  ///
  /// A subcommand alone is parsed in half the time, which is most of the start. What it does not take (a mistake, `--help`) is parsed as
  /// a whole, for the message.
  private static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    if let name = arguments.first,
      let type = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot()
  }

  /// The parser's own code for a mistake in the call is 64; the contract says 2.
  private static func leave(_ error: any Error, _ tell: @autoclosure () -> Void) -> Never {
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    tell()
    Glibc.exit(2)
  }
}
