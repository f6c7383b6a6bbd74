import Testing

@testable import Extraction

@Suite struct FiguresAgesTests {
  static let ages = [
    FigureCase("Lee, 34, keeps bees.", "34: age 34 a"),
    FigureCase("Lee (34) plays the horn.", "34: age 34 a"),
    FigureCase("A girl, 17, won the race.", "17: age 17 a"),
    FigureCase("The 34-year-old keeps bees.", "34-year-old: age 34 a"),
    FigureCase("A six-month-old baby was found.", "six-month-old: age 6 mo"),
    FigureCase("He died at the age of 75.", "75: age 75 a"),
    FigureCase("She was 93.", "93: age 93 a"),
    FigureCase("He will be 35 by then.", "35: age 35 a"),
    FigureCase("Adults aged 18 to 24 read least.", "18 to 24: age 18…24 a range"),
    FigureCase("Among 18-to-24-year-olds the share was lower.", "18-to-24-year-olds: age 18…24 a range"),
    FigureCase("The 18–24 age group turned out.", "18–24: age 18…24 a range"),
    FigureCase("A man in his late 60s was held.", "late 60s: age 67…69 a range"),
    FigureCase("She left in her mid-forties.", "mid-forties: age 44…46 a range"),
    FigureCase("The rule covers people over 65.", "over 65: age 65… a above"),
    FigureCase("The over-65s travel free.", "over-65s: age 65… a above"),
    FigureCase("Children under five travel free.", "under five: age …5 a below"),
    FigureCase("The clinic is for the under-fives.", "under-fives: age …5 a below"),
    FigureCase("Voters under the age of 45 stayed home.", "under the age of 45: age …45 a below"),
    FigureCase("A boy of 12 was found.", "12: age 12 a"),
    FigureCase("The under-21 team drew.", "under-21: age …21 a below"),
    FigureCase("He is in his early to mid 30s.", "early to mid 30s: age 30…36 a range"),
    FigureCase("She turned 40 last week.", "40: age 40 a"),
    FigureCase("Pupils aged between 5 and 11 may join.", "between 5 and 11: age 5…11 a range"),
    FigureCase("Life expectancy for men is around 73.", "around 73: age 65.7…80.3 a about"),
    FigureCase("The average age was 38.", "38: age 38 a"),
    FigureCase("The retirement age will rise to 67 from 65.", "67: age 67 a", "65: age 65 a"),
    FigureCase("Men over 45 years and women took part.", "over 45 years: age 45… a above"),
    FigureCase("Most marry at the age of 20 to 30.", "20 to 30: age 20…30 a range"),
  ]

  static let fractionsRatiosAndRates = [
    FigureCase("Half of the shops are empty.", "Half: fraction 0.5"),
    FigureCase("A third of the seats are taken.", "A third: fraction 0.3333333333333333"),
    FigureCase("Two-thirds of the town was flooded.", "Two-thirds: fraction 0.6666666666666666"),
    FigureCase("Three twenty-fifths of it is lead.", "Three twenty-fifths: fraction 0.12"),
    FigureCase("One in five pupils walks.", "One in five: fraction 0.2"),
    FigureCase("A one-in-five share was not enough.", "one-in-five: fraction 0.2"),
    FigureCase("One of every five files is gone.", "One of every five: fraction 0.2"),
    FigureCase("Nine out of ten cats were indifferent.", "Nine out of ten: fraction 0.9"),
    FigureCase("It is estimated that one in every 500 users was hit.", "one in every 500: fraction 0.002"),
    FigureCase("Fish farm to shed one job in five in the north.", "one job in five: fraction 0.2 down"),
    FigureCase("She won one match in five games.", "one: cardinal 1", "five: cardinal 5"),
    FigureCase("The rate was 12 deaths per 100,000 people.", "12: rate 12 /{100000}"),
    FigureCase("At 12 in every 100,000, the rate is low.", "12 in every 100,000: rate 12 /{100000}"),
    FigureCase("The kitchen serves 400 meals a day.", "400: rate 400 /d"),
    FigureCase("Oil fell to $45 a barrel.", "$45 a barrel: rate 45 USD/[bbl_us] down"),
    FigureCase("Women outnumber men by three to one.", "three to one: ratio 3"),
    FigureCase("A ratio of 3:1 is needed.", "3:1: ratio 3"),
    FigureCase("A 3-to-1 majority was found.", "3-to-1: ratio 3"),
    FigureCase("Output doubled.", "doubled: multiple 2"),
    FigureCase("Output nearly tripled.", "nearly tripled: multiple 2.7…3 below"),
    FigureCase("A tenfold rise is planned.", "tenfold: multiple 10 up"),
    FigureCase("The fund grew fiftyfold.", "fiftyfold: multiple 50 up"),
    FigureCase("It is 10 times larger than Malta.", "10 times: multiple 10"),
    FigureCase("The wage is twice the national average.", "twice: multiple 2"),
    FigureCase(
      "Between one third and two thirds of voters agreed.",
      "Between one third and two thirds: fraction 0.3333333333333333…0.6666666666666666 range"),
    FigureCase("Less than 1/3 of the boats sank.", "Less than 1/3: fraction …0.3333333333333333 below"),
    FigureCase("Up to 1 in 5 people agreed.", "Up to 1 in 5: fraction …0.2 at_most"),
  ]

  /// Ages of people and groups.
  @Test(arguments: ages) func agesAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Fractions, ratios, rates and multiples.
  @Test(arguments: fractionsRatiosAndRates) func fractionsRatiosAndRatesAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }
}
