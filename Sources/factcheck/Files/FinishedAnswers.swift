internal import Glibc
internal import Synchronization

/// The answers of a round that are finished and not yet written, for whom the program ends with when memory runs out.
///
/// A signal handler writes them: they lie in memory that nothing moves, and are found without taking any.
enum FinishedAnswers {
  /// For each block of the round the address of its length and bytes; 0 for one that is not finished.
  private static let slots = Atomic<UInt>(0)
  private static let count = Atomic<Int>(0)
  /// How many of them were written.
  private static let written = Atomic<Int>(0)
  private static let descriptor = Atomic<Int32>(1)

  private typealias Slot = Atomic<UInt>
  private static let header = MemoryLayout<Int>.stride

  /// Begins a round.
  static func begin(_ blocks: Int, writingTo output: Int32) {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: blocks)
    for block in 0..<blocks { (slots + block).initialize(to: Slot(0)) }
    descriptor.store(output, ordering: .relaxed)
    written.store(0, ordering: .relaxed)
    Self.slots.store(UInt(bitPattern: slots), ordering: .releasing)
    count.store(blocks, ordering: .releasing)
  }

  /// Keeps the answers of a block; a round that was not begun keeps none.
  static func add(_ answers: UnsafeBufferPointer<UInt8>, block: Int) {
    guard block < count.load(ordering: .acquiring), let slot = slot(block),
      let place = malloc(header + answers.count)
    else { return }
    place.storeBytes(of: answers.count, as: Int.self)
    if let start = answers.baseAddress { (place + header).copyMemory(from: start, byteCount: answers.count) }
    slot.pointee.store(UInt(bitPattern: place), ordering: .releasing)
  }

  /// Gives a block up, which is written by its owner now.
  static func remove(block: Int) {
    guard block < count.load(ordering: .acquiring), let slot = slot(block) else { return }
    written.store(block + 1, ordering: .releasing)
    free(UnsafeMutableRawPointer(bitPattern: slot.pointee.exchange(0, ordering: .acquiringAndReleasing)))
  }

  /// Ends a round whose blocks are all written.
  static func end() {
    count.store(0, ordering: .releasing)
    UnsafeMutablePointer<Slot>(bitPattern: slots.exchange(0, ordering: .acquiringAndReleasing))?.deallocate()
  }

  /// Writes what is finished up to the first block that is not; a signal handler may call it.
  static func write() {
    for block in written.load(
      ordering: .acquiring)..<max(written.load(ordering: .acquiring), count.load(ordering: .acquiring))
    {
      guard let slot = slot(block),
        let place = UnsafeRawPointer(bitPattern: slot.pointee.load(ordering: .acquiring))
      else { return }
      let length = place.load(as: Int.self)
      var done = 0
      while done < length {
        let wrote = Glibc.write(descriptor.load(ordering: .relaxed), place + header + done, length - done)
        guard wrote > 0 || wrote < 0 && errno == EINTR else { return }
        done += max(0, wrote)
      }
    }
  }

  private static func slot(_ block: Int) -> UnsafeMutablePointer<Slot>? {
    UnsafeMutablePointer<Slot>(bitPattern: slots.load(ordering: .acquiring)).map { $0 + block }
  }
}
