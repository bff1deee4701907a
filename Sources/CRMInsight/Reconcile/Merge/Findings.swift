import CRMCore
import CRMLedger
import GRDB

/// The findings of this stage in the `finding` table.
enum Findings {
  /// Puts the findings in place of those of the last run.
  static func replace(_ db: Database, _ findings: [FindingCount]) throws {
    try db.execute(sql: "DELETE FROM finding WHERE stage = 'reconcile'")
    for finding in findings {
      try db.execute(
        sql: """
          INSERT INTO finding (severity, code, entity, count, message, stage)
          VALUES (?, ?, ?, ?, ?, 'reconcile')
          """,
        arguments: [
          finding.severity.rawValue, finding.fault.code.rawValue, finding.fault.facts[.name],
          finding.count, FaultText().sentence(finding.fault),
        ])
    }
  }
}
