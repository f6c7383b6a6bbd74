internal import CPCRE2
internal import Synchronization

/// A PCRE2 pattern over UTF-8 bytes: compiled on first use, to machine code (where PCRE2 has a JIT) once it is used often; shareable
/// between tasks.
///
/// The text is never copied and never checked again: the caller hands over valid UTF-8, as `TextModel.Document` holds it.
public final class Pattern: Sendable {
  /// How a pattern is compiled.
  public struct Options: OptionSet, Sendable {
    /// One bit an option.
    public let rawValue: UInt8
    /// Any set of bits is a set of options.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Matches at the given offset or not at all.
    public static let anchored = Options(rawValue: 1)
    /// Upper and lower case are equal.
    public static let caseless = Options(rawValue: 2)
    /// `\w`, `\d`, `\b` go by Unicode properties rather than ASCII.
    public static let unicodeClasses = Options(rawValue: 4)
    /// White space in the source is free (off: `plain`), with `#` comments.
    public static let plain = Options(rawValue: 8)
  }

  /// The pattern as written.
  public let source: String
  private let options: Options
  /// The latest of what was compiled, which keeps those before it; 0 for none. No `Mutex`: the thread sanitizer does not see into it.
  private let ready = Atomic<UInt>(0)
  private let uses = Atomic<Int>(0)

  /// So many matches cost about as much as machine code does, which one short article seldom pays for.
  private static let patience = 40

  /// Takes the source as it is; a mistake in it shows at the first use, or at `compile()`.
  public init(_ source: String, _ options: Options = []) {
    self.source = source
    self.options = options
  }

  deinit {
    if let last = Self.compiled(at: ready.load(ordering: .acquiring)) { Unmanaged.passUnretained(last).release() }
  }

  /// Compiles now, to machine code.
  /// - Throws: `PatternError` with the place in the source.
  public func compile() throws(PatternError) {
    try add(isFast: true)
  }

  /// The number of a named group, nil where there is none or the pattern does not compile.
  public func group(named name: String) -> Int? {
    try? compiled().names[name]
  }

  /// The first match at or behind `offset` (exactly at it for an `anchored` pattern), nil for none.
  ///
  /// - Throws: `PatternError` for a pattern that does not compile and for an exceeded limit.
  public func match(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int = 0, using scratch: PatternScratch
  ) throws(PatternError) -> Match? {
    let compiled = try compiled()
    guard let base = text.baseAddress, let data = scratch.data, offset >= 0, offset <= text.count else { return nil }
    let result =
      compiled.jit
      ? pcre2_jit_match_8(compiled.code, base, text.count, offset, 0, data, scratch.context)
      : pcre2_match_8(compiled.code, base, text.count, offset, PCRE2_NO_UTF_CHECK, data, scratch.context)
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result >= 0, let ovector = pcre2_get_ovector_pointer_8(data) else { throw PatternError(code: result) }
    // A result of 0 says that there were more groups than the scratch holds.
    let count = result == 0 ? Int(PatternScratch.groups) : Int(result)
    let offsets = UnsafeRawPointer(ovector).assumingMemoryBound(to: Int.self)
    return Match(scratch, ovector: offsets, count: count, names: compiled.names)
  }

  /// As `match`, for the patterns of the project itself: these compile (a test sees to it), and a limit counts as no match.
  public func find(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int = 0, using scratch: PatternScratch
  ) -> Match? {
    (try? match(text, at: offset, using: scratch)) ?? nil
  }

  private func compiled() throws(PatternError) -> Compiled {
    guard let compiled = Self.compiled(at: ready.load(ordering: .acquiring)) else { return try add(isFast: false) }
    guard !compiled.isFast, uses.add(1, ordering: .relaxed).newValue >= Self.patience else { return compiled }
    return try add(isFast: true)
  }

  private static func compiled(at place: UInt) -> Compiled? {
    UnsafeRawPointer(bitPattern: place).map { Unmanaged<Compiled>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Compiles; of several tasks that do so at once the first is heard.
  @discardableResult
  private func add(isFast: Bool) throws(PatternError) -> Compiled {
    while true {
      let known = ready.load(ordering: .acquiring)
      let before = Self.compiled(at: known)
      if let before, before.isFast || !isFast { return before }
      let fresh = try Compiled(source, options, isFast: isFast, before: before)
      let reference = Unmanaged.passRetained(fresh)
      let place = UInt(bitPattern: reference.toOpaque())
      if ready.compareExchange(expected: known, desired: place, ordering: .acquiringAndReleasing).exchanged {
        // The fresh one keeps it from now on.
        if let before { Unmanaged.passUnretained(before).release() }
        return fresh
      }
      reference.release()
    }
  }
}

/// The compiled code of one pattern. PCRE2 code is read-only once JIT has run, and may be used by many tasks.
private final class Compiled: @unchecked Sendable {
  let code: OpaquePointer
  /// Whether machine code was asked for, and whether there is some.
  let isFast: Bool
  let jit: Bool
  let names: [String: Int]
  /// What others may still match with: PCRE2 lets nobody do so while it makes machine code, so that was made of a copy of its own.
  private let before: Compiled?

  init(_ source: String, _ options: Pattern.Options, isFast: Bool, before: Compiled?) throws(PatternError) {
    // `\C`, half a character, would make offsets that are none.
    var flags: UInt32 = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_NEVER_BACKSLASH_C
    if !options.contains(.plain) { flags |= UInt32(PCRE2_EXTENDED) }
    if options.contains(.anchored) { flags |= UInt32(PCRE2_ANCHORED) }
    if options.contains(.caseless) { flags |= UInt32(PCRE2_CASELESS) }
    if options.contains(.unicodeClasses) { flags |= UInt32(PCRE2_UCP) }
    var errorCode: Int32 = 0
    var errorOffset = 0
    let utf8 = Array(source.utf8)
    guard let code = pcre2_compile_8(utf8, utf8.count, flags, &errorCode, &errorOffset, nil) else {
      throw PatternError(code: errorCode, offset: errorOffset)
    }
    self.code = code
    self.isFast = isFast
    self.before = before
    jit = isFast && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    names = Self.nameTable(code)
  }

  deinit { pcre2_code_free_8(code) }

  /// Reads PCRE2's name table: entries of two bytes of group number and a NUL-terminated name.
  private static func nameTable(_ code: OpaquePointer) -> [String: Int] {
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table else { return [:] }
    var names: [String: Int] = [:]
    for index in 0..<Int(count) {
      let entry = table + index * Int(size)
      names[String(cString: entry + 2)] = Int(entry[0]) << 8 | Int(entry[1])
    }
    return names
  }
}
