internal import CPCRE2

/// How much work one attempt to match may cost before it ends with an error that `PatternError.isLimit` tells.
public struct PatternLimits: Hashable, Sendable {
  /// Calls of PCRE2's internal match function.
  public var match: UInt32
  /// Depth of backtracking.
  public var depth: UInt32
  /// Heap memory, in KiB.
  public var heap: UInt32

  /// - Parameter heap: in kibibytes.
  public init(match: UInt32 = 500_000, depth: UInt32 = 5_000, heap: UInt32 = 8_192) {
    self.match = match
    self.depth = depth
    self.heap = heap
  }
}

/// The memory that matching needs: match data, match context and a JIT stack, made once and used for every pattern.
///
/// One scratch belongs to one task at a time. A `Match` reads from it and is valid until the next attempt with the same scratch.
public final class PatternScratch {
  /// Groups beyond this number are matched and not reported.
  static let groups: UInt32 = 64

  let data: OpaquePointer?
  let context: OpaquePointer?
  private let stack: OpaquePointer?

  /// Memory for matches under these limits; one belongs to one task at a time.
  public init(limits: PatternLimits = PatternLimits()) {
    data = pcre2_match_data_create_8(Self.groups, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32 * 1024, 1024 * 1024, nil)
    guard let context else { return }
    pcre2_set_match_limit_8(context, limits.match)
    pcre2_set_depth_limit_8(context, limits.depth)
    pcre2_set_heap_limit_8(context, limits.heap)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }
}
