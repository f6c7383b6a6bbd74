internal import ArgumentParser
internal import FactcheckKit

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", _superCommandName: Factcheck.name,
    abstract: "Every rule; or one rule: what it compares, its arithmetic, its examples.")

  /// How all rules are shown.
  enum Format: String, WordOption {
    case text, markdown
  }

  @Argument(help: "The rule.", completion: .list(Configuration.ruleIDs))
  var rule: String?

  @Option(name: [.short, .long], help: "Of all rules: text, a line each; markdown, their pages.")
  var format: Format = .text

  func validate() throws {
    if rule != nil, format != .text { throw ValidationError("the page of one rule is text; leave out --format") }
  }

  func run() throws {
    let page: String
    do {
      page =
        try rule.map { id throws(ConfigurationError) in try Manual.page(of: id) }
        ?? (format == .markdown ? Manual.ruleBook() : Manual.rules())
    } catch {
      throw ValidationError(error.description)
    }
    throw ExitCode(SharedOptions.print(page))
  }
}
