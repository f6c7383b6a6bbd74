internal import FactcheckKit
internal import Glibc

/// Reads, checks and reports files: in several threads, and told in the order in which they were named.
struct ArticleRun {
  /// Files of a round for each thread: memory holds the answers of one round.
  private static let filesPerThread = 8

  let session: ArticleSession
  let threads: Int
  let isQuiet: Bool
  /// What standard input is called.
  let inputName: String
  let progress: Progress

  /// A file and, later, what came of it.
  private final class Job {
    let path: String
    var outcome: Outcome?

    init(_ path: String) { self.path = path }
  }

  private enum Outcome {
    case answer(ArticleAnswer)
    case problem(FileError)
  }

  /// - Returns: the exit code.
  func run(_ files: [String], into sink: inout OutputSink) -> Result<Int32, OutputSink.WriteError> {
    var hasProblem = false
    var finished = 0
    let workers = (0..<max(1, min(threads, files.count))).map { ($0, session.makeWorker()) }
    session.begin()
    do throws(OutputSink.WriteError) {
      var rest = files[...]
      while !rest.isEmpty, !Interruption.isOn {
        let round = Round(rest.prefix(workers.count * Self.filesPerThread).map(Job.init))
        rest = rest.dropFirst(round.items.count)
        WorkPool.run(workers) { number, worker in
          while !Interruption.isOn, let job = round.take() {
            let outcome = outcome(job.path, worker)
            // Whose reading was broken off is not finished.
            if case .problem = outcome, Interruption.isOn { break }
            job.outcome = outcome
            progress.count()
            if number == 0 { progress.draw() }
          }
        }
        progress.hide()
        for job in round.items {
          guard let outcome = job.outcome else { continue }
          hasProblem = !add(outcome) || hasProblem
          finished += 1
          sink.bytes += session.output
          session.output.removeAll(keepingCapacity: true)
          try sink.flushIfFull()
        }
      }
      if finished < files.count {
        Message.error("interrupted: \(finished) of \(files.count) articles are finished")
        // Texts that were to be compared are nothing one by one.
        guard finished > 0, !session.isComparison else { return .failure(.interruption) }
      }
      hasProblem = !end() || hasProblem
      sink.bytes += session.output
      try sink.flush()
    } catch {
      return .failure(error)
    }
    if Interruption.isOn { return .success(Interruption.exitCode) }
    return .success(hasProblem ? 2 : session.hasFailed ? 1 : 0)
  }

  private func outcome(_ path: String, _ worker: ArticleWorker) -> Outcome {
    let name = path == "-" ? inputName : path
    do throws(FileError) {
      return .answer(worker.answer(try FileReader.read(path, name: name), name: name))
    } catch {
      return .problem(error)
    }
  }

  /// Adds an answer to the report; false where there is none.
  private func add(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .answer(let answer):
      do throws(ArticleError) {
        warn(try session.add(answer))
        return true
      } catch {
        Message.error(error.description)
      }
    case .problem(let error): Message.error(error.description)
    }
    return false
  }

  /// Ends the report; false where texts could not be compared.
  private func end() -> Bool {
    do {
      warn(try session.end())
      return true
    } catch {
      Message.error("\(error)")
      return false
    }
  }

  private func warn(_ warnings: [String]) {
    guard !isQuiet else { return }
    for warning in warnings { Message.warning(warning) }
  }
}
