import Testing
import TextModel

@testable import Readers

/// Whole pages as different newsrooms build them, as they come out of a copy and paste.
@Suite struct PageTests {
  /// A page, with `>role` in front of the first line of each part that is expected.
  static let pages = [
    """
    >furniture
    News Homepage
    Skip to content
    Your account
    Home
    Sport
    More menu
    >headline
    Lorry crash closes motorway near Swandown
    >meta
    8 minutes ago

    Tom Ashby
    Harbour News, Westshire

    >caption
    Getty Images A stretch of empty motorway with police cars
    The motorway was closed in both directions overnight

    >body
    A lorry carrying 24 tonnes of flour overturned on the M94 early on Tuesday, closing it in both directions for 11 hours.

    Nobody was hurt, the police said. Four lanes were blocked between junctions 15 and 16.

    'Like snow'
    "It was like snow," said Emma Tring, who was on her way to work. "You could not see the road."

    >furniture
    Follow us on Facebook, X and Instagram. Send your story ideas to us on email or via WhatsApp on 0800 555 0142.

    More on this story
    Flour mill fire put out after three days
    Drivers warned of week of delays on M94
    Related topics
    Swandown
    """,
    """
    >headline
    Ferry sinks off coast, leaving at least 31 missing
    >meta
    By Ada Obi, Channel
    2 minute read
    Updated 9:14 AM EDT, Mon June 3, 2024

    >caption
    Rescuers search the water off Port Ola on Sunday.
    Sunday Ala/AFP/Getty Images
    >meta
    Port Ola
    Channel
    >furniture
    —
    >body
    A ferry with about 80 people on board sank off the coast on Sunday, leaving at least 31 missing, the emergency agency said.

    Forty-nine people have been rescued, according to the agency. The vessel had a license for 60.

    >furniture
    RELATED ARTICLE
    Why ferries keep sinking

    >body
    "We will not rest until everyone is found," said the agency's head, Bola Ame.

    >meta
    Larry Mado contributed to this report.
    """,
    """
    >furniture
    Rivers
    This article is more than 1 year old
    >headline
    Two-thirds of rivers fail water test, study finds

    >dek
    Sewage and farm runoff blamed as only 14% of waterways are rated good

    >meta
    Ruth Hale Environment editor
    Thu 12 Oct 2023 06.00 BST

    >body
    Two-thirds of rivers in the country fail at least one test for water quality, according to a study published on Thursday.

    The survey, by 7,000 volunteers, found high levels of phosphate at 2,800 of the sites.

    >furniture
    Sign up to Down Stream
    Free weekly newsletter

    The most important stories. Get all the week's environment news - the good, the bad and the essential
    Enter your email address
    Sign up
    Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.

    after newsletter promotion

    >body
    The agency said it had fined 12 firms £140m since 2015.

    >meta
    This article was amended on 13 October 2023. An earlier version said the survey covered 2,400 sites.

    >furniture
    Explore more on these topics

    Rivers
    Water

    Share
    Reuse this content
    """,
    """
    >furniture
    ADVERTISEMENT
    SKIP ADVERTISEMENT
    >headline
    Subway Ridership Climbs Past 4 Million for First Time Since 2020
    >dek
    The rebound eases a budget hole, but officials warn that fare evasion costs $690 million a year.

    >furniture
    Listen to this article · 6:12 min Learn more

    Share full article

    348

    >caption
    Passengers at a subway station in Queens last week. Ridership has grown each month this year.Credit...Ana Poe for The Paper
    >meta
    Jane Roe
    By Jane Roe
    Oct. 11, 2024

    >body
    More than 4 million people rode the subway on Thursday, the first time that ridership has passed that mark, officials said.

    >furniture
    ADVERTISEMENT
    SKIP ADVERTISEMENT

    >body
    "It feels crowded again," said Leo Park, 44, who rides the 7 train.

    >furniture
    Jane Roe covers transportation in New York City for The Paper. More about Jane Roe

    >meta
    A version of this article appears in print on Oct. 12, 2024, Section A, Page 19 of the New York edition.
    >furniture
    See more on: Transit Authority

    Read 348 comments
    Share full article
    """,
    """
    >headline
    Wildfire in northern hills grows to 12 square miles

    >caption
    FILE - Smoke rises from a fire near Flagford, Ariz., on June 12, 2022. (Jane Roe/Daily Sun via AP, File)

    >meta
    By  JOHN DOE
    Updated 10:02 AM GMT+2, July 9, 2024

    >body
    FLAGFORD, Ariz. (AP) — A wildfire has grown to 12 square miles and forced 340 people from their homes, officials said Monday.

    Crews had contained 5% of it by evening.

    >furniture
    ___

    >meta
    Staff writer Sam Poe in Dry Creek contributed to this report.
    """,
    """
    >furniture
    Home » News » Local

    >headline
    Council approves new swimming pool despite £4m overspend
    >meta
    Posted on 12th March 2024 by Editor

    >body
    The town council has approved a new swimming pool that will cost £22m, or £4m more than was planned in 2021.

    >summary
    Key Takeaways:
    • Pool to cost £22m
    • Work starts in June

    >body
    Cllr Pat Moss said the pool would "pay for itself" in 30 years.

    >furniture
    Tags: council, pool, sport
    Share this:
    Click to share on Twitter (Opens in new window)
    Like Loading...
    About the Author
    Editor
    Leave a Reply
    Your email address will not be published. Required fields are marked *
    Save my name, email, and website in this browser for the next time I comment.
    """,
    """
    >furniture
    FOR IMMEDIATE RELEASE

    >headline
    Lumenar Devices Reports Third-Quarter Results

    >dek
    Revenue of $1.86 billion, up 14% from a year earlier
    Net income of $274 million, or $1.37 per share

    >body
    BOISE, Idaho, Oct. 24, 2024 -- Lumenar Devices Inc. today reported results for its third quarter ended Sept. 28.

    >summary
    Highlights:
    - Revenue rose 14% to $1.86 billion.
    - Gross margin widened to 47.9%.

    >body
    The company expects revenue of $7.3 billion for the year.

    >furniture
    About Lumenar
    Lumenar makes power chips for data centers. For more information, visit www.lumenar.example.

    Contact:
    Jane Roe
    ir@lumenar.example
    +1 208 555 0142
    """,
  ]

  @Test(arguments: pages.indices) func page(_ index: Int) {
    var text = ""
    var expected: [String] = []
    var role: String?
    for line in Self.pages[index].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(">") {
        role = String(line.dropFirst())
        continue
      }
      if let name = role {
        expected.append("\(name): \(line)")
        role = nil
      }
      text += line + "\n"
    }
    #expect(PlainTextReaderTests.parts(text) == expected)
  }
}
