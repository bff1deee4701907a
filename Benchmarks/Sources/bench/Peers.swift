import Foundation

/// The programs that the product is measured against; a missing one is said to be missing.
struct Peers {
  let sqlite = Self.find("sqlite3")
  let sqliteUtils = Self.find(ProcessInfo.processInfo.environment["SQLITE_UTILS"] ?? "sqlite-utils")
  let sha256sum = Self.find("sha256sum")
  let python = Self.find("python3")

  /// `.import` of the raw text, then an index for each of the first `indexes` columns.
  func rawImport(indexes: Int) -> Child? {
    guard let sqlite else { return nil }
    let columns = ["Record ID", "Email", "Contact owner", "Phone Number", "Company Name"]
    let statements = (0..<indexes).map {
      "CREATE INDEX i\($0) ON t(\"\(columns[$0 % columns.count])\")"
    }
    return Child(sqlite, ["raw.sqlite", ".import --csv \(Inputs.link) t"] + statements)
  }

  /// How many indexes the contacts carry in a database of the product's.
  func countIndexes(_ database: String) throws -> Int {
    try count("sqlite_schema WHERE type = 'index' AND tbl_name = 'contact'", database) ?? 0
  }

  /// How many contacts of a database have what the changed file has; nil without `sqlite3`.
  func countChanged(_ database: String) throws -> Int? {
    try count("contact WHERE title = '\(Inputs.changedTitle)'", database)
  }

  private func count(_ rows: String, _ database: String) throws -> Int? {
    guard let sqlite else { return nil }
    return Int(try Child(sqlite, [database, "SELECT count(*) FROM \(rows)"]).output())
  }

  /// All columns as text, which is the least work; older versions know nothing else.
  func utilsInsert() throws -> Child? {
    guard let sqliteUtils else { return nil }
    let detects = try Child(sqliteUtils, ["insert", "--help"]).output()
      .contains("--no-detect-types")
    return Child(
      sqliteUtils,
      ["insert", "raw.sqlite", "t", Inputs.link, "--csv"] + (detects ? ["--no-detect-types"] : []))
  }

  func hash(_ path: String) -> Child? { sha256sum.map { Child($0, [path]) } }

  /// The reader of Python's library that reads the file of that ending.
  func read(_ path: String) -> Child? {
    let script =
      switch path.split(separator: ".").last {
      case "csv":
        """
        import csv
        for row in csv.reader(open(path, encoding='utf-8', newline='')): pass
        """
      case "json":
        """
        import json
        json.load(open(path, encoding='utf-8'))
        """
      case "jsonl":
        """
        import json
        for line in open(path, encoding='utf-8'): json.loads(line)
        """
      default:
        """
        from xml.etree.ElementTree import iterparse
        for _, element in iterparse(path):
            if element.tag == 'contact': element.clear()
        """
      }
    return python.map { Child($0, ["-c", "import sys\npath = sys.argv[1]\n" + script, path]) }
  }

  /// The path of a program, when it can be run.
  private static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A sentence for each program that is not there.
  var missing: [String] {
    let all = [
      ("sqlite3", sqlite, "first imports have nothing to be compared with"),
      ("sqlite-utils", sqliteUtils, "it is left out ($SQLITE_UTILS may name it)"),
      ("sha256sum", sha256sum, "the unchanged file is not compared"),
      ("python3", python, "the readers are not compared"),
    ]
    return all.compactMap { $0.1 == nil ? "\($0.0) is not on the PATH: \($0.2)." : nil }
  }
}
