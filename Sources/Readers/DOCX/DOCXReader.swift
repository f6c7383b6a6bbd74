internal import TextModel

/// Reads an article out of a Word file (Office Open XML): titles, paragraphs, lists, tables, notes and text boxes, with
/// tracked changes accepted.
///
/// Only the members of the archive that hold text are read; places are told as paragraphs, counted as a person counts them: those with
/// words.
struct DOCXReader {
  let blockReader: BlockReader

  /// - Parameters:
  ///   - file: the whole file.
  ///   - date: the publication date, `YYYY-MM-DD`.
  /// - Throws: `ReadError` for a file that is no Word file, encrypted, damaged or without text, and where a library is missing.
  func document(name: String, date: String?, file: [UInt8]) throws(ReadError) -> Document {
    let read = file.withUnsafeBufferPointer { bytes in
      Result { () throws(ReadError) in try Self.read(bytes, name) }
    }
    let (paragraphs, styles) = try read.get()
    var writer = WordWriter(styles)
    writer.write(paragraphs)
    guard !writer.blocks.blocks.isEmpty else { throw ReadError(name, "no text in this Word file") }
    return blockReader.document(writer.blocks, name: name, date: date, .paragraphs)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: String
  ) throws(ReadError) -> ([WordText.Paragraph], WordStyles) {
    let archive = try ZipArchive(bytes, name: name)
    let main = try mainPart(archive, name)
    guard let document = try archive.member(main) else {
      throw ReadError(name, "a ZIP archive and no Word file; save the article as .docx or .txt")
    }
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let styles = WordStyles()
    if let member = try archive.member(folder + "styles.xml") {
      try XMLParser.parse(member, name: name, place: folder + "styles.xml", styles)
    }
    let text = WordText()
    try XMLParser.parse(document, name: name, place: main, text)
    for notes in ["footnotes.xml", "endnotes.xml"] {
      if let member = try archive.member(folder + notes) {
        try XMLParser.parse(member, name: name, place: folder + notes, text)
      }
    }
    return (text.paragraphs, styles)
  }

  /// The member with the text, as the relations of the archive name it.
  private static func mainPart(_ archive: ZipArchive, _ name: String) throws(ReadError) -> String {
    let usual = "word/document.xml"
    guard let member = try archive.member("_rels/.rels") else { return usual }
    let relations = Relations()
    try XMLParser.parse(member, name: name, place: "_rels/.rels", relations)
    return relations.main ?? usual
  }

  private final class Relations: XMLListener {
    var main: String?

    func start(_ element: String, _ attribute: (String) -> String?) {
      guard element == "Relationship", attribute("Type")?.hasSuffix("/officeDocument") == true,
        let target = attribute("Target")
      else { return }
      main = target.hasPrefix("/") ? String(target.dropFirst()) : target
    }

    func end(_ element: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
