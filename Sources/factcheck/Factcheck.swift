internal import ArgumentParser
internal import CRelease
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
      var command = try parseAsRoot()
      do {
        try command.run()
      } catch {
        leave(error, Message.error(message(for: error)))
      }
    } catch {
      leave(error, Message.plain(fullMessage(for: error)))
    }
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
