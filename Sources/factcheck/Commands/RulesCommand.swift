internal import ArgumentParser
internal import FactcheckKit

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Every rule; or one rule: what it compares, its arithmetic, its examples.")

  @Argument(help: "The rule.")
  var rule: String?

  func run() throws {
    let page: String
    do {
      page = try rule.map { id throws(ConfigurationError) in try Manual.page(of: id) } ?? Manual.rules()
    } catch {
      throw ValidationError(error.description)
    }
    throw ExitCode(SharedOptions.print(page))
  }
}
