import CRMCore
import CRMIntake

/// Reads bytes as a mapping file, and checks what must hold whatever they are.
///
/// - Reading twice gives the same faults.
/// - A fault names the file, and a place that there is.
package struct MappingProbe {
  /// What is not as it must be; empty when all is well.
  package private(set) var findings: [String] = []

  package init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let faults = Self.faults(text)
    if faults != Self.faults(text) { findings.append("a second reading finds other faults") }
    let lines = 1 + text.unicodeScalars.count { Self.breaks.contains($0) }
    for fault in faults {
      guard let position = fault.position, position.file == "m.yml" else {
        findings.append("\(fault) has no place")
        continue
      }
      if let line = position.line, !(1...lines + 1).contains(line) {
        findings.append("\(fault) stands on line \(line) of \(lines)")
      }
      if FaultText().line(fault).isEmpty { findings.append("\(fault) has no sentence") }
    }
  }

  /// What YAML takes for a line break.
  private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private static func faults(_ text: String) -> [Fault] {
    do throws(Faults) {
      _ = try MappingReader.read(text, file: "m.yml")
      return []
    } catch {
      return error.all
    }
  }
}
