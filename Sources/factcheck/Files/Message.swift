internal import Glibc

/// Messages on standard error.
enum Message {
  static func error(_ text: String) { plain("factcheck: error: " + text) }
  static func warning(_ text: String) { plain("factcheck: warning: " + text) }

  /// The text as it is, and a line break.
  static func plain(_ text: String) { raw(text + "\n") }

  /// The text as it is.
  static func raw(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
