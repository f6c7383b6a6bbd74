internal import Glibc
internal import Synchronization

/// Ctrl-C and TERM: the first lets the work in hand be finished and written, the second ends at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)
  /// The address of the path of a file that is being written and has no use unless it is whole; 0 for none.
  private static let temporary = Atomic<UInt>(0)
  /// Becomes readable with the first signal, so that whoever waits for input wakes.
  private static let pipeEnds: (read: Int32, write: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Whether the work is to end.
  static var isOn: Bool { received.load(ordering: .relaxed) != 0 }

  /// As a shell tells that a program ended at a signal: 130 for Ctrl-C, 143 for TERM.
  static var exitCode: Int32 { 128 + received.load(ordering: .relaxed) }

  /// Listens to the signals from now on; a reader of the output that leaves is told by the write alone.
  static func listen() {
    keepStandardStreams()
    signal(SIGPIPE, SIG_IGN)
    // Made before a signal can come: a handler makes nothing.
    _ = (received.load(ordering: .relaxed), temporary.load(ordering: .relaxed), pipeEnds)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in Interruption.note(number) }
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var old = sigaction()
      // What is ignored for the program (nohup) stays ignored.
      let isIgnored =
        sigaction(number, nil, &old) == 0
        && unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      if isIgnored { continue }
      sigaction(number, &action, nil)
      sigaddset(&heard, number)
    }
    // Whoever starts the program from a thread may have them blocked.
    sigprocmask(SIG_UNBLOCK, &heard, nil)
  }

  /// A stream that is closed from the start stays unusable: no file that is opened takes its number.
  private static func keepStandardStreams() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The least free number is this one.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  private static func note(_ number: Int32) {
    if received.exchange(number, ordering: .relaxed) != 0 {
      removeTemporary()
      _exit(128 + number)
    }
    var byte: UInt8 = 0
    _ = write(pipeEnds.write, &byte, 1)
  }

  /// Removes the file that has no use unless it is whole; a signal handler may call it.
  static func removeTemporary() {
    if let path = UnsafePointer<CChar>(bitPattern: temporary.load(ordering: .relaxed)) { unlink(path) }
  }

  /// Names the file to be removed where the program ends at once; nil for none.
  static func guardTemporary(_ path: String?) {
    let copy = path.flatMap { UInt(bitPattern: strdup($0)) } ?? 0
    free(UnsafeMutablePointer<CChar>(bitPattern: temporary.exchange(copy, ordering: .relaxed)))
  }

  /// Waits until a descriptor can be read.
  ///
  /// - Returns: false where the work is to end first.
  static func wait(for descriptor: Int32) -> Bool {
    while !isOn {
      var states = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipeEnds.read, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&states, 2, -1)
      if count > 0, states[0].revents != 0 { return true }
      if count < 0, errno != EINTR { return true }
    }
    return false
  }
}
