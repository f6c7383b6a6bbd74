internal import TextModel

/// Tells pounds of money from pounds of weight by the words around them.
struct PoundReader {
  let text: SentenceText

  private static let weights = WordSet(
    "weigh weighs weighed weighing weight weights heavy heavier lighter kg kgs kilo kilos kilogram kilograms kilogrammes tonne "
      + "tonnes ton tons ounce ounces lb lbs thrust torque force meat beef pork fish grain flour catch baby newborn obese "
      + "slimmed dieting luggage payload cargo explosives dynamite cocaine heroin marijuana cannabis feet foot inches")
  private static let sums = WordSet(
    "pay pays paid paying cost costs costing worth price prices priced fine fined fines prize salary salaries wage wages profit "
      + "profits loss debt debts loan loans fund funds funding raise raised spend spends spent charge charged fee fees budget "
      + "reward sold bought buy sell sterling pence pounds-sterling dollars dollar euros euro dlrs yen bank compensation "
      + "donated donation grant grants tax rent deposit bill bills income earn earns earned cash money invested investment"
  )

  /// Whether the pounds whose name stands at `index` are money.
  func isMoney(at index: Int, isScaled: Bool) -> Bool {
    if isScaled || text.isWord(index + 1, "sterling") { return true }
    // "10,000 pounds ($16,000)", "($1=.6393 pound)"
    if text[index + 1].isMark("("), MoneyReader.isSign(text[index + 2].mark) { return true }
    var hasSum = false
    for position in text.near(index) {
      let token = text[position]
      if token.isWord {
        if Self.weights.contains(token) { return false }
        hasSum = hasSum || Self.sums.contains(token)
      } else if MoneyReader.isSign(token.mark), token.mark != 0 {
        hasSum = true
      }
    }
    return hasSum
  }
}
