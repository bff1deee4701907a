import CRMCore
import CRMIntake
import CRMLedger

/// Rejected records as a file that reads the same way as the one they come from.
///
/// The name begins with `rejects-` and the number of the original file: when it is imported again,
/// the rejects that now load are closed.
struct RejectFile {
  let rejects: [RejectedRecord]
  let dialect: Dialect

  /// The number of the file that a path's records come from, or nil.
  static func original(of path: String) -> Int64? {
    let name = path.split(separator: "/").last ?? ""
    guard name.hasPrefix("rejects-") else { return nil }
    return Int64(name.dropFirst("rejects-".count).prefix { $0.isNumber })
  }

  /// The name of the file.
  var name: String {
    let first = rejects.first
    var original = first?.path.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? "-"
    if original.lowercased().hasSuffix(".gz") { original.removeLast(3) }
    if dialect.isSheet { original += ".csv" }
    return "rejects-\(first?.fileId ?? 0)-\(original == "-" ? "input" : original)"
  }

  /// The file's bytes; a record that was rejected for several reasons stands there once.
  var bytes: [UInt8] {
    var seen: Set<Int> = []
    let records = rejects.filter { seen.insert($0.record).inserted }.map(\.raw)
    switch dialect.format {
    case "csv", "xlsx", "spreadsheetml": return csv(records)
    case "jsonl": return Array((records + [[]]).joined(separator: lineFeed))
    case "xml": return wrapped(records, elements, opening: { "<\($0)>" }, closing: { "</\($0)>" })
    default: return json(records)
    }
  }

  private var lineFeed: [UInt8] { encoded("\n") }

  private func encoded(_ text: String) -> [UInt8] {
    guard let encoding = TextEncoding(label: dialect.encoding) else { return Array(text.utf8) }
    return Transcoder.encode(Array(text.utf8), as: encoding)
  }

  private func csv(_ records: [[UInt8]]) -> [UInt8] {
    // As it stands in the file: a mapping may look for its preamble, and have two rows of names.
    if let head = dialect.head {
      let hasBreak = head.last?.isNewline ?? false
      return mark + encoded(hasBreak ? head : head + "\n")
        + Array((records + [[]]).joined(separator: lineFeed))
    }
    let delimiter = String(UnicodeScalar(dialect.delimiter ?? UInt8(ascii: ",")))
    let header = dialect.columns.map { name in
      let needsQuotes =
        dialect.isSheet || name.contains { $0 == "\"" || $0.isNewline || String($0) == delimiter }
      return needsQuotes ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
    }.joined(separator: delimiter)
    // The header stands on the line on which the mapping looks for it.
    let before = String(repeating: "\n", count: max(0, (dialect.headerLine ?? 1) - 1))
    let head = dialect.headerLine == nil ? [] : [encoded(before + header)]
    return mark + Array((head + records + [[]]).joined(separator: lineFeed))
  }

  private var mark: [UInt8] { dialect.hasBOM ? encoded("\u{FEFF}") : [] }

  private var elements: [String] {
    (dialect.recordPath ?? "").split(separator: "/").dropLast().map(String.init)
  }

  private func json(_ records: [[UInt8]]) -> [UInt8] {
    let keys = (dialect.recordPath ?? "$").split(separator: ".").dropFirst().map { key in
      key.hasSuffix("[*]") ? String(key.dropLast(3)) : String(key)
    }
    let list = encoded("[\n") + Array(records.joined(separator: encoded(",\n"))) + encoded("\n]")
    guard (dialect.recordPath ?? "$").contains("[*]") else {
      return Array(records.joined(separator: lineFeed))
    }
    let before = keys.map { "{\"\($0)\":" }.joined()
    return encoded(before) + list + encoded(String(repeating: "}", count: keys.count) + "\n")
  }

  private func wrapped(
    _ records: [[UInt8]], _ names: [String], opening: (String) -> String,
    closing: (String) -> String
  ) -> [UInt8] {
    encoded(names.map(opening).joined() + "\n") + Array(records.joined(separator: lineFeed))
      + encoded("\n" + names.reversed().map(closing).joined() + "\n")
  }
}

extension Workspace {
  /// Writes, for each input, a file of the records that were rejected.
  ///
  /// Those over a cap are left out: only their beginnings are kept, and what mends them is to raise
  /// the cap and to import the original again.
  ///
  /// - Returns: The paths of the files.
  public func writeRejects(to folder: String) throws -> [String] {
    let files = try ledger.read { db in
      let rejects = try RejectedRecord.all(db).filter(\.isMendable)
      return try Dictionary(grouping: rejects, by: \.fileId).sorted { $0.key < $1.key }
        .compactMap { id, rejects in
          try Dialect.of(file: id, db).map { RejectFile(rejects: rejects, dialect: $0) }
        }
    }
    return try files.map { try OutputFile.write($0.bytes, to: Glob.joined(folder, $0.name)) }
  }
}
