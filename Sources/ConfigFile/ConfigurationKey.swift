internal import Consistency
internal import Extraction
internal import FactcheckKit
internal import Readers

/// One key of the configuration file: what it means, how it is read, how it is shown.
struct ConfigurationKey: Sendable {
  /// With its table: `rules.select`.
  let path: String
  /// What it does, for the file that `factcheck init` writes.
  let help: String
  /// A value for that file, as TOML.
  let example: String
  let read: @Sendable (ConfigurationValue, inout Settings) throws(ValueError) -> Void
  /// Its value as TOML; nil where it has none.
  let show: @Sendable (Settings) -> String?

  /// The table, empty for a key of none, and the key in it.
  var table: String { path.contains(".") ? String(path.prefix { $0 != "." }) : "" }
  var name: String { table.isEmpty ? path : String(path.dropFirst(table.utf8.count + 1)) }

  /// All keys in the order of the file, but the tables whose keys are free: `[severity]` and `[[pattern]]`.
  static let all: [ConfigurationKey] = top + rules + output + dates + names + headings + tolerances + limits

  private static let top = [
    ConfigurationKey(
      path: "fail-on", help: "The lowest severity that makes the exit code 1: error, warning, note or never.",
      example: #""error""#,
      read: { value, settings throws(ValueError) in
        let name = try value.string()
        try ValueError.telling { () throws(ConfigurationError) in try settings.configuration.setFailLevel(named: name) }
      },
      show: { TOMLText.string($0.configuration.failOn?.name ?? "never") }),
    ConfigurationKey(
      path: "baseline", help: "Known findings, which are not shown again. The path starts at the folder of this file.",
      example: #"".factcheck-baseline""#,
      read: { value, settings throws(ValueError) in settings.baseline = value.inFolder(try value.string()) },
      show: { $0.baseline.map(TOMLText.string) }),
  ]

  private static let rules = [
    ConfigurationKey(
      path: "rules.select", help: "Run these rules alone; `factcheck rules` lists them.",
      example: #"["headline-figure-mismatch", "parts-total-mismatch"]"#,
      read: { value, settings throws(ValueError) in settings.configuration.select = Set(try value.rules()) },
      show: { $0.configuration.select.map { TOMLText.list($0.sorted()) } }),
    ConfigurationKey(
      path: "rules.ignore", help: "Do not run these.", example: #"["acronym-undefined"]"#,
      read: { value, settings throws(ValueError) in settings.configuration.ignore = Set(try value.rules()) },
      show: { TOMLText.list($0.configuration.ignore.sorted()) }),
  ]

  private static let output = [
    ConfigurationKey(
      path: "output.format", help: "The format of `check` and `compare` where neither -f nor -o tells one.",
      example: #""text""#,
      read: { value, settings throws(ValueError) in settings.format = try value.format(for: .check) },
      show: { TOMLText.string($0.format) }),
    ConfigurationKey(
      path: "output.extract-format", help: "The format of `extract`.", example: #""json""#,
      read: { value, settings throws(ValueError) in settings.extractFormat = try value.format(for: .extract) },
      show: { TOMLText.string($0.extractFormat) }),
  ]

  private static let dates = [
    ConfigurationKey(
      path: "date.default", help: "The publication date of articles that have none; --date goes before it.",
      example: "2024-05-26",
      read: { value, settings throws(ValueError) in settings.dates.given = try value.day() },
      show: { $0.dates.given }),
    ConfigurationKey(
      path: "date.prefer-stamp",
      help: "A dated stamp of the text (\"Published 18 August 2023\") goes before --date and date.default.",
      example: "true",
      read: { value, settings throws(ValueError) in settings.dates.prefersStamp = try value.bool() },
      show: { "\($0.dates.prefersStamp)" }),
    ConfigurationKey(
      path: "date.from-file-name",
      help: "Take the date in the name of the file (2024-05-26-fire.txt) where there is no other.", example: "false",
      read: { value, settings throws(ValueError) in settings.dates.readsFileName = try value.bool() },
      show: { "\($0.dates.readsFileName)" }),
  ]

  private static let names = [
    name("people", "People whose names the house knows to be right.", #"["Inga Kovasc"]"#),
    name("organisations", "Organisations.", #"["Wechat", "Harrow & Pike"]"#),
    name("places", "Places.", #"["Northmouth"]"#),
    name("acronyms", "Acronyms that need not be spelled out.", #"["CWB"]"#),
  ]

  private static func name(_ name: String, _ help: String, _ example: String) -> ConfigurationKey {
    ConfigurationKey(
      path: "names." + name, help: help, example: example,
      read: { value, settings throws(ValueError) in
        var lists = Self.lists(settings.configuration.names)
        lists[name] = try value.strings()
        settings.configuration.names = HouseNames(
          people: lists["people"] ?? [], organisations: lists["organisations"] ?? [], places: lists["places"] ?? [],
          acronyms: lists["acronyms"] ?? [])
      },
      show: { TOMLText.list(Self.lists($0.configuration.names)[name] ?? []) })
  }

  private static func lists(_ names: HouseNames) -> [String: [String]] {
    [
      "people": names.people, "organisations": names.organisations, "places": names.places, "acronyms": names.acronyms,
    ]
  }

  private static let headings = [
    ConfigurationKey(
      path: "headings.summary", help: "Headings of the house: what stands under one is a summary.",
      example: #"["What matters", "In numbers"]"#,
      read: { value, settings throws(ValueError) in settings.configuration.headings.summary = try value.strings() },
      show: { TOMLText.list($0.configuration.headings.summary) }),
    ConfigurationKey(
      path: "headings.furniture", help: "What stands under one is no part of the article.",
      example: #"["More from the harbour desk"]"#,
      read: { value, settings throws(ValueError) in settings.configuration.headings.furniture = try value.strings() },
      show: { TOMLText.list($0.configuration.headings.furniture) }),
  ]
}
