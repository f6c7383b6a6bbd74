internal import ArgumentParser
internal import CRelease
internal import FactcheckKit
internal import Glibc

/// The command line. It alone reads files, writes and exits.
@main
struct Factcheck: ParsableCommand {
  static let name = "factcheck"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Finds the places where an article contradicts itself.",
    discussion: """
      Exit codes: 0 nothing at or above --fail-on, 1 something, 2 a mistake in the call, or a file that could not be read or written.
      """,
    version: release,
    subcommands: [CheckCommand.self, CompareCommand.self, ExtractCommand.self, RulesCommand.self, InitCommand.self],
    defaultSubcommand: CheckCommand.self)

  /// The version, and the commit that it was built from where that is known.
  private static var release: String {
    let commit = String(cString: factcheck_commit())
    return commit.isEmpty ? Manual.version : "\(Manual.version) (\(commit))"
  }

  static func main() {
    Interruption.listen()
    MemoryLimit.listen()
    do {
      var command = try parsedAlone(Array(CommandLine.arguments.dropFirst())) ?? parseAsRoot()
      do {
        try command.run()
      } catch {
        leave(error, Message.error(message(for: error)))
      }
    } catch {
      leave(error, Message.plain(fullMessage(for: error)))
    }
  }

  /// The command that the first argument names, else the default one, parsed by itself: on the way down from the root the parser puts
  /// the options of the default command together four times, at a fifth of the start. The commands name the root as the one above them:
  /// otherwise each would look first whether a completion script is asked for, which the root does as well.
  ///
  /// - Returns: nil for what the root has to tell: what is wrong with a call, help, the version, completions.
  private static func parsedAlone(_ arguments: [String]) -> (any ParsableCommand)? {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard arguments.first != "help", let command = named ?? configuration.defaultSubcommand,
      let parsed = try? command.parseAsRoot(named == nil ? arguments : Array(arguments.dropFirst())),
      type(of: parsed) == command
    else { return nil }
    return parsed
  }

  /// The parser's own code for a mistake in the call is 64; the contract says 2.
  private static func leave(_ error: any Error, _ tell: @autoclosure () -> Void) -> Never {
    // An answer in itself: the parser would look for a message to tell with it.
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    tell()
    Glibc.exit(2)
  }
}
