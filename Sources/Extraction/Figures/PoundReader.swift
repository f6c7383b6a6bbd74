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
  /// What is told in millions of pounds of weight.
  private static let goods = WordSet(
    "beef pork chicken poultry turkey meat meats meatballs sausage sausages bacon ham hams burgers patties steak steaks jerky "
      + "franks fish salmon tuna cod lobster lobsters shrimp crab crabs oysters clams seafood food foods produce fruit fruits "
      + "vegetables potatoes tomatoes onions lettuce apples grapes cherries berries blueberries cranberries strawberries "
      + "pumpkins peanuts almonds pecans nuts rice wheat corn flour grain sugar salt honey chocolate candy cheese butter milk "
      + "powder coffee cocoa tea cotton wool tobacco hay feed fertiliser fertilizer manure pesticide pesticides chemicals "
      + "copper uranium zinc nickel lead aluminium aluminum steel iron lithium cobalt metal plastic paper glass rubber trash "
      + "garbage rubbish litter debris waste pollution pollutants emissions mercury sewage sand gravel soil mud rock ice snow "
      + "carbon dioxide co2 ammonia clothing clothes textiles explosives dynamite tnt ammunition thrust lift cargo freight mail "
      + "cocaine heroin marijuana cannabis methamphetamine")
  private static let handling = WordSet("recall recalls recalled recalling landed harvest harvested")

  /// Whether the pounds whose name stands at `index` are money.
  func isMoney(at index: Int, isScaled: Bool) -> Bool {
    if text.isWord(index + 1, "sterling") { return true }
    // "10,000 pounds ($16,000)", "($1=.6393 pound)"
    if text[index + 1].isMark("("), MoneyReader.isSign(text[index + 2].mark) { return true }
    if isScaled { return !isOfGoods(index + 1) && !isRecall(index) }
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

  /// Whether the sentence speaks of money elsewhere than in the pounds at `index`: without it they may be a weight.
  func isSum(_ index: Int) -> Bool {
    text.isWord(index + 1, "sterling")
      || text.near(index).contains {
        Self.sums.contains(text[$0]) || text[$0].mark != 0 && MoneyReader.isSign(text[$0].mark)
      }
  }

  /// "Beef recall grows to 5.3M pounds": goods that are recalled.
  private func isRecall(_ index: Int) -> Bool {
    let near = text.near(index)
    return near.contains { text.isWord($0, in: Self.handling) } && near.contains { text.isWord($0, in: Self.goods) }
      && !near.contains { Self.sums.contains(text[$0]) }
  }

  /// "Pounds of frozen beef", "pounds recalled": a weight, however many millions. "Pounds worth of meat" is money.
  private func isOfGoods(_ index: Int) -> Bool {
    if text.isWord(index, in: Self.handling) { return true }
    guard text.isWord(index, "of") else { return false }
    for next in index + 1...index + 5 {
      guard text[next].isWord || text[next].kind == .dash else { return false }
      if Self.goods.contains(text[next]) { return !text.isWord(next + 1, in: Self.sums) }
      guard !text.has(next, [.preposition, .auxiliary]) else { return false }
    }
    return false
  }
}
