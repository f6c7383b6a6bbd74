// swift-tools-version: 6.1
import PackageDescription

// A package of its own: only here is everything compiled to be fuzzed. `Scripts/fuzz.sh` builds and runs it.

let settings: [SwiftSetting] = [
  // libFuzzer has the main function.
  .unsafeFlags(["-parse-as-library"])
]

/// A target of libFuzzer: one file, which hands bytes over and tells what does not hold of what comes of them.
func fuzzer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: "Fuzz" + name, dependencies: ["Harness"] + dependencies, path: "Targets/\(name)", swiftSettings: settings)
}

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "factcheck", path: "..")],
  targets: [
    // What has to hold of any input, as Tests/PropertyTests has it.
    .target(
      name: "Properties", dependencies: [.product(name: "FactcheckKit", package: "factcheck")], path: "Properties",
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
    .target(name: "Harness", dependencies: ["Properties"], path: "Harness"),
    fuzzer("PlainText"), fuzzer("Markdown"), fuzzer("HTML"), fuzzer("Word"), fuzzer("Table"), fuzzer("JSONLines"),
    fuzzer("Extractor"), fuzzer("Check"), fuzzer("Compare"), fuzzer("Reports"), fuzzer("Patterns"),
    fuzzer("Configuration", [.product(name: "ConfigFile", package: "factcheck")]),
  ]
)
