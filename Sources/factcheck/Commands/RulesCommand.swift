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
    let code = OutputTarget(path: nil, isQuiet: false).use { sink in
      sink.bytes += Array(page.utf8)
      do throws(OutputSink.WriteError) { try sink.flush() } catch { return .failure(error) }
      return .success(0)
    }
    throw ExitCode(code)
  }
}
