import Benchmark

/// Each stage of a check in tenths of the time of hashing the same text byte by byte, taken in turn: what else the machine does slows both.
let benchmarks: @Sendable () -> Void = {
  let tenths = BenchmarkMetric.custom("tenths of hashing", polarity: .prefersSmaller, useScalingFactor: false)
  let stages: [(name: String, run: @Sendable (Corpus) -> Int)] = [
    ("1 decode", { $0.decode() }), ("2 segment", { $0.segment() }), ("3 extract", { $0.extract() }),
    ("4 claims", { $0.readClaims() }), ("5 rules", { $0.runRules() }), ("6 report", { $0.report() }),
    ("7 results", { $0.writeResults() }),
  ]
  for stage in stages {
    Benchmark(
      stage.name,
      configuration: .init(metrics: [tenths, .wallClock], warmupIterations: 3, maxDuration: .seconds(3)),
      closure: { benchmark, corpus in
        let clock = ContinuousClock()
        let hashing = clock.measure { blackHole(corpus.hash()) }
        benchmark.startMeasurement()
        let time = clock.measure { blackHole(stage.run(corpus)) }
        benchmark.stopMeasurement()
        benchmark.measurement(tenths, Int((time / hashing * 10).rounded()))
      },
      setup: { try Corpus() })
  }
}
