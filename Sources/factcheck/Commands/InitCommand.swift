internal import ArgumentParser
internal import ConfigFile
internal import Glibc

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", _superCommandName: Factcheck.name,
    abstract: "Write a commented .factcheck.toml into the working folder.")

  func run() throws {
    let name = ConfigurationFile.name
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw ValidationError(
        errno == EEXIST
          ? "\(name): there is one already; it is left as it is" : "\(name): \(String(cString: strerror(errno)))")
    }
    var sink = OutputSink(descriptor: descriptor)
    sink.bytes += Array(ConfigurationText.template.utf8)
    do throws(OutputSink.WriteError) {
      try sink.flush()
    } catch {
      unlink(name)
      throw ValidationError("\(name): \(error.message)")
    }
    close(descriptor)
    Message.plain("factcheck: \(name) written; every line in it is a comment until you take the # away")
  }
}
