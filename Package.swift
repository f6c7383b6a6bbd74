// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library: what it may import is what stands here.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module, in a folder that mirrors it.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The commit that the program tells with its version: `make` hands it in, and a plain `swift build` knows none.
let commit = Context.environment["FACTCHECK_COMMIT"] ?? ""

let package = Package(
  name: "factcheck",
  products: [
    .library(name: "FactcheckKit", targets: ["FactcheckKit"]),
    .library(name: "ConfigFile", targets: ["ConfigFile"]),
    .executable(name: "factcheck", targets: ["factcheck"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .target(name: "CLexicons", exclude: ["en"]),
    .target(name: "CRelease", cSettings: [.define("FACTCHECK_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CTemplates", exclude: ["html"]),
    .target(name: "CLibXML2"),
    .target(name: "CLibZip"),
    .target(name: "CLinux"),
    .target(name: "CMustache"),
    module("Pcre", ["CPCRE2"]),
    module("TextModel", []),
    module("Readers", ["TextModel", "Pcre", "CLibXML2", "CLibZip", "CLinux", "CCmarkGFM", "CCSV"]),
    module("Extraction", ["Pcre", "TextModel", "CLexicons", "CStemmer"]),
    module("Claims", ["TextModel", "Extraction"]),
    module("Consistency", ["TextModel", "Extraction", "Claims"]),
    module("Reporting", ["TextModel", "Extraction", "Consistency", "CMustache", "CTemplates"]),
    module(
      "FactcheckKit",
      ["Pcre", "TextModel", "Readers", "Extraction", "Claims", "Consistency", "Reporting"]),
    module(
      "ConfigFile",
      [
        "Claims", "Consistency", "Extraction", "FactcheckKit", "Readers", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "factcheck",
      dependencies: [
        "ConfigFile", "FactcheckKit", "CRelease",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    tests("PcreTests", ["Pcre"]),
    tests("TextModelTests", ["TextModel"]),
    tests("ReadersTests", ["Readers", "TextModel", "Pcre"]),
    tests("ExtractionTests", ["Extraction", "TextModel", "Readers"]),
    tests("ClaimsTests", ["Claims", "Extraction", "TextModel", "Readers"]),
    tests("ConsistencyTests", ["Consistency", "Claims", "Extraction", "TextModel", "Readers"]),
    tests("ReportingTests", ["Reporting", "Consistency", "Extraction", "TextModel"], exclude: ["Snapshots"]),
    tests(
      "FactcheckKitTests",
      ["FactcheckKit", "Claims", "Consistency", "Extraction", "Readers", "Reporting", "TextModel"]),
    tests("ConfigFileTests", ["Claims", "ConfigFile", "FactcheckKit", "Consistency", "Extraction", "Readers"]),
    tests("PropertyTests", ["FactcheckKit", "Consistency", "Extraction", "Readers", "Reporting", "TextModel"]),
    tests("CorpusTests", ["FactcheckKit", "Consistency", "Extraction", "TextModel"]),
    tests("CommandTests", []),
  ],
  cLanguageStandard: .c2x
)
