import Foundation

/// A run of the built program.
struct Command {
  let code: Int32
  let output: String
  let errors: String

  /// The program stands beside the test bundle.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let places = [bundle, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    return places.map { $0.appendingPathComponent("factcheck") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    } ?? bundle.appendingPathComponent("factcheck")
  }()

  /// What a sanitizer that the tests run with was told: the program is built with it as well.
  static let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }

  /// - Parameters:
  ///   - input: what standard input holds.
  ///   - outputPath: a file or device for standard output; then `output` is empty.
  init(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], outputPath: String? = nil,
    folder: URL? = nil
  ) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = environment.merging(Self.sanitizers) { given, _ in given }
    process.currentDirectoryURL = folder
    let files = try Scratch()
    defer { files.remove() }
    let (source, sink, errors) = (files.url("in"), files.url("out"), files.url("err"))
    try input.write(to: source)
    for file in [sink, errors] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: outputPath.map { URL(fileURLWithPath: $0) } ?? sink)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus
    output = String(decoding: try Data(contentsOf: sink), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  }

  init(_ arguments: [String], input: String) throws {
    try self.init(arguments, input: Data(input.utf8))
  }
}

/// A folder of its own for one test.
struct Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("factcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = url(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
