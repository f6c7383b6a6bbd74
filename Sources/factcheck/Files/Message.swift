internal import Glibc

/// Messages on standard error.
enum Message {
  static func error(_ text: String) { write("error: " + text) }
  static func warning(_ text: String) { write("warning: " + text) }

  private static func write(_ text: String) {
    var bytes = Array("factcheck: \(text)\n".utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
