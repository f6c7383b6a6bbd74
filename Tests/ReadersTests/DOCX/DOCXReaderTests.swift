import Readers
import Testing
import TextModel

/// A ZIP archive of members that are stored as they are.
struct StoredZip {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - size: what the archive says of the size of each member; nil for the truth.
  ///   - isEncrypted: what it says of that.
  init(_ members: [(name: String, text: String)], size: Int? = nil, isEncrypted: Bool = false) {
    var directory: [UInt8] = []
    for (name, text) in members {
      let content = Array(text.utf8)
      let offset = bytes.count
      let common =
        Self.little(isEncrypted ? 1 : 0, 2) + Self.little(0, 2) + Self.little(0x21_0000, 4)
        + Self.little(Int(Self.checksum(content)), 4)
        + Self.little(content.count, 4) + Self.little(size ?? content.count, 4) + Self.little(name.utf8.count, 2)
        + Self.little(0, 2)
      bytes += [0x50, 0x4B, 3, 4] + Self.little(20, 2) + common + Array(name.utf8) + content
      directory +=
        [0x50, 0x4B, 1, 2] + Self.little(20, 2) + Self.little(20, 2) + common + Self.little(0, 10)
        + Self.little(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes +=
      directory + [0x50, 0x4B, 5, 6] + Self.little(0, 4) + Self.little(members.count, 2) + Self.little(members.count, 2)
    bytes += Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}

@Suite struct DOCXReaderTests {
  static func document(_ body: String, prologue: String = "") -> String {
    "<?xml version=\"1.0\"?>\(prologue)<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
  }

  static func word(_ body: String, prologue: String = "") -> [UInt8] {
    StoredZip([("word/document.xml", document(body, prologue: prologue))]).bytes
  }

  static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test(arguments: [
    (
      "<w:p>\(run("It cost 1.4 "))<w:ins>\(run("million"))</w:ins><w:del><w:r><w:delText>billion</w:delText></w:r></w:del></w:p>",
      "It cost 1.4 million"
    ),
    ("<w:p><w:moveFrom>\(run("Nine"))</w:moveFrom><w:moveTo>\(run("Ten"))</w:moveTo>\(run(" held"))</w:p>", "Ten held"),
    ("<w:p><w:hyperlink>\(run("Ten"))</w:hyperlink><w:r><w:tab/><w:t>held</w:t></w:r></w:p>", "Ten held"),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Nine</w:t></w:r>\(run("Ten &amp; more"))</w:p>", "Ten & more"),
    ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("Ten "))</w:p><w:p>\(run("held"))</w:p>", "Ten held"),
    ("<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>\(run("Ten held"))</w:p>", "• Ten held"),
    (
      "<w:p><w:r><w:instrText>DATE 9</w:instrText></w:r><w:fldSimple>\(run("Ten held"))</w:fldSimple></w:p>", "Ten held"
    ),
    ("<w:sdt><w:sdtContent><w:p>\(run("Ten held"))</w:p></w:sdtContent></w:sdt>", "Ten held"),
  ])
  func paragraphs(_ body: String, _ expected: String) throws {
    #expect(Read.paragraphs(try Read.document("a.docx", Self.word(body))) == ["body: \(expected)"])
  }

  static func box(_ body: String, in element: String = "drawing") -> String {
    "<w:r><w:\(element)><x:docPr><x:p><x:t>9</x:t></x:p></x:docPr><w:txbxContent>\(body)</w:txbxContent></w:\(element)></w:r>"
  }

  /// Text boxes come behind the text, each once, as hanging on their paragraph.
  @Test(arguments: [
    // Also what stands behind the box in its paragraph belongs to the paragraph.
    ("<w:p>\(run("Ten "))\(box("<w:p>\(run("In all"))</w:p>"))\(run("held"))</w:p>", ["Ten held", "In all"]),
    ("<w:p>\(box("<w:p>\(run("In all"))</w:p>", in: "pict"))\(run("Ten held"))</w:p>", ["Ten held", "In all"]),
    (
      "<w:p>\(run("Ten "))<w:AlternateContent><w:Choice>\(box("<w:p>\(run("In all"))</w:p>"))</w:Choice><w:Fallback>\(box("<w:p>\(run("In all"))</w:p>", in: "pict"))</w:Fallback></w:AlternateContent>\(run("held"))</w:p>",
      ["Ten held", "In all"]
    ),
    ("<w:p>\(run("Ten held"))<w:del>\(box("<w:p>\(run("In all"))</w:p>"))</w:del></w:p>", ["Ten held"]),
    (
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:drawing><w:txbxContent><w:p>\(run("In all"))</w:p></w:txbxContent></w:drawing></w:r>\(run("Ten held"))</w:p>",
      ["Ten held"]
    ),
    (
      "<w:p>\(box("<w:p>\(run("In"))\(box("<w:p>\(run("Once more"))</w:p>"))\(run(" all"))</w:p>"))\(run("Ten held"))</w:p>",
      ["Ten held", "Once more", "In all"]
    ),
    (
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("Ten "))\(box("<w:p>\(run("In all"))</w:p>"))</w:p><w:p>\(run("held"))</w:p>",
      ["Ten held", "In all"]
    ),
    ("<w:p>\(box("<w:p>\(run("In all"))</w:p>"))</w:p>", ["In all"]),
  ])
  func textBoxes(_ body: String, _ expected: [String]) throws {
    let paragraphs = Read.paragraphs(try Read.document("a.docx", Self.word(body)))
    #expect(paragraphs == expected.map { "body: \($0)" })
  }

  /// What is refused, and what the message has to name.
  enum Refusal: String, CaseIterable {
    case noMember = "no Word file"
    case noXML = "damaged in word/document.xml"
    case encrypted = "save a copy without a password"
    case largeMember = "unpacks to 2861 MiB"
    case largeRatio = "unpacks to 57 MiB"
    case manyMembers = "more than 10000 members"
    case noText = "no text"
    case entity = "entities"
    case deep = "damaged in word/document.xml;"

    var file: [UInt8] {
      func word(size: Int? = nil, isEncrypted: Bool = false) -> [UInt8] {
        StoredZip([("word/document.xml", DOCXReaderTests.document(""))], size: size, isEncrypted: isEncrypted).bytes
      }
      return switch self {
      case .noMember: StoredZip([("a.txt", "x")]).bytes
      case .noXML: StoredZip([("word/document.xml", "Ten held")]).bytes
      case .encrypted: word(isEncrypted: true)
      case .largeMember: word(size: 3_000_000_000)
      case .largeRatio: word(size: 60_000_000)
      case .manyMembers: StoredZip((0...10_000).map { ("\($0)", "") }).bytes
      case .noText: word()
      case .entity:
        DOCXReaderTests.word(
          "<w:p>\(DOCXReaderTests.run("&b;"))</w:p>",
          prologue:
            "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>")
      case .deep: DOCXReaderTests.word(String(repeating: "<w:p>", count: 20_000))
      }
    }
  }

  @Test(arguments: Refusal.allCases) func refusals(_ refusal: Refusal) throws {
    let error = try #require(throws: ReadError.self) { try Read.document("a.docx", refusal.file) }
    #expect(error.name == "a.docx")
    #expect(error.message.contains(refusal.rawValue), "\(error.message)")
  }

  /// A path in the archive is a name of a member and never one of a file.
  @Test func pathsOutOfTheArchive() throws {
    let relations =
      "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"/../../../../etc/hostname\"/></Relationships>"
    let file = StoredZip([
      ("_rels/.rels", relations), ("word/document.xml", Self.document("<w:p>\(Self.run("Ten"))</w:p>")),
    ]).bytes
    #expect(throws: ReadError.self) { try Read.document("a.docx", file) }
  }

  @Test func filesThatAreCutOff() throws {
    let whole = try Read.corpus("documents/styled.docx")
    for count in stride(from: 4, to: whole.count, by: 97) {
      #expect(throws: ReadError.self, "cut at \(count)") { try Read.document("a.docx", Array(whole.prefix(count))) }
    }
  }
}
