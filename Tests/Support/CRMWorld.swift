import CRMCore
package import CRMLedger
package import GRDB

/// One source record, as text by column; amounts as plain numbers, times as stored.
package struct WorldRow: Sendable, Hashable {
  package var entity: String
  package var source: String
  package var id: String
  package var values: [String: String]

  /// Makes a record; `is_deleted`, `is_test`, `identity` and the like go among the values.
  package init(_ entity: String, _ source: String, _ id: String, _ values: [String: String]) {
    self.entity = entity
    self.source = source
    self.id = id
    self.values = values
  }
}

/// A small CRM world that the tests of every stage share: three tools, four companies of which two
/// are one, eight people.
///
/// `crm` and `mail` both know Boulangerie Martel; `mail` writes its legal form in front. Anna Lindt
/// is a contact in both and a lead in `mail`; Karl and Karla Brandt work at one company; the mailbox
/// info@ belongs to nobody.
package enum CRMWorld {
  /// The sources with their kinds.
  package static let sources = [("books", "erp"), ("crm", "crm"), ("mail", "marketing")]

  package static let rows: [WorldRow] = [
    WorldRow(
      "account", "crm", "A1",
      [
        "name": "Boulangerie Martel SARL", "domain": "martel-pains.example", "city": "Lyon",
        "postal_code": "69002", "country": "FR", "created_at": "2023-01-10T09:00:00Z",
        "updated_at": "2024-05-01T08:00:00Z",
      ]),
    WorldRow(
      "account", "mail", "c-77",
      [
        "name": "SARL Boulangerie Martel", "domain": "martel-pains.example",
        "phone": "+33472000111", "created_at": "2022-11-03T09:00:00Z",
      ]),
    WorldRow(
      "account", "crm", "A2",
      ["name": "Nordwind Logistik GmbH", "domain": "nordwind.example", "city": "Kiel"]),
    WorldRow(
      "account", "books", "411-9",
      [
        "name": "Nordlicht Optik AG", "registration_id": "HRB 55123", "city": "Kiel",
        "country": "DE",
      ]),
    WorldRow(
      "contact", "crm", "P1",
      [
        "first_name": "Anna", "last_name": "Lindt", "email": "anna@martel-pains.example",
        "account_ref": "A1", "created_at": "2023-02-01T10:00:00Z",
      ]),
    WorldRow(
      "contact", "mail", "m1",
      [
        "first_name": "Anna", "last_name": "Lindt", "email": "anna@martel-pains.example",
        "mobile": "+33612345678", "other_emails": #"["a.lindt@mailbox.example"]"#,
        "account_ref": "c-77", "created_at": "2022-12-24T10:00:00Z",
      ]),
    WorldRow(
      "lead", "mail", "l1",
      [
        "first_name": "Anna", "last_name": "Lindt", "email": "anna@martel-pains.example",
        "contact_ref": "m1", "created_at": "2022-12-24T10:00:00Z", "channel": "newsletter",
      ]),
    WorldRow(
      "contact", "crm", "P2",
      [
        "first_name": "Karl", "last_name": "Brandt", "email": "info@nordwind.example",
        "account_ref": "A2",
      ]),
    WorldRow(
      "contact", "crm", "P3",
      [
        "first_name": "Karla", "last_name": "Brandt", "email": "info@nordwind.example",
        "account_ref": "A2",
      ]),
    WorldRow(
      "contact", "mail", "m2",
      ["first_name": "Jonas", "last_name": "Weber", "email": "info@nordwind.example"]),
    WorldRow(
      "contact", "mail", "m3",
      ["first_name": "Claire", "last_name": "Dubreuil", "email": "claire.dubreuil@webpost.example"]),
    WorldRow(
      "lead", "crm", "L9",
      [
        "first_name": "Tomas", "last_name": "Okafor", "email": "tomas@okafor.example",
        "company": "Okafor Fils", "created_at": "2024-01-15T10:00:00Z",
      ]),
    WorldRow(
      "lead", "crm", "L10",
      ["last_name": "Ito", "email": "ito@kobe.example", "created_at": "2024-03-01T10:00:00Z"]),
    WorldRow(
      "contact", "books", "k4",
      ["first_name": "Mei", "last_name": "Sato", "account_ref": "411-9"]),
    WorldRow(
      "deal", "crm", "D1",
      [
        "name": "Ovens 2024", "account_ref": "A1", "contact_ref": "P1", "pipeline": "Sales",
        "stage": "Won", "status": "won", "amount": "12000", "currency": "EUR",
        "created_at": "2024-02-01T09:00:00Z", "closed_at": "2024-03-05",
      ]),
    WorldRow(
      "activity", "crm", "T1",
      [
        "type": "call", "subject": "Ovens", "contact_ref": "P1", "account_ref": "A1",
        "done_at": "2024-02-10T09:00:00Z", "status": "done",
      ]),
  ]

  /// An empty database in memory with the sources.
  package static func ledger() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    try ledger.write { db in
      try db.execute(
        sql: """
          INSERT INTO run (started_at, tool_version, settings_hash, status)
          VALUES ('2024-06-01T00:00:00Z', 'test', '', 'done')
          """)
      for (name, kind) in sources {
        try db.execute(
          sql: "INSERT INTO source (name, kind) VALUES (?, ?)", arguments: [name, kind])
        try db.execute(
          sql: """
            INSERT INTO file (run_id, source_id, path, sha256, bytes, mapping, mapping_hash, mode)
            SELECT 1, id, name, '', 0, 'test', '', 'delta' FROM source WHERE name = ?
            """, arguments: [name])
      }
    }
    return ledger
  }

  /// Inserts the rows in the order given, or brings them up to date, and resolves their references.
  ///
  /// Counts as a load, so that the next stage has something to do.
  package static func load(_ rows: [WorldRow], _ db: Database) throws {
    for (number, row) in rows.enumerated() { try insert(row, number + 1, db) }
    for entity in Schema.unified.entities { try resolve(entity, db) }
    let generation = try StageMemory.generation(.load, db)
    try StageMemory.remember(.load, input: "\(generation + 1)", changed: true, db)
  }

  private static func insert(_ row: WorldRow, _ number: Int, _ db: Database) throws {
    let source = try Int64.fetchOne(
      db, sql: "SELECT id FROM source WHERE name = ?", arguments: [row.source])
    var columns = ["source_id", "external_id", "file_id", "record_no", "line"]
    var values: [(any DatabaseValueConvertible)?] = [source, row.id, source, number, number + 1]
    for (name, text) in row.values.sorted(by: { $0.key < $1.key }) {
      for (column, value) in try stored(row.entity, name, text) {
        columns.append(column)
        values.append(value)
      }
    }
    let updates = columns.dropFirst(2).map { "\($0) = excluded.\($0)" }
    try db.execute(
      sql: """
        INSERT INTO \(row.entity) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (source_id, external_id) DO UPDATE SET \(updates.joined(separator: ", "))
        """, arguments: StatementArguments(values))
  }

  /// What the table holds for a value.
  private static func stored(
    _ entity: String, _ name: String, _ text: String
  ) throws -> [(String, (any DatabaseValueConvertible)?)] {
    guard let column = Schema.unified[entity]?[column: name] else { return [(name, text)] }
    switch column.type {
    case .money, .decimal: return [(name + "_micros", Micros(text)?.rawValue)]
    case .time(anchored: true):
      return [(name, text), (name + "_day", Day(text.prefix(10))?.rawValue)]
    default: return [(name, text)]
    }
  }

  private static func resolve(_ entity: Entity, _ db: Database) throws {
    for column in entity.columns {
      let targets: [(String, String)] =
        switch column.type {
        case .reference(let target): [(target, "1")]
        case .anyReference(let name):
          Schema.unified.entities.map { ($0.name, "\(name) = '\($0.name)'") }
        default: []
        }
      for (target, condition) in targets {
        try db.execute(
          sql: """
            UPDATE \(entity.name) SET \(column.idColumn) = (
              SELECT t.id FROM \(target) t JOIN source s ON s.id = t.source_id
              WHERE (s.id = \(entity.name).source_id AND t.external_id = \(column.name))
                OR s.name || ':' || t.external_id = \(column.name))
            WHERE \(column.name) IS NOT NULL AND \(condition)
            """)
      }
    }
  }
}
