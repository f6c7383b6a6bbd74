internal import ArgumentParser

/// The value of an option that is one of some words.
///
/// What the parser needs to know of such a type is said here of each type by itself: the parser's own answers are generic, and search the
/// program for what they need.
protocol WordOption: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension WordOption {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// A word says itself what it means.
  static var allValueDescriptions: [String: String] { [:] }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { rawValue }

  init?(argument: String) { self.init(rawValue: argument) }
}

/// When something is shown that only a reader at a terminal wants to see: colours, how far the work is.
enum DisplayChoice: String, WordOption {
  case auto, always, never
}
