internal import Glibc
internal import Synchronization

/// A bar on standard error. Threads count, the first of them draws; nothing reads a clock.
final class Progress: Sendable {
  private static let width = 30

  /// Nil where it is not known.
  private let total: Int?
  private let unit: String
  private let isOn: Bool
  private let done = Atomic<Int>(0)
  private let drawn = Atomic<Int>(-1)

  /// - Parameter unit: what is counted, in the plural.
  init(_ choice: DisplayChoice, total: Int?, unit: String) {
    self.total = total
    self.unit = unit
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    // One article is done before a bar is seen, and a log of CI is no terminal.
    case .auto: isOn = total ?? 2 > 1 && isatty(2) == 1 && getenv("CI") == nil
    }
  }

  func count(_ more: Int = 1) { done.add(more, ordering: .relaxed) }

  /// Draws where something changed.
  func draw() {
    guard isOn else { return }
    let done = done.load(ordering: .relaxed)
    guard drawn.exchange(done, ordering: .relaxed) != done else { return }
    var line = "\r"
    if let total {
      let filled = Self.width * done / max(1, total)
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
      line += "[\(bar)] \(done)/\(total) \(unit)"
    } else {
      line += "\(done) \(unit)"
    }
    Message.raw(line)
  }

  /// Clears the line, before anything else is written to the terminal.
  func hide() {
    guard isOn, drawn.exchange(-1, ordering: .relaxed) >= 0 else { return }
    Message.raw("\r\u{1B}[K")
  }
}
