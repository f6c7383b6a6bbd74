import FactcheckKit
import Foundation

/// A JSON object, as Foundation reads it.
typealias Object = [String: Any]

/// The folder of cases beside Tests.
enum Corpus {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpora")

  /// The names of the cases in a folder, without the ending.
  static func names(in kind: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(kind).path)
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func object(_ path: String) throws -> Object {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    guard let object = try JSONSerialization.jsonObject(with: data) as? Object else {
      throw CorpusError(message: "\(path) is no object")
    }
    return object
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Asks the machine interface about one text.
  static func ask(_ task: BatchFilter.Task, _ text: String, date: String?) throws -> Object {
    var question: Object = ["id": "case", "text": text]
    if let date { question["date"] = date }
    return try answer(task, question)
  }

  /// The answer to one line of a batch.
  static func answer(_ task: BatchFilter.Task, _ question: Object) throws -> Object {
    let line = Array(try JSONSerialization.data(withJSONObject: question))
    var answer: [UInt8] = []
    let filter = BatchFilter(task, checker: Checker())
    _ = line.withUnsafeBufferPointer { filter.answer($0, into: &answer) }
    guard let object = try JSONSerialization.jsonObject(with: Data(answer)) as? Object, object["error"] == nil else {
      throw CorpusError(message: String(decoding: answer, as: UTF8.self))
    }
    return object
  }
}

struct CorpusError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}

/// A half-open range of code points.
struct Span: Equatable {
  var start: Int
  var end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The `start` and `end` of an answer's object.
  init?(_ object: Object) {
    guard let start = object["start"] as? Int, let end = object["end"] as? Int else { return nil }
    self.init(start, end)
  }

  func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

/// A text as code points.
struct CodePoints {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The places of a phrase inside a range, line breaks of either kind taken for equal.
  func places(of phrase: String, in range: Span) -> [Span] {
    let wanted = Array(phrase.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var found: [Span] = []
    for start in range.start..<max(range.start, range.end) {
      var (index, offset) = (0, start)
      while index < wanted.count, offset < range.end {
        if wanted[index] == "\n", scalars[offset] == "\r", offset + 1 < range.end { offset += 1 }
        guard scalars[offset] == wanted[index] else { break }
        index += 1
        offset += 1
      }
      if index == wanted.count { found.append(Span(start, offset)) }
    }
    return found
  }

  subscript(_ span: Span) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[max(0, span.start)..<min(scalars.count, max(span.start, span.end))])
    return text
  }
}
