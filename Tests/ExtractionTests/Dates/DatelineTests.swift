import Extraction
import Testing
import TextModel

/// The day of publication that the dateline of a report tells.
@Suite("The day of a dateline is that of publication")
struct DatelineTests {
  private func published(_ texts: String..., roles: [PartRole] = []) -> String? {
    var bytes: [UInt8] = []
    var parts: [Part] = []
    for (number, text) in texts.enumerated() {
      let start = Int32(bytes.count)
      bytes += Array(text.utf8)
      parts.append(
        Part(role: number < roles.count ? roles[number] : .body, range: TextRange(start, Int32(bytes.count))))
      bytes += Array("\n\n".utf8)
    }
    return Extractor().extract(Document(name: "test", text: bytes, parts: parts)).published?.iso
  }

  @Test(
    "A place in capitals, a full date and a dash open the body",
    arguments: [
      ("MARLOW, Thursday, Oct. 9, 2025 — A bookkeeper was sentenced Thursday.", "2025-10-09"),
      ("HARLOW STATION (Jan. 24, 2025) — The glacier is losing ice.", "2025-01-24"),
      ("CALDERHAVEN, 21 October 2025 – The port handled more.", "2025-10-21"),
      ("MILFORD RIDGE, Wash. (Nov. 20, 2026) — It took two tries.", "2026-11-20"),
      ("SKARHAVN, Oct 6, 2026 (Reuters) - The minister presented the budget.", "2026-10-06"),
    ])
  func opensBody(_ text: String, _ day: String) { #expect(published(text) == day) }

  @Test("Above the body it may stand on a line of its own")
  func ownLine() {
    #expect(
      published("HARBOR CITY — Thursday, Feb. 20, 2025", "She scored 34.", roles: [.dek, .body]) == "2025-02-20")
  }

  @Test(
    "What is no dateline tells no day",
    arguments: [
      "MARLOW, Oct. 9 — A bookkeeper was sentenced.", "NASA launched it on 9 October 2025 — and lost it.",
      "Marlow, 9 October 2025 was a Thursday.", "THE fire of 9 October 2025 killed two.",
      "MARLOW, 9 October 2025, is where it began.", "MARLOW — On 9 October 2025 it burnt.",
      "A bookkeeper was sentenced. MARLOW, Oct. 9, 2025 — she paid.",
    ])
  func other(_ text: String) { #expect(published(text) == nil) }

  @Test("A later paragraph has none")
  func later() {
    #expect(published("She was sentenced.", "MARLOW, Oct. 9, 2025 — She paid.") == nil)
  }
}
