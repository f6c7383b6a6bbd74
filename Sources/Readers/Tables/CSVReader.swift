internal import SwiftCSV
public import TextModel

/// Reads tables with a header (CSV, TSV): a document whose text is the table, a row a line, the cells between bars.
public enum CSVReader {
  /// Whether a file is a table, by its name.
  public static func reads(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// - Parameters:
  ///   - name: what the file is called in messages; its extension says what stands between the cells, else the first line does.
  ///   - text: valid UTF-8.
  /// - Throws: `ReadError` for quotation marks that do not pair and for a table without rows.
  /// - Complexity: linear in the text.
  public static func document(name: String, date: String? = nil, text: [UInt8]) throws(ReadError) -> Document {
    let string = String(decoding: text, as: UTF8.self)
    let delimiter = name.lowercased().hasSuffix(".tsv") ? CSVDelimiter.tab : .guessed(string: string)
    let table: EnumeratedCSV
    do {
      table = try EnumeratedCSV(string: string, delimiter: delimiter, loadColumns: false)
    } catch {
      throw ReadError(name, "no table: a quotation mark in it has no partner; save it as CSV again")
    }
    let rows = table.rows.filter { row in row.contains { !$0.isEmpty } }
    guard table.header.count > 1, !rows.isEmpty else {
      throw ReadError(name, "no table with a header, two columns and a row; give other texts as .txt")
    }
    let lines = ([table.header] + rows).map { "| " + $0.map(plain).joined(separator: " | ") + " |" }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    guard bytes.count <= TextDecoding.largest else { throw TextDecoding.tooLarge(name) }
    return Document(
      name: name, date: date, text: bytes, parts: [Part(role: .body, range: TextRange(0..<bytes.count))], isTable: true)
  }

  /// A cell without what would end it or its row.
  private static func plain(_ cell: String) -> String {
    String(cell.map { $0 == "|" ? "/" : $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
