package import CRMCore

/// The mappings `canonical/<entity>`, made from the schema: what anybody can write
/// by hand.
package enum CanonicalMapping {
  /// The id of an entity's canonical mapping.
  package static func id(of entity: Entity) -> String { "canonical/\(entity.name)" }

  /// The mapping file of an entity.
  package static func text(of entity: Entity) -> String {
    var lines = [
      "crmimport: 1",
      "id: \(id(of: entity))",
      "system: canonical",
      "match: { columns: [external_id], files: [\(entity.name)] }",
      "input: { format: csv, nulls: [\"\"] }",
      "locale: { numbers: plain, dates: [iso] }",
      "drift: { missing: ignore }",
      "emit:",
      "  - entity: \(entity.name)",
      "    key: external_id",
      "    deleted: is_deleted is true",
      "    test: is_test is true",
      "    identity: identity",
    ]
    if entity.name == "lead" { lines.append("    person_identity: person_identity") }
    lines += ["    extra: extra", "    fields:"]
    lines += entity.columns.map { column in
      column.type == .list
        ? "      \(column.name): \(column.name) | split(\";\")"
        : "      \(column.name): \(column.name)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names that a canonical file of the entity may have in its header.
  package static func columns(of entity: Entity) -> [String] {
    ["external_id", "is_deleted", "is_test", "identity", "extra"]
      + (entity.name == "lead" ? ["person_identity"] : []) + entity.columns.map(\.name)
  }
}
