import FactcheckKit
import Harness
import Properties

/// Texts with 0xFF between them, side by side; the first byte tells how they stand to each other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    let texts = input.dropFirst().split(separator: 0xFF, maxSplits: CompareMode.counts.upperBound - 1)
    guard let first = input.first, CompareMode.counts.contains(texts.count) else { return Violations() }
    let modes = [CompareMode.draft, .peers, .versions]
    let documents = texts.enumerated().map { Harness.document($1, name: "source \($0 + 1)") }
    return properties.violations(of: documents, modes[Int(first) % modes.count])
  }
}

nonisolated(unsafe) private let properties = CheckProperties()
