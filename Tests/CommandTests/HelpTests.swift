import CRMCore
import Foundation
import Testing

@Suite struct HelpTests {
  static let commands: [[String]] = [
    [], ["run"], ["inspect"], ["import"], ["rejects"], ["reconcile"], ["dedupe"], ["identities"],
    ["decide"], ["attribute"], ["kpi"], ["metric"], ["metric", "list"], ["metric", "show"],
    ["metric", "check"], ["report"], ["mapping"], ["mapping", "list"], ["mapping", "show"],
    ["mapping", "check"], ["mapping", "new"], ["mapping", "schema"], ["explain"],
    ["explain", "lead"], ["explain", "merge"], ["demo"],
  ]

  @Test(arguments: commands) func helpHasAnExample(_ command: [String]) throws {
    let outcome = try WorkFolder().run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Example"))
    #expect(
      outcome.text.contains(
        "  crmimport \(command.first.map { $0 == "dedupe" ? "reconcile" : $0 } ?? "demo")"))
  }

  @Test func exitCodesAreListed() throws {
    let help = try WorkFolder().run("--help").text
    for status in CRMCore.ExitStatus.allCases { #expect(help.contains("\(status.rawValue)")) }
  }
}
