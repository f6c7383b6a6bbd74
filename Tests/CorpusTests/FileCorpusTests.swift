import FactcheckKit
import Foundation
import Testing

/// Files as editors have them (pages saved from the web, Markdown, Word, PDF): what each is read as, and where it says that it stands.
@Suite struct FileCorpusTests {
  static let cases = ["pages", "markdown", "documents"].flatMap { folder in
    Corpus.names(in: folder).map { "\(folder)/\($0)" }
  }
  static let roles = ["headline", "dek", "summary", "caption", "body"]

  struct Case {
    let expected: Object
    let bytes: [UInt8]
    let extract: Object
    let findings: [Object]

    init(_ name: String) throws {
      expected = try Corpus.object("\(name).json")
      let file = expected["file"] as? String ?? ""
      let path = "\(name.split(separator: "/")[0])/\(file)"
      bytes = Array(try Data(contentsOf: Corpus.folder.appendingPathComponent(path)))
      extract = try Self.ask(.extract, bytes, path)
      findings = try Self.ask(.check, bytes, path)["findings"] as? [Object] ?? []
    }

    private static func ask(_ task: BatchFilter.Task, _ bytes: [UInt8], _ path: String) throws -> Object {
      var style = ArticleSession.Style()
      style.format = "json"
      let session = try ArticleSession(task, style: style)
      session.begin()
      _ = try session.add(bytes, name: path)
      _ = try session.end()
      guard let object = try JSONSerialization.jsonObject(with: Data(session.output)) as? Object else {
        throw CorpusError(message: "\(path): no object")
      }
      return object
    }

    /// The paragraphs that were read with a role.
    func paragraphs(_ role: String) -> [String] {
      (extract["parts"] as? [Object] ?? []).filter { $0["role"] as? String == role }
        .flatMap { ($0["text"] as? String ?? "").components(separatedBy: "\n\n") }
    }

    var mentions: [Object] { ["figures", "entities"].flatMap { extract[$0] as? [Object] ?? [] } }
  }

  @Test(arguments: cases) func parts(_ name: String) throws {
    let file = try Case(name)
    for role in Self.roles {
      #expect(file.paragraphs(role) == file.expected[role] as? [String] ?? [], "\(name): \(role)")
    }
    #expect(file.extract["date"] as? String == file.expected["date"] as? String, "\(name)")
  }

  @Test(arguments: cases) func furnitureIsLeftOut(_ name: String) throws {
    let file = try Case(name)
    for words in file.expected["absent"] as? [String] ?? [] {
      for role in Self.roles {
        #expect(!file.paragraphs(role).contains { $0.contains(words) }, "\(name): “\(words)” in \(role)")
      }
    }
    for finding in file.findings where finding["severity"] as? String != "note" {
      Issue.record("\(name): \(finding["rule"] ?? "") \(finding["message"] ?? "")")
    }
  }

  /// At the line and column of each figure and name its first word stands in the file; or an escape that stands for it.
  @Test(arguments: cases.filter { !$0.hasPrefix("documents/") }) func linesAndColumns(_ name: String) throws {
    let file = try Case(name)
    let text = String(bytes: file.bytes, encoding: .utf8) ?? String(bytes: file.bytes, encoding: .windowsCP1252) ?? ""
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!file.mentions.isEmpty)
    for mention in file.mentions {
      let words = mention["text"] as? String ?? ""
      let line = mention["line"] as? Int ?? 0
      let column = mention["column"] as? Int ?? 0
      guard lines.indices.contains(line - 1), column >= 1 else {
        Issue.record("\(name): “\(words)” at \(line):\(column)")
        continue
      }
      // Up to the first mark-up.
      let there = lines[line - 1].dropFirst(column - 1)
      let plain = there.prefix { !"&<*_`\\[".unicodeScalars.contains($0) }.prefix(3)
      let isEscape = plain.isEmpty && !there.isEmpty
      #expect(
        isEscape || words.unicodeScalars.starts(with: plain) || plain.starts(with: words.unicodeScalars),
        "\(name): “\(words)” at \(line):\(column), where “\(String(String.UnicodeScalarView(there.prefix(20))))” stands"
      )
    }
  }

  @Test(arguments: cases.filter { $0.hasPrefix("documents/") }) func paragraphsAndPages(_ name: String) throws {
    let file = try Case(name)
    for place in file.expected["places"] as? [Object] ?? [] {
      let words = place["text"] as? String ?? ""
      let there = file.mentions.filter { $0["text"] as? String == words }
      let key = place["page"] == nil ? "paragraph" : "page"
      #expect(
        there.contains { $0[key] as? Int == place[key] as? Int }, "\(name): “\(words)” at \(there.map { $0[key] ?? 0 })"
      )
    }
  }
}
