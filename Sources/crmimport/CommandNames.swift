import ArgumentParser
import CRMCore

/// Refuses a command that does not exist.
///
/// The parser alone would answer `crmimport nonsense --help` with the help of the whole program, and
/// a script that asks whether a command is there would be told that it is.
enum CommandNames {
  /// Looks at the words in front of the first option.
  ///
  /// - Throws: `Fault` `usage`.
  static func check(_ arguments: some Sequence<String>) throws(Fault) {
    var command: any ParsableCommand.Type = CRMImport.self
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !word.hasPrefix("-"), !subcommands.isEmpty else { return }
      if command == CRMImport.self, word == "help" { continue }
      guard let next = subcommands.first(where: { names($0).contains(word) }) else {
        throw unknown(word, among: subcommands.flatMap(names))
      }
      command = next
    }
  }

  private static func names(_ command: any ParsableCommand.Type) -> [String] {
    [command._commandName] + command.configuration.aliases
  }

  private static func unknown(_ word: String, among names: [String]) -> Fault {
    let hint = nearestName(to: word, among: names).map { "; did you mean '\($0)'?" } ?? ""
    return Fault(
      .usage, [.reason: "there is no command '\(word)'\(hint)", .remedy: "see crmimport --help"])
  }
}
