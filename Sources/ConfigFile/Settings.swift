public import FactcheckKit

/// All that a run can be told, wherever it was told: the defaults, then the configuration file, then the command line.
public struct Settings: Sendable {
  /// Where a value comes from.
  public enum Origin: Hashable, Sendable {
    /// A line of a configuration file, which counts from 1.
    case file(path: String, line: Int)
    /// An option, as it was written.
    case commandLine(option: String)

    var description: String {
      switch self {
      case .file(let path, let line): "\(path):\(line)"
      case .commandLine(let option): "command line (\(option))"
      }
    }
  }

  /// What the checker is given.
  public var configuration = Configuration()
  /// The output format where the command line names none, and no file that tells one.
  public var format = "text"
  /// The same for `extract`.
  public var extractFormat = "text"
  /// What is taken for the publication date.
  public var dates = DateSettings()
  /// The file of known findings; nil for none.
  public var baseline: String?
  /// Where the values come from that are not the defaults, by key.
  private(set) var origins: [String: Origin] = [:]

  /// The defaults, each noted as one.
  public init() {}

  /// Notes that a key has its value from somewhere.
  public mutating func note(_ key: String, from origin: Origin) { origins[key] = origin }

  /// Takes rules from the command line: those that are selected run even where the file ignores them, and those that are
  /// ignored are ignored as well as the file's.
  ///
  /// - Parameters:
  ///   - select: in place of the file's list; empty leaves it.
  ///   - ignore: added to the file's list.
  public mutating func choose(select: [String], ignore: [String]) {
    if !select.isEmpty {
      configuration.select = Set(select)
      configuration.ignore.subtract(select)
      note("rules.select", from: .commandLine(option: "--select"))
    }
    guard !ignore.isEmpty else { return }
    configuration.ignore.formUnion(ignore)
    note("rules.ignore", from: .commandLine(option: "--ignore"))
  }
}
