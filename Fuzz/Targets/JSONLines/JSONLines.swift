import FactcheckKit
import Foundation
import Harness
import Properties

/// Any bytes as the lines of a batch, with each of its tasks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    var violations = Violations()
    for task in [BatchFilter.Task.extract, .check, .compare(.draft), .compare(.versions)] {
      let filter = BatchFilter(task, checker: Checker())
      // The rest of a long input is left to other inputs.
      for line in input.split(separator: 0x0A).prefix(8) {
        violations.expectAnswer(filter, Array(line))
      }
    }
    return violations
  }
}
