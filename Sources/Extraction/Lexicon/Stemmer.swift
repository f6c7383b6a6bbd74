internal import CStemmer
public import TextModel

/// Gives the stems of words, as hashes: the lemma of an irregular form (WordNet's exception lists), then Snowball's
/// English stemmer. Each word is stemmed once and remembered. One stemmer belongs to one task at a time.
public final class Stemmer {
  /// Words remembered before the memory is emptied; a bound on its size, not on what can be stemmed.
  private static let capacity = 200_000

  private let snowball: OpaquePointer?
  // One task has it: that nothing else changes it meanwhile need not be seen to at every word.
  @exclusivity(unchecked) private var known = HashMap<UInt64>(capacity: 512, empty: 0)
  @exclusivity(unchecked) private var buffer: [UInt8] = []

  /// Takes a stemmer of Snowball; one belongs to one task at a time.
  public init() {
    snowball = sb_stemmer_new("english", "UTF_8")
  }

  deinit { sb_stemmer_delete(snowball) }

  /// The hash of a word token's stem.
  public func stem(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if let stem = known[token.hash] { return stem }
    buffer.removeAll(keepingCapacity: true)
    for byte in bytes[token.range.bytes.clamped(to: 0..<bytes.count)] {
      buffer.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    let stem = stemBuffer(token.hash)
    if known.count >= Self.capacity { known.removeAll() }
    known.set(token.hash, stem)
    return stem
  }

  /// The basic form of a noun: the lemma of an irregular plural, else without its regular plural's ending, in lower case.
  public func lemma(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    if let lemma = IrregularForms.english[token.hash] { return String(decoding: lemma, as: UTF8.self) }
    let word = bytes[token.range.bytes.clamped(to: 0..<bytes.count)]
    return String(unsafeUninitializedCapacity: word.count) { buffer in
      var count = 0
      for byte in word {
        buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        count += 1
      }
      return Self.withoutPlural(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Takes the ending of a regular plural off a word, and gives the length of what is left.
  private static func withoutPlural(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let count = word.count
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard count > length + 1 else { return false }
      for index in 0..<length where word[count - length + index] != ending.utf8Start[index] { return false }
      return true
    }
    guard ends("s") else { return count }
    if ends("ies") {
      word[count - 3] = 0x79
      return count - 2
    }
    if ends("sses") || ends("shes") || ends("ches") || ends("xes") { return count - 2 }
    return ends("ss") || ends("us") || ends("is") ? count : count - 1
  }

  /// The hash of the stem of a word in lower case.
  public func stem(_ word: String) -> UInt64 {
    buffer = Array(word.utf8)
    return stemBuffer(TextHash.of(word))
  }

  private func stemBuffer(_ hash: UInt64) -> UInt64 {
    if let lemma = IrregularForms.english[hash] { buffer = Array(lemma) }
    guard let snowball, !buffer.isEmpty, buffer.count < 64,
      let stem = sb_stemmer_stem(snowball, buffer, Int32(buffer.count))
    else { return TextHash.of(buffer) }
    return TextHash.of(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(snowball))))
  }
}
