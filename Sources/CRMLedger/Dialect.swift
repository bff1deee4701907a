package import CRMIntake
import Foundation
package import GRDB

/// How an input was written: what it takes to write records that read the same way.
package struct Dialect: Codable, Sendable, Hashable {
  package var format: String
  package var encoding: String
  package var hasBOM: Bool
  package var delimiter: UInt8?
  package var headerLine: Int?
  package var recordPath: String?
  package var columns: [String]
  /// The text of a CSV file up to its first record, unless it is long.
  package var head: String?

  /// Whether the records are rows of a sheet: texts stand in quotes, values do not.
  package var isSheet: Bool {
    InputDescription.Format(rawValue: format)?.isSheet ?? false
  }

  /// What a reader found out.
  package init(_ reader: any RecordReader) {
    let description = reader.description
    format = description.format.rawValue
    encoding = description.encoding
    hasBOM = description.hasBOM
    delimiter = description.delimiter
    headerLine = description.headerLine
    recordPath = description.recordPath
    columns = reader.columns
    if let text = reader.head, text.contains(where: { $0 != 10 && $0 != 13 }) {
      head = String(decoding: text, as: UTF8.self)
    }
  }

  /// Keeps the dialect with its file.
  package func store(path: String, sourceId: Int64, mapping: String, _ db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try db.execute(
      sql: "UPDATE file SET dialect = ? WHERE source_id = ? AND path = ? AND mapping = ?",
      arguments: [
        String(decoding: try encoder.encode(self), as: UTF8.self), sourceId, path, mapping,
      ])
  }

  /// The dialect of a file, or nil.
  package static func of(file id: Int64, _ db: Database) throws -> Dialect? {
    let text = try String.fetchOne(
      db, sql: "SELECT dialect FROM file WHERE id = ?", arguments: [id])
    return try text.map { try JSONDecoder().decode(Dialect.self, from: Data($0.utf8)) }
  }
}
