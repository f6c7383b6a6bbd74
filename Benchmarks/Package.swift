// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that building factcheck neither fetches nor builds what measures it.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "factcheck", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"), .product(name: "FactcheckKit", package: "factcheck"),
      ],
      path: "Stages",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
