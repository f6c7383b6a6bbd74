internal import ConfigFile
internal import Glibc

/// Finds the configuration file of articles: the nearest one from an article's folder upwards.
enum ConfigurationFinder {
  /// Articles that belong to different configuration files.
  struct AmbiguityError: Error, CustomStringConvertible {
    let description: String
  }

  /// The path of the file, nil for none.
  ///
  /// - Parameter articles: files and folders; `-` and none at all stand for the working folder.
  /// - Throws: `AmbiguityError` where two articles have different ones.
  static func nearest(to articles: [String]) throws(AmbiguityError) -> String? {
    guard let first = articles.first else { return nearest(to: ".") }
    let path = nearest(to: first)
    for other in articles.dropFirst() {
      let second = nearest(to: other)
      guard second == path else {
        throw AmbiguityError(
          description: """
            \(first) and \(other) have different configuration files (\(path ?? "none") and \(second ?? "none")); \
            check them one by one, or say --config or --no-config
            """)
      }
    }
    return path
  }

  private static func nearest(to article: String) -> String? {
    guard var folder = folder(of: article == "-" ? "." : article) else { return nil }
    let working = real(".").map { $0 + "/" }
    while true {
      let path = (folder == "/" ? "" : folder) + "/" + ConfigurationFile.name
      if access(path, F_OK) == 0 {
        // In the working folder it is called by its name.
        guard let working, path.hasPrefix(working) else { return path }
        return String(path.dropFirst(working.count))
      }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// The folder that a path is, or in which it stands.
  private static func folder(of path: String) -> String? {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return real(path) }
    guard let slash = path.lastIndex(of: "/") else { return real(".") }
    return real(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// The path without links, nil where it leads nowhere.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
