import Extraction
import Harness
import Properties

/// A pattern of a house in the first line, and a text in which it looks for figures in the others.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    let lines = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = lines.first, let text = lines.dropFirst().first else { return Violations() }
    var violations = Violations()
    do throws(FigurePatternError) {
      let pattern = try FigurePattern(name: "house", expression: String(decoding: first, as: UTF8.self))
      let document = Harness.document(text)
      let mentions = Extractor(patterns: [pattern]).extract(document)
      violations.expect(mentions)
      let again = Extractor(patterns: [pattern]).extract(document)
      violations.expect(again.figures.map(\.range) == mentions.figures.map(\.range), "figures are read in two ways")
      violations.expect(again.exhaustedPatterns == mentions.exhaustedPatterns, "a limit ends it in two ways")
    } catch {
      violations.expect(!error.description.isEmpty, "refused without a message")
    }
    return violations
  }
}
