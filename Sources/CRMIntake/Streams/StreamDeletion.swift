import CRMCore

extension Mapping.Emission {
  /// The members by which taps of Singer and sources of Airbyte say when a record was deleted.
  private static let marks = ["_sdc_deleted_at", "_ab_cdc_deleted_at"]

  /// Takes such a mark for a deletion, beside what the mapping says.
  package mutating func takeStreamDeletion() {
    var prefix = ""
    if case .nodes? = forEach { prefix = "parent." }
    let text = Self.marks.map { "\(prefix)\($0) is present" }.joined(separator: " or ")
    var log = FaultLog()
    guard let node = try? YAMLNode.parse("\"\(text)\"", file: ""),
      let marked = Condition.parse(node, asPath: true, log: &log)
    else { return }
    deleted = deleted.map { .any([$0, marked]) } ?? marked
  }
}
