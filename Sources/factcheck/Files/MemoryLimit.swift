internal import Glibc
internal import Synchronization

/// The limit that the system sets to the memory of the program (`ulimit -v`), where it sets one.
///
/// Memory that cannot be had ends a Swift program at once. So what would not fit is refused beforehand, and the rest is told as what it is.
enum MemoryLimit {
  /// Bytes that were left when the program started; nil for no limit.
  static let left: Int? = {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(Int.max) else {
      return nil
    }
    return max(0, Int(limit.rlim_cur) - inUse())
  }()

  /// Bytes of address space that the program has by now.
  private static func inUse() -> Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var text = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(descriptor, &text, text.count))
    let pages = Int(String(decoding: text[..<count].prefix { $0 != 0x20 }, as: UTF8.self)) ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  private static let isReached = Atomic<Bool>(false)

  private static var message: StaticString {
    "factcheck: error: out of memory: the limit of the system (ulimit -v) is reached; raise it, or use fewer threads (--jobs 1)\n"
  }

  /// Tells from now on when memory runs out, where there is a limit: the runtime aborts then.
  static func listen() {
    guard left != nil else { return }
    var action = sigaction()
    // Made before a signal can come: a handler makes nothing.
    _ = isReached.load(ordering: .relaxed)
    FinishedAnswers.write()
    // Calls nothing that takes memory; of two threads the first one ends the program.
    action.__sigaction_handler.sa_handler = { _ in
      while MemoryLimit.isReached.exchange(true, ordering: .relaxed) { pause() }
      FinishedAnswers.write()
      Interruption.removeTemporary()
      _ = write(2, MemoryLimit.message.utf8Start, MemoryLimit.message.utf8CodeUnitCount)
      _exit(2)
    }
    sigaction(SIGABRT, &action, nil)
  }
}
