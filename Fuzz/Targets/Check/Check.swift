import Harness
import Properties

/// Any text as an article that is pasted, checked; and with an unrelated paragraph behind it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    let document = Harness.document(input)
    let violations = properties.violations(of: document)
    return violations.isEmpty ? properties.suffixViolations(of: document) : violations
  }
}

nonisolated(unsafe) private let properties = CheckProperties()
