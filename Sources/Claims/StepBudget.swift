internal import Synchronization

/// The steps that the check of one article may take: how often what can grow faster than the text goes round.
///
/// They are counted and no clock is read, so that an article is checked, or told as not checked, alike on every machine. Where none are
/// left the loops end early; what they have found by then is never told.
public final class StepBudget: Sendable {
  /// How many there are.
  public let limit: Int
  private let taken = Atomic<Int>(0)

  /// - Parameter limit: how many steps; as many as it takes where none is told.
  public init(limit: Int = .max) { self.limit = limit }

  /// Those that were taken or asked for.
  public var count: Int { taken.load(ordering: .relaxed) }

  /// Whether more were asked for than there are.
  public var isSpent: Bool { count > limit }

  /// Takes some steps.
  ///
  /// - Returns: whether there were as many left.
  @discardableResult
  public func take(_ steps: Int) -> Bool {
    // An article is checked by one task: nobody else counts between the two.
    let (sum, isTooMuch) = count.addingReportingOverflow(max(0, steps))
    taken.store(isTooMuch ? .max : sum, ordering: .relaxed)
    return !isSpent
  }
}
