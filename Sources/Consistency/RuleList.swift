/// Every rule, in the order of the documentation.
public enum RuleList {
  public static let all: [any Rule.Type] = [
    HeadlineFigureMismatch.self,
    SummaryFigureUnsupported.self,
    MagnitudeWordConflict.self,
    SummaryQuoteNotInBody.self,
    SummaryEntityUnsupported.self,
    HeadlineProportionWord.self,
    PartsTotalMismatch.self,
    PartExceedsWhole.self,
    PercentCountMismatch.self,
    PercentChangeMismatch.self,
    PercentVsPoint.self,
    ScaleSlip.self,
    SummaryDateMismatch.self,
    WeekdayDateMismatch.self,
    DateInvalid.self,
    DurationDatesMismatch.self,
    RedundantName.self,
    DateUnanchored.self,
    TableTotalMismatch.self,
    TextTableMismatch.self,
    NameVariant.self,
    NameKnownMisspelling.self,
    AcronymMismatch.self,
    AcronymUndefined.self,
    QuoteVariant.self,
    QuoteSpeakerConflict.self,
    QuoteUnbalanced.self,
    AgeMismatch.self,
    ChronologyImpossible.self,
    AnniversaryMismatch.self,
    SpellingVariant.self,
    OrdinalSuffix.self,
    MeanImpossible.self,
    PValueMismatch.self,
  ]

  /// The descriptions, in the same order.
  public static let descriptions: [RuleDescription] = all.map { $0.description }
}
