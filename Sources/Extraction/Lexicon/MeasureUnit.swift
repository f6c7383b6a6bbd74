internal import TextModel

/// A unit by its place in `MeasureUnit.table`; 0 is none.
public struct UnitID: RawRepresentable, Hashable, Sendable, BitwiseCopyable {
  /// The index into `MeasureUnit.table`.
  public let rawValue: UInt16
  /// - Parameter rawValue: an index that `MeasureUnit.table` has.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// No unit: a plain count.
  public static let none = UnitID(rawValue: 0)
  /// Parts of a hundred.
  public static let percent = UnitID(code: "%")
  /// The difference of two percentages.
  public static let percentagePoint = UnitID(code: "[pp]")
  /// A hundredth of a percentage point.
  public static let basisPoint = UnitID(code: "[bp]")
  /// The US dollar, which `$` stands for where the article names no country.
  public static let dollar = UnitID(code: "USD")
  /// A year of 365.25 days.
  public static let year = UnitID(code: "a")
  /// A twelfth of a year.
  public static let month = UnitID(code: "mo")
  /// Seven days.
  public static let week = UnitID(code: "wk")
  /// 24 hours.
  public static let day = UnitID(code: "d")
  /// 60 minutes.
  public static let hour = UnitID(code: "h")
  /// 60 seconds.
  public static let minute = UnitID(code: "min")
  /// The base of all durations.
  public static let second = UnitID(code: "s")

  /// The unit of that code, none where the table has none.
  public init(code: String) {
    rawValue = UInt16(truncatingIfNeeded: MeasureUnit.table.firstIndex { $0.code == code } ?? 0)
  }

  // Inlined, so that a look at one field copies no other.
  /// What the table says of it.
  @inlinable @inline(__always)
  public var unit: MeasureUnit { MeasureUnit.table[Int(rawValue)] }
}

/// The denominator of a rate.
public struct RateBase: Hashable, Sendable {
  /// A count: per 100,000; of the unit where there is one: per 100 ml.
  public var count: Int64 = 0
  /// A noun that is no unit (a share, per person): its hash, with its place in `noun`.
  public var nounHash: UInt64 = 0
  /// The first byte of the noun in the text; 0 for none.
  public var nounStart: Int32 = 0
  /// The byte behind the noun; 0 for none.
  public var nounEnd: Int32 = 0
  /// A unit: a day, a barrel, an hour.
  public var unit: UnitID = .none

  /// The figure is no rate.
  public static let none = RateBase()
  /// A base that is none; a reader fills in what the words say.
  public init() {}

  /// Whether the figure is no rate.
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

  // Known once: asked of each figure many times.
  /// A currency, whichever.
  public let isMoney: Bool
  /// Seconds to years.
  public let isDuration: Bool
  /// Per cent, and no points.
  public let isPercent: Bool
  /// Percentage points or basis points.
  public let isPoints: Bool
  /// Degrees, whose zero is not nothing: no ratios.
  public let isTemperature: Bool

  init(code: String, dimension: String, factor: DecimalNumber) {
    self.code = code
    self.dimension = dimension
    self.factor = factor
    isMoney = dimension.hasPrefix("money:")
    isDuration = dimension == "duration"
    isPercent = dimension == "percent"
    isPoints = dimension == "points"
    isTemperature = dimension.hasPrefix("temp_")
  }

  /// The units (units.tsv), then the currencies and their minor units (currencies.tsv).
  public static let table: [MeasureUnit] = lists.table

  /// The names of units, in lower case, singular and plural.
  static var names: UnitNames { lists.unitNames }

  /// The names of currencies, in lower case, singular and plural.
  static var currencyNames: UnitNames { lists.moneyNames }

  /// Finds units by their names.
  static let byName: PhraseTable = lists.unitNames.phrases()

  /// Finds currencies by their names.
  static let moneyByName: PhraseTable = lists.moneyNames.phrases()

  /// The symbols of units, as written.
  static let symbols = SymbolTable(lists.unitSymbols)

  /// The symbols and codes of currencies, as written.
  static let moneySymbols = SymbolTable(lists.moneySymbols)

  /// The unit of a code, of a symbol as written, or of a name in any case; nil for none.
  ///
  /// - Complexity: linear in the table; for what is looked up seldom.
  static func named(_ text: String) -> UnitID? {
    let bytes = Array(text.utf8)
    if let unit = symbols.unit(of: bytes) ?? moneySymbols.unit(of: bytes) { return unit }
    if let index = table.dropFirst().firstIndex(where: { $0.code == text }) { return UnitID(rawValue: UInt16(index)) }
    let name = Array(text.lowercased().utf8)
    return (lists.unitNames.unit(of: name) ?? lists.moneyNames.unit(of: name)).map { UnitID(rawValue: UInt16($0)) }
  }

  private static let lists = UnitLists()
}

/// The two unit lists as read.
private struct UnitLists: Sendable {
  var table = [MeasureUnit(code: "", dimension: "", factor: .one)]
  var unitNames = UnitNames()
  var moneyNames = UnitNames()
  var unitSymbols: [(bytes: [UInt8], unit: UnitID)] = []
  var moneySymbols: [(bytes: [UInt8], unit: UnitID)] = []

  init() {
    WordList("units").forEachRow { row in
      guard row.count >= 4 else { return }
      let index = table.count
      let factor = Self.decimal(row[2]) ?? .one
      table.append(
        MeasureUnit(
          code: String(decoding: row[0], as: UTF8.self), dimension: String(decoding: row[1], as: UTF8.self),
          factor: factor))
      unitNames.add(row[3], index)
      if row.count > 4 { Self.addSymbols(row[4], index, to: &unitSymbols) }
    }
    WordList("currencies").forEachRow { row in
      guard row.count >= 3 else { return }
      let index = table.count
      let code = String(decoding: row[0], as: UTF8.self)
      table.append(MeasureUnit(code: code, dimension: "money:" + code, factor: .one))
      table.append(MeasureUnit(code: code, dimension: "money:" + code, factor: DecimalNumber(1, exponent: -2)))
      moneyNames.add(row[1], index)
      Self.addSymbols(row[2], index, to: &moneySymbols)
      if row.count > 3 { moneyNames.add(row[3], index + 1) }
      if row.count > 4 { Self.addSymbols(row[4], index + 1, to: &moneySymbols) }
    }
  }

  private static func addSymbols(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, to list: inout [(bytes: [UInt8], unit: UnitID)]
  ) {
    text.forEachPiece(0x7C) { list.append((Array($0), UnitID(rawValue: UInt16(index)))) }
  }

  private static func decimal(_ text: UnsafeBufferPointer<UInt8>) -> DecimalNumber? {
    guard !text.isEmpty else { return nil }
    var (significand, exponent): (Int64, Int32) = (0, 0)
    var isBehindPoint = false
    for byte in text {
      if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
        continue
      }
      guard byte &- 0x30 < 10 else { return nil }
      if significand < 10_000_000_000_000_000 {
        significand = significand * 10 + Int64(byte - 0x30)
        if isBehindPoint { exponent -= 1 }
      } else if !isBehindPoint {
        // More digits than fit are beyond what prose states: they are cut off.
        exponent += 1
      }
    }
    return DecimalNumber(significand, exponent: exponent)
  }
}
