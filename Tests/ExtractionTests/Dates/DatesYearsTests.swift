import Testing

/// Years, proved by what stands around them, and the numbers that are none.
@Suite struct DatesYearsTests {
  /// A sentence, and what is read from it: "text = iso > resolved".
  static let cases: [(String, String)] = [
    ("It was founded in 1989.", "1989 = 1989"),
    ("Since 1989 the wall is gone.", "1989 = 1989"),
    ("The 1989 treaty still holds.", "1989 = 1989"),
    ("Its 2018 results were poor.", "2018 = 2018"),
    ("The 2016 elections were close.", "2016 = 2016"),
    ("She left (2014) and came back.", "2014 = 2014"),
    ("Caesar died in 44 BC.", "44 BC = -0044"),
    ("Vesuvius erupted in AD 79.", "AD 79 = 0079"),
    ("The novel is set in nineteen eighty-four.", "nineteen eighty-four = 1984"),
    ("Profits peaked in fiscal 2019.", "fiscal 2019 = 2019"),
    ("Sales for FY2019 were flat.", "FY2019 = 2019"),
    ("In two thousand and eighteen it closed.", "two thousand and eighteen = 2018"),
    ("Some 2019 people came.", ""),
    ("They ordered 2000 pieces of cloth.", ""),
    ("Call extension 1967 for help.", ""),
    ("The bill came to $1999.", ""),
    ("It holds 1800 litres.", ""),
    ("He ran 1500 metres.", ""),
    ("Boeing built 1970 planes.", ""),
    ("More than 2000 workers left.", ""),
    ("Mid-2019 was calm.", "Mid-2019 = 2019 > 2019-05-01/2019-08-31"),
    ("Covid-2019 kept people at home.", ""),
    ("It could come as early as 2004.", "2004 = 2004"),
    ("The fund had pre-1993 losses.", "1993 = 1993"),
    ("Sales rose in 1986 over 1985.", "1986 = 1986; 1985 = 1985"),
    ("The mid-range model costs 2019 crowns.", ""),
    ("There were as many as 2004 of them.", ""),
    ("She had a 2021 plan.", "2021 = 2021"),
    ("Sales for FY19 were flat.", "FY19 = 2019"),
    ("Sales for CY19 were flat.", "CY19 = 2019"),
    ("The 1989 Children Act still holds.", "1989 = 1989"),
    ("June 16, 2015: the mill burned.", "June 16, 2015 = 2015-06-16"),
    ("The fund made up 25 percent of 1996 proceeds.", "1996 = 1996"),
    ("She was in the class of '79.", "'79 = 1979"),
    ("He left for Leeds in ’16.", "’16 = 2016"),
    ("He sold a '67 Chevy after his '98 tour.", "'67 = 1967; '98 = 1998"),
    ("Back in '45 the mill burned.", "'45 = 1945"),
    ("The headline was '16 people hurt in fire'.", ""),
    ("They married in the summer of '69.", "summer of '69 = 1969-SU"),
    ("In A.D. 79, it was buried.", "A.D. 79 = 0079"),
    ("In AD 79 Vesuvius erupted.", "AD 79 = 0079"),
    ("The cave was painted in 10,000 BC.", "10,000 BC = -10000"),
    ("In 2019's first half it lost money.", "2019's first half = 2019-H1"),
  ]

  @Test(arguments: cases) func reads(_ sentence: String, _ told: String) {
    #expect(DateReading.told(sentence) == told)
  }
}
