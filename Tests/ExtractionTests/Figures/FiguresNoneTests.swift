import Testing

@testable import Extraction

/// Numbers and number words that count and measure nothing.
@Suite struct FiguresNoneTests {
  static let texts = [
    "The Boeing 737 was towed away.",
    "The Boeing 747-600 was towed away.",
    "He queued for an iPhone 15.",
    "Section 427 Row 21 is closed.",
    "The help line is staffed 24/7.",
    "Call (555) 555-0142 for help.",
    "Call +44 171 542 6437 for help.",
    "Call 555-0142 for help.",
    "Dial 999 if you see smoke.",
    "She rang 911 from the roof.",
    "The 7-Eleven was robbed.",
    "The glue was made by 3M.",
    "Rapper 50 Cent opened the shop.",
    "The 9-5 routine bored him.",
    "He works nine to five.",
    "Thanks a million!",
    "One never knows, she said.",
    "No one was hurt.",
    "He is the one to beat.",
    "A one-way street was reopened.",
    "They watched it on BBC One.",
    "Their several ways parted.",
    "She decorates her buns with hundreds and thousands.",
    "The council of Thousand Oaks met.",
    "The Dirty Dozen was shown.",
    "Wait a second.",
    "The museum is at 42 Park Street.",
    "The tests follow ISO 3888-2.",
    "The lap took 1:36.6 to finish.",
    "Workers doubled over with laughter.",
    "The shawl was dyed with lac.",
    "The number two carrier cut fares.",
    "The story led News at Ten on the night.",
    "At one point the lights failed.",
    "They left the hall one by one.",
    "The car has a six-speed box and is a four-door.",
    "Sales for 1987 will be flat.",
    "Region 1A is closed.",
    "The key is b8ab-cc23-413d-9f2c.",
    "The X-MP/28 is a computer.",
    "A 787 Dreamliner landed.",
    "It flies 737 jets.",
    "Music of the mid-70s was played.",
    "They bought a 4K television.",
    "He ran a 10K for charity.",
    "The iPhone 15 was sold.",
    "They show zero tolerance there.",
    "It was a sub-zero night.",
    "Boeing designed the 777 programme.",
    "Its most famous singers came.",
    "They are a threat to its most senior judges.",
    "Call (852) 2843 6470 for help.",
    "The 3B line was dropped.",
  ]

  @Test(arguments: texts) func namesAndIdiomsAreNoFigures(_ text: String) {
    #expect(FigureCase.read(text).isEmpty)
  }
}
