import CRMCore
import CRMIntake
package import GRDB

/// Resolves references: the row that each `x_ref` means, written to `x_id`.
///
/// A pure function of the loaded rows and of `reference_rule`: files come in any order, and resolving
/// twice changes nothing. A text is looked up in its own source by the rule of the file that gave
/// it, then as `source:id`. Where several rows fit by a name, none is taken.
///
/// A row that nobody states and that a rule makes for a reference is a stub; a stub that nothing
/// refers to any more is marked deleted, and taken up again when something does.
package enum References {
  /// Resolves all references and writes what stays unresolved as findings of the run.
  package static func resolve(_ db: Database, run: Int64) throws -> [FindingCount] {
    var columns = try ReferenceColumn.inUse(db)
    db.add(function: Self.folding)
    var search = try ReferenceSearch(db)
    for index in columns.indices { try search.gather(&columns[index]) }
    try search.findStated()
    var changes = try Stubs(db).settle(columns.map(\.target))
    try search.findStubs()
    for column in columns { changes += try column.write(db) }
    changes += try ReferenceColumn.clearUnused(db)
    try ReferenceHints.forget(db)
    if changes > 0 {
      try StageMemory.remember(.load, input: "references", changed: true, db)
    }
    let found = try findings(db, columns)
    try store(db, found, run)
    return found.map(\.finding)
  }

  /// What the last resolution has left unresolved: it holds as long as no row has changed.
  package static func unresolved(_ db: Database) throws -> [FindingCount] {
    try stored(db).map(\.finding)
  }

  /// The parts of a polymorphic column stand together and are counted as one.
  private static func findings(
    _ db: Database, _ columns: [ReferenceColumn]
  ) throws -> [ReferenceFinding] {
    var found: [ReferenceFinding] = []
    for column in columns {
      let (entity, name) = (column.entity, column.name)
      if found.last?.entity != entity || found.last?.column != name {
        let all = try column.unresolvedCount(db)
        found += [Fault.Code.ambiguousReference, .danglingReference].map {
          ReferenceFinding(
            code: $0, entity: entity, column: name, count: $0 == .danglingReference ? all : 0)
        }
      }
      let ambiguous = try column.ambiguousCount(db)
      found[found.count - 2].count += ambiguous
      found[found.count - 1].count -= ambiguous
    }
    return found.filter { $0.count > 0 }
  }

  /// Two texts that differ by case only are one name.
  private static let folding = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.lowercased()
  }

  private static func stored(_ db: Database) throws -> [ReferenceFinding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, entity, column_name, count FROM finding WHERE stage = 'references' ORDER BY id
        """
    ).compactMap { row in
      Fault.Code(rawValue: row[0]).map {
        ReferenceFinding(code: $0, entity: row[1], column: row[2], count: row[3])
      }
    }
  }

  /// Replaces the findings of the last time, unless they are the same.
  private static func store(
    _ db: Database, _ findings: [ReferenceFinding], _ run: Int64
  ) throws {
    guard try stored(db).map(\.key) != findings.map(\.key) else { return }
    try db.execute(sql: "DELETE FROM finding WHERE stage = 'references'")
    for finding in findings {
      try db.execute(
        sql: """
          INSERT INTO finding (run_id, severity, code, entity, column_name, count, message, stage)
          VALUES (?, 'warning', ?, ?, ?, ?, ?, 'references')
          """,
        arguments: [
          run, finding.code.rawValue, finding.entity, finding.column, finding.count,
          FaultText().sentence(finding.finding.fault),
        ])
    }
  }
}

/// Unresolved references of one column to one entity.
struct ReferenceFinding {
  var code: Fault.Code
  var entity: String
  var column: String
  var count: Int

  var finding: FindingCount {
    FindingCount(.warning, Fault(code, [.name: "\(entity).\(column)"]), count: count)
  }

  var key: String { "\(code.rawValue) \(entity) \(column) \(count)" }
}
