/// Words behind which a full stop does not end a sentence.
enum Abbreviations {
  /// Before a name or a figure, never at a sentence's end.
  static let titles = hashes(
    "mr mrs ms mx dr prof rev hon st mt ft gen lt col maj capt cpt cmdr sgt cpl pvt adm sen rep gov pres supt insp det "
      + "messrs mme mlle fr sr sra msgr vs approx est cf al op")

  /// Anywhere; a sentence ends behind them where the next word opens one.
  static let others = hashes(
    "inc corp co ltd plc llc jr bros dept univ assn ave blvd rd u.s u.k u.n e.u u.s.a d.c l.a n.y a.m p.m "
      + "ph.d m.d b.a m.a e.g i.e etc ed calif conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
      + "okla ore pa tenn tex va vt wash wis wyo ariz ark ala colo del")

  /// Before a figure only: No. 10, Jan. 5, p. 12
  static let beforeFigures = hashes(
    "no nos jan feb mar apr jun jul aug sep sept oct nov dec p pp vol sec art fig ch para rs a.d")

  /// Days of the week, before the date that they belong to: Sat. 5 Feb, Fri. Jan. 5
  static let weekdays = hashes("mon tue tues wed thu thur thurs fri sat sun")
  static let months = hashes(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
      + "november dec december")

  /// Between two figures: 5 ft. 11 in., 3 lb. 4 oz.
  static let units = hashes("ft lb lbs yd st hr hrs min")

  /// Words that open a sentence often enough to end the one before behind an abbreviation.
  static let openers = hashes(
    "the a an in on at it its he she they we i you but and however this that these those there his her their our for "
      + "as after before when while with if so now then some many most one two both no not meanwhile according by from")

  private static func hashes(_ words: String) -> HashSet {
    HashSet(words.utf8.split(separator: 0x20).map { TextHash.of($0) })
  }
}
