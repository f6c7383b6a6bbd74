internal import TextModel

/// The first words of the lines that the patterns know: by them most patterns need not be asked.
enum FirstWords {
  /// Captions that name no credit.
  static let captions = hashes(
    "file caption pictured above below getty reuters afp pa epa alamy shutterstock handout supplied")

  /// Credits that stand alone.
  static let credits = hashes(
    """
    photo photos foto fotos photograph photographs photography picture pictures image images illustration illustrations graphic
    graphics credit credits video source handout screenshot courtesy
    """)

  /// What the words of a credit inside a caption begin with.
  static let creditWords: [StaticString] = ["photo", "picture", "image", "illustration", "graphic", "credit"]

  /// Lines that name their writer and may end in a full stop.
  static let bylines = hashes(
    "by words story written reported compiled from with exclusive analysis review interview report data reporting reporter reporters"
  )

  /// Whether what ends at an offset is an office: the last four letters of "correspondent", "reporter", "editor", "writer",
  /// "columnist", "staff", "bureau", "news service", "producer", "agencies", "bureau chief".
  static func isOffice(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    guard end >= 4 else { return false }
    let letters = (1...4).reduce(0 as UInt32) { $0 << 8 | UInt32(text[end - 5 + $1] | 0x20) }
    return offices.contains(letters)
  }

  private static let offices: [UInt32] = [
    "dent", "rter", "itor", "iter", "nist", "taff", "reau", "vice", "ucer", "cies", "hief",
  ].map {
    $0.utf8.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
  }

  /// What a paragraph about its writer says behind the name.
  static let biographies = hashes("is was has covers covered reports reported writes written edits")

  /// Headings over a summary, and the most words that one has, a colon counted.
  static let summaries = hashes(
    "the key main article story summary highlights abstract at in takeaways tl tldr what quick bullet")
  static let longestSummary = 6

  /// Stamps: the words in front of a date, days, months, hours and distances.
  static let stamps = hashes(
    """
    first last originally updated published posted modified created issued aired uploaded publication date subject from to cc sent
    reply mon monday tue tues tueday tuesday wed wednes wedday wednesday thu thur thurs thuday thurday thursday fri friday sat satur
    satday saturday sun sunday jan january feb february mar march apr april may jun june jul july aug august sep sept sepember
    september oct october nov november dec december utc local hour hours minute minutes day days h hrs a p
    """)
  /// Words of stamps that others may be written on to: am, pm, at, on, noon, midnight, updated, published.
  static let stampStarts = WordStarts("am pm at on no mi up pu")

  /// Notes about the article.
  static let notes = hashes(
    """
    correction corrections clarification editor editors this the an a additional further reporting writing editing compiled add adds
    """)

  /// Headings of lists of links.
  static let headings = hashes(
    """
    most trending popular top more latest related recommended suggested similar you what read up elsewhere from around also editor
    editors explore keep in about sign subscribe don media press contact contacts enquiries inquiries notes
    """)

  /// Headings and furniture, for short lines.
  static let furniture = hashes(
    """
    top bottom end back skip jump advert advertisement advertising adverts ad ads sponsored promoted paid sign log menu home search
    close loading print e email tweet copy link bookmark gift your open main like article story reuse purchase after leave view add
    show comments comment continue next previous download exclusive breaking opinion analysis live local world news business politics
    sport sports culture technology science health climate environment education society money travel lifestyle entertainment video
    http https www key summary highlights abstract at in takeaways tl tldr what quick bullet facts most trending popular latest
    suggested similar you up elsewhere from around explore keep media press notes hashtags section sections my tel phone fax mobile
    lines c findings figures numbers messages developments points takeaway
    """)

  /// Lines that look like prose and may be none.
  static let triggers = prose.union(
    hashes(
      """
      share read also see watch listen related recommended more must don sign subscribe get join receive never stay enter click
      register support fund back donate become no we this our accept manage reject by copyright topic topics tag tags categories filed
      keywords follow got have contact privacy terms cookie about photos want thanks thank your save order ©
      """))

  /// Those of them with which no furniture begins.
  static let prose = hashes(
    """
    correction corrections clarification editor the an additional further reporting editing writing compiled adds file caption pictured
    photo image images updated published posted last first originally all a
    """)

  /// Those of them with which no stamp begins.
  static let undated = hashes(
    "correction corrections clarification editor the an additional further reporting editing writing compiled adds file caption pictured"
  )

  private static func hashes(_ words: String) -> HashSet {
    HashSet(words.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { TextHash.of($0) })
  }
}
