internal import FactcheckKit
internal import Glibc

/// The file of known findings.
struct BaselineFile {
  static let name = ".factcheck-baseline"

  let path: String
  let baseline: Baseline

  /// Reads the file; one that is to be written may be missing.
  ///
  /// - Parameter namesFiles: whether articles are files, which go by their paths from the folder of the baseline.
  /// - Throws: `FileError` where it cannot be read, `BaselineError` where it is none.
  init(_ path: String, isWritten: Bool, namesFiles: Bool) throws {
    self.path = path
    let slash = path.lastIndex(of: "/")
    let folder = ConfigurationFinder.real(slash.map { String(path[...$0]) } ?? ".") ?? ""
    baseline = try Baseline(Self.text(path, isWritten: isWritten), path: path, isWritten: isWritten) { name in
      namesFiles ? Self.relative(name, to: folder) : String(name.drop { $0 == "\"" }.prefix { $0 != "\"" })
    }
  }

  private static func text(_ path: String, isWritten: Bool) throws -> String {
    if access(path, F_OK) != 0 {
      guard !isWritten else { return "" }
      throw FileError(name: path, message: "no such baseline; --write-baseline makes it")
    }
    return String(decoding: try FileReader.read(path, name: path), as: UTF8.self)
  }

  /// The path of a file from a folder; a name that is no file's stays as it is.
  private static func relative(_ name: String, to folder: String) -> String {
    guard let real = ConfigurationFinder.real(name) else { return name }
    let (file, base) = (real.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(file, base).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: base.count - shared)
    return (up + file.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// Writes the file, where it is to be written, and tells how many findings were known and which entries are stale.
  ///
  /// - Returns: the exit code: 2 where writing failed.
  func finish(isQuiet: Bool) -> Int32 {
    if baseline.isWritten {
      let code = OutputTarget(path: path).use { sink in
        sink.bytes += Array(baseline.text.utf8)
        do throws(OutputSink.WriteError) { try sink.flush() } catch { return .failure(error) }
        return .success(0)
      }
      if code == 0, !isQuiet { Message.plain("factcheck: \(counted("finding")) written to \(path)") }
      return code
    }
    guard !isQuiet else { return 0 }
    if baseline.hidden > 0 { Message.plain("factcheck: \(counted("known finding")) of \(path) not shown") }
    let stale = baseline.stale
    for entry in stale.prefix(Self.mostStale) {
      Message.warning(
        "\(path): \(entry.article) has no finding \(entry.fingerprint) of \(entry.rule) any more; --write-baseline takes it out"
      )
    }
    if stale.count > Self.mostStale {
      Message.warning("\(path): \(stale.count - Self.mostStale) more entries are stale")
    }
    return 0
  }

  private func counted(_ noun: String) -> String { "\(baseline.hidden) \(noun)\(baseline.hidden == 1 ? "" : "s")" }

  private static let mostStale = 10
}
