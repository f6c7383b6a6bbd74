import Foundation
import Readers
import Testing
import TextModel

/// Reads files as a command line hands them in.
enum Read {
  static func document(_ name: String, _ file: [UInt8]) throws -> Document {
    try DocumentReader().document(name: name, file: file).document
  }

  static func document(_ name: String, _ text: String) throws -> Document { try document(name, Array(text.utf8)) }

  /// The paragraphs of each part, behind its role.
  static func paragraphs(_ document: Document) -> [String] {
    document.parts.flatMap { part in
      document.text(part.range).components(separatedBy: "\n\n").map { "\(part.role.name): \($0)" }
    }
  }

  static func paragraphs(_ name: String, _ text: String) throws -> [String] { paragraphs(try document(name, text)) }

  /// A file of the corpora beside Tests.
  static func corpus(_ path: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appendingPathComponent("Corpora").appendingPathComponent(path)))
  }
}

/// A hard text with a name: test runs print their arguments.
struct Hard: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  init(_ count: Int, _ piece: String) { self.init("\(count) times \(piece)", String(repeating: piece, count: count)) }
}
