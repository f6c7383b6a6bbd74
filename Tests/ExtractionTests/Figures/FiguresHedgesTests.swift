import Testing

@testable import Extraction

@Suite struct FiguresHedgesTests {
  static let hedges = [
    FigureCase("Nearly 8,000 boats were seized.", "Nearly 8,000: cardinal 7200…8000 below"),
    FigureCase("About 45,000 boats were seized.", "About 45,000: cardinal 40500…49500 about"),
    FigureCase("More than 430 boats were seized.", "More than 430: cardinal 430… above"),
    FigureCase("At least 36 boats were seized.", "At least 36: cardinal 36… at_least"),
    FigureCase("Up to 700 boats were seized.", "Up to 700: cardinal …700 at_most"),
    FigureCase("Fewer than 60 boats were seized.", "Fewer than 60: cardinal …60 below"),
    FigureCase("Less than or equal to 40 boats were seized.", "Less than or equal to 40: cardinal …40 at_most"),
    FigureCase("Exactly 12 boats were seized.", "Exactly 12: cardinal 12"),
    FigureCase("The toll went up to 611 from 588.", "611: cardinal 611", "588: cardinal 588"),
    FigureCase("He was jailed for fraud over £3m dinghies bill.", "£3m: money 3000000 GBP"),
    FigureCase("Shop sorry over £43 kettle.", "£43: money 43 GBP"),
    FigureCase("Shop Says Sorry Over £43 Kettle", "£43: money 43 GBP"),
    FigureCase("He was jailed for taking over £3m.", "over £3m: money 3000000… GBP above"),
    FigureCase("The strike raised over £3m in gifts.", "over £3m: money 3000000… GBP above up"),
    FigureCase("Some 45 boats or so were seized.", "Some 45: cardinal 40.5…49.5 about"),
    FigureCase("The fee is 20 dollars or more.", "20 dollars or more: money 20… USD at_least"),
    FigureCase("The load is ≥5 kg.", "≥5 kg: measure 5… kg at_least"),
    FigureCase("The load is <5 kg.", "<5 kg: measure …5 kg below"),
    FigureCase("The load is ~5 kg.", "~5 kg: measure 4…6 kg about"),
    FigureCase("The sub-500 kg class is full.", "sub-500 kg: measure …500 kg below"),
    FigureCase("At least 20 and at most 100 boats will sail.", "At least 20 and at most 100: cardinal 20…100 range"),
    FigureCase("More than 10 but less than 40 boats will sail.", "More than 10 but less than 40: cardinal 10…40 range"),
    FigureCase(
      "The town is more than 100 km (62 miles) away.", "more than 100 km: measure 100… km above",
      "62 miles: measure 62… [mi_i] above"),
    FigureCase("Around 10-20 boats were seized.", "Around 10-20: cardinal 10…20 about"),
    FigureCase("The firm <Tern Ltd> 12 boats.", "12: cardinal 12"),
    FigureCase("It will take anything up to six weeks.", "anything up to six weeks: duration …6 wk at_most"),
    FigureCase("The load is not greater than 35 kg.", "not greater than 35 kg: measure …35 kg at_most"),
    FigureCase("The load is equal to or larger than 30 kg.", "equal to or larger than 30 kg: measure 30… kg at_least"),
    FigureCase(
      "No less than 30 and no more than 50 boats sailed.", "No less than 30 and no more than 50: cardinal 30…50 range"),
    FigureCase("Profit exceeded $2bn.", "exceeded $2bn: money 2000000000… USD above"),
    FigureCase("Sales topped 40,000.", "topped 40,000: cardinal 40000… above"),
    FigureCase("The load must not exceed 30 kg.", "not exceed 30 kg: measure …30 kg at_most"),
    FigureCase("Only 15 at most will fit.", "15 at most: cardinal …15 at_most"),
    FigureCase("The squad needs 12 at the very least.", "12 at the very least: cardinal 12… at_least"),
    FigureCase("Of 12 at least three were hurt.", "12: cardinal 12", "at least three: cardinal 3… at_least"),
    FigureCase("Parking is 30 minutes maximum.", "30 minutes maximum: duration …30 min at_most"),
    FigureCase("A crowd of 60ish waited.", "60ish: cardinal 54…66 about"),
    FigureCase("Prices ranged from $10 to $5.", "from $10 to $5: money 5…10 USD range"),
    FigureCase("Marks vary from 2.7 to 1.4.", "from 2.7 to 1.4: cardinal 1.4…2.7 range"),
    FigureCase(
      "Terms run between 18 months and two years.", "between 18 months and two years: duration 18…24 mo range"),
    FigureCase("Heights are from 5ft 2in to 6ft 1in there.", "from 5ft 2in to 6ft 1in: measure 62…73 [in_i] range"),
    FigureCase(
      "The race is watched by 15 to 20 million TV viewers.", "15 to 20 million: cardinal 15000000…20000000 range"),
    FigureCase("In Texas 30 to 40 percent of them agreed.", "30 to 40 percent: percent 30…40 % range"),
    FigureCase(
      "The gain was 2.1 (95% CI 1.2-3.4).", "2.1: cardinal 2.1", "95%: percent 95 %", "1.2-3.4: cardinal 1.2…3.4 range"),
    FigureCase(
      "The bias was 1.9 mm (95% CI (-0.2, 3.9)).", "1.9 mm: measure 1.9 mm", "95%: percent 95 %",
      "-0.2, 3.9: cardinal -0.2…3.9 range"),
    FigureCase("Use 20~100 of them.", "20~100: cardinal 20…100 range"),
    FigureCase("Those 12 and under are free.", "12 and under: cardinal …12 at_most"),
    FigureCase("We need at least 20 and up to 40.", "at least 20 and up to 40: cardinal 20…40 range"),
    FigureCase(
      "More than one third but less than half agreed.",
      "More than one third but less than half: fraction 0.3333333333333333…0.5 range"),
    FigureCase("Half or more failed.", "Half or more: fraction 0.5… at_least"),
    FigureCase("It sank more than ~16 km away.", "more than ~16 km: measure 16… km above down"),
    FigureCase("An upper limit of 10% was set.", "An upper limit of 10%: percent …10 % at_most"),
    FigureCase("Tickets are from $10 upwards.", "$10 upwards: money 10… USD at_least"),
    FigureCase("About ninety-odd per cent agreed.", "About ninety-odd per cent: percent 81…99 % about"),
  ]

  static let ranges = [
    FigureCase("Between 30 and 45 staff will go.", "Between 30 and 45: cardinal 30…45 range"),
    FigureCase("The firm will lose 30 to 45 staff.", "30 to 45: cardinal 30…45 range down"),
    FigureCase("The firm will shed 30-45 staff.", "30-45: cardinal 30…45 range down"),
    FigureCase("Rain lasts 3 to 5 hours.", "3 to 5 hours: duration 3…5 h range"),
    FigureCase("Rain lasts from three to five hours.", "from three to five hours: duration 3…5 h range"),
    FigureCase("It seats 10 to 15,000 people.", "10 to 15,000: cardinal 10000…15000 range"),
    FigureCase(
      "Auks rose by 20%, and razorbills by 13%, from 2,000 to 2,260.", "20%: percent 20 % up", "13%: percent 13 %",
      "2,000: cardinal 2000", "2,260: cardinal 2260"),
    FigureCase("Sales fell from 100 to 96 million.", "100: cardinal 100000000", "96 million: cardinal 96000000 down"),
    FigureCase("Sales fell from 900 to 1.2 million.", "900: cardinal 900", "1.2 million: cardinal 1200000 down"),
    FigureCase("The fleet grew from 12 to 19 ships.", "12: cardinal 12", "19: cardinal 19 up"),
    FigureCase("The fleet was enlarged from twelve to nineteen ships.", "twelve: cardinal 12", "nineteen: cardinal 19"),
    FigureCase("Sales fell from $50m to $40m.", "$50m: money 50000000 USD", "$40m: money 40000000 USD down"),
    FigureCase("Interest climbed from 4 to 6 percent.", "4: percent 4 %", "6 percent: percent 6 % up"),
    FigureCase(
      "Prices fell in the 11 months to 35.27 billion.", "11 months: duration 11 mo",
      "35.27 billion: cardinal 35270000000"),
    FigureCase("The price is 100-1000 euros.", "100-1000 euros: money 100…1000 EUR range"),
    FigureCase("The walls are eight to 10 feet tall.", "eight to 10 feet: measure 8…10 [ft_i] range"),
    FigureCase("Two to three hundred boats sank.", "Two to three hundred: cardinal 200…300 range"),
    FigureCase("The price is between $10 and 20.", "between $10 and 20: money 10…20 USD range"),
    FigureCase("Twenty to thirty thousand men marched.", "Twenty to thirty thousand: cardinal 20000…30000 range"),
  ]

  static let directions = [
    FigureCase("Shares fell 0.94 percent.", "0.94 percent: percent 0.94 % down"),
    FigureCase("Shares gained 11 pence.", "11 pence: money 0.11 GBP up"),
    FigureCase("A 4.2 percent drop followed.", "4.2 percent: percent 4.2 % down"),
    FigureCase("Shares are up 58 points.", "58: cardinal 58 up"),
    FigureCase("Shares lost 190 points, or 0.6 percent.", "190: cardinal 190 down", "0.6 percent: percent 0.6 % down"),
    FigureCase("Output grew by 125 units, or 2.2 percent.", "125: cardinal 125 up", "2.2 percent: percent 2.2 % up"),
    FigureCase("The firm cut its target by 5 percent.", "5 percent: percent 5 % down"),
    FigureCase("A fall in sales of 5 percent followed.", "5 percent: percent 5 % down"),
    FigureCase(
      "In Oslo the index was +0.2% and in Bergen -1.3%.", "+0.2%: percent 0.2 % up", "-1.3%: percent -1.3 % down"),
    FigureCase("They signed up 5 players.", "5: cardinal 5"),
    FigureCase("They need 20 more people.", "20: cardinal 20"),
    FigureCase("The judge lifted a four-year ban.", "four-year: duration 4 a"),
    FigureCase("They made off with 2 million euros.", "2 million euros: money 2000000 EUR"),
    FigureCase("The rate is 5% lower.", "5%: percent 5 % down"),
    FigureCase("It is more than 5 percent.", "more than 5 percent: percent 5… % above"),
    FigureCase("Shares rose 18 pence to 240 pence.", "18 pence: money 0.18 GBP up", "240 pence: money 2.4 GBP up"),
    FigureCase("It fell from 50 euros to 40 euros.", "50 euros: money 50 EUR", "40 euros: money 40 EUR down"),
  ]

  static let scores = [
    FigureCase("Rovers won 6-3 at home.", "6-3: score 6…3"),
    FigureCase("The Senate voted 52-48 to confirm her.", "52-48: score 52…48"),
    FigureCase("The chamber voted 52 to 48 against the treaty.", "52 to 48: score 52…48"),
    FigureCase("It was 2-2 after extra time.", "2-2: score 2"),
  ]

  /// Hedges before and behind a figure.
  @Test(arguments: hedges) func hedgesAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Ranges, and the two ends of a change.
  @Test(arguments: ranges) func rangesAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Whether a figure is a change.
  @Test(arguments: directions) func directionsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Scores and votes.
  @Test(arguments: scores) func scoresAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }
}
