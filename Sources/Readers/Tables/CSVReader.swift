public import TextModel

/// Reads tables with a header (CSV, TSV): a document whose text is the table, a row a line, the cells between bars.
public enum CSVReader {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a file is a table, by its name.
  public static func reads(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// - Parameters:
  ///   - name: what the file is called in messages; its extension says what stands between the cells, else the first mark outside of them does.
  ///   - text: valid UTF-8.
  /// - Throws: `ReadError` for quotation marks that do not pair, and for a table without rows or with hardly a full one.
  /// - Complexity: linear in the text.
  public static func document(name: String, date: String? = nil, text: [UInt8]) throws(ReadError) -> Document {
    let isTabbed = name.lowercased().hasSuffix(".tsv")
    let mark = text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    var rows: [[String]]
    do {
      rows = try CSVRows(text[mark...], delimiter: isTabbed ? 0x09 : nil).rows
    } catch {
      switch error {
      case .quotationMarks:
        throw ReadError(name, "no table: a quotation mark in it has no partner; save it as CSV again")
      case .memory: throw ReadError(name, "no memory for the table")
      }
    }
    rows.removeAll { row in row.allSatisfy(\.isEmpty) }
    guard rows.count > 1, rows[0].count > 1 else {
      throw ReadError(name, "no table with a header, two columns and a row; give other texts as .txt")
    }
    // Rows that end early have empty cells; a short file with millions of those is hostile.
    let width = rows.dropFirst().map(\.count).max() ?? 0
    guard width * rows.count <= (1 << 20) + 16 * text.count else {
      throw ReadError(name, "no table: hardly a row has as many cells as the longest; save it as CSV again")
    }
    for index in rows.indices.dropFirst() { rows[index] += Array(repeating: "", count: width - rows[index].count) }
    let file = Document(name: name, text: text, parts: [])
    var finder = CellFinder(file)
    var bytes: [UInt8] = []
    for row in rows {
      if !bytes.isEmpty { bytes.append(0x0A) }
      for cell in row {
        bytes.append(contentsOf: "| ".utf8)
        let words = Array(plain(cell).utf8)
        finder.add(Array(cell.utf8), as: words, at: bytes.count)
        bytes.append(contentsOf: words)
        bytes.append(0x20)
      }
      bytes.append(0x7C)
    }
    guard bytes.count <= TextDecoding.largest else { throw TextDecoding.tooLarge(name) }
    return Document(
      name: name, date: date, text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))], isTable: true,
      source: SourceMap(.lines(of: file), finder.stretches))
  }

  /// The bytes of a file that are in its cells whatever stands between them: neither white space nor marks.
  static func leastText(in file: [UInt8]) -> Int {
    let mark = file.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    return file.dropFirst(mark).reduce(0) { $0 + ($1 > 0x20 && $1 != 0x22 && $1 != 0x2C && $1 != 0x3B ? 1 : 0) }
  }

  /// A cell without what would end it or its row.
  private static func plain(_ cell: String) -> String {
    String(cell.map { $0 == "|" ? "/" : $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// Finds the cells of a table in its file: in their order there stand only marks between them.
private struct CellFinder {
  private(set) var stretches: [SourceMap.Stretch] = []
  private let file: Document
  private var end = 0
  /// The most bytes from the end of a cell to that of the next: itself, marks and empty rows.
  private static let farthest = 1 << 12

  init(_ file: Document) { self.file = file }

  /// - Parameters:
  ///   - cell: as the file has it, its marks doubled there.
  ///   - words: as the document has it.
  ///   - start: where they stand in the document.
  mutating func add(_ cell: [UInt8], as words: [UInt8], at start: Int) {
    let known = cell.prefix { $0 != 0x22 }
    guard !known.isEmpty, let place = find(known) else { return }
    end = place + cell.count
    stretches.append(
      SourceMap.Stretch(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: cell == words ? words.count : 0),
        source: Int32(truncatingIfNeeded: place)))
  }

  private func find(_ words: ArraySlice<UInt8>) -> Int? {
    var place = end
    // A cell that the reader changed is not looked for in all the rest.
    let last = min(file.bytes.count, end + Self.farthest) - words.count
    while place <= last {
      if file.bytes[place..<(place + words.count)].elementsEqual(words) { return place }
      place += 1
    }
    return nil
  }
}
