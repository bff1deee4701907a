import CRMCore

/// Findings summed by severity, code, name and what was found there.
struct FindingTally {
  private struct Key: Hashable {
    let severity: FindingCount.Severity
    let code: Fault.Code
    let name: String?
    let found: String?
  }
  private var counts: [Key: FindingCount] = [:]

  /// Counts a finding; the first of its kind gives the place.
  mutating func add(_ severity: FindingCount.Severity, _ fault: Fault, count: Int = 1) {
    let key = Key(
      severity: severity, code: fault.code, name: fault.facts[.name], found: fault.facts[.found])
    if counts[key] != nil {
      counts[key]?.count += count
    } else {
      var first = fault
      first.facts[.value] = nil
      counts[key] = FindingCount(severity, first, count: count)
    }
  }

  /// The findings by code, name and what was found.
  var sorted: [FindingCount] {
    counts.sorted { Self.order($0.key) < Self.order($1.key) }.map(\.value)
  }

  private static func order(_ key: Key) -> (String, String, String, String) {
    (key.code.rawValue, key.name ?? "", key.found ?? "", key.severity.rawValue)
  }
}
