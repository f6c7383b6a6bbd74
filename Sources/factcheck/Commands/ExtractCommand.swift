internal import ArgumentParser
internal import FactcheckKit

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", _superCommandName: Factcheck.name,
    abstract: "The figures, dates, names and quotes of each article; nothing is judged.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    throw ExitCode(try shared.run(.extract))
  }
}
