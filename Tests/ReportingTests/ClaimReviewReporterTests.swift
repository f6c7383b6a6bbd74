import Foundation
import Testing

@testable import Reporting

@Suite struct ClaimReviewReporterTests {
  static func reviews(_ reports: [Report]) throws -> [[String: Any]] {
    let output = try SnapshotTests.render("claimreview", reports)
    let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
    #expect(object?["@context"] as? String == "https://schema.org")
    return object?["@graph"] as? [[String: Any]] ?? []
  }

  @Test func noVerdictIsOurs() throws {
    let reviews = try Self.reviews([Sample().report, Sample().compared])
    #expect(!reviews.isEmpty)
    for review in reviews {
      let rating = try #require(review["reviewRating"] as? [String: Any])
      #expect(rating.allSatisfy { $0.key == "@type" || $0.value is NSNull })
      #expect(review["url"] is NSNull)
      #expect(review["datePublished"] is NSNull)
    }
  }

  @Test func conflictsAndUnverifiedFiguresOfHeadlineAndDek() throws {
    let claims = try Self.reviews([Sample().report]).map { $0["claimReviewed"] as? String ?? "" }
    #expect(claims.count == 3, "\(claims)")
    #expect(claims[0] == "Storm cuts power to 4,000 homes")
    #expect(claims[1].hasPrefix("Crews from <two> counties"))
    #expect(claims[2].hasPrefix("About 2,600 homes lost power"))
  }

  @Test func whatASourceSaysIsCited() throws {
    let cited = try Self.reviews([Sample().compared]).compactMap { $0["citation"] as? [[String: Any]] }.flatMap { $0 }
    #expect(cited.count == 1)
    #expect((cited.first?["text"] as? String)?.contains("$6 a home") == true)
  }
}
