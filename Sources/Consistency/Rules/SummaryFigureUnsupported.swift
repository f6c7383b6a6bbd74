internal import Claims
internal import Extraction
internal import TextModel

/// A figure of headline, dek, caption or summary that nothing in the body gives.
struct SummaryFigureUnsupported: Rule {
  static let description = RuleDescription(
    id: "summary-figure-unsupported", severity: .warning,
    compares: "a figure in headline, dek, caption or summary against all figures of the body",
    arithmetic: """
      Fires where no figure of the body agrees and no derivation (rounding, sum, difference, share of two counts, percentage of an \
      amount, the rest of a whole, the value before a change, the margin of a score, one of many every so often, time between dates, length of a list) \
      gives it. Error where it is ten times the largest figure of the same noun, or more; note where \
      the body has no figure of the kind and the count is small or vague.
      """,
    isOfOneValue: true,
    triggering: [
      Example(
        "S: • ↓Millions of tickets were resold || B: Investigators found resold tickets on three sites; a further 18,000 tickets had been cancelled.",
        severity: .error),
      "S: • The plant will employ ↓700 people || B: The plant opens in May and will make batteries for buses.",
      "S: • The sentence was criticised by ↓twelve MPs || B: The judge gave the man a suspended sentence on two counts of assault.",
      "D: Prize money of ↓€90,000 is at stake || B: The winner takes 40,000 euros, the runner-up 10,000 euros, the organisers said.",
      "S: • ↓Hundreds of people attended the show || B: Crowds lined the field for the last show of the season, with jets and old biplanes.",
      "S: • A party marks the school's ↓150th anniversary || B: The school in the valley will hold a party for pupils and their parents in May.",
      "H: Loans at libraries fall ↓40% || B: Some clerks will go as well: five of them, the board said. Seven branches will open for fewer hours.",
      "H: River rises to ↓120-year high || B: The river rose to the bridge on Sunday. A farm lost 120 cows, and 30 sheep.",
      "S: • The trip took ↓26 days || B: The crew rowed for 61 days, rested in the Azores and spent 12 days at anchor.",
      "S: • The crew came home ↓204 days later || B: The crew was away for 102 days, and nobody had heard of it.",
      "H: Bridge opens ↓£48m over budget || B: The bridge was approved in 2019 at £214m. The final bill is £252m. A tunnel would have cost £300m.",
      "H: Strike lasted ↓30 million trillion days || B: The strike began on 3 March 2026. It ended on 9 March 2026.",
      "H: Strike lasted ↓9 million trillion weeks || B: The strike began on 3 March. It ended on 9 March.",
      "H: Rate at its lowest in ↓900,000 trillion years || B: The rate is at its lowest since August 2023. Prices rise by 2.0% in 2027.",
      "H: Band lasts ↓999999999999999999 decades || B: The band formed in 1961.",
      "H: Bridge shut for ↓14 days || B: The bridge was shut on 20 February 2026 and opened again on 4 March 2026.",
      "H: ↓Seven decades on the road || B: Her company opened in 1961 with 30 chairs. She died in 2026.",
      "D: The cook beats ↓94 rivals || B: Ninety-one runners began. The road has 95 bends.",
      "D: The chef beat ↓94 rivals || B: Ninety-one cooks began on Friday morning, and ten made the final.",
      "D: ↓Twelve tonnes of cheese found || B: Officers found 440 boxes of 25kg each in a barn by the road.",
      "D: Roe signs a ↓four-year deal || B: Roe, 23, joined the club after four seasons with Vale, and scored 27 goals in two years.",
      "D: Average queue grew to ↓43 minutes || B: The average queue at the bridge was 34 minutes, nine minutes longer than last summer.",
      "H: Levy comes to ↓$450 a household || B: The levy will raise $23.9 million from the 61,000 households of the county. A hall takes $4m of it.",
      "D: Growers took ↓361 barrels an acre || B: Growers picked 5.61 million barrels of berries from 21,500 acres, and 140 of them met on Friday.",
      "D: Crews fill ↓840 potholes a day || B: Crews filled 41,760 potholes in a push of 87 days. The city has 900 crews.",
      "H: ↓Sixty applied for every post || B: The council had 960 applications for 24 posts, and will close the list in May.",
      "D: The painter climbed it at ↓84 || B: Roe was born on March 4, 1938 in the house by the quay. In August 2017 she stood on the top.",
      "D: Women are ↓70% of candidates || B: In all 816,000 candidates appeared for the exam. Of the prizes 12 went to the coast. Women accounted for 489,600 of those who appeared.",
      "H: ↓21 of 26 crew unhurt || B: The ship sailed with a crew of 26 on Monday. Three of the crew were hurt when a hatch blew.",
      "H: Voters back ↓$94m bond || B: The bond pays for a $46 million school, $21.5 million in repairs, $9.5 million for roofs and $7 million for buses.",
      "H: Visitors spend ↓£9 a head less || B: Spending came to £250 a head in the season. A year earlier it was £256, the board said.",
      "H: Output falls ↓6% || B: Output slipped in May, from 100,000 barrels to 96,000, the firm said.",
      "D: Repairs and lost trade will come to ↓$47 million || B: Crews relaid the track at a cost of $13.5 million. Writing off the wagons adds $8 million. Shippers put their own losses at $19.5 million.",
      "D: Growers expect 17.8 million tonnes against 18.8 million last year, a drop of ↓15 per cent || B: Farmers expect to bring in 17.8 million tonnes of rape this fall, a million fewer than in 2025.",
      "D: Growers expect 17.8 million tonnes against ↓19.8 million last year || B: Farmers expect to bring in 17.8 million tonnes of rape this fall, a million fewer than in 2025.",
      "H: Aquarium ends year ↓$2.4M short || B: Tickets brought in $14.7 million and the shop $7 million, for revenue of $21.7 million. Expenses came to $23.1 million, the report says.",
      "H: Learners wait ↓14 weeks longer in Naas than in Tuam || B: The average wait for a test is 18 weeks. Naas is worst at 24 weeks and Tuam best at 13.",
      "H: Postie takes ↓14 minutes off record || B: Tulloch won the race in 4:27:15. The old mark, 4:38:40, had been Abercrombie's since 2007.",
      "H: Roe wins gold, her third in ↓four years || B: Roe clocked 6:47.62 for gold. Norway's Lind was third in 6:51.15, and the Dutch won nine.",
    ],
    nonTriggering: [
      "D: Repairs and lost trade will come to $41 million || B: Crews relaid the track at a cost of $13.5 million. Writing off the wagons adds $8 million. Shippers put their own losses at $19.5 million.",
      "D: Growers expect 17.8 million tonnes against 18.8 million last year, a drop of five per cent || B: Farmers expect to bring in 17.8 million tonnes of rape this fall, a million fewer than in 2025.",
      "H: Aquarium ends year $1.4M short || B: Tickets brought in $14.7 million and the shop $7 million, for revenue of $21.7 million. Expenses came to $23.1 million, the report says.",
      "H: Learners wait 11 weeks longer in Naas than in Tuam || B: The average wait for a test is 18 weeks. Naas is worst at 24 weeks and Tuam best at 13.",
      "H: Postie takes 11 minutes off record || B: Tulloch won the race in 4:27:15. The old mark, 4:38:40, had been Abercrombie's since 2007.",
      "H: Dams hold 36 tmc ft more than last year || B: The dams together held 153 thousand million cubic feet of water on Wednesday. On the same day last year they held 117 tmc ft.",
      "H: Levy comes to $392 a household || B: The levy will raise $23.9 million from the 61,000 households of the county. A hall takes $4m of it.",
      "D: Growers took 261 barrels an acre || B: Growers picked 5.61 million barrels of berries from 21,500 acres, and 140 of them met on Friday.",
      "D: Crews fill 480 potholes a day || B: Crews filled 41,760 potholes in a push of 87 days. The city has 900 crews.",
      "H: Forty applied for every post || B: The council had 960 applications for 24 posts, and will close the list in May.",
      "H: Every visitor was worth €190 || B: The fair brought the town €46.4 million, a study says. It drew 244,000 people and 300 stands.",
      "D: The painter climbed it at 79 || B: Roe was born on March 4, 1938 in the house by the quay. In August 2017 she stood on the top.",
      "D: Women are 60% of candidates || B: In all 816,000 candidates appeared for the exam. Of the prizes 12 went to the coast. Women accounted for 489,600 of those who appeared.",
      "H: 23 of 26 crew unhurt || B: The ship sailed with a crew of 26 on Monday. Three of the crew were hurt when a hatch blew.",
      "H: Voters back $84m bond || B: The bond pays for a $46 million school, $21.5 million in repairs, $9.5 million for roofs and $7 million for buses.",
      "H: Visitors spend £6 a head less || B: Spending came to £250 a head in the season. A year earlier it was £256, the board said.",
      "H: Merger passes with 64 votes to spare || B: The merger had the backing of 4,441 voters, where 4,377 votes were required. There are 9,000 on the roll.",
      "H: Output falls 4% || B: Output slipped in May, from 100,000 barrels to 96,000, the firm said.",
      "H: Output falls 4% || B: Output fell to 96,000 barrels from 100,000, the firm said.",
      "H: Fire out after three hours || B: 17.48 Fire declared out by the chief at the quay. 14.48 First calls come in about smoke at the quay, and 30 crews go.",
      "H: Bridge shut for 12 days || B: The bridge was shut on 20 February 2026 and opened again on 4 March 2026.",
      "H: Spill lasted 29 days || B: The spill began on 31 January 2026. It was stopped on 1 March 2026.",
      "H: Rand gains 40 cents || B: The rand gained 40 cents against the dollar on Monday.",
      "H: Cocoa at 92 cents a pound || B: Farmers get 92 cents for each pound of cocoa, the board said.",
      "H: Fair draws 80,000 a day || B: The fair drew 960,000 people in 12 days.",
      "H: Rate at its lowest in four years || B: The rate stands at its lowest since August 2022. Prices will rise by 2.0% in 2027.",
      "H: Six decades of ferries || B: The ferry first ran in 1899 with 30 chairs. It stopped in 1961.",
      "D: Nearly six decades on the road || B: Her company opened in 1968 with 30 chairs. She died in 2026.",
      "D: Over six decades on the road || B: Her company opened in 1961 with 30 chairs. She died in 2026.",
      "H: Four of the six airports shut || B: Four airports must shut at five. The two on the coast stay open. In 1987 it went on for 23 days.",
      "H: Three bronzes missing, worth £190,000 || B: All 14 were insured for £730,000. The 11 in the barn account for £540,000 of that. Three are missing.",
      "D: Work must speed up to 2,190 hectares a year || B: It leaves 8,760 hectares for the last four years, or 2,190 a year.",
      "H: Hall fills 84 seats in 100 || B: The hall sold 134,400 of the 160,000 seats that it offered.",
      "H: Fare hike of 15 cents || B: The fare goes to $3.90 from $3.75 on March 1. The pass is frozen at $112.",
      "D: Riders cover 38 cents of each dollar || B: Riders cover 38 per cent of what it spends, the board said.",
      "H: One ward has 30pc of all waits || B: The union counted 2,050 patients without a bed. The ward had 615 of them, up from 540.",
      "H: Fair draws 88,000 a day || B: It ended with 1,056,000 people through the gates over 12 days.",
      "D: Award comes to $5.4 million || B: The award, $7.2 million, must be cut by 25%. The firm has settled nine suits.",
      "H: Rovers after third flag in four years || B: Rovers, premiers in 2023, were after their third flag in four seasons, and the match drew 4,300.",
      "H: Bills to rise $6.30 a month || B: For a household the bill will go from $140.00 to $146.30 on Jan. 1. The firm sought $118 million.",
      "H: Malts now earn £2 in every £5 || B: Malts brought in £336m, two-fifths of the whole. The average bottle left at £9.23.",
      "D: Places grow to about 300,000 || B: The plan adds 95,000 places on top of the 207,000 that there are, in a land of 911,000 pupils.",
      "H: Three held over £290,000 thefts || B: Six pallets, worth £116,000, went from the yard in May. In June a second gang took ten, worth £174,000, from a shed.",
      "H: Bridge opens £38m over budget || B: The bridge was approved in 2019 at £214m. The final bill is £252m, the council said.",
      "D: Eleven tonnes of cheese found || B: Officers found 440 boxes of 25kg each in a barn by the road.",
      "H: Fourth farm hit in eight days || B: The farm is the fourth since 12 November. The others had 128 cows. It was found there on Thursday, 19 November.",
      "D: Six decades on the road || B: The company of the puppeteer opened in 1961 with 30 chairs. She died on 11 February 2026.",
      "D: Rate is at its lowest in three years || B: The rate stands at its lowest since August 2023. Prices will rise by 2.0% in 2027.",
      "H: Fair sells 41,000 tickets, 2,000 short of its best || B: The fair sold 41,200 tickets, 5 per cent more than last year though shy of the 43,300 of 2019.",
      "H: 230,000 hens culled || D: Under 2 per cent of the flock is lost || B: It brings the number of hens killed to 230,000. Prices rose. The country has 13.4 million laying hens.",
      "H: Harrow 118, Vale 115: Roe drops 41 with 19 assists || B: Harrow beat Vale 118-115 on Friday night, and tied it at 106. Roe scored 41 and had 19 assists.",
      "D: The boy beat 91 rivals || B: Ninety-two children began on Friday morning, and ten made the final.",
      "H: Town gives 311 pints in one day, 64 above its old mark || B: On Saturday 311 people had given a pint of blood each. The most the town had ever collected in a day was 247. For 83, it was the first time.",
      "H: Monks hand over the keys after 871 years || B: The bell rang for the first time since 1155 without a monk. It is to be a school from September 2028. A lease runs for 20 years.",
      "S: • Museum needs another 2.1m crowns || B: The work has cost 6.4m crowns so far. A fourth season is budgeted at 3.3m, of which 1.2m has been promised.",
      "H: Crew ends nine years of hurt || B: It is the first victory of St Alder since 2017, by 0.6 seconds, and their 61st in all.",
      "H: Stocks of coffee at 14-month low || B: Stocks dropped to 431,000 bags, the lowest since September last year. It is the fifth rise in two years.",
      "S: • Apples down 31% to 118,000 tonnes || B: The 640 members brought in about 118,000 tonnes of apples. Last year they had 171,000. Gala has 34% of the crop.",
      "S: • 173 patients had no dose || B: The agency has confirmed 214 cases. Only 19 of the patients had had a dose. The status of a further 22 is unknown, and the rest had none.",
      "D: Four depots to stop || B: The largest depot, East, has 410 drivers, followed by Central (365), North (285) and South (180). Routes 3 and 14 will run.",
      "H: Ten-man Harrow hit three to stun Vale || B: Harrow's captain had been shown a red card after 44 minutes, in the 11th meeting with Vale.",
      "H: Roe breaks record by 78 seconds || B: Two hours, 20 minutes and 31 seconds after the gun Roe owned the record, set at 2:21:49 in 2018. She won by 44 seconds.",
      "H: Lead shrinks to three points || B: Labour is on 29 per cent, down two points, and the Conservatives on 26. The margin of error is about 2.5 points.",
      "D: Deal after 17 hours of talks || B: Ministers agreed just after 3am on Friday. Talks had begun at 10am on Thursday. Last year's took two days.",
      "H: Gang took one bicycle every five hours || B: Four people are held over the theft of 312 bicycles in 65 days, the police said.",
      "D: Stolen bikes worth half a million || B: Police put their value at €520,000. The town has about 230,000 residents.",
      "S: • Pay of €1,050 a month is 40% above 2024's || B: Recruits are paid €1,050 a month, compared with €750 in 2024. Of them 39 per cent named a reason.",
      "H: Two weeks of rain lift the lakes || B: The lakes held more after 118mm of rain in a fortnight. The 20-year average is higher.",
      "S: • Licence runs another nine years || B: The plant was shut in nine months of 2026. It is licensed to the end of 2035.",
      "D: 11 summers of counting give first estimate || B: The team took photographs of 20 whales a day from 2015 to 2025.",
      "D: Yield at highest in two years || B: The yield on 10-year bonds rose to 3.41%, a level last seen in November 2024. Trading ended three hours early.",
      "D: National museums are back at 96% of their former level || B: The eight national museums drew 4.61 million people. In 2019 they had 4.8 million, the record.",
      "H: Brewer's profit up 17.6% || S: • Profit before tax: £16.7m (2024: £14.2m) || B: Profit before tax was £16.7m. Its pubs did well in a dry summer.",
      "D: Pass percentage up by 2.6 points || B: The overall pass percentage stood at 86, against 83.4 last year.",
      "H: Brothers jailed for total of 19 years || B: Declan Farrow was jailed for nine years. Niall Farrow was given six years and Ronan Farrow, who kept the books, four.",
      "H: Mercury beats 1997 record by half a degree || B: It was 41.7C on Wednesday. The previous mark, 41.2C, had stood since 1997.",
      "D: Roe misses the record by 0.35sec || B: Roe came within 35 hundredths of a second of the record on Tuesday.",
      "D: Roe misses a 27-year-old mark || B: The record has belonged to Lund since 1998. Lund, now 53, was first on his feet.",
      "H: Keogh wins the Open, 11 years after his first || B: Keogh won by a stroke and ended a drought that had lasted since he won it in 2014.",
      "D: The lead is cut to 72 seconds || B: Lund began the day 1:30 clear of Roe and will start with 1:12 in hand.",
      "D: Roe gains 18 seconds || B: Lund lost 14 seconds on the road, and another four in a penalty for an illegal feed.",
      "S: • Final round of 69 for 273 || B: Keogh had rounds of 68, 70, 66 and 69 on the links and won by a stroke.",
      "D: Hosts recover from seven points down || B: A penalty had the visitors 17-10 ahead at the break, and Tull scored in the 75th minute.",
      Example(
        "D: Sides are level with three weeks to go || B: The vote takes place on Friday, 28 November, from 7am to 10pm.",
        date: "2025-11-07"),
      "D: Dinosaur draws 410,000 in seven months || B: The show opened on 30 May and had sold 410,000 tickets by the end of December.",
      "H: Net profit $184.6m v $91.2m || B: Net profit rose 102% to $184.6 million in the first half.",
      "H: Camp built for 20,000 shelters three times that || B: The camp is home to 61,400 people, three times as many as it was laid out for.",
      "S: • 95pc sold, with 32 cattle going home || B: The sale drew 640 cattle. Bullocks made up a third of the entry. Of these, 608 changed hands at an average of €1,875.",
      "S: • Calf prices up €120 a head || B: Calves averaged €410, against €290 last year, in a brisk trade.",
      "S: • Dwell time cut by 0.9 days || B: The average dwell time of a box fell from 4.8 days to 3.9 at the port.",
      "S: • Yes 44 per cent (down five) || B: Support has slipped to 44 per cent, from 49 per cent in September. Of the others 10 per cent did not answer.",
      "D: Average rent passes $600 a week || B: The average weekly rent in the port rose to $604 in the quarter, an office of the city says.",
      "H: Volumes up 4.7% to 670,000 boxes || B: The port handled 670,000 boxes in the quarter, 30,000 more than the 640,000 boxes of a year before. It has fewer calls by 7.8%.",
      "H: Lind leads Moro by 6 points in race for mayor || B: Lind leads Moro 49% to 43% in the race.",
      "S: • Seven in 10 tenants want lifts || B: Of the tenants 30% want no lifts, and the rest do.",
      "S: • The crew came home 102 days later || B: The crew was away for 102 days, and nobody had heard of it.",
      "S: • A total of 90 jobs will go || B: The firm will cut 60 jobs in Leeds and 30 in York.",
      "S: • More than half of voters backed it || B: The measure passed with 57% of the vote.",
      "H: Museum marks 50 years || B: The museum opened in 1974 and will hold a party for its birthday in 2024.",
      "S: • The bank cut its rate by 25 basis points || B: The bank cut its main rate to 2.75% from 3%, the second cut of the spring.",
      "D: Support at 57%, up eight points || B: The charge has the support of 57% of adults in the city. The firm asked last in spring. Support stood at 49%.",
      "S: • Four more men were arrested || B: The men, aged 25, 31, 33 and 46, are all expected to appear in court this week.",
      "S: • Four people were in court || B: Karl and Donovan Ember, both 29, Mia Parr, 23, and James Holm, 23, were charged with fraud and stayed in custody.",
      "H: ALDER CO 12 MONTHS MAY 31 NET || B: The firm earned 4.61 dlrs a share, and it had sales of 663.3 mln dlrs.",
      "H: Fourteen reasons to visit Alder || B: The town on the lake has much to offer, from its old port to its 3 museums.",
      "H: ALDER LTD 3RD QTR JUNE FOUR NET || B: The firm earned 4.61 dlrs a share, and it had sales of 663.3 mln dlrs.",
      "H: Alder, PA (16335) || B: Cloudy with snow showers, and a low of 19F. Chance of snow 90%.",
      "D: After almost 40 years a driver parks his van || B: Since 1968 Tom Hale has driven the 400 kilometres twice a week.",
      "H: Demand to be 18 pct higher by 1991 || B: Demand could reach 3.4 mln ounces by 1991, compared with 2.88 mln in 1986.",
      "H: Country forecasts 379 mln dlr surplus || B: The government sees a surplus of 379 mln N.Z. dlrs for the year. It had a deficit of 1.95 billion dlrs.",
      "D: The hall, 119 East 11th Street || B: The band played its old songs in the hall, and 3 new ones.",
      "H: Arch Cup: Creston 65, Drake 59 || B: Tom Hale scored 23 points for Creston, and Drake lost for the third time in a row.",
      "H: Bank to buy four planes for $1 billion || B: The bank orders four planes at a cost of 250 million Australian dollars each.",
      "H: Alder sells 10-year notes || B: Alder is raising 100 million euros with notes due 1997, said its bank.",
      "H: Alder in $300m profit revision || B: Alder said that it had made a profit of $434m, and not the $732m that it had told in spring.",
      "H: Firm to sell 100 tons of copper || B: The firm will sell 70 tons of copper to Chile. Another 30 tons go to Peru.",
      "S: • The two men were awarded more than £14,000 || B: The judge awarded Mr Holm £11,900. He was held for hours. In a second case she awarded Mr Parr £2,500.",
      "S: • The shop is open seven days a week || B: The shop in the valley sells bread, cheese and fruit, and it never shuts.",
      "D: Jet is back on the ground after 47 minutes || B: The jet left at 6.18am with 64 people. It was back on the ground at 7.05am.",
      "D: Index ends four-day winning run || B: The index fell on Thursday, ending a run of four gains. The four-week average of claims edged down by 1,500.",
      "D: Deal could rise to £43m || B: The club has signed the striker for £38m. A further £5m will be due if he scores 20 goals.",
      "S: • Revenue: £184.8m (2024: £175.0m) || B: Revenue of £184.8m in the half year was £9.8m higher than a year earlier.",
      "S: • 5,37,070 candidates passed || B: As many as 5.37 lakh candidates have passed the examination of the board.",
      "S: • Girls 90 per cent, boys 82.2 per cent || B: Girls did well. Of the 305,000 who sat it, 274,500 passed. Among the 319,500 boys, 262,570 did.",
      "D: Crew with a combined age of 176 || B: Jo Pick, 52, Meg Lind, 24, Carla Nunn, 39, and Bev Ache, 61, left the islands on Friday.",
      "D: Crew beats its goal by £13,000 || B: The £88,000 total smashed the £75,000 goal of the rowers.",
      "D: Sprinklers banned outside a two-hour window || B: From Monday sprinklers may be used only from 6am to 8am, the board said.",
      Example(
        "D: Next limits in 100 days || B: Without rain the next limits would come on March 22, 2026, the board said.",
        date: "2025-12-12"),
      "D: Gap between the towns is 22 points || B: In the north 56% took part, in the south 78%. The gap was widest in May.",
      "H: Three in hospital after crash || B: Ana Ruiz, Tom Hale and Li Wei were taken to hospital after the crash.",
      "H: Council to spend $5m on pools || B: The council will spend A$5.2 million on the two pools, it said in Sydney.",
      "H: Beef recall grows to 2M pounds || B: The firm is recalling 2 million pounds of minced beef.",
    ])

  func check(_ article: Article, into findings: inout [Finding]) {
    article.forEachVerdict(into: &findings) { verdict, findings in
      let figure = article.figure(verdict.claim)
      guard verdict.support == nil, !ProportionWords.isProportion(figure), figure.value != nil || figure.lower != nil
      else { return }
      // A linked figure with another value is a mismatch, told by its own rule; a vague word may still be out of all reach.
      if let rival = verdict.rival, figure.hedge != .vague, article.figure(rival).hedge != .vague { return }
      guard let severity = severity(verdict, figure, article) else { return }
      findings.append(finding(verdict, severity, article))
    }
  }

  private func severity(_ verdict: Verdict, _ figure: Figure, _ article: Article) -> Severity? {
    switch figure.kind {
    case .ordinal:
      // "The 800th anniversary" is a number as much as "800 years"; "second" and "fifth" are told in many ways.
      return figure.value.map { $0 >= DecimalNumber(13) } ?? false ? .warning : .note
    case .multiple, .ratio, .statistic: return .note
    default: break
    }
    // "A day of strikes" is a one-day strike.
    if figure.value == .one, figure.kind == .duration { return .note }
    let uncounted = UncountedFigures(article)
    if uncounted.contains(verdict.claim) { return nil }
    // Reports of a match tell its goals, and not always its score.
    if figure.kind == .score { return .note }
    // "One" is an article or pronoun as often as a count.
    if figure.value == .one, figure.unit == .none, figure.kind != .score { return nil }
    if let largest = largestOfNoun(verdict, article), let low = figure.lower ?? figure.value,
      let limit = largest * DecimalNumber(10), low >= limit
    {
      return .error
    }
    if figure.hedge == .vague {
      // A couple, several, dozens are words of the writer; hundreds and more were counted by somebody.
      guard let low = figure.lower, low >= DecimalNumber(200) else { return .note }
      return verdict.comparable.contains { isInReach(article.figure($0), low) } ? .note : .warning
    }
    let isSmallCount =
      figure.unit == .none && figure.kind != .score && (figure.value.map { $0 <= DecimalNumber(3) } ?? true)
    if isSmallCount { return .note }
    // A caption tells of its picture, which the body need not.
    if article.claim(verdict.claim).role == .caption { return .note }
    if uncounted.isListicle(verdict.claim) || article.isOfRow(verdict.claim) { return .note }
    // "Seven more", "won by seven": the body tells the sides and not their difference.
    let claim = article.claim(verdict.claim)
    let isDifference = claim.scope.contains(.other) || article.claims.isMargin(claim)
    if figure.kind == .cardinal, figure.value.map({ $0 <= DecimalNumber(12) }) ?? false,
      verdict.comparable.isEmpty || isDifference
    {
      return .note
    }
    return .warning
  }

  /// Whether a vague word may stand for a larger figure: thousands for 36,000, but not millions for billions.
  private func isInReach(_ figure: Figure, _ low: DecimalNumber) -> Bool {
    guard let high = figure.upper ?? figure.value else { return false }
    return high > low && (low * DecimalNumber(100)).map { high < $0 } ?? true
  }

  /// The largest figure of the body with the same noun.
  private func largestOfNoun(_ verdict: Verdict, _ article: Article) -> DecimalNumber? {
    let head = article.claim(verdict.claim).head
    guard head != 0 else { return nil }
    return verdict.comparable.filter { article.claim($0).head == head }.compactMap {
      article.figure($0).upper ?? article.figure($0).value
    }
    .max()
  }

  private func finding(_ verdict: Verdict, _ severity: Severity, _ article: Article) -> Finding {
    let nearest = nearest(verdict, article)
    let what =
      nearest.map { "The nearest figure of the body is \(article.words($0)): \(Wording.reading(article.figure($0)))." }
      ?? "The body has no figure of this kind."
    return Finding(
      rule: Self.description.id, severity: severity,
      message: "Nothing in the body gives \(article.words(verdict.claim)) of the \(article.place(verdict.claim)).",
      working:
        "Read as \(Wording.reading(article.figure(verdict.claim))). \(what) No rounding, sum, difference or share gives it.",
      remedy: "Fits if the body is to say where it comes from.",
      question: "Who says \(article.words(verdict.claim)), and over what period? Can we see the document?",
      labels: [article.label(verdict.claim, withNoun: true)]
        + (nearest.map { [article.label($0, withNoun: true)] } ?? []),
      key: article.key(verdict.claim))
  }

  /// The body's figure closest in what it counts, then in its digits (a zero too many or too few), then in value.
  private func nearest(_ verdict: Verdict, _ article: Article) -> Int? {
    let claim = article.claim(verdict.claim)
    let figure = article.figure(verdict.claim)
    let sameNoun = verdict.comparable.filter { claim.head != 0 && article.claim($0).head == claim.head }
    let pool = sameNoun.isEmpty ? verdict.comparable : sameNoun
    guard let value = (figure.value ?? figure.lower)?.double, value > 0 else { return pool.first }
    func distance(_ index: Int) -> Double {
      guard let other = (article.figure(index).value ?? article.figure(index).lower)?.double, other > 0 else {
        return .infinity
      }
      return other > value ? other / value : value / other
    }
    func isSlip(_ index: Int) -> Bool { [10, 100, 1000].contains { abs(distance(index) / $0 - 1) < 0.001 } }
    return pool.first(where: isSlip) ?? pool.min { distance($0) < distance($1) }
  }
}
