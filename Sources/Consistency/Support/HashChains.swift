internal import TextModel

/// Lists of numbers by word hash, all in one piece of memory: what a dictionary of arrays would keep in many.
struct HashChains {
  private var last: HashTable
  private var links: [(number: Int, before: Int32)] = []

  /// - Parameter capacity: about how many hashes there will be.
  init(capacity: Int = 64) { last = HashTable(capacity: capacity) }

  /// The number that was added last under a hash.
  func last(_ hash: UInt64) -> Int? { last[hash].map { links[Int($0)].number } }

  /// Calls `body` with the numbers under a hash, the last one first.
  @inline(__always)
  func forEach(_ hash: UInt64, _ body: (Int) -> Void) {
    var place = last[hash] ?? -1
    while place >= 0 {
      body(links[Int(place)].number)
      place = links[Int(place)].before
    }
  }

  mutating func add(_ hash: UInt64, _ number: Int) {
    let before = last[hash] ?? -1
    last.set(hash, Int32(truncatingIfNeeded: links.count))
    links.append((number, before))
  }
}
