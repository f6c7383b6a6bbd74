internal import Extraction
internal import FactcheckKit
internal import TOMLKit

/// Why the value of a key cannot be taken.
struct ValueError: Error {
  let message: String

  /// Turns what is wrong with a configuration into what is wrong with a value.
  static func telling<Failure: Error & CustomStringConvertible>(
    _ body: () throws(Failure) -> Void
  ) throws(ValueError) {
    do { try body() } catch { throw ValueError(message: error.description) }
  }
}

/// The value of a key, to be read as what the key takes.
struct ConfigurationValue {
  let node: any TOMLValueConvertible
  /// The folder of the file, with a slash at its end; empty for the working folder.
  let folder: String

  func string() throws(ValueError) -> String {
    guard let text = node.string else { throw wrong("a text in quotes") }
    return text
  }

  func bool() throws(ValueError) -> Bool {
    guard let value = node.bool else { throw wrong("true or false") }
    return value
  }

  func strings() throws(ValueError) -> [String] {
    guard let array = node.array else { throw wrong("a list of texts: [\"…\", \"…\"]") }
    var items: [String] = []
    for item in array {
      guard let text = item.string else { throw wrong("texts alone in its list, and not \(Self.name(item.type))") }
      guard text.contains(where: { $0 != " " }) else { throw ValueError(message: "an empty text in the list") }
      items.append(text)
    }
    return items
  }

  /// A list of rules that there are.
  func rules() throws(ValueError) -> [String] {
    let rules = try strings()
    var check = Configuration()
    check.ignore = Set(rules)
    try ValueError.telling { () throws(ConfigurationError) in try check.validate() }
    return rules
  }

  /// One of the formats of a task.
  func format(for task: BatchFilter.Task) throws(ValueError) -> String {
    let name = try string()
    let known = ArticleSession.formats(for: task)
    guard known.contains(name) else {
      throw ValueError(message: SessionError.unknownFormat(name, known: known).description)
    }
    return name
  }

  /// A day, with quotes or without, as `YYYY-MM-DD`.
  func day() throws(ValueError) -> String {
    guard let text = node.string ?? node.date.map({ $0.debugDescription }) else { throw wrong("a day: 2024-05-26") }
    guard CivilDay(iso: text) != nil else { throw ValueError(message: SessionError.noSuchDay(text).description) }
    return text
  }

  /// A share from 0 up to 1.
  func share() throws(ValueError) -> DecimalNumber {
    guard let value = node.double ?? node.int.map(Double.init), value >= 0, value < 1 else {
      throw wrong("a share from 0 up to 1: 0.05 is 5 %")
    }
    return DecimalNumber(Int64((value * 1_000_000).rounded()), exponent: -6)
  }

  /// A whole number from 1 on.
  func count() throws(ValueError) -> Int {
    guard let value = node.int, value > 0 else { throw wrong("a whole number from 1 on") }
    return value
  }

  /// A path that starts at the folder of the file.
  func inFolder(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  func wrong(_ expected: String) -> ValueError {
    ValueError(message: "has to be \(expected), not \(Self.name(node.type))")
  }

  private static func name(_ type: TOMLType) -> String {
    switch type {
    case .table: "a table"
    case .array: "a list"
    case .string: "a text"
    case .int, .double: "this number"
    case .bool: "true or false"
    case .date, .time, .dateTime: "a date or time"
    }
  }
}
