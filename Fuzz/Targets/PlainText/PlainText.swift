import Harness

/// Any bytes as a plain text, in whatever encoding they seem to have.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { Harness.read($0, name: "a.txt") }
}
