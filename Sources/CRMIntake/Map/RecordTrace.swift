package import CRMCore

/// How one record becomes rows, step by step: what `explain record` shows.
///
/// The rows are those that `PlanRun` makes, which a load writes. The steps are told by the same
/// functions that make them, called once more.
package struct RecordTrace: Sendable {
  /// Something that is done to a text, and what it is afterwards; nil for nothing.
  package struct Step: Sendable, Hashable {
    package let name: String
    package let value: String?
  }

  /// A key, a condition, or a field of a row.
  package struct Part: Sendable {
    /// `key`, `when`, `deleted`, `test`, `identity`, or a column of the schema.
    package let name: String
    package let steps: [Step]
    /// What it comes to, by stored column; for a condition `yes` or `no`.
    package internal(set) var result: [(name: String, value: String?)] = []
    /// Why it comes to nothing, or what is worth knowing of it.
    package internal(set) var fault: Fault?
    /// How the text is read.
    package internal(set) var type: String?
    /// How a reference is looked up.
    package internal(set) var reference: ReferenceRule?
  }

  /// One row that an emission gives, or why it gives none.
  package struct Row: Sendable {
    package let entity: String
    /// The emission's id.
    package let emission: String
    package let isPartial: Bool
    /// What `$item` stands for in a repeated emission.
    package let item: String?
    package internal(set) var parts: [Part] = []
    /// Why there is no row: `when` does not hold, there is nothing to repeat for, a mention has no
    /// key; nil when there is one.
    package internal(set) var absence: Absence?
    /// The external id; nil without a row.
    package internal(set) var key: String?
    package internal(set) var isDeleted = false
    package internal(set) var isTest = false
    /// The JSON of `extra`.
    package internal(set) var extra: String?
    /// The cells as they are loaded, by stored column.
    package internal(set) var cells: [(name: String, text: String?)] = []
    /// The same as the steps tell them: what `cells` is when they tell the truth.
    package internal(set) var read: [String?] = []
  }

  package enum Absence: String, Sendable {
    case conditionFails = "when_does_not_hold"
    case nothingToRepeat = "nothing_to_repeat_for"
    case mentionWithoutKey = "mention_without_key"
    /// The record is refused for another reason.
    case recordRefused = "record_refused"
  }

  package internal(set) var rows: [Row] = []
  package let outcome: PlanRun.Outcome
  /// What was worth knowing of the record.
  package let notes: [PlanRun.Note]
  /// The columns that nothing claims of this record.
  package let unclaimed: [String]

  /// Maps the record, and tells how.
  ///
  /// `run` has mapped the records before it, whose equal keys count; `columns` are those of a table.
  package init(
    _ record: Record, by run: inout PlanRun, of mapping: Mapping, columns: [String]
  ) {
    var mapped = record
    var batch = Batch()
    outcome = run.map(&mapped, into: &batch)
    notes = run.recordNotes
    unclaimed = run.unclaimedColumns(of: batch.rows)
    var tracer = RecordTracer(run.plan, columns: columns, record: record)
    var left = batch.rows[...]
    for (index, emission) in run.plan.emissions.enumerated() {
      for var row in tracer.rows(of: emission, mapping.emissions[index]) {
        if row.absence == nil, let made = left.first, made.shape == index {
          row.take(made, of: batch, run.plan.shapes[index])
          left.removeFirst()
        } else if row.absence == nil {
          row.absence = .recordRefused
        }
        rows.append(row)
      }
    }
  }
}

extension RecordTrace.Row {
  /// Takes over the row as it is loaded.
  fileprivate mutating func take(_ row: Batch.Row, of batch: Batch, _ shape: EmissionShape) {
    key = String(decoding: batch.arena[row.key.asInt], as: UTF8.self)
    isDeleted = row.isDeleted
    isTest = row.isTest
    extra = batch.text(row.extra)
    for (place, column) in shape.columns.enumerated() {
      cells.append((column.name, batch.text(batch.cells[row.firstCell + place])))
    }
    let loaded = Dictionary(
      cells.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    for place in parts.indices where parts[place].isField {
      let names = shape.entity[column: parts[place].name]?.storage.map(\.name) ?? []
      parts[place].result = names.compactMap { name in
        loaded[name].map { (name, Self.readable($0, name)) }
      }
    }
  }

  /// Millionths as the number that they are.
  private static func readable(_ text: String?, _ name: String) -> String? {
    guard name.hasSuffix("_micros"), let text, let value = Int64(text) else { return text }
    return Micros(rawValue: value).description
  }
}

extension RecordTrace.Part {
  /// Whether it fills a column of the row.
  var isField: Bool {
    !["key", "when", "deleted", "test", "identity", "person_identity", "for_each", "extra"]
      .contains(name)
  }
}

extension Batch {
  /// A cell as text.
  func text(_ cell: Cell) -> String? {
    switch cell {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): number.description
    case .text(let range): String(decoding: arena[range.asInt], as: UTF8.self)
    }
  }
}
