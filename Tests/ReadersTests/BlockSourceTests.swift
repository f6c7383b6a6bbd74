import Readers
import Testing
import TextModel

/// Places lead back to the file, whatever the mark-up between the words.
@Suite struct BlockSourceTests {
  @Test(arguments: [
    (
      "a.html",
      "<h1>Storm cuts power</h1>\n<p>It cost &pound;5 &amp; <b>6</b>\n  or 7, said the council on Monday to all who asked it.</p>"
    ),
    (
      "a.md",
      "# Storm cuts power\n\nIt cost \\£5 &amp; **6**\nor [7](http://7.example), said the council on Monday to all who asked it.\n"
    ),
  ])
  func everyLetter(_ name: String, _ text: String) throws {
    let file = Array(text.utf8)
    let document = try Read.document(name, file)
    let source = try #require(document.source)
    var isLedBack = 0
    for (offset, byte) in document.bytes.enumerated() where byte > 0x20 && byte < 0x80 {
      let place = Int(source.source(of: Int32(offset)))
      if file[place] == byte {
        isLedBack += 1
      } else {
        #expect(file[place] == 0x26 || file[place] == 0x5C, "\(name): byte \(offset)")
      }
    }
    #expect(isLedBack > 60)
  }
}
