import Claims
import Consistency
import Extraction
import Foundation
import Readers
import Reporting
import TextModel

/// The articles of the corpora, as each stage of a check takes them from the one before.
struct Corpus {
  let texts: [[UInt8]]
  let documents: [Document]
  let mentions: [Mentions]
  let claims: [ClaimIndex]
  let assessments: [Assessment]
  let reports: [Report]

  private let reader = DocumentReader()
  private let extractor = Extractor()
  private let stemmer = Stemmer()
  private let assessor = Assessor()

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Corpora/articles")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let names = files.filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
    texts = try names.map { Array(try Data(contentsOf: $0)) }
    let (reader, extractor, stemmer, assessor) = (reader, extractor, stemmer, assessor)
    documents = texts.map { reader.document(name: "article", text: .whole($0)) }
    mentions = documents.map { extractor.extract($0) }
    claims = mentions.map { ClaimIndex($0, stemmer: stemmer) }
    assessments = claims.map { assessor.assess($0) }
    reports = zip(mentions, assessments).map { Report(mentions: $0, assessment: $1) }
  }

  /// What the stages are measured by: a hash over every byte, one after another.
  func hash() -> UInt64 {
    texts.reduce(0) { $0 ^ TextHash.of($1) }
  }

  func decode() -> Int {
    texts.reduce(0) { $0 + ((try? TextDecoding.decode($1, name: "article"))?.bytes.count ?? 0) }
  }

  func segment() -> Int {
    texts.reduce(0) { $0 + reader.document(name: "article", text: .whole($1)).tokens.count }
  }

  func extract() -> Int { documents.reduce(0) { $0 + extractor.extract($1).figures.count } }

  func readClaims() -> Int { mentions.reduce(0) { $0 + ClaimIndex($1, stemmer: stemmer).claims.count } }

  func runRules() -> Int { claims.reduce(0) { $0 + assessor.assess($1).findings.count } }

  func report() -> Int {
    zip(mentions, assessments).reduce(0) { $0 + Report(mentions: $1.0, assessment: $1.1).ledger.entries.count }
  }

  func writeResults() -> Int {
    var writer = JSONWriter()
    for report in reports { writer.report(report, id: Array("1".utf8)) }
    return writer.bytes.count
  }
}
