/// A table of facts: what the KPIs count, one row per believed thing and scope.
///
/// Import keeps what sources say and reconcile what is believed; a fact is the believed thing as the
/// KPI rules want it: live, no test, days in the reporting zone, amounts in the reporting currency.
/// Scope 0 is the consolidated view, any other scope is the source of that id. The declaration is the
/// only place where a fact column is named: the table, the check of a metric file, the SQL of a
/// metric and the documentation derive from it.
package struct FactEntity: Sendable {
  /// The name that a metric gives as its `entity`; the table is `fact_<name>`.
  package let name: String
  /// What one row is, in a sentence.
  package let meaning: String
  /// The schema entity to which `golden_id` belongs, or nil when the column `record` says it.
  package let recordEntity: String?
  /// The times that must be known for the row to exist at a moment; a row without them exists.
  package let begins: String?
  /// The columns that expressions may name.
  package let columns: [FactColumn]
  /// SQL for the scope of a row, over the tables that the fact is built from.
  var scope = "d.scope_id"
  /// The `FROM … WHERE …` of each statement that fills the table.
  let sources: [String]

  /// The table's name.
  package var table: String { "fact_" + name }

  /// The column of that name, or nil.
  package subscript(name: String) -> FactColumn? { columns.first { $0.name == name } }

  /// The names by which values can be split and filtered, in order.
  package var dimensions: [String] { columns.filter(\.isDimension).map(\.name) }

  /// The names of the days on which a metric can anchor.
  package var anchors: [String] { columns.filter { $0.type == .day }.map(\.name) }

  /// The statement that makes the empty table.
  var creation: String {
    let stored = columns.flatMap(\.stored).map { "  \($0.name) \($0.type)" }
    let record = recordEntity == nil ? ["  record TEXT NOT NULL"] : []
    let common = ["  scope_id INTEGER NOT NULL", "  golden_id INTEGER NOT NULL"]
    return
      "CREATE TABLE \(table) (\n\((common + record + stored).joined(separator: ",\n"))\n) STRICT"
  }

  /// The statements that fill the table.
  var filling: [String] {
    let stored = columns.flatMap(\.stored).map(\.value)
    let record = recordEntity == nil ? ["d.record"] : []
    let values = ([scope, "d.golden_id"] + record + stored).joined(separator: ",\n  ")
    return sources.map { "INSERT INTO \(table)\nSELECT \(values)\n\($0)" }
  }

  /// The statements that index the filled table.
  var indexes: [String] {
    ["CREATE INDEX \(table)_thing ON \(table)(scope_id, golden_id)"]
      + anchors.map { "CREATE INDEX \(table)_\($0) ON \(table)(\($0))" }
  }
}

/// A column of a fact, as expressions name it.
package struct FactColumn: Sendable {
  /// The name.
  package let name: String
  /// What values it takes.
  package let type: FactType
  /// What the value says, in a few words.
  package let meaning: String
  /// Whether values can be split and filtered by it.
  package let isDimension: Bool
  /// What the table holds for it.
  let stored: [Stored]
  /// How the value is read at a moment.
  let reading: Reading

  /// A column of the table.
  struct Stored: Sendable {
    let name: String
    let type: String
    /// SQL over the tables that the fact is built from.
    let value: String
  }

  /// How a value is read at a moment.
  enum Reading: Sendable {
    /// As it is stored.
    case plain
    /// Null until the time of that name is known.
    case known(String)
    /// By SQL over the fact row, called `f`.
    case custom(@Sendable (Moment) -> String)
    /// A time that is null until it is known, and until then another time of the row that fulfils
    /// the condition, once that is known.
    case fallingBack(from: String, to: String, if: String)
  }

  /// SQL for the value at a moment, over the fact row called `f`.
  func sql(_ moment: Moment) -> String {
    switch reading {
    case .plain: "f.\(name)"
    case .known(let time): "CASE WHEN \(moment.knows(time)) THEN f.\(name) END"
    case .custom(let text): text(moment)
    case .fallingBack(let time, let other, let condition):
      Self.fallback(time, other, condition, moment, "on")
    }
  }

  /// SQL for the milliseconds of a time at a moment.
  func milliseconds(_ moment: Moment) -> String {
    guard case .fallingBack(let time, let other, let condition) = reading else {
      return "f.\(name.dropLast(3))_at"
    }
    return Self.fallback(time, other, condition, moment, "at")
  }

  private static func fallback(
    _ time: String, _ other: String, _ condition: String, _ moment: Moment, _ column: String
  ) -> String {
    "CASE WHEN \(moment.knows(time)) THEN f.\(time)_\(column) "
      + "WHEN \(condition) AND \(moment.knows(other)) THEN f.\(other)_\(column) END"
  }

  /// True when the value at a moment may be another than the stored one.
  var moves: Bool {
    if case .fallingBack = reading { true } else { false }
  }
}

/// What values a fact column takes; the unit checks of expressions rest on it.
package enum FactType: Sendable, Hashable {
  /// An amount in the reporting currency, in millionths.
  case money
  /// A pure number, in millionths.
  case decimal
  /// A whole number.
  case integer
  /// A span of days.
  case days
  /// A span of hours, in milliseconds.
  case hours
  case text
  /// One of the given ids.
  case choice([String])
  /// A local day.
  case day
  case boolean

  /// What a message calls the type.
  package var title: String {
    switch self {
    case .money: "an amount"
    case .decimal: "a number"
    case .integer: "a count"
    case .days: "days"
    case .hours: "hours"
    case .text, .choice: "a text"
    case .day: "a day"
    case .boolean: "a condition"
    }
  }

  /// What a stored unit is divided by to give the plain number.
  var scale: Int128 {
    switch self {
    case .money, .decimal: 1_000_000
    case .hours: 3_600_000
    default: 1
    }
  }
}

extension FactColumn {
  static func text(
    _ name: String, _ value: String, _ meaning: String, reading: Reading = .plain
  ) -> FactColumn {
    FactColumn(
      name: name, type: .text, meaning: meaning, isDimension: true,
      stored: [Stored(name: name, type: "TEXT", value: value)], reading: reading)
  }

  static func choice(
    _ name: String, _ ids: [String], _ value: String, _ meaning: String, reading: Reading = .plain
  ) -> FactColumn {
    FactColumn(
      name: name, type: .choice(ids), meaning: meaning, isDimension: true,
      stored: [Stored(name: name, type: "TEXT", value: value)], reading: reading)
  }

  static func number(
    _ name: String, _ type: FactType, _ value: String, _ meaning: String, reading: Reading = .plain
  ) -> FactColumn {
    FactColumn(
      name: name, type: type, meaning: meaning, isDimension: false,
      stored: [Stored(name: name, type: "INTEGER", value: value)], reading: reading)
  }

  /// A number that is worked out when it is read.
  static func derived(
    _ name: String, _ type: FactType, _ meaning: String,
    _ value: @escaping @Sendable (Moment) -> String
  ) -> FactColumn {
    FactColumn(
      name: name, type: type, meaning: meaning, isDimension: false, stored: [],
      reading: .custom(value))
  }

  /// A time: its local day in `<name>_on`, and its instant in `<name>_at` unless it is date-only.
  static func time(
    _ name: String, text: String, day: String, _ meaning: String, reading: Reading? = nil
  ) -> FactColumn {
    instant(name, day: day, milliseconds: Piece.milliseconds(text), meaning, reading: reading)
  }

  /// A time whose day and milliseconds are known already.
  static func instant(
    _ name: String, day: String, milliseconds: String, _ meaning: String, reading: Reading? = nil
  ) -> FactColumn {
    FactColumn(
      name: name + "_on", type: .day, meaning: meaning, isDimension: false,
      stored: [
        Stored(name: name + "_on", type: "INTEGER", value: day),
        Stored(name: name + "_at", type: "INTEGER", value: milliseconds),
      ],
      reading: reading ?? .known(name))
  }

  /// An amount: `<name>` in its own currency and `<name>_rc` in the reporting currency at the rate
  /// of the anchor day, both in millionths.
  static func money(
    _ name: String, _ amount: String, _ currency: String, on day: String, _ meaning: String,
    reading: Reading = .plain
  ) -> FactColumn {
    FactColumn(
      name: name + "_rc", type: .money, meaning: meaning, isDimension: false,
      stored: [
        Stored(name: name, type: "INTEGER", value: amount),
        Stored(name: name + "_rc", type: "INTEGER", value: "rc(\(amount), \(currency), \(day))"),
      ],
      reading: reading)
  }

  /// The name of the stored amount in its own currency, for a money column.
  var nativeName: String { String(name.dropLast("_rc".count)) }
}
