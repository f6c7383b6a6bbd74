internal import Claims
internal import Extraction
internal import TextModel

/// What is told again in the same words, in a part of the same role: what the body says to it is looked for once.
extension ClaimIndex {
  /// A hash of a sentence as it is written and of its part's role.
  func passage(_ sentence: Int) -> UInt64 {
    let sentence = document.sentences[sentence]
    return TextHash.join(
      TextHash.of(document.bytes[sentence.range.bytes]), UInt64(document.part(of: sentence).role.rawValue))
  }

  /// The same with a place in the sentence, a token.
  func passage(_ sentence: Int, at token: Int) -> UInt64 {
    TextHash.join(passage(sentence), UInt64(max(0, token - document.sentences[sentence].tokens.lowerBound)))
  }

  /// A hash that equal claims of equal sentences share: those that tell one thing again.
  func passage(of claim: Int) -> UInt64 {
    let claim = claims[claim]
    let key = passage(claim.sentence, at: figure(claim).tokens.lowerBound)
    return TextHash.join(TextHash.join(key, claim.head), UInt64(claim.scope.rawValue))
  }

  /// The claims of a sentence of the body, in text order.
  func body(ofSentence sentence: Int) -> ArraySlice<Int> { run(ofSentence: sentence, in: body) }

  /// The claims of a sentence of headline or summary. Complexity: O(log n) and its figures.
  func prominent(ofSentence sentence: Int) -> ArraySlice<Int> { run(ofSentence: sentence, in: prominent) }

  private func run(ofSentence sentence: Int, in indices: [Int]) -> ArraySlice<Int> {
    var (low, high) = (0, indices.count)
    while low < high {
      let middle = (low + high) / 2
      if claims[indices[middle]].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < indices.count, claims[indices[end]].sentence == sentence { end += 1 }
    return indices[low..<end]
  }
}

extension Article {
  /// Calls `find` for each verdict, and tells what it finds again where the same words stand again.
  func forEachVerdict(into findings: inout [Finding], _ find: (Verdict, inout [Finding]) -> Void) {
    guard !verdicts.isEmpty else { return }
    // What was found for each, as a range of findings.
    var found: [Range<Int>] = []
    found.reserveCapacity(verdicts.count)
    for verdict in verdicts {
      let start = findings.count
      if let first = verdict.first {
        for index in found[first] {
          findings.append(tell(findings[index], verdicts[first].claim, again: verdict.claim))
        }
      } else {
        find(verdict, &findings)
      }
      found.append(start..<findings.count)
    }
  }

  /// A finding with its places in the sentence of one claim moved to the sentence of another, which has the same words.
  private func tell(_ finding: Finding, _ first: Int, again second: Int) -> Finding {
    let (from, to) = (document.sentences[claim(first).sentence].range, document.sentences[claim(second).sentence].range)
    func moved(_ range: TextRange) -> TextRange {
      TextRange(range.start + to.start - from.start, range.end + to.start - from.start)
    }
    var finding = finding
    for index in finding.labels.indices where from.contains(finding.labels[index].range) {
      finding.labels[index].range = moved(finding.labels[index].range)
      finding.labels[index].differing = finding.labels[index].differing.map(moved)
      if finding.labels[index].figure >= 0 {
        finding.labels[index].figure += claim(second).figure - claim(first).figure
      }
    }
    return finding
  }
}
