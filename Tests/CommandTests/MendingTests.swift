import CRMCore
import Foundation
import Testing

/// Rejected records that are written out, mended and imported again.
@Suite struct MendingTests {
  private static let mapping = """
    crmimport: 1
    id: our/deals
    system: our
    input: { format: csv, limits: { value_bytes: 40 } }
    locale: { numbers: plain }
    emit:
      - entity: deal
        key: id
        fields: { name: name, amount: amount }
    """

  /// A deal whose name is over the cap, a ragged one, a good one and one whose amount is no number.
  private static let deals = """
    id,name,amount
    D1,\(String(repeating: "long ", count: 20)),1
    D2,Roof
    D3,Door,3
    D4,Wall,four

    """

  private func open(_ folder: WorkFolder) throws -> [[String]] {
    try Sqlite.rows(
      """
      SELECT record_no, code FROM reject WHERE resolved_by_file_id IS NULL
      ORDER BY file_id, record_no
      """, in: folder)
  }

  /// A folder with the deals imported and the rejects written out, and the name of their file.
  private func rejected() throws -> (folder: WorkFolder, file: String) {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "m.yml")
    try folder.write(Self.deals, to: "deals.csv")
    let outcome = try folder.run("import", "deals.csv", "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(
      try open(folder) == [["1", "value_too_long"], ["2", "ragged_record"], ["4", "bad_amount"]])
    #expect(try folder.run("rejects", "--out", "mend").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "mend").path())
    return (folder, "mend/\(try #require(names.first))")
  }

  struct Mend: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let changes: [(from: String, to: String)]
    let open: [[String]]
  }

  static let mends: [Mend] = [
    Mend(
      testDescription: "both are mended", changes: [("D2,Roof", "D2,Roof,2"), ("four", "4")],
      open: [["1", "value_too_long"]]),
    Mend(
      testDescription: "the ragged one is mended", changes: [("D2,Roof", "D2,Roof,2")],
      open: [["1", "value_too_long"], ["4", "bad_amount"], ["2", "bad_amount"]]),
    Mend(
      testDescription: "the bad value is mended", changes: [("four", "4")],
      open: [["1", "value_too_long"], ["2", "ragged_record"], ["1", "ragged_record"]]),
    Mend(
      testDescription: "one is taken out and the other mended",
      changes: [("D2,Roof\n", ""), ("four", "4")], open: [["1", "value_too_long"]]),
  ]

  @Test("A record over a cap stays open when the others are mended", arguments: mends)
  func recordsOverACapStayOpen(_ mend: Mend) throws {
    let (folder, file) = try rejected()
    var text = String(decoding: try folder.read(file), as: UTF8.self)
    #expect(text == "id,name,amount\nD2,Roof\nD4,Wall,four\n")
    for (from, to) in mend.changes { text = text.replacing(from, with: to) }
    try folder.write(text, to: file)
    let outcome = try folder.run("import", file, "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try open(folder) == mend.open)
  }

  @Test func aHigherCapMendsTheRest() throws {
    let (folder, _) = try rejected()
    try folder.write(Self.mapping.replacing("40", with: "400"), to: "m.yml")
    let outcome = try folder.run("import", "deals.csv", "--mapping", "m.yml")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try open(folder) == [["2", "ragged_record"], ["4", "bad_amount"]])
  }
}
