internal import Consistency
internal import Extraction
internal import FactcheckKit

/// Writes configuration files.
public enum ConfigurationText {
  /// The file that `factcheck init` writes: every key with what it does, each behind a comment mark, so that nothing changes.
  public static var template: String {
    var text = """
      # Configuration of factcheck. Each line stands for what happens without it; take the # away to change it.
      # The command line goes before this file. `factcheck --print-config` shows what is in force, and where it comes from.

      """
    var table = ""
    for key in ConfigurationKey.all {
      if key.table != table {
        table = key.table
        text += "\n[\(table)]\n"
      }
      text += "# \(key.help)\n# \(key.name) = \(key.example)\n"
    }
    return text + """

      # Another severity for a rule: error, warning or note.
      [severity]
      # acronym-undefined = "warning"

      # Figures that only the house writes: a PCRE2 expression with a group (?<value>…) around the number. As many as you like.
      # [[pattern]]
      # name = "force"
      # pattern = 'Force (?<value>[0-9]+) gale'
      # kind = "ordinal"
      #
      # [[pattern]]
      # name = "loads"
      # pattern = '(?<value>[0-9.]+) loads'
      # unit = "t"

      """
  }

  /// What is in force, as a configuration file, with where each value comes from.
  ///
  /// - Parameter file: the file that was read; nil for none.
  public static func effective(_ settings: Settings, file: String?) -> String {
    func origin(_ key: String) -> String { settings.origins[key]?.description ?? "default" }
    var text = "# " + (file.map { "configuration file: \($0)" } ?? "no configuration file") + "\n"
    var table = ""
    for key in ConfigurationKey.all {
      if key.table != table {
        table = key.table
        text += "\n[\(table)]\n"
      }
      let value = key.show(settings)
      text += value.map { "\(key.name) = \($0)  # \(origin(key.path))\n" } ?? "# \(key.name): not set\n"
    }
    text += "\n[severity]\n"
    for (rule, severity) in settings.configuration.severities.sorted(by: { $0.key < $1.key }) {
      text += "\(rule) = \(TOMLText.string(severity.name))  # \(origin("severity.\(rule)"))\n"
    }
    for (number, pattern) in settings.configuration.patterns.enumerated() {
      text += "\n[[pattern]]  # \(origin("pattern[\(number)]"))\n"
      text += "name = \(TOMLText.string(pattern.name))\npattern = \(TOMLText.string(pattern.expression))\n"
      text += "kind = \(TOMLText.string(pattern.kind.name))\n"
      if pattern.unit != .none { text += "unit = \(TOMLText.string(pattern.unit.unit.code))\n" }
    }
    return text
  }
}
