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

  /// One that remembers the records of its files, and one that does not.
  private static let databases = ["remembers.sqlite", "forgets.sqlite"]

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
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...3: people[place] = person(people[place].id, &generator)
      case 4: people.append(person(people.count + 100, &generator))
      case 5: people.swapAt(place, people.count / 2)
      case 6: people.append(person(people[place].id, &generator))
      case 7: people.insert(person(people.count + 200, &generator), at: place)
      case 8: people.remove(at: place)
      default: people[place] = person(people[people.count / 3].id, &generator)
      }
    }
  }

  /// The versions come under one path, or under others that rank behind or before it.
  @Test(arguments: 0..<16 as Range<UInt64>) func rememberedIsAsRead(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var people = (1...40).map { Self.person($0, &generator) }
    var versions: [(path: String, people: [Person])] = []
    for version in 0..<6 {
      let dated = ["people-\(version).csv", "older-\(9 - version).csv"]
      let isOlder = Int(seed / 2) % 4 == version || seed > 11 && version > 3
      let path = seed % 2 == 0 ? "people.csv" : dated[isOlder ? 1 : 0]
      versions.append((path, people))
      Self.edit(&people, &generator)
    }
    try expectAlike(versions, in: WorkFolder())
  }

  /// Records are found again behind many that were added or removed, under the same path and another.
  @Test(arguments: ["people.csv", "people2.csv"])
  func recordsAreFoundBehindLongGaps(_ path: String) throws {
    var generator = SplitMix64(seed: 7)
    let people = (1...3000).map { Self.person($0, &generator) }
    let added = (5001...5700).map { Self.person($0, &generator) }
    let changed = added + people[..<1000] + people[1900...]
    let folder = try WorkFolder()
    try expectAlike([("people.csv", people), (path, changed)], in: folder)
    // The export before is forgotten once most of its records were met again under the new path.
    let database = folder.url.appending(path: Self.databases[0]).path()
    let remembered = try DatabaseQueue(path: database).read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT f.path FROM record_memory m JOIN file f ON f.id = m.file_id
          """)
    }
    #expect(remembered == [path])
  }

  /// Imports the versions into a database that remembers their records and one that does not, and
  /// expects the same of both.
  private func expectAlike(
    _ versions: [(path: String, people: [Person])], in folder: WorkFolder
  ) throws {
    try folder.write(Self.mapping, to: "people.yml")
    let paths = Self.databases.map { folder.url.appending(path: $0).path() }
    for version in versions {
      let lines = ["Id,Name,Mail,Phone,Made,Size,Gone"] + version.people.map(\.line)
      try folder.write(lines.joined(separator: "\n") + "\n", to: version.path)
      var found: [[String]] = []
      for (database, path) in zip(Self.databases, paths) {
        let outcome = try folder.run(
          "import", version.path, "--mapping", "people.yml", "--db", database)
        #expect(outcome.status == 0, "\(outcome.complaint)")
        found.append(try state(of: path) + [outcome.text])
      }
      #expect(found[0] == found[1])
      try forget(paths[1])
    }
  }

  /// A record that is as it was means something else under another header.
  @Test func anotherHeaderIsReadAnew() throws {
    let folder = try WorkFolder()
    try folder.write(Self.mapping, to: "people.yml")
    for header in ["Id,Name,Mail,Phone", "Id,Phone,Mail,Name"] {
      try folder.write("\(header)\n1,Ada,a@b.example,Zoé\n", to: "people.csv")
      try importFile("people.csv", in: folder)
    }
    #expect(try firstName(in: folder) == "Zoé")
  }

  /// A record that is as it was means something else in a file from whose name a value is taken.
  @Test func anotherFileNameIsReadAnew() throws {
    let folder = try WorkFolder()
    let input = "input: { format: csv, file_name: \"people-{month}\" }"
    try folder.write(
      Self.mapping.replacing("input: { format: csv }", with: input)
        .replacing("first_name: Name", with: "first_name: $month"), to: "people.yml")
    for month in ["may", "june", "september"] {
      try folder.write("Id,Mail,Phone\n1,a@b.example,\n", to: "people-\(month).csv")
    }
    for month in ["june", "may", "september"] {
      try importFile("people-\(month).csv", in: folder)
    }
    #expect(try firstName(in: folder) == "september")
  }

  /// A file that is refused is accounted for, also when another one outranks its records.
  @Test func refusedBehindALaterFile() throws {
    let folder = try WorkFolder()
    try folder.write(
      Self.mapping.replacing("bad_value: null", with: "bad_value: null, max_rejects: 0"),
      to: "people.yml")
    let rows = "Id,Mail,Phone\n1,a@b.example,\n2,c@d.example,\n"
    try folder.write(rows, to: "people.csv")
    try folder.write(rows + ",e@f.example,\n", to: "older.csv")
    try importFile("people.csv", in: folder)
    let outcome = try folder.run(
      "import", "older.csv", "--mapping", "people.yml", "--db", Self.databases[0])
    #expect(outcome.status == 65, "\(outcome.complaint)")
    let counts = try DatabaseQueue(
      path: folder.url.appending(path: Self.databases[0]).path()
    ).read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT records_read, records_skipped, records_rejected, skipped FROM file
          WHERE path = 'older.csv'
          """)
    }
    #expect(
      counts == [
        "records_read": 3, "records_skipped": 2, "records_rejected": 1,
        "skipped": #"{"refused":2}"#,
      ])
  }

  /// A file is read again when what its mapping takes from another one has changed, which may be saved in
  /// the encoding of a spreadsheet.
  @Test func aTableOfAMapChanges() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      crmimport: 1
      id: test/people
      system: test
      input: { format: csv }
      maps: { names: { file: names.csv, key: their, value: our, "*": null } }
      emit: [{ entity: contact, key: Id, fields: { first_name: { from: Name, map: names } } }]
      """, to: "people.yml")
    try folder.write("Id,Name\n1,Zoé\n", to: "people.csv")
    try folder.write(Data("their;our\nZo".utf8 + [0xE9] + ";Chloe\n".utf8), to: "names.csv")
    try importFile("people.csv", in: folder)
    #expect(try firstName(in: folder) == "Chloe")
    try folder.write("their,our\nZoé,Zoe\n", to: "names.csv")
    try importFile("people.csv", in: folder)
    #expect(try firstName(in: folder) == "Zoe")
    // Another byte that is no UTF-8 is another text.
    try folder.write(Data("their,our\nZo".utf8 + [0xE9] + ",A\n".utf8), to: "names.csv")
    try importFile("people.csv", in: folder)
    #expect(try firstName(in: folder) == "A")
    try folder.write(Data("their,our\nZo".utf8 + [0xE8] + ",A\n".utf8), to: "names.csv")
    try importFile("people.csv", in: folder)
    #expect(try firstName(in: folder) == nil)
  }

  private func importFile(_ path: String, in folder: WorkFolder) throws {
    let outcome = try folder.run(
      "import", path, "--mapping", "people.yml", "--db", Self.databases[0])
    #expect(outcome.status == 0, "\(outcome.complaint)")
  }

  private func firstName(in folder: WorkFolder) throws -> String? {
    try DatabaseQueue(path: folder.url.appending(path: Self.databases[0]).path()).read { db in
      try String.fetchOne(db, sql: "SELECT first_name FROM contact")
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
