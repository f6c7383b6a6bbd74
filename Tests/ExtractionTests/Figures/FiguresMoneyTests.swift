import Testing

@testable import Extraction

@Suite struct FiguresMoneyTests {
  static let money = [
    FigureCase("A $10 million deal was signed.", "$10 million: money 10000000 USD"),
    FigureCase("The bridge cost $4.7 million.", "$4.7 million: money 4700000 USD"),
    FigureCase("The bridge cost US$4.7 billion.", "US$4.7 billion: money 4700000000 USD"),
    FigureCase("The bridge cost HK $5.4m.", "HK $5.4m: money 5400000 HKD"),
    FigureCase("The bridge cost C$2.10 a share.", "C$2.10 a share: rate 2.1 CAD/{share}"),
    FigureCase("The bridge cost $US113 billion.", "$US113 billion: money 113000000000 USD"),
    FigureCase("The deficit grew to $-50.8bn.", "$-50.8bn: money -50800000000 USD up"),
    FigureCase("The fine is Rs. 35 lakh.", "Rs. 35 lakh: money 3500000 INR"),
    FigureCase("The loan is 300m yuan.", "300m yuan: money 300000000 CNY"),
    FigureCase("The shares closed at 470p.", "470p: money 4.7 GBP"),
    FigureCase("The toll is 45 pence.", "45 pence: money 0.45 GBP"),
    FigureCase("A ticket is 20 ringgit 43.", "20 ringgit 43: money 20.43 MYR"),
    FigureCase("A ticket is 20 dollars and 43 cents.", "20 dollars and 43 cents: money 20.43 USD"),
    FigureCase("A coffee is €2.50.", "€2.50: money 2.5 EUR"),
    FigureCase("The bid was EUR 20 million.", "EUR 20 million: money 20000000 EUR"),
    FigureCase(
      "They paid 10,000 pounds ($16,000) for the boat.", "10,000 pounds: money 10000 GBP", "$16,000: money 16000 USD"),
    FigureCase("The dog weighs 30 pounds.", "30 pounds: measure 30 [lb_av]"),
    FigureCase(
      "Crude rose 50 cts to 17 dlrs a barrel.", "50 cts: money 0.5 USD up", "17 dlrs a barrel: rate 17 USD/[bbl_us] up"),
    FigureCase("It cost 54 mln U.S. dlrs.", "54 mln U.S. dlrs: money 54000000 USD"),
    FigureCase("It made 48.5 MGBP last year.", "48.5 MGBP: money 48500000 GBP"),
    FigureCase("Rupees 20 lakh were found.", "Rupees 20 lakh: money 2000000 INR"),
    FigureCase("The permit is eight or nine euros.", "eight: money 8 EUR", "nine euros: money 9 EUR"),
    FigureCase("The permit is $10 to $20.", "$10 to $20: money 10…20 USD range"),
    FigureCase("The line will cost £1.2-1.5bn.", "£1.2-1.5bn: money 1200000000…1500000000 GBP range"),
    FigureCase("A £2 million to £3 million gap opened.", "£2 million to £3 million: money 2000000…3000000 GBP range"),
    FigureCase("The oil is $40-a-barrel stuff.", "$40-a-barrel: rate 40 USD/[bbl_us]"),
    FigureCase("He owes 15k pounds.", "15k pounds: money 15000 GBP"),
    FigureCase("Flats cost $3,500 per square metre.", "$3,500 per square metre: rate 3500 USD/m2"),
    FigureCase("Power costs 12 cents per kilowatt hour.", "12 cents per kilowatt hour: rate 0.12 USD/kW.h"),
    FigureCase("It costs 5 or 6 million dollars.", "5: money 5000000 USD", "6 million dollars: money 6000000 USD"),
    FigureCase("Milk made €3.92, up 14c on May.", "€3.92: money 3.92 EUR", "14c: money 0.14 EUR up"),
    FigureCase("A stamp is 90 cents, and A$3 abroad.", "90 cents: money 0.9 AUD", "A$3: money 3 AUD"),
    FigureCase(
      "It is 90 cents here, A$3 in Perth and €2 in Cork.", "90 cents: money 0.9 USD", "A$3: money 3 AUD",
      "€2: money 2 EUR"),
    FigureCase("The purse held fifty cents.", "fifty cents: money 0.5 USD"),
    FigureCase("The fund has PS2.7m.", "PS2.7m: money 2700000 GBP"),
    FigureCase("A $6 million fine was paid.", "$6 million: money 6000000 USD"),
    FigureCase("They owed EUR 20 USD 30.", "EUR 20: money 20 EUR", "USD 30: money 30 USD"),
    FigureCase(
      "The plant recalled 2.5 million pounds of minced turkey.", "2.5 million pounds: measure 2500000 [lb_av]"),
    FigureCase("Pupils brought 40K pounds of tinned food.", "40K pounds: measure 40000 [lb_av]"),
    FigureCase("The town lost 4 million pounds of public money.", "4 million pounds: money 4000000 GBP down"),
    FigureCase("Poultry recall grows to 2.5M pounds.", "2.5M pounds: measure 2500000 [lb_av] up"),
    FigureCase("It sold 3 million pounds worth of meat.", "3 million pounds: money 3000000 GBP"),
    FigureCase("It took a couple thousand dollars.", "a couple thousand dollars: money 2000…3000 USD vague"),
    FigureCase("He owes several hundred pounds in rent.", "several hundred pounds: money 300…900 GBP vague"),
    FigureCase("Sydney will spend $5m, the Australian minister said.", "$5m: money 5000000 AUD"),
    FigureCase("Toronto and Ottawa will pay $3 a head.", "$3 a head: rate 3 CAD/{head}"),
    FigureCase("Sydney and Chicago will spend $5m, the Australian minister said.", "$5m: money 5000000 USD"),
    FigureCase("The Australian firm in Sydney paid A$7m ($5m).", "A$7m: money 7000000 AUD", "$5m: money 5000000 USD"),
    FigureCase("A Canadian paid $3.", "$3: money 3 USD"),
  ]

  static let percents = [
    FigureCase("Turnout was 48%.", "48%: percent 48 %"),
    FigureCase("Turnout was 48 per cent.", "48 per cent: percent 48 %"),
    FigureCase("Turnout was forty-eight percent.", "forty-eight percent: percent 48 %"),
    FigureCase("Sales rose by 12pc.", "12pc: percent 12 % up"),
    FigureCase("Support fell by 2.4 percentage points.", "2.4 percentage points: percentage_point 2.4 [pp] down"),
    FigureCase("Support is up 3 points, to 45%.", "3 points: percentage_point 3 [pp] up", "45%: percent 45 %"),
    FigureCase("The gap is a percentage point wider.", "a percentage point: percentage_point 1 [pp]"),
    FigureCase("The bank cut its rate by 25 basis points.", "25 basis points: percentage_point 25 [bp] down"),
    FigureCase("Spreads narrowed 25bp.", "25bp: percentage_point 25 [bp] down"),
    FigureCase(
      "A drop of 2.4 points in the share of smokers surprised doctors.", "2.4 points: percentage_point 2.4 [pp] down"),
    FigureCase("The index fell 58 points.", "58: cardinal 58 down"),
    FigureCase("Rovers have 61 points from 42 games.", "61: cardinal 61", "42: cardinal 42"),
    FigureCase("Growth will be 2 to 3 percent.", "2 to 3 percent: percent 2…3 % range"),
    FigureCase("Prices will rise by eight to nine percent.", "eight to nine percent: percent 8…9 % range up"),
    FigureCase(
      "The mix is 30, 20 and 10 percent sand.", "30: percent 30 %", "20: percent 20 %", "10 percent: percent 10 %"),
    FigureCase("The vote was 1,229, or 54.5 percent.", "1,229: cardinal 1229", "54.5 percent: percent 54.5 %"),
    FigureCase("Rates fell by half a percent.", "half a percent: percent 0.5 % down"),
    FigureCase("Rates fell by half a percentage point.", "half a percentage point: percentage_point 0.5 [pp] down"),
  ]

  /// Money before and behind its number, with major and minor units.
  @Test(arguments: money) func moneyAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Percentages, percentage points and basis points.
  @Test(arguments: percents) func percentsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }
}
