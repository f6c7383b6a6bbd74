internal import FactcheckKit
internal import Glibc

/// Finds the articles in folders and behind patterns that the shell left alone.
enum ArticleFiles {
  private static let deepest = 32

  /// The files named, in order; of a folder the articles in it, sorted, the ones in its folders too; of a pattern (`news/*.md`) what
  /// it matches, sorted.
  ///
  /// - Returns: also a message for each folder that could not be walked or has none, and for each pattern that matches nothing.
  static func expand(_ paths: [String]) -> (files: [String], problems: [String]) {
    var files: [String] = []
    var problems: [String] = []
    for path in paths.flatMap({ matches($0, &problems) }) {
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        files.append(path)
        continue
      }
      let before = files.count
      walk(path, 0, &files, &problems)
      if files.count == before, problems.isEmpty {
        problems.append("\(path): a folder without articles (\(ArticleSession.endings.joined(separator: ", ")))")
      }
    }
    return (files, problems)
  }

  /// What a pattern matches; a path that is none, or that is there under its own name, as it is.
  private static func matches(_ path: String, _ problems: inout [String]) -> [String] {
    var status = stat()
    guard path.contains(where: { $0 == "*" || $0 == "?" || $0 == "[" }), lstat(path, &status) != 0 else {
      return [path]
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(path, 0, nil, &found) == 0 else {
      problems.append("\(path): no file matches this pattern")
      return []
    }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  private static func walk(_ folder: String, _ depth: Int, _ files: inout [String], _ problems: inout [String]) {
    guard depth < deepest, let handle = opendir(folder) else {
      let reason =
        errno == EACCES ? "no permission to look into it; try `chmod +rx` on it" : String(cString: strerror(errno))
      problems.append("\(folder): \(depth < deepest ? reason : "folders too deep")")
      return
    }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(handle)
    for name in names.sorted() {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      // A link to a folder is not followed: it may lead in a circle.
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        walk(path, depth + 1, &files, &problems)
      } else if ArticleSession.endings.contains(where: { name.lowercased().hasSuffix($0) }), stat(path, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        files.append(path)
      }
    }
  }
}
