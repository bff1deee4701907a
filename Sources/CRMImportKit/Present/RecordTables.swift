import CRMCore
import CRMInsight
import CRMIntake
import CRMLedger
import CRMPublish

/// An explained record as tables and as JSON; values are shown, as that is what it is for.
extension RecordExplanation {
  var answer: Answer {
    Answer([factTable] + rowTables + storedTables, json: json, closing: closing)
  }

  private var faultText: FaultText { FaultText(showValues: true) }

  private var factTable: Table {
    var facts = [
      ("file", path), ("line", String(line)), ("record", String(number)),
      ("mapping", mapping.id), ("source", source), ("outcome", outcome.name),
    ]
    if let reason = outcome.reason { facts.append(("why", reason)) }
    if !unclaimed.isEmpty { facts.append(("to extra", unclaimed.joined(separator: ", "))) }
    return Table(
      title: nil, columns: [.init("fact"), .init("value")],
      rows: facts.map { [.text($0.0), .text($0.1)] })
  }

  private var outcome: (name: String, reason: String?) {
    switch found {
    case .refused(let fault): ("rejected", faultText.sentence(fault))
    case .leftOut(let rule): ("skipped", "the rule \(rule) leaves it out")
    case .record(let trace):
      switch trace.outcome {
      case .accepted: ("loaded", nil)
      case .skipped: ("skipped", "no emission gives a row")
      case .rejected(let fault, _, let value):
        ("rejected", faultText.sentence(value.map { fault.showing($0) } ?? fault))
      }
    }
  }

  private var closing: [String] {
    var lines: [String] = []
    if neighbours > 1 {
      lines.append("\(neighbours) records begin on that line: \(path)#N names one by its number")
    }
    if isChanged { lines.append("the file is not the one that was loaded: it has changed since") }
    if case .record(let trace) = found {
      for note in trace.notes {
        lines.append(faultText.sentence(Fault(note)))
      }
    }
    return lines
  }

  // MARK: Rows

  private var rowTables: [Table] {
    guard case .record(let trace) = found else { return [cellTable] }
    return trace.rows.map(table)
  }

  /// The cells of a record that no emission sees.
  private var cellTable: Table {
    Table(
      title: nil, columns: [.init("column"), .init("value")],
      rows: cells.map { [.text($0.name), .text($0.value)] })
  }

  private func table(_ row: RecordTrace.Row) -> Table {
    var title = row.entity
    if let key = row.key { title += " \(key)" }
    if row.emission != row.entity { title += " (\(row.emission))" }
    if row.isPartial { title += ", mentioned" }
    if let item = row.item { title += ", for \(item)" }
    var notes = row.absence.map { [$0.words] } ?? []
    if row.isDeleted { notes.append("the source says that it is gone") }
    if row.isTest { notes.append("it is a test record") }
    if let extra = row.extra { notes.append("extra: \(extra)") }
    return Table(
      title: title,
      columns: [
        .init("column"), .init("steps"), .init("type"), .init("result"), .init("note"),
      ],
      rows: row.parts.map { part in
        [
          .text(part.name), .text(steps(part)), .text(part.type ?? ""), .text(result(part)),
          .text(note(part)),
        ]
      }, notes: notes)
  }

  private func steps(_ part: RecordTrace.Part) -> String {
    part.steps.map { step in
      step.value.map { "\(step.name) = \($0.debugDescription)" } ?? "\(step.name) is empty"
    }.joined(separator: " → ")
  }

  private func result(_ part: RecordTrace.Part) -> String {
    let all = part.result.compactMap { pair in pair.value.map { (pair.name, $0) } }
    guard all.count > 1 else { return all.first?.1 ?? "" }
    return all.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private func note(_ part: RecordTrace.Part) -> String {
    var words = part.fault.map { [faultText.sentence($0)] } ?? []
    if let rule = part.reference {
      words.append("found by \(rule.by.rawValue), else \(rule.onMissing.rawValue)")
    }
    return words.joined(separator: "; ")
  }

  // MARK: The database

  private var storedTables: [Table] {
    guard let stored else { return [] }
    let leads = Dictionary(stored.references.map { ($0.name, $0.record) }, uniquingKeysWith: { $1 })
    return [
      Table(
        title: "\(stored.name) in the database",
        columns: [.init("column"), .init("value"), .init("leads to")],
        rows: stored.columns.map { column in
          [.text(column.name), .text(column.value), .text(leads[column.name] ?? "")]
        })
    ]
  }

  // MARK: JSON

  private var json: JSONValue {
    var rows: [JSONValue] = []
    if case .record(let trace) = found { rows = trace.rows.map(json) }
    return .object([
      .init("file", .string(path)), .init("line", JSONValue(line)),
      .init("record", JSONValue(number)), .init("records_on_line", JSONValue(neighbours)),
      .init("mapping", .string(mapping.id)), .init("source", .string(source)),
      .init("outcome", .string(outcome.name)), .init("reason", JSONValue(outcome.reason)),
      .init("changed_since_loaded", .bool(isChanged)),
      .init("cells", pairs(cells.map { ($0.name, $0.value) })),
      .init("unclaimed", .array(unclaimed.map { .string($0) })), .init("rows", .array(rows)),
      .init("stored", storedJSON),
    ])
  }

  private func pairs(_ all: [(String, String?)]) -> JSONValue {
    .array(all.map { .object([.init("name", .string($0.0)), .init("value", JSONValue($0.1))]) })
  }

  private func json(_ row: RecordTrace.Row) -> JSONValue {
    .object([
      .init("entity", .string(row.entity)), .init("emission", .string(row.emission)),
      .init("partial", .bool(row.isPartial)), .init("item", JSONValue(row.item)),
      .init("key", JSONValue(row.key)), .init("absent_because", JSONValue(row.absence?.rawValue)),
      .init("is_deleted", .bool(row.isDeleted)), .init("is_test", .bool(row.isTest)),
      .init("extra", JSONValue(row.extra)),
      .init(
        "cells", .object(row.cells.map { .init($0.name, JSONValue($0.text)) })),
      .init("parts", .array(row.parts.map(json))),
    ])
  }

  private func json(_ part: RecordTrace.Part) -> JSONValue {
    .object([
      .init("name", .string(part.name)),
      .init("steps", pairs(part.steps.map { ($0.name, $0.value) })),
      .init("type", JSONValue(part.type)),
      .init("result", pairs(part.result.map { ($0.name, $0.value) })),
      .init("code", JSONValue(part.fault?.code.rawValue)),
      .init("message", JSONValue(part.fault.map { faultText.sentence($0) })),
      .init("by", JSONValue(part.reference?.by.rawValue)),
      .init("on_missing", JSONValue(part.reference?.onMissing.rawValue)),
    ])
  }

  private var storedJSON: JSONValue {
    guard let stored else { return .null }
    return .object([
      .init("record", .string(stored.name.description)),
      .init("columns", .object(stored.columns.map { .init($0.name, .string($0.value)) })),
      .init("references", .object(stored.references.map { .init($0.name, .string($0.record)) })),
    ])
  }
}

extension RecordTrace.Absence {
  fileprivate var words: String {
    switch self {
    case .conditionFails: "no row: its 'when' does not hold"
    case .nothingToRepeat: "no row: there is nothing to repeat it for"
    case .mentionWithoutKey: "no row: a mention without a key is left out"
    case .recordRefused: "no row: the record is rejected"
    }
  }
}

extension Fault {
  fileprivate init(_ note: PlanRun.Note) {
    self.init(note.code, [.name: note.column])
    facts[.found] = note.found
    if note.code == .badValueDropped { facts[.reason] = note.found }
  }

  fileprivate func showing(_ value: String) -> Fault {
    var fault = self
    fault.facts[.value] = value
    return fault
  }
}
