import CRMCore
import Foundation
import Testing

/// YAML that is made to hurt is a fault, and soon.
@Suite("Hostile YAML")
struct YAMLHostileTests {
  /// Nine lists, each of nine times the one before.
  static func laughs(_ tail: String) -> String {
    "a0: &a0 [x]\n"
      + (1...9).map { level in
        let names = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
        return "a\(level): &a\(level) [\(names)]\n"
      }.joined() + tail
  }

  static let texts: [(id: String, text: String)] = [
    ("billion laughs", laughs("")),
    ("billion laughs as a key", laughs("? *a9\n: x\n")),
    ("billion laughs as two keys", laughs("? *a9\n: x\n? *a8\n: y\n")),
    ("an alias of itself", "a: &a [*a]"),
    ("900 lists", String(repeating: "[", count: 900) + String(repeating: "]", count: 900)),
    ("50,000 lists", String(repeating: "[", count: 50_000)),
    ("50,000 mappings", String(repeating: "{a: ", count: 50_000)),
    ("50,000 keys", String(repeating: "? ", count: 50_000)),
    ("50,000 items", String(repeating: "- ", count: 50_000)),
    ("300,000 nodes", "[" + String(repeating: "a,", count: 300_000) + "]"),
  ]

  @Test(arguments: texts)
  func isAFault(_ it: (id: String, text: String)) {
    let fault = #expect(throws: Fault.self) { try YAMLNode.parse(it.text, file: "x.yml") }
    #expect(fault?.code == .yamlSyntax)
    #expect(fault.map { FaultText().line($0).count < 300 } == true)
  }

  @Test("Nesting up to the cap is read on a thread with a small stack")
  func nesting() async {
    let text = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    let isRead = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: (try? YAMLNode.parse(text, file: "")) != nil)
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(isRead)
  }
}
