internal import TextModel

extension BatchArticle {
  /// Reads one line of a batch. Keys that are not known are passed over.
  ///
  /// - Throws: `BatchLineError`, with the id where the line has a readable one.
  /// - Complexity: linear in the line.
  public init(line: UnsafeBufferPointer<UInt8>) throws(BatchLineError) {
    if let offset = UTF8Validation.firstInvalid(line) {
      throw BatchLineError(id: BatchLineError.unknownID, message: "not valid UTF-8 at byte \(offset + 1)")
    }
    var fields = BatchFields()
    do throws(JSONSyntaxError) {
      var scanner = JSONScanner(line)
      try fields.read(&scanner)
      guard scanner.isAtEnd() else { throw JSONSyntaxError("more than one value on the line", at: scanner.offset) }
    } catch {
      throw BatchLineError(
        id: fields.id ?? Self.idAlone(line) ?? BatchLineError.unknownID,
        message: "\(error.message) (byte \(error.offset + 1))")
    }
    let id = fields.id ?? BatchLineError.unknownID
    guard fields.content != nil || !fields.sources.isEmpty else {
      throw BatchLineError(id: id, message: "neither \"text\" nor \"parts\"")
    }
    self.init(id: id, date: fields.date, text: fields.content, sources: fields.sources)
  }

  /// The id, in JSON, of a line that only the start is at hand of; `null` where it does not stand there.
  public static func id(ofStart line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let id = idAlone(line) ?? BatchLineError.unknownID
    return id.withUnsafeBufferPointer { UTF8Validation.firstInvalid($0) } == nil ? id : BatchLineError.unknownID
  }

  /// The id of a line whose other fields are wrong, where it comes behind them.
  private static func idAlone(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var scanner = JSONScanner(line)
    var id: [UInt8]?
    try? scanner.object { (scanner, key) throws(JSONSyntaxError) in
      if key == "id" { id = try BatchFields.id(&scanner) } else { _ = try scanner.raw() }
    }
    return id
  }
}

/// The fields of a line, or of one of its sources, as they come.
private struct BatchFields {
  var id: [UInt8]?
  var name: String?
  var date: String?
  var text: [UInt8]?
  var parts: [BatchPart]?
  var sources: [BatchSource] = []

  /// Parts, where both are given: they say more.
  var content: BatchText? { parts.map { .parts($0) } ?? text.map { .whole($0) } }

  /// - Parameter isSource: a source has no sources of its own; the key is passed over as one that is not known.
  mutating func read(_ scanner: inout JSONScanner, isSource: Bool = false) throws(JSONSyntaxError) {
    // A local copy: the closure must not hold `self` while the scanner calls it.
    var fields = BatchFields()
    defer { self = fields }
    try scanner.object { (scanner, key) throws(JSONSyntaxError) in
      switch key {
      case "id": fields.id = try Self.id(&scanner)
      case "name": fields.name = try Self.optionalString(&scanner).map { String(decoding: $0, as: UTF8.self) }
      case "date": fields.date = try Self.date(&scanner)
      case "text": fields.text = try Self.optionalString(&scanner)
      case "parts": fields.parts = try Self.parts(&scanner)
      case "sources" where !isSource: fields.sources = try Self.sources(&scanner)
      default: _ = try scanner.raw()
      }
    }
  }

  static func id(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> [UInt8] {
    let first = scanner.peek()
    let offset = scanner.offset
    let raw = try scanner.raw()
    guard first != 0x7B, first != 0x5B, first != 0x74, first != 0x66 else {
      throw JSONSyntaxError("\"id\" has to be a string or a number", at: offset)
    }
    return Array(raw)
  }

  private static func optionalString(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> [UInt8]? {
    try scanner.null() ? nil : try scanner.string()
  }

  /// `YYYY-MM-DD`; of a time stamp, its day.
  private static func date(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> String? {
    let offset = scanner.offset
    guard let bytes = try optionalString(&scanner), !bytes.isEmpty else { return nil }
    let day = bytes.prefix(10)
    let isDay =
      day.count == 10
      && day.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
      }
    guard isDay, bytes.count == 10 || bytes[10] == 0x54 || bytes[10] == 0x20 else {
      throw JSONSyntaxError("\"date\" has to be YYYY-MM-DD", at: offset)
    }
    return String(decoding: day, as: UTF8.self)
  }

  private static func parts(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> [BatchPart]? {
    guard try !scanner.null() else { return nil }
    var parts: [BatchPart] = []
    try scanner.array { scanner throws(JSONSyntaxError) in
      let offset = scanner.offset
      var role: PartRole? = .body
      var text: [UInt8] = []
      try scanner.object { (scanner, key) throws(JSONSyntaxError) in
        switch key {
        case "role": role = PartRole(name: String(decoding: try scanner.string(), as: UTF8.self))
        case "text": text = try optionalString(&scanner) ?? []
        default: _ = try scanner.raw()
        }
      }
      guard let role else {
        let roles = PartRole.allCases.map(\.name).joined(separator: ", ")
        throw JSONSyntaxError("an unknown \"role\"; the roles are \(roles)", at: offset)
      }
      parts.append(BatchPart(role: role, text: text))
    }
    return parts
  }

  private static func sources(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> [BatchSource] {
    guard try !scanner.null() else { return [] }
    var sources: [BatchSource] = []
    try scanner.array { scanner throws(JSONSyntaxError) in
      let offset = scanner.offset
      var fields = BatchFields()
      try fields.read(&scanner, isSource: true)
      guard let content = fields.content else {
        throw JSONSyntaxError("a source has neither \"text\" nor \"parts\"", at: offset)
      }
      let name = fields.name ?? "source \(sources.count + 1)"
      sources.append(BatchSource(name: name, date: fields.date, text: content))
    }
    return sources
  }
}
