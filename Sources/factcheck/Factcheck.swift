import ArgumentParser
import FactcheckKit

@main
struct Factcheck: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "factcheck")

  func run() throws {
    _ = Checker()
  }
}
