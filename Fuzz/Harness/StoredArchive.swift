/// A ZIP archive of members that are stored as they are, so that what is changed in a member stays readable.
public struct StoredArchive {
  /// The archive, as a file holds it.
  public private(set) var bytes: [UInt8] = []

  /// Packs the members in their order.
  public init(_ members: [(name: String, content: [UInt8])]) {
    var directory: [UInt8] = []
    for (name, content) in members {
      let offset = bytes.count
      // Flags, method, time and date, checksum, both sizes, the length of the name, nothing extra.
      let common =
        Self.little(0, 4) + Self.little(0x21_0000, 4) + Self.little(Int(Self.checksum(content)), 4)
        + Self.little(content.count, 4) + Self.little(content.count, 4) + Self.little(name.utf8.count, 4)
      bytes += [0x50, 0x4B, 3, 4] + Self.little(20, 2) + common + Array(name.utf8) + content
      directory +=
        [0x50, 0x4B, 1, 2] + Self.little(20, 2) + Self.little(20, 2) + common + Self.little(0, 8) + Self.little(0, 2)
        + Self.little(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4)
    bytes += Self.little(members.count, 2) + Self.little(members.count, 2)
    bytes += Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
