import FactcheckKit
import Harness
import Properties

/// A pasted article, reported in the format that the first byte tells.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    var violations = Violations()
    guard let first = input.first else { return violations }
    let format = formats[Int(first) % formats.count]
    violations.expectReport(format, of: Array(input.dropFirst()), name: "a.txt", full: first & 0x80 == 0)
    return violations
  }
}

private let formats = ArticleSession.formats(for: .check)
