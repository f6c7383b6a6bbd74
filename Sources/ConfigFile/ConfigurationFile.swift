internal import Consistency
internal import Extraction
internal import FactcheckKit
internal import TOMLKit

/// Reads configuration files.
public struct ConfigurationFile {
  /// What the file is called that is looked for.
  public static let name = ".factcheck.toml"
  /// A larger file is none.
  private static let largest = 1 << 20

  private let path: String
  private let folder: String
  private let locator: KeyLocator
  private var problems: [(line: Int, message: String)] = []

  /// Takes the values of a file into the settings.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: what messages call it; paths in it start at its folder.
  /// - Throws: `ConfigurationFileError` with all that is wrong: what is no TOML, unknown keys, values that a key cannot take.
  public static func read(
    _ bytes: [UInt8], path: String, into settings: inout Settings
  ) throws(ConfigurationFileError) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= largest else { throw ConfigurationFileError(path, 1, "larger than 1 MiB") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationFileError(path, 1, "not valid UTF-8; save it as UTF-8")
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw ConfigurationFileError(
        path, bytes[..<zero].count { $0 == 0x0A } + 1, "a NUL byte, which TOML does not have")
    }
    let locator = KeyLocator(bytes)
    if let mistake = locator.mistake {
      throw ConfigurationFileError(path, mistake.line, mistake.message)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationFileError(path, error.source.begin.line, "no valid TOML: " + error.description)
    } catch {
      throw ConfigurationFileError(path, 1, "\(error)")
    }
    var file = ConfigurationFile(path, locator)
    file.read(table, in: "", into: &settings)
    guard !file.problems.isEmpty else { return }
    let problems = file.problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    throw ConfigurationFileError(problems: problems.map { "\(path):\($0.line): \($0.message)" })
  }

  private init(_ path: String, _ locator: KeyLocator) {
    self.path = path
    self.locator = locator
    folder = path.contains("/") ? String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) : ""
  }

  private static let tables = Set(ConfigurationKey.all.map(\.table)).union([severity, pattern]).subtracting([""])
  private static let severity = "severity"
  private static let pattern = "pattern"

  private mutating func read(_ table: TOMLTable, in prefix: String, into settings: inout Settings) {
    for name in table.keys {
      let path = prefix.isEmpty ? name : "\(prefix).\(name)"
      guard let node = table[name] else { continue }
      if prefix.isEmpty, Self.tables.contains(name) {
        readTable(node, name, into: &settings)
      } else if let key = ConfigurationKey.all.first(where: { $0.path == path }) {
        take(path, node, into: &settings) { value, settings throws(ValueError) in try key.read(value, &settings) }
      } else {
        refuse(name, in: prefix)
      }
    }
  }

  private mutating func readTable(_ node: any TOMLValueConvertible, _ name: String, into settings: inout Settings) {
    if name == Self.pattern {
      guard let array = node.array, array.allSatisfy({ $0.table != nil }) else {
        return note(name, "has to be tables, each under a line [[pattern]]")
      }
      for (number, item) in array.enumerated() {
        if let table = item.table { readPattern(table, number, into: &settings) }
      }
    } else if let table = node.table {
      if name == Self.severity {
        readSeverities(table, into: &settings)
      } else {
        read(table, in: name, into: &settings)
      }
    } else {
      note(name, "has to be a table, under a line [\(name)]")
    }
  }

  private mutating func readSeverities(_ table: TOMLTable, into settings: inout Settings) {
    for rule in table.keys {
      guard let node = table[rule] else { continue }
      take("severity.\(rule)", node, into: &settings) { value, settings throws(ValueError) in
        let name = try value.string()
        var check = Configuration()
        try ValueError.telling { () throws(ConfigurationError) in
          try check.setSeverity("\(rule)=\(name)")
          try check.validate()
        }
        settings.configuration.severities.merge(check.severities) { $1 }
      }
    }
  }

  private mutating func readPattern(_ table: TOMLTable, _ number: Int, into settings: inout Settings) {
    let path = "\(Self.pattern)[\(number)]"
    let known = ["name", "pattern", "unit", "kind"]
    var texts: [String: String] = [:]
    for key in table.keys {
      guard known.contains(key) else {
        refuse(key, in: path, known: known)
        continue
      }
      guard let text = table[key]?.string else {
        note("\(path).\(key)", "\(key) has to be a text in quotes")
        return
      }
      texts[key] = text
    }
    for key in known.prefix(2) where texts[key] == nil {
      return note(path, "a [[pattern]] has to have a \(key)")
    }
    do throws(FigurePatternError) {
      settings.configuration.patterns.append(
        try FigurePattern(
          name: texts["name"] ?? "", expression: texts["pattern"] ?? "", kind: texts["kind"], unit: texts["unit"]))
      settings.note(path, from: .file(path: self.path, line: locator.line(of: path)))
    } catch {
      note("\(path).\(error.key)", error.description)
    }
  }

  private mutating func take(
    _ path: String, _ node: any TOMLValueConvertible, into settings: inout Settings,
    _ read: (ConfigurationValue, inout Settings) throws(ValueError) -> Void
  ) {
    do throws(ValueError) {
      try read(ConfigurationValue(node: node, folder: folder), &settings)
      settings.note(path, from: .file(path: self.path, line: locator.line(of: path)))
    } catch {
      note(path, "\(path): \(error.message)")
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    problems.append((locator.line(of: path), message))
  }

  /// Tells that there is no such key, and which one is meant.
  private mutating func refuse(_ name: String, in prefix: String, known: [String]? = nil) {
    let siblings = known ?? Self.siblings(in: prefix)
    let path = prefix.isEmpty ? name : "\(prefix).\(name)"
    // A key in the wrong table is a common slip.
    let elsewhere = ConfigurationKey.all.first { $0.name == name }?.path
    let nearest = EditDistance.nearest(to: name, in: siblings) ?? elsewhere
    note(
      path,
      "unknown key '\(path)'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; the keys are \(siblings.joined(separator: ", "))"))
  }

  private static func siblings(in prefix: String) -> [String] {
    let names = ConfigurationKey.all.filter { $0.table == prefix }.map(\.name)
    return prefix.isEmpty ? names + tables.sorted() : names
  }
}

/// What is wrong with a configuration file.
public struct ConfigurationFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One a line, with file and line: `.factcheck.toml:3: …`.
  public let problems: [String]

  init(problems: [String]) { self.problems = problems }

  init(_ path: String, _ line: Int, _ message: String) { problems = ["\(path):\(line): \(message)"] }

  /// The problems, one a line.
  public var description: String { problems.joined(separator: "\n") }
}

extension FigurePatternError {
  /// The key that is wrong.
  fileprivate var key: String {
    switch self {
    case .expression, .noValue: "pattern"
    case .unknownKind: "kind"
    case .unknownUnit: "unit"
    }
  }
}
