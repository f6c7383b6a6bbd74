/// Lays JSON of one line out for people: each value on a line of its own, two spaces a level.
enum JSONIndentation {
  /// Adds JSON without spaces between its values to other bytes, laid out.
  static func append(_ json: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + 2 * json.count)
    var (depth, isInString, isEscaped) = (0, false, false)
    for (index, byte) in json.enumerated() {
      if isInString {
        output.append(byte)
        if byte == UInt8(ascii: "\""), !isEscaped { isInString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        output.append(byte)
        depth += 1
        // What is empty stays on its line.
        if index + 1 < json.count, !isClosing(json[index + 1]) { breakLine(depth, &output) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if index > 0, !isOpening(json[index - 1]) { breakLine(depth, &output) }
        output.append(byte)
      case UInt8(ascii: ","):
        output.append(byte)
        if depth > 0 { breakLine(depth, &output) }
      case UInt8(ascii: ":"): output.append(contentsOf: [byte, 0x20])
      default:
        output.append(byte)
        isInString = byte == UInt8(ascii: "\"")
      }
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

  private static func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") }

  private static func breakLine(_ depth: Int, _ output: inout [UInt8]) {
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: 2 * max(0, depth)))
  }
}
