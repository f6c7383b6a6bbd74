import Extraction
import Harness
import Properties
import Readers
import TextModel

/// Any text as the body of an article, pulled apart by an extractor that is used again and by a new one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    let parts = [BatchPart(role: .body, text: Harness.text(input))]
    let document = DocumentReader.document(name: "a", date: "2024-05-26", parts: parts)
    var violations = Violations()
    let mentions = used.extract(document)
    violations.expect(mentions)
    let anew = Extractor().extract(document)
    violations.expect(anew.figures.map(\.range) == mentions.figures.map(\.range), "figures are read in two ways")
    violations.expect(anew.dates.map(\.iso) == mentions.dates.map(\.iso), "dates are read in two ways")
    violations.expect(anew.entities.map(\.range) == mentions.entities.map(\.range), "names are read in two ways")
    violations.expect(anew.entities.map(\.kind) == mentions.entities.map(\.kind), "names are of two kinds")
    violations.expect(anew.quotations.map(\.range) == mentions.quotations.map(\.range), "speech is read in two ways")
    return violations
  }
}

nonisolated(unsafe) private let used = Extractor()
