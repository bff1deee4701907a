import GRDB

/// Closes the open rejects of a file that a mended file has loaded.
///
/// The n-th record of a file of mended rejects is the n-th rejected record that can be mended,
/// unless its reader took records out; then a file without any reject closes them all. Records over
/// a cap are not in such a file and stay open.
struct MendedRejects {
  let db: Database
  let original: Int64
  let mended: Int64

  func close(_ report: FileReport) throws {
    let open = Set(
      try RejectedRecord.open(db, ofFile: original).filter(\.isMendable).map(\.record)
    ).sorted()
    let failing = Set(
      try Int.fetchAll(
        db, sql: "SELECT record_no FROM reject WHERE file_id = ?", arguments: [mended]))
    guard open.count == report.read || failing.isEmpty else { return }
    for (index, record) in open.enumerated() where !failing.contains(index + 1) {
      try db.execute(
        sql: """
          UPDATE reject SET resolved_by_file_id = ?
          WHERE file_id = ? AND record_no = ? AND resolved_by_file_id IS NULL
          """, arguments: [mended, original, record])
    }
  }
}
