public import Extraction
internal import TextModel

extension JSONWriter {
  /// What `extract` gives of one article.
  ///
  /// - Parameters:
  ///   - subjects: what each figure measures, in step with the figures.
  ///   - id: in JSON.
  ///   - withParts: also the parts that the reader told apart.
  public mutating func mentions(_ mentions: Mentions, _ subjects: [FigureSubject], id: [UInt8], withParts: Bool) {
    let locator = SpanLocator(mentions.document)
    beginObject()
    key("id")
    raw(id)
    field("schema", 1)
    if withParts {
      if let date = mentions.document.date {
        field("date", date)
      }
      parts(locator)
    }
    key("figures")
    beginArray()
    for (index, figure) in mentions.figures.enumerated() {
      self.figure(figure, subjects.indices.contains(index) ? subjects[index] : nil, mentions, locator)
    }
    endArray()
    key("entities")
    beginArray()
    for entity in mentions.entities {
      beginObject()
      span(entity.range, locator)
      field("kind", name: entity.kind.code)
      key("canonical")
      string(mentions.canonical(entity).range, of: mentions.document)
      endObject()
    }
    endArray()
    key("quotes")
    beginArray()
    for quotation in mentions.quotations {
      beginObject()
      span(quotation.range, locator)
      key("speaker")
      if let speaker = mentions.speaker(of: quotation) { string(speaker, of: mentions.document) } else { null() }
      endObject()
    }
    endArray()
    endObject()
  }

  /// The fields of a place, into the open object.
  mutating func span(_ range: TextRange, _ locator: SpanLocator) {
    let place = locator.place(range, near: &lastPlace)
    key("text")
    string(range, of: locator.document)
    field("start", place.start)
    field("end", place.end)
    field("part", place.part)
    field("role", name: place.role.code)
    field("line", place.line)
    field("column", place.column)
    switch place.source {
    case .line: break
    case .paragraph(let paragraph):
      field("paragraph", paragraph)
    case .page(let page):
      field("page", page)
    }
  }

  private mutating func parts(_ locator: SpanLocator) {
    key("parts")
    beginArray()
    for part in locator.document.parts {
      let place = locator.place(part.range)
      beginObject()
      field("role", name: part.role.code)
      field("start", place.start)
      field("end", place.end)
      // What offsets count in, where it is not the text of the file.
      if locator.document.source != nil {
        key("text")
        string(part.range, of: locator.document)
      }
      endObject()
    }
    endArray()
  }

  private mutating func figure(
    _ figure: Figure, _ subject: FigureSubject?, _ mentions: Mentions, _ locator: SpanLocator
  ) {
    let unit = figure.unitCode(in: mentions.document)
    let date = mentions.date(of: figure)
    // A date that counts ("two years ago") keeps its count to itself: its value is the date.
    let figure = date == nil ? figure : figure.withoutNumber
    beginObject()
    span(figure.range, locator)
    field("kind", name: figure.kind.code)
    field("value", figure.value)
    field("lower", figure.lower)
    field("upper", figure.upper)
    field("hedge", name: figure.hedge.code)
    field("resolution", figure.resolution)
    field("unit", unit)
    if figure.kind == .measure {
      // As written: what stands behind the number.
      field("unit_text", figure.unitText(in: mentions.document))
    }
    switch figure.direction {
    case .none: field("direction", literal: "null")
    case .up: field("direction", name: "up")
    case .down: field("direction", name: "down")
    }
    key("alternatives")
    beginArray()
    for alternative in mentions.alternatives(of: figure) {
      beginObject()
      field("value", alternative.value)
      field("lower", alternative.lower)
      field("upper", alternative.upper)
      field("unit", alternative.unit == .none ? nil : alternative.unit.unit.code)
      endObject()
    }
    endArray()
    field("subject", subject?.noun)
    key("modifiers")
    if let modifiers = subject?.modifiers, !modifiers.isEmpty {
      string(modifiers, of: mentions.document)
    } else {
      null()
    }
    key("scope")
    beginArray()
    for name in subject?.scope ?? [] { self.name(name) }
    endArray()
    field("iso", date?.iso ?? figure.durationISO)
    field("resolved", date?.resolved)
    endObject()
  }
}
