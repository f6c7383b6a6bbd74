// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "factcheck-examples",
  dependencies: [.package(name: "factcheck", path: "..")],
  targets: [
    .executableTarget(name: "Desk", dependencies: [.product(name: "FactcheckKit", package: "factcheck")])
  ]
)
