import CRMCore
import GRDB

/// What is known without comparing: decisions, canonical identities and the tools' own links.
struct Certainties {
  private(set) var edges: [Edge] = []
  /// Pairs that a person called different.
  private(set) var different: [(a: Int32, b: Int32)] = []
  /// Nodes with a canonical identity, numbered.
  private(set) var identities: [(node: Int32, identity: Int32)] = []

  init(_ db: Database, _ records: Records, _ standing: [StandingDecision]) throws {
    takeDecisions(records, standing)
    takeIdentities(records)
    try takeLinks(db, records)
    try takeConversions(db, records)
  }

  private mutating func takeDecisions(_ records: Records, _ standing: [StandingDecision]) {
    for (age, decision) in standing.enumerated() {
      guard let a = records.node(decision.entityA, decision.rowA),
        let b = records.node(decision.entityB, decision.rowB), a != b
      else { continue }
      if decision.isSame {
        edges.append(
          Edge(a, b, .decision, score: Double(-age), [.fact("decision", "decided to be the same")]))
      } else {
        different.append((a, b))
      }
    }
  }

  private mutating func takeIdentities(_ records: Records) {
    var numbers: [String: Int32] = [:]
    var firsts: [Int32] = []
    for node in 0..<Int32(records.count) {
      guard let text = records.identities[Int(node)] else { continue }
      if let number = numbers[text] {
        edges.append(
          Edge(firsts[Int(number)], node, .identity, [.fact("identity", "same identity")]))
        identities.append((node, number))
      } else {
        let number = Int32(firsts.count)
        numbers[text] = number
        firsts.append(node)
        identities.append((node, number))
      }
    }
  }

  private mutating func takeLinks(_ db: Database, _ records: Records) throws {
    let links = try Row.fetchCursor(
      db,
      sql: """
        SELECT kind, entity, record_id, other_entity, other_id FROM record_link
        WHERE is_deleted = 0 AND record_id IS NOT NULL AND other_id IS NOT NULL
        """)
    while let row = try links.next() {
      guard let entity: String = row[1], let other: String = row[3],
        let a = records.node(entity, row[2]), let b = records.node(other, row[4]), a != b
      else { continue }
      let kind: String? = row[0]
      edges.append(Edge(a, b, .link, [.fact("record_link", kind ?? "linked")]))
    }
  }

  /// A lead and the contact that it became are one person, as are the rows of one lead.
  private mutating func takeConversions(_ db: Database, _ records: Records) throws {
    guard records.space.name == "person" else { return }
    var holders: [String: Int32] = [:]
    try records.forEach(db, part: 1, ["r.contact_id", "r.identity"]) { node, row in
      let node = Int32(node)
      if let contact: Int64 = row[0], let other = records.node("contact", contact) {
        edges.append(
          Edge(node, other, .link, [.fact("contact_ref", "the lead became this contact")]))
      }
      guard let identity: String = row[1] else { return }
      if let other = holders[identity] {
        edges.append(Edge(node, other, .identity, [.fact("identity", "same lead")]))
      } else {
        holders[identity] = node
      }
    }
  }
}

/// The last word about a pair of records, with the rows that it names.
struct StandingDecision: Sendable {
  let entityA: String
  let rowA: Int64
  let entityB: String
  let rowB: Int64
  let isSame: Bool

  /// The decisions in force, the latest first; those about records that are gone are left out.
  static func fetch(_ db: Database) throws -> [StandingDecision] {
    try Decisions.standing(db).compactMap { pair, isSame in
      guard let a = try pair.a.row(db), let b = try pair.b.row(db) else { return nil }
      return StandingDecision(
        entityA: pair.a.entity, rowA: a, entityB: pair.b.entity, rowB: b, isSame: isSame)
    }
  }
}
