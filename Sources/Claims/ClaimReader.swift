internal import Extraction
internal import TextModel

/// Finds what each figure measures: head noun, action, scope, speaker, and the words around it.
struct ClaimReader {
  /// How many words to each side belong to a figure's context.
  private static let reach = 14

  private let mentions: Mentions
  private let stemmer: Stemmer
  private(set) var claims: [Claim] = []
  private(set) var contexts: [ContextStem] = []

  init(_ mentions: Mentions, _ stemmer: Stemmer, linksAreAsked: Bool, isCompared: Bool) {
    self.linksAreAsked = linksAreAsked
    self.isCompared = isCompared
    self.mentions = mentions
    self.stemmer = stemmer
    claims.reserveCapacity(mentions.figures.count)
    contexts.reserveCapacity(mentions.figures.count * 10)
  }

  /// Whether links between claims can be asked for: only figures outside the body, and body figures that share their digits, are held
  /// against others.
  private var needsContexts = false
  private var stems: [UInt64] = []
  private let linksAreAsked: Bool
  private let isCompared: Bool

  /// - Parameter stems: those of the words, in step with the tokens; empty where they are not known yet.
  mutating func read(_ stems: [UInt64]) {
    let document = mentions.document
    self.stems = stems
    needsContexts = isCompared || linksAreAsked && (hasProminentFigures || hasSharedDigits)
    document.tokens.withUnsafeBufferPointer { tokens in
      mentions.words.withUnsafeBufferPointer { words in
        var cues = SentenceCues()
        var frame = SentenceText.Frame(bytes: document.bytes, tokens: tokens, words: words)
        for (index, figure) in mentions.figures.enumerated() {
          let sentence = document.sentences[Int(figure.sentence)]
          let role = document.part(of: sentence).role
          frame.read(sentence.tokens) { text in
            cues.read(text)
            claims.append(claim(of: figure, index, in: text, cues, role: role))
          }
        }
      }
    }
  }

  private(set) lazy var hasProminentFigures: Bool = {
    mentions.document.parts.contains { part in
      part.role.isProminent && mentions.figures.contains { part.sentences.contains(Int($0.sentence)) }
    }
  }()

  /// Two large figures with the same digits and other powers of ten.
  private var hasSharedDigits: Bool {
    // The power of ten of each row of digits, by its hash.
    var seen = HashTable(capacity: 16)
    for figure in mentions.figures where figure.kind == .money || figure.kind == .cardinal {
      guard let value = figure.value, value.significand.magnitude >= 10, value.exponent >= 0 || figure.isScaled else {
        continue
      }
      let digits = TextHash.finish(UInt64(bitPattern: Int64(value.significand)))
      if let other = seen[digits], other != value.exponent { return true }
      seen.set(digits, Int32(value.exponent))
    }
    return false
  }

  private mutating func claim(
    of figure: Figure, _ index: Int, in text: SentenceText, _ cues: SentenceCues, role: PartRole
  ) -> Claim {
    var claim = Claim(figure: index, role: role, sentence: Int(figure.sentence))
    let subject = SubjectReader(text: text)
    if let (head, modifiers) = subject.head(of: figure) {
      if linksAreAsked || isCompared { claim.head = stemmer.stem(text[head], in: text.bytes) }
      claim.headToken = head
      claim.modifiers = modifiers
    }
    if cues.hasActions, linksAreAsked || isCompared { claim.actions = subject.actions(of: figure) }
    claim.scope = ScopeReader(text: text, classes: cues.classes).scope(of: figure)
    if needsContexts { claim.context = addContext(of: figure, claim, in: text) }
    return claim
  }

  /// The stems of the content words around a figure: weight 1/(1 + distance/3), damped at commas and other numbers.
  private mutating func addContext(of figure: Figure, _ claim: Claim, in text: SentenceText) -> Range<Int> {
    let start = contexts.count
    for direction in [-1, 1] {
      var index = direction < 0 ? figure.tokens.lowerBound - 1 : figure.tokens.upperBound
      var distance: Float = 0
      var damping: Float = 1
      var count = 0
      // A table pasted as one sentence has thousands of numbers and hardly a word.
      let near = text.near(figure.tokens.lowerBound).clamped(to: text.bounds)
      while near.contains(index), count < Self.reach {
        let token = text[index]
        if token.isWord {
          distance += 1
          if token.range.count > 1, !text.has(index, [.stop, .cardinal, .scale]) {
            let stem = stems.isEmpty ? stemmer.stem(token, in: text.bytes) : stems[index]
            let isOfNoun = index == claim.headToken || claim.modifiers.contains(index)
            contexts.append(ContextStem(stem: stem, weight: damping / (1 + distance / 3), isOfNoun: isOfNoun))
            count += 1
          }
        } else if token.isMark(",") || token.isMark(":") || token.kind == .dash && token.hasSpaceBefore {
          damping *= 0.75
        } else if token.isMark(";") {
          damping *= 0.5
        } else if token.isNumber {
          damping *= 0.75
          distance += 1
        }
        index += direction
      }
    }
    return start..<contexts.count
  }
}

/// What the words of a sentence are, taken together: what none of them is, is not looked for around each of its figures.
private struct SentenceCues {
  private(set) var classes: WordClass = []
  private(set) var hasActions = false
  private var bounds = 0..<0

  mutating func read(_ text: SentenceText) {
    guard text.bounds != bounds else { return }
    bounds = text.bounds
    (classes, hasActions) = ([], false)
    for index in bounds {
      let word = text.word(index)
      classes.formUnion(word.classes)
      if word.action > 0 { hasActions = true }
    }
  }
}
