public import TextModel

/// A part of an article as a batch hands it in.
public struct BatchPart: Hashable, Sendable {
  /// What it is for.
  public var role: PartRole
  /// UTF-8.
  public var text: [UInt8]

  /// A part with its role and its text.
  public init(role: PartRole, text: [UInt8]) {
    self.role = role
    self.text = text
  }
}

/// The text of an article or source: whole, or in parts whose roles are known.
public enum BatchText: Hashable, Sendable {
  /// UTF-8, as pasted: the parts are told from the words.
  case whole([UInt8])
  /// Nothing is told from the words.
  case parts([BatchPart])
}

/// A source that an article is held against.
public struct BatchSource: Hashable, Sendable {
  /// What it is called in the answer.
  public var name: String
  /// Its publication date, `YYYY-MM-DD`; nil where the line has none for it.
  public var date: String?
  /// Its text.
  public var text: BatchText

  /// A source by the name that the answer calls it.
  public init(name: String, date: String? = nil, text: BatchText) {
    self.name = name
    self.date = date
    self.text = text
  }
}

/// One line of a batch.
public struct BatchArticle: Hashable, Sendable {
  /// The id as it stood in the line, in JSON: a string with its quotes, a number, or `null`.
  public var id: [UInt8]
  /// The publication date, `YYYY-MM-DD`.
  public var date: String?
  /// Nil where the line has sources alone.
  public var text: BatchText?
  /// What it is held against, or the texts that are compared.
  public var sources: [BatchSource]

  /// - Parameter id: in JSON, a string with its quotes.
  public init(id: [UInt8], date: String? = nil, text: BatchText?, sources: [BatchSource] = []) {
    self.id = id
    self.date = date
    self.text = text
    self.sources = sources
  }
}

/// A line that is no article: which one, as far as it could be read, and what is wrong.
public struct BatchLineError: Error, Hashable, Sendable {
  /// In JSON; `null` where it could not be read.
  public let id: [UInt8]
  /// What is wrong, for people.
  public let message: String

  static let unknownID: [UInt8] = Array("null".utf8)
}
