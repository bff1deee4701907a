import CRMCore
import CRMIntake
import CRMPublish

/// What one file is, for machines.
extension Inspected {
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
      .init("records", JSONValue(survey.records)), .init("unreadable", JSONValue(survey.bad)),
      .init("records_looked_at", JSONValue(survey.looked)),
      .init("mapping", JSONValue(candidate?.mapping.id)),
      .init("score", candidate.map { .number(scoreText($0.share)) } ?? .null),
      .init(
        "candidates", .array(recognition.candidates.map { .string($0.mapping.id) })),
      .init("fitting", .array(recognition.candidates.map(json))),
      .init("near", .array(recognition.near.map(json))),
      .init("unclaimed", texts(candidate?.unclaimed ?? [])),
      .init("columns", .array(survey.fields.indices.map(column))),
    ])
  }

  private func json(_ candidate: Recognition.Candidate) -> JSONValue {
    .object([
      .init("mapping", .string(candidate.mapping.id)),
      .init("score", .number(scoreText(candidate.share))),
      .init("has_evidence", .bool(candidate.isStrong)),
      .init("named_by_file", .bool(candidate.isNamed)),
      .init("lacks", texts(candidate.lacking)), .init("not_with", texts(candidate.unwanted)),
      .init("unclaimed", texts(candidate.unclaimed)),
    ])
  }

  private func column(_ place: Int) -> JSONValue {
    let field = survey.fields[place]
    let verdict = verdict.fields[place]
    let range = showsValues ? verdict.range : nil
    return .object([
      .init("name", .string(field.name)), .init("filled", JSONValue(field.filled)),
      .init("samples", texts(showsValues ? field.samples : [])),
      .init("type", .string(verdict.kind.rawValue)), .init("formats", texts(verdict.formats)),
      .init("evidence", texts(verdict.evidence)),
      .init("doubts", texts(verdict.doubts.map(\.rawValue))),
      .init("looked_at", JSONValue(field.seen)), .init("misfits", JSONValue(verdict.misfits)),
      .init("distinct", JSONValue(field.distinct)),
      .init("distinct_exact", .bool(!field.isDistinctCapped)),
      .init("unique", .bool(field.seen > 0 && !field.repeats)),
      .init("min", JSONValue(range?.first)), .init("max", JSONValue(range?.last)),
      .init(
        "nulls",
        .object(field.nulls.sorted { $0.key < $1.key }.map { .init($0.key, JSONValue($0.value)) })),
      .init("key", .bool(self.verdict.keys.contains(place))),
      .init("reference", .bool(self.verdict.references.contains(place))),
    ])
  }

  private func texts(_ all: [String]) -> JSONValue { .array(all.map { .string($0) }) }

  /// A share from 0 to 1, to a thousandth.
  private func scoreText(_ share: Double) -> String {
    decimalText(Int128((share * 1000).rounded()), scale: 3)
  }
}
