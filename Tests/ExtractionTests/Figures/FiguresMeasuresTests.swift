import Testing

@testable import Extraction

@Suite struct FiguresMeasuresTests {
  static let measures = [
    FigureCase("The road is 42km long.", "42km: measure 42 km"),
    FigureCase("The road is 42 kilometres long.", "42 kilometres: measure 42 km"),
    FigureCase("A 42-kilometre road was built.", "42-kilometre: measure 42 km"),
    FigureCase("The keeper, 5’10” in his socks, jumped.", "5’10”: measure 70 [in_i]"),
    FigureCase("She is 5ft 11in.", "5ft 11in.: measure 71 [in_i]"),
    FigureCase("She is 5-foot-10.", "5-foot-10: measure 70 [in_i]"),
    FigureCase("The jockey weighs 11st 9lb.", "11st 9lb.: measure 163 [lb_av]"),
    FigureCase("The board is 12 ft 2 in long.", "12 ft 2 in: measure 146 [in_i]"),
    FigureCase("The cloth is 2 yards, 7 feet and 10 inches long.", "2 yards, 7 feet and 10 inches: measure 166 [in_i]"),
    FigureCase("It was 38C in the shade.", "38C: measure 38 Cel"),
    FigureCase("It was 100F on the porch.", "100F: measure 100 [degF]"),
    FigureCase("It was 100° Celsius in the pot.", "100° Celsius: measure 100 Cel"),
    FigureCase("It was 20 degrees Fahrenheit.", "20 degrees Fahrenheit: measure 20 [degF]"),
    FigureCase("It was 12 degrees below zero.", "12 degrees below zero: measure -12 deg"),
    FigureCase("The limit is 60 miles an hour.", "60 miles an hour: measure 60 [mi_i]/h"),
    FigureCase("The limit is 80 m.p.h.", "80 m.p.h: measure 80 [mi_i]/h"),
    FigureCase("The park covers 210 sq km.", "210 sq km: measure 210 km2"),
    FigureCase("A 3923sq m plot was sold.", "3923sq m: measure 3923 m2"),
    FigureCase("The engine has 275 pound-feet of torque.", "275 pound-feet of torque: measure 275 [lbf.ft]"),
    FigureCase("The lamp uses 14MW.", "14MW: measure 14 MW"),
    FigureCase("Workers are exposed to 20 J/m2.", "20 J/m2: measure 20 J/m2"),
    FigureCase("The blood held 5.2 mmol/L.", "5.2 mmol/L: measure 5.2 mmol/L"),
    FigureCase("The wine has 12 g/L of sugar.", "12 g/L: measure 12 g/L"),
    FigureCase("The jet flies at 3 km s-1.", "3 km s-1: measure 3 km/s"),
    FigureCase("Give 5, 10 and 15 mg.", "5: measure 5 mg", "10: measure 10 mg", "15 mg: measure 15 mg"),
    FigureCase("The screen is 7 or 8 inches.", "7: measure 7 [in_i]", "8 inches: measure 8 [in_i]"),
    FigureCase("A 7- or 8-inch screen is planned.", "7: measure 7 [in_i]", "8-inch: measure 8 [in_i]"),
    FigureCase("The sack holds 70 ± 9 kg.", "70 ± 9 kg: measure 61…79 kg about"),
    FigureCase("The hill is 30' high.", "30': measure 30 [ft_i]"),
    FigureCase("The ship holds 2,200 long tons.", "2,200 long tons: measure 2200 [lton_av]"),
    FigureCase("The line runs at 100 Mbit/s.", "100 Mbit/s: rate 100 Mbit/s"),
    FigureCase("The pump moves two hectolitres.", "two hectolitres: measure 2 hL"),
    FigureCase("The drum is at absolute zero.", "absolute zero: measure 0 K"),
    FigureCase("He is 6'2\" tall.", "6'2\": measure 74 [in_i]"),
    FigureCase("A quarter-mile swim is next.", "A quarter-mile: measure 0.25 [mi_i]"),
    FigureCase("The field pumps 2.5 million barrels of oil a day.", "2.5 million barrels: rate 2500000 [bbl_us]/d"),
    FigureCase("Gusts hit 75 mph (120 km/h).", "75 mph: measure 75 [mi_i]/h", "120 km/h: measure 120 km/h"),
    FigureCase("Highs of 30-35C are due.", "30-35C: measure 30…35 Cel range"),
    FigureCase("Up to 40C (104F) is due.", "Up to 40C: measure …40 Cel at_most", "104F: measure …104 [degF] at_most"),
    FigureCase("Temperatures will be in the low 20s.", "low 20s: measure 20…23 deg range"),
    FigureCase("Highs in the mid-70s F are forecast.", "mid-70s F: measure 74…77 [degF] range"),
    FigureCase("The mill makes 816 000 t a year.", "816 000 t a year: rate 816000 t/a"),
    FigureCase("The probe is 22.5 au from the Sun.", "22.5 au: measure 22.5 AU"),
    FigureCase("The bonds are 1.14 Å to 1.43 Å long.", "1.14 Å to 1.43 Å: measure 1.14…1.43 Ao range"),
    FigureCase("He ran for 517 rushing yards.", "517 rushing yards: measure 517 [yd_i]"),
    FigureCase("The neck is 25.5″ long.", "25.5″: measure 25.5 [in_i]"),
    FigureCase("The dose was 10 or 2.5 mg/mL.", "10: measure 10 g/L", "2.5 mg/mL: measure 2.5 g/L"),
    FigureCase("At pH 4.7 and 20% salt it sets.", "4.7: cardinal 4.7", "20%: percent 20 %"),
    FigureCase("The odds were 5-1.", "5-1: ratio 5"),
    FigureCase("Bookmakers have the mare at 11/4.", "11/4: ratio 2.75"),
    FigureCase("England 17-18 France.", "17-18: score 17…18"),
    FigureCase("They beat Leeds 1-2 Arsenal last.", "1-2: score 1…2"),
    FigureCase("Output grew 10x.", "10x: multiple 10 up"),
    FigureCase("Each eats 40 litres a head.", "40 litres a head: rate 40 L/{head}"),
    FigureCase("The limit is 0.08 mg per 100 ml of blood.", "0.08 mg per 100 ml: rate 0.08 mg/(100.mL)"),
    FigureCase("There is one every 40 minutes.", "one every 40 minutes: rate 1 /(40.min)"),
    FigureCase("Highs of 30°-40°C are due.", "30°-40°C: measure 30…40 Cel range"),
    FigureCase("The night was 10 below zero.", "10 below zero: measure -10 deg"),
  ]

  static let durations = [
    FigureCase("The strike lasted two months.", "two months: duration 2 mo"),
    FigureCase("A two-month strike ended.", "two-month: duration 2 mo"),
    FigureCase("The trip takes 1 year, 2 days and 4 hours.", "1 year, 2 days and 4 hours: duration 8812 h"),
    FigureCase("The trip takes an hour and a half.", "an hour and a half: duration 1.5 h"),
    FigureCase("The trip takes an hour and 30 seconds.", "an hour and 30 seconds: duration 3630 s"),
    FigureCase("The trip takes 1 hour thirty.", "1 hour thirty: duration 90 min"),
    FigureCase(
      "The trip takes one and three quarters of an hour.", "one and three quarters of an hour: duration 1.75 h"),
    FigureCase("The trip takes half an hour.", "half an hour: duration 0.5 h"),
    FigureCase("The trip takes 1/2 hour.", "1/2 hour: duration 0.5 h"),
    FigureCase("For a decade nobody came.", "a decade: duration 10 a"),
    FigureCase("They spent a fortnight at sea.", "a fortnight: duration 2 wk"),
    FigureCase("He ran it in 9.8s.", "9.8s: duration 9.8 s"),
    FigureCase("It took three more days.", "three more days: duration 3 d"),
    FigureCase("It took two whole weeks.", "two whole weeks: duration 2 wk"),
    FigureCase(
      "It took one year, two months and three days.", "one year, two months and three days: duration 429.125 d"),
    FigureCase("It took 2 days 1 month.", "2 days 1 month: duration 32.4375 d"),
    FigureCase("The film runs for 1h 45m.", "1h 45m: duration 105 min"),
    FigureCase("She finished in 2:03:59.", "2:03:59: duration 7439 s"),
    FigureCase("A week-long strike ended.", "week-long: duration 1 wk"),
    FigureCase("The yearlong ban ended.", "yearlong: duration 1 a"),
    FigureCase("A years-long row ended."),
    FigureCase("He was banned for a full year.", "a full year: duration 1 a"),
    FigureCase("The full-year loss grew."),
    FigureCase("It told of a full year after-tax loss."),
    FigureCase("The last full year was dry."),
    FigureCase("It cut its forecast for full year."),
    FigureCase("She worked a full day shift."),
    FigureCase("He will stay for another week.", "another week: duration 1 wk"),
    FigureCase("Another week, another loss."),
    FigureCase("The hearing lasted all day.", "all day: duration 1 d"),
    FigureCase("She will be away for all week.", "all week: duration 1 wk"),
    FigureCase("They danced all night and all the year."),
    FigureCase("He was away for a couple of days.", "a couple of days: duration 2…3 d vague"),
    FigureCase(
      "The deal is worth 65 million over ten years.", "65 million: cardinal 65000000", "ten years: duration 10 a"),
    FigureCase("He served for over ten years.", "over ten years: duration 10… a above"),
  ]

  /// Lengths, weights, volumes, speeds, temperatures and other measures, alone and compound.
  @Test(arguments: measures) func measuresAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }

  /// Durations, alone and compound.
  @Test(arguments: durations) func durationsAreRead(_ example: FigureCase) {
    #expect(FigureCase.read(example.text) == example.figures)
  }
}
