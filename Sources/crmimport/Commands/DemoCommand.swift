import ArgumentParser
import CRMCore
import CRMImportKit

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Run the main job on the exports of an invented company.",
    discussion: """
      Writes the exports, a database, the values and the report into a folder.

      Examples:
        crmimport demo
        crmimport demo --out /tmp/demo
      """)

  @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var out = "crmimport-demo"
  @Option(help: "Labels and numbers in English or French: en or fr.")
  var lang: String?

  func run() throws {
    let file = try Demo.unpack(into: out)
    var arguments = [file, "--out", "\(out)/public"]
    if let lang { arguments += ["--lang", lang] }
    let command = try Run.parse(arguments)
    try command.run()
  }
}
