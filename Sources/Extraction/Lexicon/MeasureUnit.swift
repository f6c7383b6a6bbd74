internal import TextModel

/// A unit by its place in `MeasureUnit.table`; 0 is none.
public struct UnitID: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let none = UnitID(rawValue: 0)
  public static let percent = UnitID(code: "%")
  public static let percentagePoint = UnitID(code: "[pp]")
  public static let basisPoint = UnitID(code: "[bp]")
  public static let dollar = UnitID(code: "USD")
  public static let year = UnitID(code: "a")
  public static let month = UnitID(code: "mo")
  public static let week = UnitID(code: "wk")
  public static let day = UnitID(code: "d")
  public static let hour = UnitID(code: "h")
  public static let minute = UnitID(code: "min")
  public static let second = UnitID(code: "s")

  /// The unit of that code, none where the table has none.
  public init(code: String) {
    rawValue = UInt16(truncatingIfNeeded: MeasureUnit.table.firstIndex { $0.code == code } ?? 0)
  }

  public var unit: MeasureUnit { MeasureUnit.table[Int(rawValue)] }
}

/// The denominator of a rate.
public struct RateBase: Hashable, Sendable {
  /// A unit: a day, a barrel, an hour.
  public var unit: UnitID = .none
  /// A count: per 100,000; of the unit where there is one: per 100 ml.
  public var count: Int64 = 0
  /// A noun that is no unit (a share, per person): its hash, with its place in `noun`.
  public var nounHash: UInt64 = 0
  public var nounStart: Int32 = 0
  public var nounEnd: Int32 = 0

  public static let none = RateBase()
  public init() {}

  public var isNone: Bool { self == .none }
}

/// A unit of measure, of time or of money.
public struct MeasureUnit: Sendable, Hashable {
  /// The UCUM code, or the ISO 4217 code of a currency.
  public let code: String
  /// What it measures: "length", "duration", "money:GBP". Units of one dimension convert into each other.
  public let dimension: String
  /// Its worth in the base unit of its dimension.
  public let factor: DecimalNumber

  public var isMoney: Bool { dimension.hasPrefix("money:") }
  public var isDuration: Bool { dimension == "duration" }
  public var isPercent: Bool { dimension == "percent" }
  public var isPoints: Bool { dimension == "points" }
  public var isTemperature: Bool { dimension.hasPrefix("temp_") }

  /// The units (units.tsv), then the currencies and their minor units (currencies.tsv).
  public static let table: [MeasureUnit] = lists.table

  /// The names of units, in lower case, singular and plural.
  static var names: [String] { lists.unitNames.map(\.0) }

  /// The names of currencies, in lower case, singular and plural.
  static var currencyNames: [String] { lists.moneyNames.map(\.0) }

  /// Finds units by their names.
  static let byName: PhraseTable = lists.phrases(lists.unitNames)

  /// Finds currencies by their names.
  static let moneyByName: PhraseTable = lists.phrases(lists.moneyNames)

  /// The symbols of units, as written, longest first.
  static let symbols: [(bytes: [UInt8], unit: UnitID)] = lists.symbols(lists.unitSymbols)

  /// The symbols and codes of currencies, as written, longest first.
  static let moneySymbols: [(bytes: [UInt8], unit: UnitID)] = lists.symbols(lists.moneySymbols)

  /// The unit of a code, of a symbol as written, or of a name in any case; nil for none.
  ///
  /// - Complexity: linear in the table; for what is looked up seldom.
  static func named(_ text: String) -> UnitID? {
    let bytes = Array(text.utf8)
    if let symbol = (symbols + moneySymbols).first(where: { $0.bytes == bytes }) { return symbol.unit }
    if let index = table.dropFirst().firstIndex(where: { $0.code == text }) { return UnitID(rawValue: UInt16(index)) }
    let name = text.lowercased()
    return (lists.unitNames + lists.moneyNames).first { $0.0 == name }.map { UnitID(rawValue: UInt16($0.1)) }
  }

  private static let lists = UnitLists()
}

/// The two unit lists as read.
private struct UnitLists: Sendable {
  var table = [MeasureUnit(code: "", dimension: "", factor: .one)]
  var unitNames: [(String, Int)] = []
  var moneyNames: [(String, Int)] = []
  var unitSymbols: [(String, Int)] = []
  var moneySymbols: [(String, Int)] = []

  init() {
    for row in WordList("units").rows() where row.count >= 4 {
      let index = table.count
      let factor = Self.decimal(row[2]) ?? .one
      table.append(MeasureUnit(code: row[0], dimension: row[1], factor: factor))
      unitNames += Self.names(row[3]).map { ($0, index) }
      if row.count > 4 { unitSymbols += Self.fields(row[4]).map { ($0, index) } }
    }
    for row in WordList("currencies").rows() where row.count >= 3 {
      let index = table.count
      let dimension = "money:" + row[0]
      table.append(MeasureUnit(code: row[0], dimension: dimension, factor: .one))
      table.append(MeasureUnit(code: row[0], dimension: dimension, factor: DecimalNumber(1, exponent: -2)))
      moneyNames += Self.names(row[1]).map { ($0, index) }
      moneySymbols += Self.fields(row[2]).map { ($0, index) }
      if row.count > 3 { moneyNames += Self.names(row[3]).map { ($0, index + 1) } }
      if row.count > 4 { moneySymbols += Self.fields(row[4]).map { ($0, index + 1) } }
    }
  }

  private static func fields(_ text: String) -> [String] {
    text.utf8.split(separator: 0x7C).map { String(Substring($0)) }
  }

  /// Each name with its regular plurals: of the last word, or of the one before "per", "a", "of".
  private static func names(_ text: String) -> [String] {
    fields(text).flatMap { name -> [String] in
      var words = name.utf8.split(separator: 0x20).map { String(Substring($0)) }
      let inner = words.firstIndex { ["per", "a", "an", "of"].contains($0) } ?? words.count
      let head = max(0, inner - 1)
      guard let last = words[head].last, last != "s" else { return [name] }
      words[head] += words[head].hasSuffix("ch") || last == "x" ? "es" : "s"
      return [name, words.joined(separator: " ")]
    }
  }

  static func decimal(_ text: String) -> DecimalNumber? {
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = pieces.joined()
    // More digits than fit are beyond what prose states: they are cut off.
    let kept = digits.drop { $0 == "0" }.prefix(17)
    let dropped = digits.drop { $0 == "0" }.count - kept.count
    guard let significand = Int64(kept.isEmpty ? "0" : String(kept)) else { return nil }
    let behind = pieces.count > 1 ? pieces[1].count : 0
    return DecimalNumber(significand, exponent: Int32(dropped - behind))
  }

  func phrases(_ names: [(String, Int)]) -> PhraseTable {
    var table = PhraseTable()
    // The first list entry of a name keeps it.
    for (name, index) in names.reversed() { table.add(name, index) }
    return table
  }

  func symbols(_ symbols: [(String, Int)]) -> [(bytes: [UInt8], unit: UnitID)] {
    symbols.map { (bytes: Array($0.0.utf8), unit: UnitID(rawValue: UInt16($0.1))) }
      .sorted { $0.bytes.count > $1.bytes.count }
  }
}
