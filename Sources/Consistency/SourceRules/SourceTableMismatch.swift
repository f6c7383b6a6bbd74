/// A figure of the draft against the cell of a source's table that its sentence names: `text-table-mismatch` across texts.
struct SourceTableMismatch: SourceRule {
  static let description = TextTableMismatch.description

  func check(_ comparison: SourceComparison, into findings: inout [Finding]) {
    for pair in comparison.pairs {
      for cell in pair.cells where cell.agreement == nil {
        let value = cell.table.article.words(cell.cell)
        findings.append(
          TextTableMismatch.finding(
            cell.prose.label(cell.claim), cell.table.label(cell.cell), cell.prose.article.words(cell.claim), value,
            in: cell.table.name, cell.name, key: cell.prose.article.key(cell.claim)))
      }
    }
  }
}
