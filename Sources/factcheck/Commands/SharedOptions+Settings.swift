internal import ArgumentParser
internal import ConfigFile
internal import FactcheckKit

extension SharedOptions {
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
