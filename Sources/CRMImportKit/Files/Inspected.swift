import CRMCore
import CRMIntake
import CRMPublish

/// What one file is.
struct Inspected {
  let path: String
  let description: InputDescription
  let recognition: Recognition
  let profile: FileProfile
  /// How a CSV file is laid out; nil for the other formats.
  let layout: InspectedLayout?
  private let showsValues: Bool

  init(_ found: InputSearch.Found, _ library: MappingLibrary, showsValues: Bool) throws {
    path = found.path
    self.showsValues = showsValues
    let location = found.location
    recognition = try library.recognise(location)
    let mapping = recognition.best?.mapping
    let description = recognition.description
    let isTable = [.csv, .xlsx].contains(mapping?.input.format ?? description.format)
    let files = FileReading(location: location, showsValues: showsValues)
    (self.description, profile, layout) = try withExtendedLifetime(found.spool) {
      guard isTable else {
        let (found, profile) = try files.profile(mapping?.input ?? InputOptions())
        return (found, profile, nil)
      }
      return try files.table(mapping?.input, delimiter: description.delimiter)
    }
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

  /// The lines to write into a mapping, under the path of the file; none when there is nothing to fix.
  var mappingLines: [String] {
    guard let layout, !layout.mappingLines.isEmpty else { return [] }
    return ["# " + path.debugDescription] + layout.mappingLines
  }

  var table: Table {
    let bad = profile.bad > 0 ? ["\(profile.bad) records cannot be read"] : []
    return Table(
      title: path,
      columns: [
        .init("field"), .init("filled", alignment: .trailing), .init("samples"),
      ],
      rows: profile.fields.map { field in
        [
          .text(field.name), share(field.filled),
          .text(field.samples.joined(separator: " · ")),
        ]
      },
      notes: bad + (layout?.notes(showsValues: showsValues) ?? []))
  }

  private func share(_ filled: Int) -> Cell {
    guard profile.records > 0 else { return .text("") }
    return .number(
      .fraction(numerator: Int128(filled), denominator: Int128(profile.records)), .ratio)
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
      .init("layout", layout?.json(showsValues: showsValues) ?? .null),
      .init("record_path", JSONValue(description.recordPath)),
      .init("records", JSONValue(profile.records)), .init("unreadable", JSONValue(profile.bad)),
      .init("mapping", JSONValue(candidate?.mapping.id)),
      .init("score", candidate.map { .number(scoreText($0.share)) } ?? .null),
      .init(
        "candidates", .array(recognition.candidates.map { .string($0.mapping.id) })),
      .init(
        "unclaimed", .array((candidate?.unclaimed ?? []).map { .string($0) })),
      .init(
        "columns",
        .array(
          profile.fields.map { field in
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
