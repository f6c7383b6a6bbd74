internal import Glibc

/// What stands in a folder.
enum Folder {
  /// The names of its files and folders, sorted, without the hidden ones.
  ///
  /// - Throws: `FileError` where it cannot be looked into.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let handle = opendir(folder) else {
      let code = errno
      throw FileError(
        name: folder,
        message: code == EACCES
          ? "no permission to look into it; try `chmod +rx` on it" : String(cString: strerror(code)))
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path is a folder, or, where links are followed, leads to one.
  static func isFolder(_ path: String, followingLinks follows: Bool = true) -> Bool {
    var status = stat()
    return (follows ? stat(path, &status) : lstat(path, &status)) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of a name in a folder; the working folder has none of its own.
  static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
