internal import FactcheckKit
internal import Glibc

/// Finds the articles in folders and behind patterns that the shell left alone.
enum ArticleFiles {
  private static let deepest = 32

  /// The paths that were named, with what each pattern (`news/*.md`, `news/**/*.md`) matches in its place.
  ///
  /// - Returns: also a message for each pattern that matches nothing.
  static func named(_ paths: [String]) -> (paths: [String], problems: [String]) {
    var named: [String] = []
    var problems: [String] = []
    for path in paths {
      guard PathPattern.isPattern(path) else {
        named.append(path)
        continue
      }
      let matches = PathPattern.matches(path)
      if matches.isEmpty { problems.append("\(path): no file matches this pattern") }
      named += matches
    }
    return (named, problems)
  }

  /// The files of these paths, in order: of a folder the articles in it, sorted, the ones in its folders too.
  ///
  /// - Returns: also a message for each folder that could not be walked or has no articles.
  static func expand(_ paths: [String]) -> (files: [String], problems: [String]) {
    var files: [String] = []
    var problems: [String] = []
    for path in paths {
      guard path != "-", Folder.isFolder(path) else {
        files.append(path)
        continue
      }
      let (before, told) = (files.count, problems.count)
      walk(path, 0, &files, &problems)
      if files.count == before, problems.count == told {
        problems.append("\(path): a folder without articles (\(ArticleSession.endings.joined(separator: ", ")))")
      }
    }
    return (files, problems)
  }

  private static func walk(_ folder: String, _ depth: Int, _ files: inout [String], _ problems: inout [String]) {
    guard depth < deepest else { return problems.append("\(folder): folders too deep") }
    let names: [String]
    do {
      names = try Folder.names(in: folder)
    } catch {
      return problems.append(error.description)
    }
    for name in names {
      let path = Folder.path(folder, name)
      // A link to a folder is not followed: it may lead in a circle.
      if Folder.isFolder(path, followingLinks: false) {
        walk(path, depth + 1, &files, &problems)
      } else if ArticleSession.endings.contains(where: { name.lowercased().hasSuffix($0) }), isFile(path) {
        files.append(path)
      }
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
