import Harness

/// An archive as it is; or the text of a document, its styles, notes and relations with 0xFF between them, put into one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    guard !input.starts(with: [0x50, 0x4B]) else { return Harness.read(input, name: "a.docx") }
    let names = ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "_rels/.rels"]
    let members = input.split(separator: 0xFF, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let archive = StoredArchive(zip(names, members).filter { !$1.isEmpty }.map { ($0, Array($1)) })
    return archive.bytes.withUnsafeBufferPointer { Harness.read($0, name: "a.docx") }
  }
}
