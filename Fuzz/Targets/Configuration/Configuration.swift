import ConfigFile
import Harness
import Properties

/// Any bytes as a configuration file; what is read of it is written out and read once more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  Harness.run(data, size) { input in
    var violations = Violations()
    var settings = Settings()
    do throws(ConfigurationFileError) {
      try ConfigurationFile.read(Array(input), path: ".factcheck.toml", into: &settings)
    } catch {
      violations.expect(!error.problems.isEmpty, "refused without a problem")
      violations.expect(
        error.problems.allSatisfy { $0.hasPrefix(".factcheck.toml:") }, "a problem has no place: \(error)")
      return violations
    }
    let written = ConfigurationText.effective(settings, file: nil)
    var again = Settings()
    do throws(ConfigurationFileError) {
      try ConfigurationFile.read(Array(written.utf8), path: ".factcheck.toml", into: &again)
      violations.expect(again.configuration == settings.configuration, "not the same once written and read")
    } catch {
      violations.expect(false, "what is written cannot be read: \(error)\n\(written)")
    }
    return violations
  }
}
