#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The tail probabilities of the distributions that significance tests use.
///
/// Formulas from the NIST Digital Library of Mathematical Functions (dlmf.nist.gov); sections stand at each function.
/// Held against scipy to 1e-10 in the tests.
enum Distributions {
  private static let precision = 1e-15
  private static let mostSteps = 10_000

  /// Both tails of Student's t: I_{ν/(ν+t²)}(ν/2, ½).
  static func studentT(_ t: Double, degrees: Double) -> Double {
    guard degrees > 0, t.isFinite else { return .nan }
    return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// The upper tail of F: I_{ν₂/(ν₂+ν₁F)}(ν₂/2, ν₁/2).
  static func fisherF(_ f: Double, _ first: Double, _ second: Double) -> Double {
    guard first > 0, second > 0, f.isFinite else { return .nan }
    return f <= 0 ? 1 : incompleteBeta(second / (second + first * f), second / 2, first / 2)
  }

  /// The upper tail of χ²: Q(ν/2, x/2).
  static func chiSquared(_ x: Double, degrees: Double) -> Double {
    guard degrees > 0, x.isFinite else { return .nan }
    return x <= 0 ? 1 : incompleteGamma(degrees / 2, x / 2)
  }

  /// Both tails of the normal distribution: erfc(|z|/√2) = Q(½, z²/2) (DLMF 7.11.2).
  static func normal(_ z: Double) -> Double {
    z == 0 ? 1 : incompleteGamma(0.5, z * z / 2)
  }

  /// Both tails of a correlation, through t = r √(ν/(1−r²)).
  static func correlation(_ r: Double, degrees: Double) -> Double {
    guard abs(r) < 1 else { return abs(r) == 1 ? 0 : .nan }
    return studentT(r * (degrees / (1 - r * r)).squareRoot(), degrees: degrees)
  }

  /// The regularised incomplete beta function I_x(a, b): the continued fraction of DLMF 8.17.22 by Lentz's method, with the
  /// symmetry of 8.17.4 where it converges slowly.
  static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let front = exp(a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var fraction = d
    for step in 1...mostSteps {
      let m = Double(step)
      for term in [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ] {
        d = 1 + term * d
        d = 1 / (abs(d) < tiny ? tiny : d)
        c = 1 + term / c
        if abs(c) < tiny { c = tiny }
        fraction *= c * d
      }
      if abs(c * d - 1) < precision { break }
    }
    return front * fraction
  }

  /// The normalised upper incomplete gamma function Q(a, x): one minus the series of DLMF 8.7.1 for small x, else the continued
  /// fraction of 8.9.2.
  static func incompleteGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0, a > 0 else { return 1 }
    let front = exp(a * log(x) - x - logGamma(a))
    if x < a + 1 {
      var term = 1 / a
      var sum = term
      for step in 1...mostSteps {
        term *= x / (a + Double(step))
        sum += term
        if term < sum * precision { break }
      }
      return 1 - front * sum
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for step in 1...mostSteps {
      let n = Double(step)
      let term = -n * (n - a)
      b += 2
      d = 1 / (term * d + b)
      c = b + term / c
      if abs(c) < tiny { c = tiny }
      fraction *= c * d
      if abs(c * d - 1) < precision { break }
    }
    return front * fraction
  }

  /// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) from 10 upwards, reached by the recurrence of 5.5.1.
  static func logGamma(_ x: Double) -> Double {
    var x = x
    var shift = 0.0
    while x < 10 {
      shift += log(x)
      x += 1
    }
    // B_2k / (2k (2k − 1))
    let coefficients = [1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156]
    var sum = 0.0
    var power = x
    for coefficient in coefficients {
      sum += coefficient / power
      power *= x * x
    }
    return (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + sum - shift
  }
}
