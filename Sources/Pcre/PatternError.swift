internal import CPCRE2

/// What PCRE2 says is wrong with a pattern, or with one attempt to match it.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// PCRE2's own number: positive for compile errors, negative for match errors.
  public let code: Int32

  /// Byte offset into the pattern's source; nil for an error while matching.
  public let offset: Int?

  /// PCRE2's own message for the code.
  public let message: String

  init(code: Int32, offset: Int? = nil) {
    self.code = code
    self.offset = offset
    message = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let length = pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
      guard length >= 0 else { return "PCRE2 error \(code)" }
      return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
    }
  }

  /// Whether a limit (match, depth, heap or JIT stack) ended the attempt.
  public var isLimit: Bool {
    [PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT].contains(code)
  }

  /// What is wrong, and at which byte of the expression where that is known.
  public var description: String {
    offset.map { "\(message) at offset \($0)" } ?? message
  }
}
