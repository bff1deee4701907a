import CRMCore
import CRMIntake
import CRMPublish

/// Looks at files without loading them: what each is, and which mapping fits.
public enum Inspection {
  /// Inspects files, folders and globs; sample values are hidden unless `showsValues`.
  public static func inspect(
    _ paths: [String], mappings: [String] = [], in folder: String = "", showsValues: Bool = true
  ) throws -> Answer {
    let library = try Definitions.library(adding: mappings, in: folder)
    var seen: [Inspected] = []
    for pattern in paths {
      for path in try Glob.files(pattern, in: folder) {
        seen.append(try Inspected(path, in: folder, library, showsValues: showsValues))
      }
    }
    return Answer(
      [summary(of: seen)] + seen.map(\.table), json: .array(seen.map(\.json)))
  }

  private static func summary(of files: [Inspected]) -> Table {
    Table(
      title: nil,
      columns: [
        .init("path"), .init("format"), .init("encoding"), .init("records", alignment: .trailing),
        .init("mapping"), .init("unclaimed"),
      ],
      rows: files.map { file in
        [
          .text(file.path), .text(file.format), .text(file.description.encoding),
          .count(file.records), .text(file.mappingText),
          .text(file.candidate?.unclaimed.joined(separator: ", ") ?? ""),
        ]
      })
  }
}

/// What one file is.
private struct Inspected {
  let path: String
  let description: InputDescription
  let recognition: Recognition
  private(set) var records = 0
  private(set) var bad = 0
  private(set) var fields: [FieldProfile] = []
  private let showsValues: Bool

  /// A column or path of a file.
  struct FieldProfile {
    let name: String
    var filled = 0
    var samples: [String] = []
  }

  init(
    _ path: String, in folder: String, _ library: MappingLibrary, showsValues: Bool
  ) throws {
    self.path = path
    self.showsValues = showsValues
    let place = Glob.joined(folder, path)
    let spool = try Spool.ofStream(place, named: path)
    let location = spool?.path ?? place
    recognition = try library.recognise(location)
    let options = recognition.best?.mapping.input ?? InputOptions()
    var reader = try openReader(path: location, options: options)
    description = reader.description
    try withExtendedLifetime(spool) { try profile(&reader) }
  }

  var candidate: Recognition.Candidate? { recognition.best }
  var format: String {
    guard let delimiter = description.delimiter else { return description.format.rawValue }
    let name = delimiter == 9 ? "tab" : String(UnicodeScalar(delimiter))
    return "\(description.format.rawValue) \(name)"
  }
  var mappingText: String {
    if let candidate { return candidate.mapping.id }
    let names = recognition.candidates.map(\.mapping.id)
    return names.isEmpty ? "(none fits)" : "(unclear: \(names.joined(separator: ", ")))"
  }

  private mutating func profile(_ reader: inout any RecordReader) throws {
    var places: [String: Int] = [:]
    for name in reader.columns where places[name] == nil {
      places[name] = fields.count
      fields.append(FieldProfile(name: name))
    }
    let isTabular = !fields.isEmpty
    var record = Record()
    while true {
      switch try reader.next(&record) {
      case .end: return
      case .skip: continue
      case .reject: bad += 1
      case .record:
        records += 1
        if isTabular {
          for place in fields.indices where place + 1 < record.nodes.count {
            note(record.nodes[place + 1].text, of: record, at: place)
          }
        } else {
          walk(0, "", record, &places)
        }
      }
    }
  }

  private mutating func walk(
    _ node: Int, _ path: String, _ record: Record, _ places: inout [String: Int]
  ) {
    switch record.nodes[node].kind {
    case .object:
      for child in record.children(of: node) {
        let key = String(decoding: record.arena[record.nodes[child].key.asInt], as: UTF8.self)
        walk(child, path.isEmpty ? key : "\(path).\(key)", record, &places)
      }
    case .list:
      for child in record.children(of: node) { walk(child, path + "[*]", record, &places) }
    case .null: break
    default:
      if places[path] == nil {
        places[path] = fields.count
        fields.append(FieldProfile(name: path))
      }
      if let place = places[path] { note(record.nodes[node].text, of: record, at: place) }
    }
  }

  private mutating func note(_ range: Range<Int32>, of record: Record, at place: Int) {
    let range = record.trimmed(range)
    guard !range.isEmpty else { return }
    fields[place].filled += 1
    guard showsValues, fields[place].samples.count < 2 else { return }
    let text = String(decoding: record.arena[range.asInt].prefix(200), as: UTF8.self)
    if !fields[place].samples.contains(text) { fields[place].samples.append(text) }
  }

  var table: Table {
    Table(
      title: path,
      columns: [
        .init("field"), .init("filled", alignment: .trailing), .init("samples"),
      ],
      rows: fields.map { field in
        [
          .text(field.name), share(field.filled),
          .text(field.samples.joined(separator: " · ")),
        ]
      },
      notes: bad > 0 ? ["\(bad) records cannot be read"] : [])
  }

  private func share(_ filled: Int) -> Cell {
    guard records > 0 else { return .text("") }
    return .number(
      .fraction(numerator: Int128(filled), denominator: Int128(records)), .ratio)
  }

  var json: JSONValue {
    .object([
      .init("path", .string(path)), .init("format", .string(description.format.rawValue)),
      .init("encoding", .string(description.encoding)),
      .init("encoding_evidence", .string(description.encodingEvidence)),
      .init("bom", .bool(description.hasBOM)),
      .init(
        "delimiter",
        JSONValue(description.delimiter.map { String(UnicodeScalar($0)) })),
      .init("header_line", description.headerLine.map { JSONValue($0) } ?? .null),
      .init("record_path", JSONValue(description.recordPath)),
      .init("records", JSONValue(records)), .init("unreadable", JSONValue(bad)),
      .init("mapping", JSONValue(candidate?.mapping.id)),
      .init("score", candidate.map { .number(scoreText($0.share)) } ?? .null),
      .init(
        "candidates", .array(recognition.candidates.map { .string($0.mapping.id) })),
      .init(
        "unclaimed", .array((candidate?.unclaimed ?? []).map { .string($0) })),
      .init(
        "columns",
        .array(
          fields.map { field in
            .object([
              .init("name", .string(field.name)), .init("filled", JSONValue(field.filled)),
              .init("samples", .array(field.samples.map { .string($0) })),
            ])
          })),
    ])
  }

  /// A share from 0 to 1, to a thousandth.
  private func scoreText(_ share: Double) -> String {
    decimalText(Int128((share * 1000).rounded()), scale: 3)
  }
}
