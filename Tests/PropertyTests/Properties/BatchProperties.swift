public import FactcheckKit
internal import Foundation

extension Violations {
  /// What has to hold of the answer to a line: one line of JSON, and the same once more.
  public mutating func expectAnswer(_ filter: BatchFilter, _ line: [UInt8]) {
    var (answer, again): ([UInt8], [UInt8]) = ([], [])
    let outcome = line.withUnsafeBufferPointer { filter.answer($0, into: &answer) }
    _ = line.withUnsafeBufferPointer { filter.answer($0, into: &again) }
    expect(answer == again, "the second answer to a line is another one")
    expect(answer.last == 0x0A && answer.count { $0 == 0x0A } == 1, "the answer is not one line")
    guard let object = (try? JSONSerialization.jsonObject(with: Data(answer))) as? [String: Any] else {
      return expect(false, "the answer is no JSON: \(String(decoding: answer.prefix(200), as: UTF8.self))")
    }
    expect((object["error"] != nil) == (outcome == .unreadable), "an error is no outcome, or the other way round")
  }
}
