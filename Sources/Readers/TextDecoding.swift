/// Why a file is no article, and what to do about it.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or source.
  public let name: String
  /// What is wrong, and what to do.
  public let message: String

  /// - Parameter message: what is wrong, and what to do, for people.
  public init(_ name: String, _ message: String) {
    self.name = name
    self.message = message
  }

  /// The file or source, and what is wrong with it.
  public var description: String { "\(name): \(message)" }
}

/// A text in UTF-8, and what had to be assumed to get it.
public struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8 without a byte order mark.
  public var bytes: [UInt8]
  /// What the reader should know; nil where nothing was assumed.
  public var warning: String?
}

/// Makes UTF-8 of the bytes of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
public enum TextDecoding {
  /// The largest text, in bytes.
  public static let largest = Int(Int32.max) - 64

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what the file is called in messages.
  public static func decode(_ bytes: [UInt8], name: String) throws(ReadError) -> DecodedText {
    guard !bytes.isEmpty else { throw ReadError(name, "the file is empty") }
    guard bytes.count <= largest else { throw tooLarge(name) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return DecodedText(bytes: try utf16(bytes, name))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard !isBinary(text) else {
      throw ReadError(name, "a binary file and no text; save the article as plain text in UTF-8")
    }
    guard let invalid = text.withUnsafeBufferPointer({ UTF8Validation.firstInvalid($0) }) else {
      guard text.contains(where: { $0 > 0x20 }) else { throw ReadError(name, "the file holds nothing but white space") }
      return DecodedText(bytes: text)
    }
    return try legacy(text, name, invalid)
  }

  /// The error for a file that is too large to be read.
  public static func tooLarge(_ name: String) -> ReadError {
    ReadError(name, "larger than 2 GiB; split it into articles")
  }

  /// Whether bytes that are not UTF-16 are no text.
  static func isBinary(_ text: [UInt8]) -> Bool {
    let controls = text.prefix(1 << 16).reduce(0) { count, byte in
      count + (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B ? 1 : 0)
    }
    return text.prefix(1 << 16).contains(0) || controls * 50 > min(text.count, 1 << 16)
  }

  private static func utf16(_ bytes: [UInt8], _ name: String) throws(ReadError) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw ReadError(name, "UTF-16 that ends in the middle of a character; the file is cut off, copy it again")
    }
    let isLittle = bytes[0] == 0xFF
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { index -> UInt16 in
      isLittle
        ? UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index]) : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    let failed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { result.append($0) })
    guard !failed, !result.contains(0) else {
      throw ReadError(name, "starts like UTF-16 and is none; save it as UTF-8")
    }
    guard result.contains(where: { $0 > 0x20 }) else { throw ReadError(name, "the file is empty") }
    return result
  }

  /// Bytes that are no UTF-8: a file that was cut, damaged UTF-8, or a text of the time before.
  private static func legacy(_ text: [UInt8], _ name: String, _ invalid: Int) throws(ReadError) -> DecodedText {
    let line = text[..<invalid].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let sequences = multibyteSequences(text)
    let rest = text.count - invalid
    // One byte alone at the end may as well be an é of Windows-1252.
    let isTelling = sequences.valid > 0 || rest > 1 || !(0xE0...0xEF).contains(text[invalid])
    if isTelling, sequences.invalid == rest, rest < 4, text[invalid] >= 0xC2,
      text.count - invalid < length(text[invalid])
    {
      throw ReadError(name, "ends in the middle of a character (line \(line)); the file is cut off, copy it again")
    }
    guard sequences.valid <= sequences.invalid else {
      throw ReadError(name, "not valid UTF-8 (byte \(invalid + 1), line \(line)); save it as UTF-8 again")
    }
    guard let result = windows1252(text) else {
      throw ReadError(name, "neither UTF-8 nor Windows-1252 (line \(line)); save it as UTF-8")
    }
    return DecodedText(bytes: result, warning: "\(name): not UTF-8, read as Windows-1252; save it as UTF-8 to be sure")
  }

  /// UTF-8 of a text in Windows-1252; nil where it has a byte that means nothing there.
  static func windows1252(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      guard value > 0, let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return nil }
      result.append(contentsOf: encoded)
    }
    return result
  }

  private static func length(_ lead: UInt8) -> Int { lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// The numbers of well-formed sequences beyond ASCII and of bytes that belong to none.
  private static func multibyteSequences(_ text: [UInt8]) -> (valid: Int, invalid: Int) {
    var counts = (valid: 0, invalid: 0)
    text.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] >= 0x80 else {
          offset += 1
          continue
        }
        if let length = UTF8Validation.length(of: bytes, at: offset) {
          counts.valid += 1
          offset += length
        } else {
          counts.invalid += 1
          offset += 1
        }
      }
    }
    return counts
  }

  /// The code points of 0x80 to 0x9F; 0 for none. Source: Unicode, CP1252.TXT.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
