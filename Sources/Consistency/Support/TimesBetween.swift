internal import Claims
internal import Extraction
internal import TextModel

/// The minutes or hours between two clock times of the body: "touched down 47 minutes after take-off" from 6.18am and 7.05.
struct TimesBetween: Derivation {
  /// An article with more times is a timetable, in which some difference fits anything.
  private static let most = 8

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.claims.figure(claim)
    guard shown.kind == .duration, shown.unit == .minute || shown.unit == .hour, let value = shown.value else {
      return nil
    }
    let times = body.claims.body.compactMap { index -> (minutes: Int, claim: Int)? in
      guard let date = body.mentions.date(of: body.figure(index)), date.end == nil, let hour = date.start.hour else {
        return nil
      }
      return (Int(hour) * 60 + Int(date.start.minute ?? 0), index)
    }
    guard times.count <= Self.most else { return nil }
    for (position, first) in times.enumerated() {
      for second in times[(position + 1)...] {
        let minutes = second.minutes - first.minutes
        // A clock without am and pm goes round in twelve hours.
        guard [minutes, minutes + 720, minutes + 1440].contains(where: { fits($0, value, shown) }) else { continue }
        let said = [second, first].map { body.mentions.document.text(body.figure($0.claim).core) }
        return FigureSupport(
          figure: claim.figure, with: [first, second].map { body.claims.claims[$0.claim].figure },
          derivation: said.joined(separator: " − "))
      }
    }
    return nil
  }

  private func fits(_ minutes: Int, _ value: DecimalNumber, _ shown: Figure) -> Bool {
    guard minutes > 0 else { return false }
    if shown.unit == .minute {
      let slack = shown.hedge == .exact ? 0 : max(2, minutes / 10)
      return abs(value.double - Double(minutes)) <= Double(slack)
    }
    return abs(value.double * 60 - Double(minutes)) <= (shown.hedge == .exact ? 5 : 30)
  }
}
