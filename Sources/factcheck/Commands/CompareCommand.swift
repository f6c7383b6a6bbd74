internal import ArgumentParser
internal import FactcheckKit

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Two or more sources of one event, side by side; the first is the draft.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "None of the sources is the draft: every two are compared.")
  var peers = false

  @Flag(help: "The sources are older and newer versions of one article, in this order.")
  var versions = false

  func validate() throws {
    if peers, versions { throw ValidationError("--peers and --versions exclude each other") }
  }

  func run() throws {
    throw ExitCode(try shared.run(.compare(peers ? .peers : versions ? .versions : .draft), Configuration()))
  }
}
