import Foundation
import Properties
import Readers
import TextModel

/// What libFuzzer calls with each input, written once for all targets.
public enum Harness {
  /// Hands an input over and ends the program where something does not hold, so that libFuzzer keeps the input.
  public static func run(
    _ data: UnsafePointer<UInt8>?, _ size: Int, _ violations: (UnsafeBufferPointer<UInt8>) -> Violations
  ) -> CInt {
    let found = violations(UnsafeBufferPointer(start: data, count: size))
    if !found.isEmpty {
      FileHandle.standardError.write(Data("\(found)\n".utf8))
      fatalError("a property does not hold")
    }
    return 0
  }

  /// What has to hold of a file of an article: it is refused, or read and pulled apart; twice alike.
  ///
  /// - Parameter name: its ending tells the format.
  public static func read(_ file: UnsafeBufferPointer<UInt8>, name: String) -> Violations {
    var violations = Violations()
    let bytes = Array(file)
    do throws(ReadError) {
      let article = try DocumentReader().article(name: name, file: bytes)
      violations.expect(article.document)
      for comment in article.suppressions {
        violations.expect(comment.range, within: file.count + 3, "a comment")
      }
      let again = try DocumentReader().article(name: name, file: bytes).document
      violations.expect(again.bytes.elementsEqual(article.document.bytes), "the text is read in two ways")
      violations.expect(again.parts == article.document.parts, "the parts are told in two ways")
    } catch {
      violations.expect(!error.message.isEmpty, "refused without a message")
    }
    return violations
  }

  /// The bytes as text of an article, each that is no UTF-8 being replaced.
  public static func text(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    Array(String(decoding: Array(bytes), as: UTF8.self).utf8)
  }

  /// A text as pasted from a page.
  public static func document(_ bytes: some Sequence<UInt8>, name: String = "a") -> Document {
    DocumentReader().document(name: name, date: "2024-05-26", text: .whole(text(bytes)))
  }
}
