internal import TextModel

/// Finds the sequences that lie within two edits of another (the letters of names, the words of quotations) without holding each
/// against each: of two that do, the beginnings are the same once up to two elements of each are left out.
struct NearSequences {
  /// The elements at the beginning that are looked at: more make it larger, fewer let more pass for near.
  private static let reach = 12

  private var chains = HashChains()

  /// Files a sequence under a number.
  ///
  /// - Parameter edits: how many elements may be left out, two at most.
  mutating func add(_ sequence: [UInt64], _ number: Int, edits: Int) {
    Self.forEachKey(of: sequence, edits) { chains.add($0, number) }
  }

  /// The numbers of the sequences that may lie within so many edits of one, in ascending order; those that do not are few.
  func near(_ sequence: [UInt64], edits: Int) -> [Int] {
    var numbers: [Int] = []
    Self.forEachKey(of: sequence, edits) { key in chains.forEach(key) { numbers.append($0) } }
    numbers.sort()
    var count = 0
    for number in numbers where count == 0 || numbers[count - 1] != number {
      numbers[count] = number
      count += 1
    }
    return Array(numbers[..<count])
  }

  /// Calls `body` with the key of each way to leave out elements.
  private static func forEachKey(of sequence: [UInt64], _ edits: Int, _ body: (UInt64) -> Void) {
    let beginning = sequence.prefix(reach)
    func key(without first: Int, _ second: Int) -> UInt64 {
      var key: UInt64 = 1
      for (place, element) in beginning.enumerated() where place != first && place != second {
        key = TextHash.join(key, element)
      }
      return key
    }
    body(key(without: -1, -1))
    guard edits > 0 else { return }
    for first in beginning.indices {
      body(key(without: first, -1))
      guard edits > 1 else { continue }
      for second in beginning.indices where second > first { body(key(without: first, second)) }
    }
  }
}
