internal import FactcheckKit

extension Violations {
  /// What has to hold of the report of a file in any format: it is UTF-8, and the same once more.
  ///
  /// - Parameter name: its ending tells the format of the file.
  public mutating func expectReport(_ format: String, of file: [UInt8], name: String, full: Bool = true) {
    var style = ArticleSession.Style()
    (style.format, style.full) = (format, full)
    func report() -> [UInt8]? {
      guard let session = try? ArticleSession(.check, style: style) else { return nil }
      session.begin()
      let isRead = (try? session.add(file, name: name)) != nil
      _ = try? session.end()
      return isRead ? session.output : []
    }
    guard let first = report() else { return expect(false, "there is no format \(format)") }
    expect(String(validating: first, as: UTF8.self) != nil, "the report (\(format)) is no UTF-8")
    expect(report() == first, "the second report (\(format)) is another one")
  }
}
