internal import Glibc

/// Finds the articles in folders.
enum ArticleFiles {
  private static let endings = [".txt", ".text"]
  private static let deepest = 32

  /// The files named, in order; of a folder the articles in it, sorted, the ones in its folders too.
  ///
  /// - Returns: also a message for each folder that could not be walked or has none.
  static func expand(_ paths: [String]) -> (files: [String], problems: [String]) {
    var files: [String] = []
    var problems: [String] = []
    for path in paths {
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        files.append(path)
        continue
      }
      let before = files.count
      walk(path, 0, &files, &problems)
      if files.count == before, problems.isEmpty {
        problems.append("\(path): a folder without articles (\(endings.joined(separator: ", ")))")
      }
    }
    return (files, problems)
  }

  private static func walk(_ folder: String, _ depth: Int, _ files: inout [String], _ problems: inout [String]) {
    guard depth < deepest, let handle = opendir(folder) else {
      problems.append("\(folder): \(depth < deepest ? String(cString: strerror(errno)) : "folders too deep")")
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
      } else if endings.contains(where: { name.lowercased().hasSuffix($0) }) {
        files.append(path)
      }
    }
  }
}
