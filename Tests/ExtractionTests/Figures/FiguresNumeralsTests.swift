import Testing

@testable import Extraction

@Suite struct FiguresNumeralsTests {
  static let numerals = [
    FigureCase("The ferry carried 1,204 people.", "1,204: cardinal 1204"),
    FigureCase("The ferry carried 1 204 000 people last year.", "1 204 000: cardinal 1204000"),
    FigureCase("The index fell .94 percent.", ".94 percent: percent 0.94 % down"),
    FigureCase("They drew in front of 12,34,567 viewers.", "12,34,567: cardinal 1234567"),
    FigureCase("Forty-two boats sank.", "Forty-two: cardinal 42"),
    FigureCase("Three hundred and forty-one boats sank.", "Three hundred and forty-one: cardinal 341"),
    FigureCase("Twelve hundred men marched.", "Twelve hundred: cardinal 1200"),
    FigureCase("Two and a half million tickets were sold.", "Two and a half million: cardinal 2500000"),
    FigureCase("Some 4.5 million tickets were sold.", "Some 4.5 million: cardinal 4050000…4950000 about"),
    FigureCase("A three-and-a-half-hour crossing follows.", "three-and-a-half-hour: duration 3.5 h"),
    FigureCase("He tried half-a-dozen keys.", "half-a-dozen: cardinal 6"),
    FigureCase("A quarter-of-a-million gannets nest here.", "A quarter-of-a-million: cardinal 250000"),
    FigureCase("The plan needs half a million bricks.", "half a million: cardinal 500000"),
    FigureCase("Two dozen cows blocked the line.", "Two dozen: cardinal 24"),
    FigureCase(
      "The town has one billion and a half million bees.", "one billion and a half million: cardinal 1000500000"),
    FigureCase("The valve opened two and fifty-four hundredths turns.", "two and fifty-four hundredths: cardinal 2.54"),
    FigureCase("The rate was nought point three.", "nought point three: cardinal 0.3"),
    FigureCase("The bond pays 7-1/2 percent.", "7-1/2 percent: percent 7.5 %"),
    FigureCase("The plank is 2½ inches thick.", "2½ inches: measure 2.5 [in_i]"),
    FigureCase("The reading was 5.5x10^-3.", "5.5x10^-3: cardinal 0.0055"),
    FigureCase("The colony holds 4.2 × 10^6 cells.", "4.2 × 10^6: cardinal 4200000"),
    FigureCase("The colony holds 1.5 × 10^308 cells.", "1.5: cardinal 1.5", "10: cardinal 10", "308: cardinal 308"),
    FigureCase("Output was three crore twelve lakh bricks.", "three crore twelve lakh: cardinal 31200000"),
    FigureCase("The trust holds 30 bn shares.", "30 bn: cardinal 30000000000"),
    FigureCase("The channel has 8 B users.", "8 B: cardinal 8000000000"),
    FigureCase("The crew of a dozen was rescued.", "a dozen: cardinal 12"),
    FigureCase("Fans paid for 1/2 of the boat.", "1/2: fraction 0.5"),
    FigureCase("The net holds minus 5 degrees.", "minus 5 degrees: measure -5 deg"),
    FigureCase("It is minus-12 degrees outside.", "minus-12 degrees: measure -12 deg"),
    FigureCase("She bought 3 dozen eggs.", "3 dozen: cardinal 36"),
    FigureCase("The crate holds two dozens.", "two dozens: cardinal 24"),
    FigureCase("It grew by 1 and 3/4 turns.", "1 and 3/4: cardinal 1.75 up"),
    FigureCase("The lamp burned 5 or 6 million hours.", "5: duration 5000000 h", "6 million hours: duration 6000000 h"),
    FigureCase("5 or 6 million bees came.", "5: cardinal 5000000", "6 million: cardinal 6000000"),
    FigureCase("Hundred thousand bees came.", "Hundred thousand: cardinal 100000"),
    FigureCase("One over twenty", "One over twenty: cardinal 0.05"),
    FigureCase("one twenty two", "one twenty two: cardinal 122"),
    FigureCase("10G", "10G: cardinal 10000000000"),
    FigureCase("1.1^2", "1.1^2: cardinal 1.21"),
    FigureCase("percent of 10", "percent of 10: percent 10 %"),
    FigureCase("The answer is minus two thirds.", "minus two thirds: fraction -0.6666666666666666"),
    FigureCase("He holds a two-third stake.", "two-third: fraction 0.6666666666666666"),
    FigureCase("The plan saves 1,250 out of 1,400 jobs.", "1,250: cardinal 1250", "1,400: cardinal 1400"),
    FigureCase("They won over two legs.", "two: cardinal 2"),
    FigureCase("The road has over two lanes.", "over two: cardinal 2… above"),
    FigureCase("two hundred and two hundred", "two hundred: cardinal 200", "two hundred: cardinal 200"),
    FigureCase("They hold four hundred and two dozen eggs.", "four hundred and two dozen: cardinal 424"),
    FigureCase("They hold 3 hundred dozen eggs.", "3 hundred dozen: cardinal 3600"),
    FigureCase("The field is -4.5e+10 here.", "-4.5e+10: cardinal -45000000000"),
    FigureCase("- 3 degrees", "- 3 degrees: measure -3 deg"),
    FigureCase("- 1 4/5", "- 1 4/5: cardinal -1.8"),
    FigureCase("a thirty-first", "a thirty-first: fraction 0.03225806451612903"),
    FigureCase("10.20.30.4", "10: cardinal 10", "20: cardinal 20", "30: cardinal 30", "4: cardinal 4"),
    FigureCase("The server is 10.20.30.4 now."),
    FigureCase("A couple of millions were lost.", "A couple of millions: cardinal 2000000…3000000 vague"),
    FigureCase("The link was weak (r = .45).", "r = .45: statistic 0.45"),
    FigureCase("It was significant (p < 0.05).", "p < 0.05: statistic …0.05 at_most"),
    FigureCase(
      "Some 3 million voted, up from 2.4m in May.", "Some 3 million: cardinal 2000000…4000000 about",
      "2.4m: cardinal 2400000"),
    FigureCase("The wall cost 3 million and is 2.4m long.", "3 million: cardinal 3000000", "2.4m: measure 2.4 m"),
    FigureCase("They sent 40k more than 2012.", "40k: cardinal 40000"),
    FigureCase("They sent more than 2012 letters.", "more than 2012: cardinal 2012… above"),
  ]

  static let ordinals = [
    FigureCase("She came in third.", "third: ordinal 3"),
    FigureCase("The twenty-first boat sank.", "twenty-first: ordinal 21"),
    FigureCase("The 22nd boat sank.", "22nd: ordinal 22"),
    FigureCase("The 22d Infantry marched past.", "22d: ordinal 22"),
    FigureCase("The one hundred and fifth boat sank.", "one hundred and fifth: ordinal 105"),
    FigureCase("Their 101st win was the last.", "101st: ordinal 101"),
  ]

  static let vagueWords = [
    FigureCase("Dozens of trees fell.", "Dozens: cardinal 24…99 vague"),
    FigureCase("Hundreds of people marched.", "Hundreds: cardinal 200…999 vague"),
    FigureCase("Hundreds of thousands of people marched.", "Hundreds of thousands: cardinal 200000…999999 vague"),
    FigureCase(
      "Tens of millions of dollars vanished.", "Tens of millions of dollars: money 20000000…99999999 USD vague"),
    FigureCase("Millions of dollars vanished.", "Millions of dollars: money 2000000…999000000 USD vague"),
    FigureCase("Several trees fell.", "Several: cardinal 3…9 vague"),
    FigureCase("Several hundred thousand trees fell.", "Several hundred thousand: cardinal 300000…900000 vague"),
    FigureCase("A handful of these lamps are left.", "A handful: cardinal 3…7 vague"),
    FigureCase("A couple of windows were smashed.", "A couple: cardinal 2…3 vague"),
    FigureCase("A few hundred people came.", "A few hundred: cardinal 300…900 vague"),
    FigureCase("A dozen or so houses are left.", "A dozen or so: cardinal 10…14 about"),
    FigureCase("Most Port Ellery voters agree.", "Most: fraction 0.5…1 vague"),
    FigureCase("Most Wanted lists hung in the hall."),
    FigureCase("Most of the town voted.", "Most: fraction 0.5…1 vague"),
    FigureCase("A majority of voters agreed.", "A majority: fraction 0.5…1 vague"),
  ]

  /// Numbers in digits, words and both, with their scales.
  @Test(arguments: numerals) func numeralsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Ordinals.
  @Test(arguments: ordinals) func ordinalsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Vague words and the intervals they allow.
  @Test(arguments: vagueWords) func vagueWordsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }
}
