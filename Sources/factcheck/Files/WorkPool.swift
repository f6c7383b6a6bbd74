internal import Glibc
internal import Synchronization

/// Items that are worked on together; each is taken by one thread.
final class Round<Item: AnyObject>: @unchecked Sendable {
  let items: [Item]
  private let next = Atomic<Int>(0)

  init(_ items: [Item]) { self.items = items }

  func take() -> Item? { takeNumbered()?.item }

  /// The next item with its place in the round.
  func takeNumbered() -> (number: Int, item: Item)? {
    let index = next.add(1, ordering: .relaxed).oldValue
    return index < items.count ? (index, items[index]) : nil
  }
}

/// Works in several threads and waits until all are done.
enum WorkPool {
  private final class Job {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Calls `work` with each worker, the first of them in this thread; no two threads share one.
  ///
  /// A thread that cannot be made leaves its share to the others.
  static func run<Worker>(_ workers: some Collection<Worker>, _ work: @escaping (Worker) -> Void) {
    let threads = workers.dropFirst().compactMap { worker -> pthread_t? in
      let job = Unmanaged.passRetained(Job { work(worker) })
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body() }
          return nil
        }, job.toOpaque())
      guard status == 0 else {
        job.release()
        return nil
      }
      return thread
    }
    if let first = workers.first { work(first) }
    for thread in threads { pthread_join(thread, nil) }
  }
}
