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
  @Option(help: "Labels and numbers: en or fr; by default the language of the environment.")
  var lang = Session.language

  func run() throws {
    let file = try Demo.unpack(into: out)
    let command = try Run.parse([file, "--out", "\(out)/public", "--lang", lang])
    try command.run()
  }
}
