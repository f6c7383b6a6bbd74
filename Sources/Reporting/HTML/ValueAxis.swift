internal import Extraction
internal import Glibc

/// An axis from the least to the greatest end of some intervals. Logarithmic where they differ by orders of magnitude.
struct ValueAxis {
  struct Tick: Equatable {
    var x: Double
    var label: String
  }

  private static let margin = 14.0
  private static let mostTicks = 5
  private static let orders = 20.0

  let isLogarithmic: Bool
  private let low: Double
  private let high: Double
  private let width: Double

  /// Nil where there are no two values to tell apart.
  init?(_ ends: [Double], width: Int) {
    guard let least = ends.min(), let most = ends.max(), most > least, least.isFinite, most.isFinite else { return nil }
    isLogarithmic = least > 0 && most / least > Self.orders
    low = isLogarithmic ? log10(least) : least
    high = isLogarithmic ? log10(most) : most
    self.width = Double(width)
  }

  func x(_ value: Double) -> Double {
    let place = isLogarithmic ? log10(value) : value
    return Self.margin + (place - low) / (high - low) * (width - 2 * Self.margin)
  }

  /// The outline of a bar: a diamond for one value, an arrow at an open end.
  func bar(_ lower: Double?, _ upper: Double?, middle y: Double) -> String {
    let left = lower.map(x) ?? 0
    let right = upper.map(x) ?? width
    // What is thinner than it is high is drawn as a point.
    if lower != nil, upper != nil, right - left < 6 {
      let center = (left + right) / 2
      return path([(center - 6, y), (center, y - 6), (center + 6, y), (center, y + 6)])
    }
    var points: [(Double, Double)] = []
    points +=
      lower == nil
      ? [(left + 8, y + 4), (left + 8, y + 7), (left, y), (left + 8, y - 7), (left + 8, y - 4)]
      : [(left, y + 4), (left, y - 4)]
    points +=
      upper == nil
      ? [(right - 8, y - 4), (right - 8, y - 7), (right, y), (right - 8, y + 7), (right - 8, y + 4)]
      : [(right, y - 4), (right, y + 4)]
    return path(points)
  }

  private func path(_ points: [(Double, Double)]) -> String {
    "M" + points.map { "\(Self.pixels($0.0)) \(Self.pixels($0.1))" }.joined(separator: "L") + "Z"
  }

  /// To the tenth of a pixel.
  static func pixels(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
  }

  /// At round values, five at most.
  var ticks: [Tick] {
    values.map { Tick(x: x($0), label: Self.label($0)) }
  }

  private var values: [Double] {
    if isLogarithmic {
      let powers = Int(low.rounded(.up))...max(Int(low.rounded(.up)), Int(high.rounded(.down)))
      let step = powers.count / Self.mostTicks + 1
      return powers.filter { ($0 - powers.lowerBound) % step == 0 && Double($0) <= high }.map { pow(10, Double($0)) }
    }
    let rough = (high - low) / Double(Self.mostTicks - 1)
    let power = pow(10, log10(rough).rounded(.down))
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
    let first = (low / step).rounded(.up)
    return (0..<Self.mostTicks).map { (first + Double($0)) * step }.filter { $0 <= high }
  }

  /// "500,000", "1.5m", "2bn".
  static func label(_ value: Double) -> String {
    for (scale, name) in [(1e12, "trn"), (1e9, "bn"), (1e6, "m")] where abs(value) >= scale {
      return (DecimalNumber(value / scale)?.grouped ?? "") + name
    }
    return DecimalNumber(value)?.grouped ?? ""
  }
}
