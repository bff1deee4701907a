import CRMCore
import Foundation
import GRDB
import TestSupport
import Testing

/// References by a name or an address, through the whole import.
@Suite struct OwnerTests {
  /// Two emissions of one table name owners in one column, each by its own column of the file.
  @Test(arguments: ["email", "name"])
  func twoEmissionsNameOwnersInOneColumn(_ by: String) throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: test/calls
      system: test
      match: { columns: [Id, Owner, Backup] }
      input: { format: csv }
      emit:
        - id: first
          entity: activity
          key: Id
          fields: { owner_ref: { from: Owner, by: email } }
        - id: second
          entity: activity
          key: { of: [=b, Id] }
          fields: { owner_ref: { from: Backup, by: \(by) } }
      """, to: "calls.yml")
    try folder.write("Id,Owner,Backup\n1,ada,zoe\n2,zoe,ada\n3,ada,ada\n", to: "calls.csv")
    let outcome = try folder.run(
      "import", "calls.csv", "--mapping", "calls.yml", "--db", "crm.sqlite")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let database = try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path())
    let owners = try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT a.external_id || ' ' || ifnull(o.external_id, '-') FROM activity a
          LEFT JOIN owner o ON o.id = a.owner_id ORDER BY a.external_id
          """)
    }
    #expect(owners == ["1 ada", "2 zoe", "3 ada", "b:1 zoe", "b:2 ada", "b:3 ada"])
  }
}
