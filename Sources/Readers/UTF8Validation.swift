internal import TextModel

/// Tells whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Validation {
  /// The offset of the first byte that does not belong; nil for valid UTF-8.
  /// - Complexity: linear, sixteen bytes at a time where the text is ASCII.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = 0
    while true {
      offset = bytes.first(in: offset..<bytes.count) { $0.beyondASCII }
      guard offset < bytes.count else { return nil }
      guard let length = length(of: bytes, at: offset) else { return offset }
      offset += length
    }
  }

  /// The length of the well-formed sequence at an offset, nil for none.
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    func byte(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
    func continues(_ distance: Int) -> Bool { byte(distance) & 0xC0 == 0x80 }
    let first = bytes[offset]
    switch first {
    case 0...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : nil
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> = first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
      return second.contains(byte(1)) && continues(2) ? 3 : nil
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> = first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return second.contains(byte(1)) && continues(2) && continues(3) ? 4 : nil
    default: return nil
    }
  }
}
