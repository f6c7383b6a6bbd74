public import Extraction
internal import TextModel

extension Violations {
  /// What has to hold of all that is pulled out of a document: it stands where it says, and indices lead somewhere.
  public mutating func expect(_ mentions: Mentions) {
    expect(mentions.document)
    expect(mentions.words.count == mentions.document.tokens.count, "not every token is known of")
    expectFigures(mentions)
    expectNames(mentions)
    expectQuotations(mentions)
    expectTables(mentions)
    let document = mentions.document
    for spelling in mentions.spellings { expect(spelling.range, in: document, "a spelling") }
    for name in mentions.misspelledNames { expect(name.range, in: document, "a misspelled name") }
    for acronym in mentions.acronyms {
      expect(acronym.range, in: document, "an acronym")
      expect(document.tokens.indices.contains(acronym.token), "an acronym has no token")
      expect(acronym.expansion, within: document.tokens.count, "the name of an acronym")
    }
  }

  private mutating func expectFigures(_ mentions: Mentions) {
    let document = mentions.document
    var before: Int32 = 0
    for figure in mentions.figures {
      let what = "a figure (\(figure.kind)) at \(figure.range.start)..<\(figure.range.end)"
      expect(figure.range, in: document, what)
      expect(figure.core, in: document, what)
      expect(figure.range.contains(figure.core), "\(what) does not hold its number at \(figure.core)")
      expect(figure.range.start >= before, "\(what) is not in order")
      before = figure.range.start
      expect(figure.tokens, within: document.tokens.count, what)
      if document.sentences.indices.contains(Int(figure.sentence)) {
        let sentence = document.sentences[Int(figure.sentence)]
        expect(sentence.range.contains(figure.range), "\(what) is not in its sentence")
      } else {
        expect(false, "\(what) has no sentence")
      }
      expect(figure.date < mentions.dates.count, "\(what) has no date")
      expect(figure.alternative < mentions.alternatives.count, "\(what) has no other reading")
      if let value = figure.value, let lower = figure.lower, let upper = figure.upper, figure.kind != .score {
        expect(lower <= upper || figure.isReversed, "\(what) allows \(lower) to \(upper)")
        expect(lower > upper || lower <= value && value <= upper, "\(what) is \(value), not \(lower) to \(upper)")
      }
      expect(figure.resolution.isNegative == false, "\(what) has the resolution \(figure.resolution)")
    }
    for date in mentions.dates {
      if let days = date.days { expect(days.lowerBound <= days.upperBound, "a date's days are in no order") }
    }
    for statistic in mentions.statistics {
      expect(statistic.figure < mentions.figures.count, "a test's statistic is no figure")
      expect(statistic.pFigure < mentions.figures.count, "a test's p value is no figure")
    }
  }

  private mutating func expectNames(_ mentions: Mentions) {
    var before: Int32 = 0
    for entity in mentions.entities {
      expect(entity.range, in: mentions.document, "a name")
      expect(entity.title, in: mentions.document, mayBeEmpty: true, "a title")
      expect(entity.tokens, within: mentions.document.tokens.count, "a name")
      expect(entity.canonical < mentions.entities.count, "a name has no full form")
      expect(entity.range.start >= before, "a name at \(entity.range.start) is not in order")
      before = entity.range.start
    }
  }

  private mutating func expectQuotations(_ mentions: Mentions) {
    for quotation in mentions.quotations {
      expect(quotation.range, in: mentions.document, mayBeEmpty: true, "a quotation")
      expect(quotation.speaker, in: mentions.document, mayBeEmpty: true, "a speaker")
      expect(quotation.tokens, within: mentions.document.tokens.count, "a quotation")
      expect(quotation.entity < mentions.entities.count, "a speaker is no name")
    }
  }

  private mutating func expectTables(_ mentions: Mentions) {
    for table in mentions.tables {
      expect(table.range, in: mentions.document, "a table")
      let width = table.rows.first?.count ?? 0
      for row in table.rows {
        expect(row.count == width, "the rows of a table are not of one width")
        for cell in row { expect(cell.range, in: mentions.document, mayBeEmpty: true, "a cell") }
      }
      for cell in table.header ?? [] { expect(cell.range, in: mentions.document, mayBeEmpty: true, "a cell") }
    }
  }
}
