internal import ArgumentParser
internal import ConfigFile
internal import FactcheckKit

/// Where the configuration comes from.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read this configuration file, not the nearest .factcheck.toml.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Read no configuration file.")
  var noConfig = false

  @Flag(help: "Print the configuration in force, with where each value comes from, and end.")
  var printConfig = false

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other") }
  }

  /// The defaults, and what a configuration file says.
  ///
  /// - Parameter articles: from the folder of the first one upwards the file is looked for.
  /// - Returns: the settings, and the path of the file; nil for none.
  /// - Throws: `ValidationError` with file and line for a configuration that cannot be read.
  func settings(for articles: [String]) throws -> (Settings, file: String?) {
    var settings = Settings()
    do {
      guard let path = noConfig ? nil : try config ?? ConfigurationFinder.nearest(to: articles) else {
        return (settings, nil)
      }
      try ConfigurationFile.read(try FileReader.read(path, name: path), path: path, into: &settings)
      return (settings, path)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
