import Testing
import TextModel

@testable import Extraction

/// A passage with all names in it, in text order: `kind:name`, kinds by their first letter.
struct NamePassage: Sendable, CustomTestStringConvertible {
  var text: String
  var names: [String]
  var testDescription: String { text }

  init(_ text: String, _ names: String...) {
    self.text = text
    self.names = names
  }
}

/// The names of a text as `kind:name`.
func names(_ text: String) -> [String] {
  let mentions = extract(text)
  return mentions.entities.map { "\($0.kind.name.prefix(1)):\(mentions.document.text($0.range))" }
}

/// The mentions of a text that is one body.
func extract(_ text: String) -> Mentions {
  let part = Part(role: .body, range: TextRange(0..<text.utf8.count))
  return Extractor().extract(Document(name: "test", text: text.utf8, parts: [part]))
}

@Suite struct EntityReaderTests {
  static let people = [
    NamePassage(
      "Prime Minister Anna Lindqvist met Dr. Omar Haddad on Monday.", "p:Anna Lindqvist", "p:Omar Haddad"),
    NamePassage(
      "Harold Whitcombe Jr. and John Ashworth III signed the letter.", "p:Harold Whitcombe Jr", "p:John Ashworth III"),
    NamePassage("The minister, Ursula von der Heyden, resigned.", "p:Ursula von der Heyden"),
    NamePassage("The envoy was Mustafa al-Rashidi, 52, a former judge.", "p:Mustafa al-Rashidi"),
    NamePassage("It was Carlos de la Fuente who opened the gate.", "p:Carlos de la Fuente"),
    NamePassage("The president, Chen Ing-wen, spoke first.", "p:Chen Ing-wen"),
    NamePassage("J. R. Hartwell said the boats were late. Hartwell left.", "p:J. R. Hartwell", "p:Hartwell"),
    NamePassage(
      "Former striker Didier Mbeki scored. Mbeki, who is 34, retired.", "p:Didier Mbeki", "p:Mbeki"),
    NamePassage("Defender Robin “Tank” Olsen went off.", "p:Robin “Tank” Olsen"),
    NamePassage("Mr Bellweather denied it.", "p:Bellweather"),
    NamePassage("They saw President Anna Lindqvist of France.", "p:Anna Lindqvist", "p:France"),
    NamePassage("The Biden administration objected.", "p:Biden"),
    NamePassage("Prime Minister Alan Major resigned. Major said he was tired.", "p:Alan Major", "p:Major"),
    NamePassage(
      "(Reporting by Hanna Weiss and Peter Collins; Editing by Ruth Adler)", "p:Hanna Weiss", "p:Peter Collins",
      "p:Ruth Adler"),
  ]

  static let organisations = [
    NamePassage("Shares of Brightwater Inc. fell after Kestrel plc bid.", "o:Brightwater Inc", "o:Kestrel plc"),
    NamePassage("She teaches at the University of Leeds.", "o:University of Leeds"),
    NamePassage(
      "The Cyberspace Administration of China fined the app.", "o:Cyberspace Administration of China"),
    NamePassage(
      "The World Health Organization (WHO) met. WHO experts left.", "o:World Health Organization", "o:WHO", "o:WHO"),
    NamePassage("The Food and Drug Administration approved it.", "o:Food and Drug Administration"),
    NamePassage(
      "The Ministry of Agriculture and Rural Development paid.", "o:Ministry of Agriculture and Rural Development"),
    NamePassage("A spokesman for Nordhavn Shipping said the ship had left.", "o:Nordhavn Shipping"),
    NamePassage("The Labour Party and the Harbour Workers Union agreed.", "o:Labour Party", "o:Harbour Workers Union"),
    NamePassage("The Justice Department sued.", "o:Justice Department"),
    NamePassage("He plays for the New York Larks.", "o:New York Larks"),
    NamePassage("They flew with Air Norway.", "o:Air Norway"),
    NamePassage("She works for Nurses Without Borders.", "o:Nurses Without Borders"),
    NamePassage("She studied at King's College London.", "o:King's College London"),
    NamePassage("The Blackfoot Nation agreed.", "o:Blackfoot Nation"),
    NamePassage("He ran the Federal Home Loan Bank Board.", "o:Federal Home Loan Bank Board"),
    NamePassage("He knows New Yorkers.", "o:New Yorkers"),
    NamePassage("ARKVIK, March 5 - New applications fell.", "p:ARKVIK"),
    NamePassage("The brokerage Velinda cut its forecast.", "o:Velinda"),
    NamePassage("It was the Velinda news agency that had the story.", "o:Velinda"),
    NamePassage("He met Ford chief executive Jim Harlow.", "o:Ford", "p:Jim Harlow"),
    NamePassage("He saw Liverpool striker Didier Mbeki.", "o:Liverpool", "p:Didier Mbeki"),
    NamePassage("She flew in an Airbus A350 to Geneva.", "o:Airbus", "p:Geneva"),
    NamePassage("BEIJING, Dec 7 (Reuters) - Factories closed.", "p:BEIJING", "o:Reuters"),
  ]

  static let places = [
    NamePassage("Floods hit the southern city of Dalvik in Iceland.", "p:Dalvik", "p:Iceland"),
    NamePassage("They live in Pittsburgh, Pennsylvania.", "p:Pittsburgh", "p:Pennsylvania"),
    NamePassage("The U.S. and the UK signed; New Zealand did not.", "p:U.S.", "p:UK", "p:New Zealand"),
    NamePassage("The ferry sank in Lake Mirova, near Harbor Street.", "p:Lake Mirova", "p:Harbor Street"),
    NamePassage("A Geneva-based charity works in South Sudan.", "p:Geneva", "p:South Sudan"),
    NamePassage("The United States rejected it.", "p:United States"),
  ]

  static let others = [
    NamePassage(
      "Chinese officials and a Frenchman met the South African team.", "o:Chinese", "o:Frenchman", "o:South African"),
    NamePassage("British Prime Minister Clara Hughes spoke.", "o:British", "p:Clara Hughes"),
    NamePassage("He won the Northern Cup in May.", "o:Northern Cup"),
  ]

  static let teams = [
    NamePassage(
      "Newcastle beat Sunderland in the league. Liverpool scored four goals in London. Coventry lost the match.",
      "o:Newcastle", "o:Sunderland", "o:Liverpool", "p:London", "o:Coventry")
  ]

  static let neighbours = [
    NamePassage("China's Cyberspace Administration fined it.", "p:China", "o:Cyberspace Administration"),
    NamePassage(
      "President of Russia Viktor Orlov met Chancellor of the Exchequer Gordon Blake.", "p:Russia", "p:Viktor Orlov",
      "p:Gordon Blake"),
    NamePassage(
      "US Secretary of State Anthony Marlow met EU Commission President Helga von der Aue.", "p:US", "p:Anthony Marlow",
      "o:EU Commission", "p:Helga von der Aue"),
    NamePassage("The deal between the US-China council and Iran was off.", "p:US", "p:China", "p:Iran"),
    NamePassage(
      "People's Bank of Morania and Women's Rowing League met.", "o:People's Bank of Morania", "o:Women's Rowing League"
    ),
    NamePassage("He read of World War Two and of Formula One.", "o:World War Two", "o:Formula One"),
    NamePassage("The Lagos State Governor left.", "p:Lagos State"),
    NamePassage("Samsung Electronics Co and LG met.", "o:Samsung Electronics Co", "o:LG"),
    NamePassage("McDonald's rose.", "o:McDonald's"),
    NamePassage(
      "Sens. Tim Calder, R-Texas, and Amy Holt (D-N.Y.) spoke.", "p:Tim Calder", "p:Texas", "p:Amy Holt", "p:N.Y."),
    NamePassage("Le Courant and The Guardian reported it.", "o:Le Courant", "o:Guardian"),
    NamePassage("The Chinese Anti-terrorist Force came.", "o:Chinese Anti-terrorist Force"),
    NamePassage(
      "The goals came from Novak, Makelu, Zelindo and Harris.", "p:Novak", "p:Makelu", "p:Zelindo", "p:Harris"),
    NamePassage("General Motors Corp. said it would stay.", "o:General Motors Corp"),
    NamePassage("Atletico Madrid and Ohio State lost.", "o:Atletico Madrid", "o:Ohio State"),
    NamePassage("Irene Ho Mei-man lives in a New York-area town.", "p:Irene Ho Mei-man", "p:New York"),
    NamePassage("We've met; Amazon.com said so. The AK-47 was found.", "o:Amazon.com"),
  ]

  static let none = [
    NamePassage("FILE PHOTO: A ship leaves the port."),
    NamePassage("On Tuesday, March 3, it rained. However, the game went on."),
    NamePassage("Officials said the Internet was down. Nothing else was.", "o:Internet"),
    NamePassage("I'm sure that GDP and the CEO will be fine."),
    NamePassage("Will it rain? May we go? Hope is all that is left."),
    NamePassage("STORM KILLS THREE AS RIVERS RISE"),
    NamePassage("Storm Kills Three As Rivers Rise And Bridges Fall"),
  ]

  @Test(arguments: people + organisations + places + others + teams + neighbours + none)
  func namesAndKinds(_ passage: NamePassage) {
    #expect(names(passage.text) == passage.names)
  }

  @Test func headlineNamesAreThoseOfTheText() {
    let text = "HALVORSEN WINS RACE IN NORWAY\n\nSkier Kari Halvorsen won on Sunday."
    #expect(names(text) == ["p:HALVORSEN", "p:NORWAY", "p:Kari Halvorsen"])
  }

  @Test func anOpenerIsANameWhereTheTextHasItInsideASentence() {
    #expect(names("Ostrava lost. The mayor of Ostrava wept.") == ["p:Ostrava", "p:Ostrava"])
  }

  @Test(arguments: [
    ("Foreign Minister Lena Brandt left.", "Foreign Minister"), ("Then Dr. Omar Haddad left.", "Dr"),
    ("He met the prime minister Anna Lindqvist.", "prime minister"), ("He met Anna Lindqvist.", ""),
  ])
  func aTitleHasItsRange(_ text: String, _ title: String) throws {
    let mentions = extract(text)
    let entity = try #require(mentions.entities.last)
    #expect(mentions.document.text(entity.title) == title)
  }

  @Test(arguments: [
    "", "A", "Mr", "Mr.", "X of", "of X", "The", "Mr. of the", "-A", "A-", "A-a-A", "U.S.", "(WHO)", "WHO (", "’s",
    "A & ",
    "& A", "A “B” C", "A.com", "de A", "al-A", "A, 5,", "A, who", "Monday Tuesday May", "President of", "And And And",
  ])
  func strayTextsDoNoHarm(_ text: String) {
    var end: Int32 = 0
    for entity in extract(text).entities {
      #expect(entity.range.start >= end && !entity.range.isEmpty)
      end = entity.range.end
    }
  }

  @Test func offsetsHoldBehindWideCharacters() {
    #expect(names("é“𝒳 Prime Minister Anna Lindqvist resigned.") == ["p:Anna Lindqvist"])
  }
}
