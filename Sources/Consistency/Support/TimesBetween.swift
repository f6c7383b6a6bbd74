internal import Claims
internal import Extraction
internal import TextModel

/// The minutes or hours between two clock times of the body ("touched down 47 minutes after take-off" from 6.18am and 7.05), those of a range
/// of times, and the days to a day that it names.
struct TimesBetween: Derivation {
  /// An article with more times is a live report, in which the difference has to be exact, and with twice as many a timetable, in which some
  /// difference fits anything.
  private static let most = 8

  func support(_ claim: Claim, in body: BodyFigures) -> FigureSupport? {
    let shown = body.shown(claim)
    if let days = days(claim, shown, in: body) ?? window(claim, shown, in: body) { return days }
    guard shown.kind == .duration, shown.unit == .minute || shown.unit == .hour, let value = shown.value else {
      return nil
    }
    let times = body.claims.body.compactMap { index -> (minutes: Int, claim: Int)? in
      guard let date = body.mentions.date(of: body.figure(index)), date.end == nil, let hour = date.start.hour else {
        return nil
      }
      return (Int(hour) * 60 + Int(date.start.minute ?? 0), index)
    }
    guard times.count <= 2 * Self.most else { return nil }
    let isExact = times.count > Self.most
    for (position, first) in times.enumerated() {
      for second in times[(position + 1)...] {
        let minutes = second.minutes - first.minutes
        // A clock without am and pm goes round in twelve hours; the end may be told first.
        guard
          [minutes, minutes + 720, minutes + 1440, 1440 - minutes].contains(where: { fits($0, value, shown, isExact) })
            || fits(-minutes, value, shown, isExact) && isEntry(first.claim, body) && isEntry(second.claim, body)
        else { continue }
        let said = [second, first].map { body.mentions.document.text(body.figure($0.claim).core) }
        return FigureSupport(
          figure: claim.figure, with: [first, second].map { body.claims.claims[$0.claim].figure },
          derivation: said.joined(separator: " − "))
      }
    }
    return nil
  }

  /// "17.48 Fire declared out": the entries of a live report stand from the last to the first.
  private func isEntry(_ index: Int, _ body: BodyFigures) -> Bool {
    let figure = body.figure(index)
    return figure.tokens.lowerBound == body.mentions.document.sentences[Int(figure.sentence)].tokens.lowerBound
  }

  /// "Sprinklers may be used only from 6am to 8am": a two-hour window.
  private func window(_ claim: Claim, _ shown: Figure, in body: BodyFigures) -> FigureSupport? {
    guard shown.kind == .duration, shown.unit == .minute || shown.unit == .hour, let value = shown.value else {
      return nil
    }
    for index in body.claims.body {
      guard let date = body.mentions.date(of: body.figure(index)), let last = date.end, let from = date.start.hour,
        let to = last.hour
      else { continue }
      let minutes = (Int(to) - Int(from)) * 60 + Int(last.minute ?? 0) - Int(date.start.minute ?? 0)
      guard [minutes, minutes + 720, minutes + 1440].contains(where: { fits($0, value, shown, false) }) else {
        continue
      }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: body.mentions.document.text(body.figure(index).core))
    }
    return nil
  }

  /// "In 100 days": from the day of publication to a day that the body names.
  private func days(_ claim: Claim, _ shown: Figure, in body: BodyFigures) -> FigureSupport? {
    guard shown.kind == .duration, shown.unit == .day, let count = shown.value?.int, count >= Self.fewestDays,
      let published = body.mentions.published
    else { return nil }
    for index in body.claims.body {
      guard let date = body.mentions.date(of: body.figure(index)), date.end == nil, let days = date.days,
        days.upperBound - days.lowerBound <= 1, abs(abs(days.lowerBound - published) - count) <= 1
      else { continue }
      return FigureSupport(
        figure: claim.figure, with: [body.claims.claims[index].figure],
        derivation: "from \(published.iso) to \(body.mentions.document.text(body.figure(index).core))")
    }
    return nil
  }

  /// Of a few days some date is away by chance.
  private static let fewestDays = 10

  private func fits(_ minutes: Int, _ value: DecimalNumber, _ shown: Figure, _ isExact: Bool) -> Bool {
    guard minutes > 0 else { return false }
    if isExact { return value.double * (shown.unit == .minute ? 1 : 60) == Double(minutes) }
    if shown.unit == .minute {
      let slack = shown.hedge == .exact ? 0 : max(2, minutes / 10)
      return abs(value.double - Double(minutes)) <= Double(slack)
    }
    return abs(value.double * 60 - Double(minutes)) <= (shown.hedge == .exact ? 5 : 30)
  }
}
