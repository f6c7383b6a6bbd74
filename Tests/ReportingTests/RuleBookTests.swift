import Consistency
import Testing

@testable import Reporting

@Suite struct RuleBookTests {
  @Test func aPage() {
    let rule = RuleDescription(
      id: "sum-odd", severity: .warning, compares: "a sum <against> its parts",
      arithmetic: "A sum is not its parts: 1 * 2.",
      isOptIn: true, triggering: ["H: ↓4 came || B: Two and ↓one came.", Example("↓5", date: "2024-05-26")],
      nonTriggering: ["B: `3`"])
    #expect(
      RuleBook.markdown([rule]).hasSuffix(
        """
        | Rule | Severity | Compares |
        | --- | --- | --- |
        | [`sum-odd`](#sum-odd) | warning | a sum &lt;against&gt; its parts |

        ## sum-odd

        Compares a sum &lt;against&gt; its parts. Severity: warning. Runs only where it is selected.

        A sum is not its parts: 1 \\* 2.

        It reports:

        ```
        H: ↓4 came
        B: Two and ↓one came.

        ↓5  (published 2024-05-26)
        ```

        It is silent on:

        ```
        B: `3`
        ```

        """))
  }

  @Test func everyRuleHasAPage() {
    let book = RuleBook.markdown()
    for rule in RulePage.allRules { #expect(book.contains("\n## \(rule.id)\n"), "\(rule.id)") }
  }
}
