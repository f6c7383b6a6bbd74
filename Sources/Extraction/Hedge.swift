/// How a figure is said: exactly, or with a word that widens it.
public enum Hedge: UInt8, Sendable, Hashable {
  case exact, about, below, above, atLeast, atMost, range, vague

  /// The name that the machine interface uses.
  public var name: String { code.description }

  /// The same as it stands in the program: written without a string being made of it.
  public var code: StaticString {
    switch self {
    case .exact: "exact"
    case .about: "about"
    case .below: "below"
    case .above: "above"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .range: "range"
    case .vague: "vague"
    }
  }
}

/// Whether a figure is a change, or where a change ended: "fell 0.94%", "up 58 points", "jumped to 8.5%".
public enum Direction: UInt8, Sendable, Hashable {
  case none, up, down
}
