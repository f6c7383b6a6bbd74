/// The lists of names, with what they said of late: texts name the same names again, and the table is too large for the nearest
/// caches.
///
/// One belongs to one task at a time.
final class NameLists {
  private struct Answer {
    var hash: UInt64 = 0
    var lists: NameClass = []
  }

  private static let count = 4096
  private let table = NameTable.english
  /// By some bits of the hash, the last one in its place.
  private let answers: UnsafeMutablePointer<Answer>

  init() {
    answers = .allocate(capacity: Self.count)
    answers.initialize(repeating: Answer(), count: Self.count)
  }

  deinit { answers.deallocate() }

  /// What is known of a word, or of a phrase by its joined hash.
  @inline(__always)
  subscript(hash: UInt64) -> NameClass {
    let answer = answers + (Int(truncatingIfNeeded: hash) & (Self.count - 1))
    // Hash 0 stands for no word, and for a free place.
    if answer.pointee.hash == hash, hash != 0 { return answer.pointee.lists }
    let lists = table[hash]
    answer.pointee = Answer(hash: hash, lists: lists)
    return lists
  }
}
