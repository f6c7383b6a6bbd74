internal import ArgumentParser
internal import FactcheckKit

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", _superCommandName: Factcheck.name,
    abstract: "Two or more sources of one event, side by side; the first is the draft.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "None of the sources is the draft: every two are compared.")
  var peers = false

  @Flag(help: "The sources are older and newer versions of one article, in this order.")
  var versions = false

  @Flag(help: "The text report with the whole inventory; without it at most 40 lines.")
  var full = false

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    if !shared.jsonl, !CompareMode.counts.contains(shared.articles.count) {
      throw ValidationError("compare takes from 2 to 8 sources: name their files")
    }
    if peers, versions { throw ValidationError("--peers and --versions exclude each other") }
  }

  func run() throws {
    let mode: CompareMode = peers ? .peers : versions ? .versions : .draft
    throw ExitCode(try shared.run(.compare(mode), rules, full: full))
  }
}
