/// The lines of a PDF as `pdftotext -bbox-layout` tells them: in blocks, each with its place on the page.
final class PageLayout: XMLListener {
  struct Word {
    /// Its first byte in the text of the line.
    var start: Int
    /// In points from the left edge of the page.
    var left: Double
    var right: Double
  }

  struct Line {
    var text: [UInt8] = []
    var words: [Word] = []
    /// In points from the left edge of the page.
    var left = 0.0
    var right = 0.0
    /// In points from the upper edge of the page.
    var top = 0.0
    /// In points: about the size of the type.
    var height = 0.0
  }

  /// In points: no page is that large.
  private static let farthest = 1e6

  /// The blocks of each page, in the order in which they are read.
  private(set) var pages: [[[Line]]] = []
  private var isInWord = false

  /// - Parameter text: what the program gives, a page of XHTML.
  /// - Throws: `ReadError` for what it does not give.
  init(_ text: [UInt8], name: String) throws(ReadError) {
    // The head of the page declares a type, and titles of PDFs hold anything.
    guard let start = text.firstRange(of: Array("<doc>".utf8)), let end = text.lastRange(of: "</doc>") else {
      throw ReadError(name, "pdftotext gives no layout; it has to be poppler's, of 0.20 or later")
    }
    let layout = text[start.lowerBound..<end].map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
    try XMLParser.parse(layout, name: name, place: "its layout", self)
  }

  func start(_ element: String, _ attribute: (String) -> String?) {
    func number(_ name: String) -> Double {
      // Some programs set type far beyond the page, or nowhere.
      attribute(name).flatMap { Double($0) }.map { $0.isFinite ? min(max($0, -Self.farthest), Self.farthest) : 0 } ?? 0
    }
    func edges(_ low: String, _ high: String) -> (Double, Double) {
      let (a, b) = (number(low), number(high))
      return (min(a, b), max(a, b))
    }
    guard let page = pages.indices.last ?? (element == "page" ? 0 : nil) else { return }
    switch element {
    case "page": pages.append([])
    case "block": pages[page].append([])
    case "line":
      guard let block = pages[page].indices.last else { return }
      let ((left, right), (top, bottom)) = (edges("xMin", "xMax"), edges("yMin", "yMax"))
      pages[page][block].append(Line(left: left, right: right, top: top, height: bottom - top))
    case "word":
      isInWord = true
      let (left, right) = edges("xMin", "xMax")
      change { $0.words.append(Word(start: $0.text.count, left: left, right: right)) }
    default: break
    }
  }

  func end(_ element: String) {
    guard element == "word" else { return }
    isInWord = false
    change { $0.text.append(0x20) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInWord { change { $0.text += bytes } }
  }

  /// Changes the line that is read.
  private func change(_ body: (inout Line) -> Void) {
    guard let page = pages.indices.last, let block = pages[page].indices.last,
      let line = pages[page][block].indices.last
    else { return }
    body(&pages[page][block][line])
  }
}

extension Array where Element == UInt8 {
  /// Where the last place of a mark ends.
  fileprivate func lastRange(of mark: String) -> Int? {
    let mark = Array(mark.utf8)
    guard count >= mark.count else { return nil }
    return (0...(count - mark.count)).last { self[$0] == mark[0] && self[$0..<($0 + mark.count)].elementsEqual(mark) }
      .map { $0 + mark.count }
  }
}
