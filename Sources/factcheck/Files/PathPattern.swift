internal import Glibc

/// Patterns of paths, as shells know them: `*`, `?` and `[…]` within a name, and `**` for any number of folders, none as well.
enum PathPattern {
  private static let deepest = 32

  /// Whether a path is a pattern: what is there under its own name is none.
  static func isPattern(_ path: String) -> Bool {
    var status = stat()
    return path.contains(where: { "*?[".contains($0) }) && lstat(path, &status) != 0
  }

  /// The paths that a pattern matches, sorted, each once. A `**` at the end stands for the folders themselves.
  static func matches(_ pattern: String) -> [String] {
    var pieces: [[Substring]] = [[]]
    for name in pattern.split(separator: "/", omittingEmptySubsequences: false) {
      if name == "**" { pieces.append([]) } else { pieces[pieces.count - 1].append(name) }
    }
    guard pieces.count > 1 else { return glob(pattern) }
    if pieces.last == [""] { pieces[pieces.count - 1] = [] }
    // What stands in front of the first `**`; nothing is the working folder.
    let head = pieces[0].joined(separator: "/")
    var folders = pattern.hasPrefix("/") && head.isEmpty ? ["/"] : head.isEmpty ? [""] : glob(head)
    for (index, piece) in pieces.enumerated().dropFirst() {
      // Of `**/**` one is enough.
      guard !piece.isEmpty || index == pieces.count - 1 else { continue }
      // What is behind the last one may match files.
      folders = folders.filter { $0.isEmpty || Folder.isFolder($0) }
      guard !piece.isEmpty else { break }
      let tail = piece.joined(separator: "/")
      let below = folders.flatMap { tree($0, 0) }
      folders = Set(below.flatMap { glob(Folder.path(escaped($0), tail)) }).sorted()
    }
    return outermost(folders).map { $0.isEmpty ? "." : $0 }
  }

  /// Leaves out what stands in a folder that is matched itself, and is walked.
  private static func outermost(_ paths: [String]) -> [String] {
    let all = Set(paths)
    return paths.filter { path in
      path.indices.allSatisfy { path[$0] != "/" || !all.contains(String(path[..<$0])) }
    }
  }

  /// A folder and all below it; hidden ones and links to folders are left out, and so is what cannot be looked into.
  private static func tree(_ folder: String, _ depth: Int) -> [String] {
    guard depth < deepest, let names = try? Folder.names(in: folder.isEmpty ? "." : folder) else { return [folder] }
    let inside = names.map { Folder.path(folder, $0) }.filter { Folder.isFolder($0, followingLinks: false) }
    return [folder] + inside.flatMap { tree($0, depth + 1) }
  }

  private static func glob(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard Glibc.glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  /// A path of which no character is a sign of a pattern.
  private static func escaped(_ path: String) -> String {
    String(path.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
  }
}
