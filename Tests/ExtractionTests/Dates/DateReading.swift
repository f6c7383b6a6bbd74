import Extraction
import TextModel

/// One date or time as read from a sentence.
struct DateReading {
  var text: String
  var kind: FigureKind
  var date: CalendarDate

  /// All dates and times of a sentence, read as published on a Monday, 27 May 2024, unless told otherwise.
  static func all(_ sentence: String, published: String? = "2024-05-27") -> [DateReading] {
    let bytes = Array(sentence.utf8)
    let document = Document(
      name: "test", text: bytes, parts: [Part(role: .body, range: TextRange(0, Int32(bytes.count)))])
    let mentions = Extractor().extract(document, assuming: published.flatMap { CivilDay(iso: $0) })
    return mentions.figures.compactMap { figure in
      mentions.date(of: figure).map {
        DateReading(text: document.text(figure.range), kind: figure.kind, date: $0)
      }
    }
  }

  /// The dates of a sentence as `text = iso`, with ` > resolved` where it says more, `; ` between them.
  static func told(_ sentence: String, published: String? = "2024-05-27") -> String {
    all(sentence, published: published).map { reading in
      "\(reading.text) = \(reading.date.iso)" + (reading.date.resolved.map { " > \($0)" } ?? "")
    }.joined(separator: "; ")
  }
}
