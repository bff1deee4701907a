package import GRDB

/// What each stage last read, so that an unchanged input is not worked on again.
///
/// A stage's input is a text: the generations of the stages before it and the settings it obeys. Its
/// generation counts the times that it changed something.
package enum StageMemory {
  /// The stages, in the data's direction.
  package enum Stage: String, Sendable, CaseIterable {
    case load, decide, reconcile, attribute, measure
  }

  /// How often the stage has changed something; 0 before the first time.
  package static func generation(_ stage: Stage, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT generation FROM stage_memory WHERE stage = ?", arguments: [stage.rawValue])
      ?? 0
  }

  /// True when the stage has already worked on that input.
  package static func isCurrent(_ stage: Stage, input: String, _ db: Database) throws -> Bool {
    try String.fetchOne(
      db, sql: "SELECT input FROM stage_memory WHERE stage = ?", arguments: [stage.rawValue])
      == input
  }

  /// Remembers the input; counts a generation when something changed.
  package static func remember(
    _ stage: Stage, input: String, changed: Bool, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO stage_memory (stage, input, generation) VALUES (?1, ?2, ?3)
        ON CONFLICT (stage) DO UPDATE SET input = ?2, generation = generation + ?3
        """, arguments: [stage.rawValue, input, changed ? 1 : 0])
  }
}
