import CRMCore
package import CRMIntake

/// What a file's records were when it was last read, for the thread that maps.
package struct KnownRecords: Sendable {
  /// By record number less one: 56 bits of a hash, and the number of a set of notes in the low byte.
  let marks: [UInt64]
  /// What was worth knowing of records, each combination once.
  package var notes: NoteSets

  package var isEmpty: Bool { marks.isEmpty }

  /// The notes of a record that is as it was; nil for another.
  package func notes(ofRecord number: Int, _ hash: UInt64) -> [PlanRun.Note]? {
    guard number <= marks.count, marks[number - 1] & ~0xFF == hash else { return nil }
    let set = Int(marks[number - 1] & 0xFF)
    return set < notes.sets.count ? notes.sets[set] : nil
  }

  /// The mark of a record, which gave these notes; 0 when it cannot be remembered.
  package mutating func mark(_ hash: UInt64, _ notes: [PlanRun.Note]) -> UInt64 {
    self.notes.number(of: notes).map { hash | UInt64($0) } ?? 0
  }

  /// The hash of a record whose bytes have a hash, in a place of the file: its low byte is 0, and it
  /// is not 0.
  package static func hash(ofBytes hash: UInt64, line: Int) -> UInt64 {
    max(ByteHash.mix(hash, UInt64(line)) & ~0xFF, 0x100)
  }

  func holds(_ block: [UInt64], from start: Int) -> Bool {
    start + block.count <= marks.count && marks[start..<start + block.count].elementsEqual(block)
  }
}

/// Combinations of notes, numbered.
package struct NoteSets: Sendable {
  package private(set) var sets: [[PlanRun.Note]] = [[]]
  private var numbers: [[PlanRun.Note]: UInt8] = [[]: 0]

  init() {}

  /// The number of a combination; nil when there are too many.
  mutating func number(of notes: [PlanRun.Note]) -> UInt8? {
    if notes.isEmpty { return 0 }
    if let number = numbers[notes] { return number }
    guard let number = UInt8(exactly: sets.count) else { return nil }
    sets.append(notes)
    numbers[notes] = number
    return number
  }
}
