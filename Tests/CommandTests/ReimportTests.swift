import CRMCore
import Foundation
import GRDB
import TestSupport
import Testing

/// A file that comes again, changed here and there, gives what it gives to a database that has never
/// remembered any of its records.
@Suite struct ReimportTests {
  private static let mapping = """
    crmimport: 1
    id: test/people
    system: test
    match: { columns: [Id, Mail, Phone] }
    input: { format: csv }
    locale: { dates: [iso], timezone: UTC }
    drift: { bad_value: null }
    emit:
      - entity: contact
        key: Id
        deleted: "Gone is yes"
        fields:
          first_name: Name
          email: Mail
          phone: { from: Phone, type: phone, region: FR }
          created_at: Made
        extra: { size: { from: Size, type: integer } }
    """

  private struct Person: Equatable {
    var id: Int
    var name: String
    var mail: String
    var phone: String
    var made: String
    var size: String
    var gone: String

    var line: String { "\(id),\(name),\(mail),\(phone),\(made),\(size),\(gone)" }
  }

  private static func person(_ id: Int, _ generator: inout SplitMix64) -> Person {
    func pick(_ values: [String]) -> String {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
    return Person(
      id: id, name: pick(["Ada", "Zoé", "\"Lee, \"\"X\"\"\"", "\"two\nlines\""]),
      mail: pick(["a\(id)@b.example", "no mail", ""]),
      phone: pick(["01 02 03 04 05", "call me", ""]),
      made: pick(["2024-05-01", "soon", ""]), size: pick(["5", "many", ""]),
      gone: pick(["", "", "", "yes"]))
  }

  /// Another version of the file: people are changed, removed, added, moved and told twice.
  private static func edit(_ people: inout [Person], _ generator: inout SplitMix64) {
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let place = Int.random(in: 0..<people.count, using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0...3: people[place] = person(people[place].id, &generator)
      case 4: people.append(person(people.count + 100, &generator))
      case 5: people.swapAt(place, people.count / 2)
      case 6: people.append(person(people[place].id, &generator))
      default: people[place] = person(people[people.count / 3].id, &generator)
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func rememberedIsAsRead(_ seed: UInt64) throws {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "people.yml")
    var generator = SplitMix64(seed: seed)
    var people = (1...40).map { Self.person($0, &generator) }
    for _ in 0..<5 {
      let lines = ["Id,Name,Mail,Phone,Made,Size,Gone"] + people.map(\.line)
      try folder.write(lines.joined(separator: "\n") + "\n", to: "people.csv")
      var found: [[String]] = []
      for database in ["remembers.sqlite", "forgets.sqlite"] {
        let outcome = try folder.run(
          "import", "people.csv", "--mapping", "people.yml", "--db", database)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        found.append(try state(of: folder.url.appending(path: database).path()))
        found[found.count - 1].append(outcome.text)
      }
      #expect(found[0] == found[1])
      try forget(folder.url.appending(path: "forgets.sqlite").path())
      Self.edit(&people, &generator)
    }
  }

  /// Everything that a file leaves behind but what is remembered of its records.
  private func state(of database: String) throws -> [String] {
    try DatabaseQueue(path: database).read { db in
      try [
        "SELECT c.*, f.path FROM contact c JOIN file f ON f.id = c.file_id ORDER BY c.external_id",
        "SELECT * FROM file", "SELECT severity, code, column_name, count, message FROM finding",
        "SELECT field, old_value, new_value, ref, record_no FROM field_change ORDER BY ref, field",
      ].flatMap { sql in
        try Row.fetchAll(db, sql: sql).map { row in
          row.map { $0 == "id" || $0 == "run_id" ? "" : "\($0)=\($1)" }.joined(separator: " ")
        }
      }
    }
  }

  private func forget(_ database: String) throws {
    try DatabaseQueue(path: database).write { db in
      try db.execute(sql: "DELETE FROM record_memory; DELETE FROM record_note")
    }
  }
}
