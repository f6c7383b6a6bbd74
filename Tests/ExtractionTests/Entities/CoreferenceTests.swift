import Testing
import TextModel

@testable import Extraction

@Suite struct CoreferenceTests {
  /// A text, a mention in it, and the fullest form that it stands for.
  struct Alias: Sendable {
    var text: String
    var mention: String
    var canonical: String
  }

  static let aliases = [
    Alias(text: "Maria Castellano spoke. Later Castellano left.", mention: "Castellano", canonical: "Maria Castellano"),
    Alias(text: "Castellano won. Ms Maria Castellano is 40.", mention: "Castellano", canonical: "Maria Castellano"),
    Alias(
      text: "The World Health Organization (WHO) met. The WHO warned.", mention: "WHO",
      canonical: "World Health Organization"),
    Alias(
      text: "WHO (World Health Organization) staff met.", mention: "WHO", canonical: "World Health Organization"),
    Alias(
      text: "The Harbour Workers Union struck. HWU members marched.", mention: "HWU", canonical: "Harbour Workers Union"
    ),
    Alias(
      text: "President Andres Lopez Obrador met voters. Then Lopez Obrador flew home.", mention: "Lopez Obrador",
      canonical: "Andres Lopez Obrador"),
    Alias(text: "Elin Sandberg ran. Coaches praised Elin.", mention: "Elin", canonical: "Elin Sandberg"),
    Alias(
      text: "The Harbour Administration of Denmark paid. The Harbour Administration was late.",
      mention: "Harbour Administration", canonical: "Harbour Administration of Denmark"),
    Alias(
      text: "Hanna Rose Whitcombe met Paul Whitcombe. Hanna Whitcombe left.", mention: "Hanna Whitcombe",
      canonical: "Hanna Rose Whitcombe"),
    Alias(
      text: "Harold Whitcombe Jr. came. Then Whitcombe left.", mention: "Whitcombe", canonical: "Harold Whitcombe Jr"),
    Alias(text: "The United Kingdom voted. Few in the UK knew.", mention: "UK", canonical: "United Kingdom"),
    Alias(text: "Velmar Corp grew. Analysts like Velmar.", mention: "Velmar", canonical: "Velmar Corp"),
  ]

  @Test(arguments: aliases)
  func shortFormsPointAtTheFullest(_ alias: Alias) throws {
    let mentions = extract(alias.text)
    let entity = try #require(mentions.entities.first { mentions.document.text($0.range) == alias.mention })
    #expect(mentions.document.text(mentions.canonical(entity).range) == alias.canonical)
    #expect(entity.kind == mentions.canonical(entity).kind)
  }

  @Test func aHeadlineStandsForTheFullName() throws {
    let mentions = extract("HALVORSEN WINS RACE IN NORWAY\n\nSkier Kari Halvorsen won on Sunday.")
    let entity = try #require(mentions.entities.first)
    #expect(mentions.document.text(entity.range) == "HALVORSEN")
    #expect(mentions.document.text(mentions.canonical(entity).range) == "Kari Halvorsen")
  }

  @Test func acronymsAreMarked() {
    let mentions = extract("The Harbour Workers Union (HWU) struck.")
    #expect(mentions.entities.map(\.isAcronym) == [false, true])
  }
}
