import Foundation
import GRDB
import Testing

/// `on_missing: reject`: a record whose other one is not there is a reject.
@Suite struct StrictReferenceTests {
  private static let accounts = """
    crmimport: 1
    id: test/accounts
    system: test
    match: { columns: [Account number, Registered name] }
    input: { format: csv }
    emit:
      - entity: account
        key: Account number
        fields: { name: Registered name }
    """
  private static let deals = """
    crmimport: 1
    id: test/deals
    system: test
    match: { columns: [Deal number, Client name] }
    input: { format: csv }
    emit:
      - entity: deal
        key: Deal number
        fields:
          account_ref: { from: Client name, by: name, on_missing: reject }
    """

  private func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write("crmimport: 1\nmappings: [maps]\n", to: "crmimport.yml")
    try folder.write(Self.accounts, to: "maps/accounts.yml")
    try folder.write(Self.deals, to: "maps/deals.yml")
    try folder.write(
      "Account number,Registered name\n1,Moulin SA\n2,Hôtel du Port\n", to: "z-accounts.csv")
    try folder.write(
      "Deal number,Client name\nd1,MOULIN SA\nd2,Verrerie\nd3,\nd4,2\nd5,other:7\nd6,other:8\n",
      to: "a-deals.csv")
    try folder.write("Account number,Registered name\n7,Elsewhere\n", to: "other.csv")
    return folder
  }

  private func importFiles(_ arguments: String..., in folder: WorkFolder) throws {
    let outcome = try folder.run(
      ["import"] + arguments + ["--db", "crm.sqlite"])
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  private func read(_ sql: String, in folder: WorkFolder) throws -> [String] {
    try DatabaseQueue(path: folder.url.appending(path: "crm.sqlite").path()).read { db in
      try String.fetchAll(db, sql: sql)
    }
  }

  private func state(of folder: WorkFolder) throws -> [String] {
    try read(
      """
      SELECT d.external_id || ' ' || ifnull(a.external_id, '-')
      FROM deal d LEFT JOIN account a ON a.id = d.account_id
      UNION ALL SELECT line || ' ' || code || ' ' || value || ' ' || column_name
      FROM reject WHERE resolved_by_file_id IS NULL ORDER BY 1
      """, in: folder)
  }

  /// The files of one command are read in the order that their references need.
  @Test func ofOneCommandTheOrderIsFound() throws {
    let folder = try folder()
    try importFiles("other.csv", "--source", "other", in: folder)
    try importFiles("a-deals.csv", "z-accounts.csv", in: folder)
    #expect(
      try state(of: folder) == [
        "3 missing_reference Verrerie account_ref", "7 missing_reference other:8 account_ref",
        "d1 1", "d3 -", "d4 2", "d5 7",
      ])
  }

  /// A file with such rejects is read again, though it has not changed.
  @Test func whatComesLaterIsFoundTheNextTime() throws {
    let folder = try folder()
    try importFiles("a-deals.csv", in: folder)
    #expect(try state(of: folder).count { $0.contains("missing_reference") } == 5)
    try importFiles("other.csv", "--source", "other", in: folder)
    try importFiles("z-accounts.csv", in: folder)
    try importFiles("a-deals.csv", in: folder)
    #expect(
      try state(of: folder) == [
        "3 missing_reference Verrerie account_ref", "7 missing_reference other:8 account_ref",
        "d1 1", "d3 -", "d4 2", "d5 7",
      ])
    try folder.write("Account number,Registered name\n9,Verrerie\n", to: "more.csv")
    try importFiles("more.csv", "a-deals.csv", in: folder)
    #expect(
      try state(of: folder)
        == ["7 missing_reference other:8 account_ref", "d1 1", "d2 9", "d3 -", "d4 2", "d5 7"])
    // The last reject stays: the file is read each time, and nothing changes.
    try importFiles("a-deals.csv", in: folder)
    let counts = try read(
      """
      SELECT records_loaded || ' ' || records_unchanged || ' ' || records_rejected
      FROM file WHERE path = 'a-deals.csv'
      """, in: folder)
    #expect(counts == ["0 5 1"])
  }
}
