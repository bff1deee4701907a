import CRMCore

/// What is clustered together: one golden table and the entities whose records it consolidates.
struct Space: Sendable, Hashable {
  /// The name that reports give: `person` for contacts and leads by person.
  let name: String
  let golden: String
  /// The entities with their own column for the golden id and for a canonical identity.
  let parts: [Part]

  struct Part: Sendable, Hashable {
    let entity: String
    let idColumn: String
    let identityColumn: String
  }

  /// The spaces in the order in which they are worked on: later ones use the ids of earlier ones.
  static let all: [Space] = {
    let names = [
      "owner", "product", "stage", "account", "contact", "lead", "campaign", "deal", "activity",
      "campaign_spend", "channel_metric", "touchpoint", "order_line", "subscription", "ticket",
      "survey_response",
    ]
    return names.compactMap { Schema.unified[$0] }.compactMap(Space.init)
  }()

  private init?(_ entity: Entity) {
    guard let golden = entity.golden else { return nil }
    self.golden = golden
    var parts = [
      Part(entity: entity.name, idColumn: "golden_id", identityColumn: "identity")
    ]
    if golden == "golden_person" {
      parts.append(
        Part(entity: "lead", idColumn: "person_id", identityColumn: "person_identity"))
    }
    self.parts = parts
    name = String(golden.dropFirst("golden_".count))
  }

  /// The entity whose columns the golden table has.
  var entity: String { parts[0].entity }

  /// True when records of one source are never one by matching, only by identity, link or decision.
  var keepsSourceRowsApart: Bool {
    switch name {
    case "activity", "campaign_spend", "channel_metric", "touchpoint", "order_line",
      "subscription", "ticket", "survey_response":
      true
    default: false
    }
  }
}
