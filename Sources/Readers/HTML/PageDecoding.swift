internal import Glibc

/// Makes UTF-8 of a page: by its byte order mark, by what its bytes are, or by the character set that it declares.
enum PageDecoding {
  /// A page declares its character set in here, in bytes.
  private static let declarationLimit = 4096

  /// - Returns: text without NULs.
  /// - Throws: `ReadError` for a page that is empty, binary, or not in the character set it declares.
  static func decode(_ bytes: [UInt8], name: String) throws(ReadError) -> DecodedText {
    // NULs and control characters are seen by no browser; the text keeps its length.
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let controls = isWide ? 0 : bytes.prefix(1 << 16).count { $0 < 0x09 }
    guard controls * 10 <= min(bytes.count, 1 << 16) else {
      throw ReadError(name, "a binary file and no page; save the page again as HTML")
    }
    let bytes = isWide ? bytes : bytes.map { $0 < 0x20 && !(0x09...0x0D).contains($0) ? 0x20 : $0 }
    let isUTF8 = isWide || bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) } == nil
    guard !isUTF8, let charset = declared(bytes) else { return try TextDecoding.decode(bytes, name: name) }
    switch charset {
    case "utf-8", "utf8", "us-ascii", "ascii": return try TextDecoding.decode(bytes, name: name)
    case "windows-1252", "iso-8859-1", "latin1", "cp1252", "iso8859-1", "x-cp1252":
      guard let text = TextDecoding.windows1252(bytes) else { break }
      return DecodedText(bytes: text)
    default:
      guard let text = convert(bytes, from: charset) else { break }
      return DecodedText(bytes: text)
    }
    throw ReadError(name, "declares the character set \(charset) and is not in it; save the page again as UTF-8")
  }

  /// The character set behind `charset=`, in lower case.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(declarationLimit).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let place = start.firstRange(of: Array("charset=".utf8)) else { return nil }
    let value = start[place.upperBound...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      .prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }

  private static func convert(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", charset), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var result: [UInt8] = []
    var block = [CChar](repeating: 0, count: 1 << 16)
    let isWhole = input.withUnsafeMutableBufferPointer { input -> Bool in
      var next = input.baseAddress
      var left = input.count
      while left > 0 {
        let isDone = block.withUnsafeMutableBufferPointer { output -> Bool in
          var end = output.baseAddress
          var room = output.count
          let status = iconv(converter, &next, &left, &end, &room)
          result.append(contentsOf: output[..<(output.count - room)].lazy.map { UInt8(bitPattern: $0) })
          return status != -1 || errno == E2BIG
        }
        guard isDone else { return false }
      }
      return true
    }
    return isWhole ? result : nil
  }
}
