import CRMCore
package import CRMIntake

/// What the records of a file were the last time, for the thread that maps: of the file itself, or of
/// the export before it under another path.
///
/// They are found again in their order, wherever they stand now: what was added, removed or changed
/// between them is left out.
package struct KnownRecords: Sendable {
  /// By record number less one: 56 bits of a hash, and the number of a set of notes in the low byte; 0
  /// for a record that is to be read again.
  let marks: [UInt64]
  /// The line on which each record began.
  let lines: [UInt32]
  /// What was worth knowing of records, each combination once.
  package var notes: NoteSets
  /// The place of the first record that has not been found again, nor passed.
  private var next = 0
  /// How many records in a row were not found.
  private var misses = 0

  /// A record of the last time.
  package struct Former: Sendable {
    package let number: Int
    package let line: Int
    /// What was worth knowing of it.
    package let notes: [PlanRun.Note]
  }

  /// How far ahead a record is looked for; after as many that were not found, to the end.
  private static let window = 512

  init(marks: [UInt64], lines: [UInt32], notes: NoteSets) {
    self.marks = marks
    self.lines = lines
    self.notes = notes
  }

  /// Nothing is known.
  static let none = KnownRecords(marks: [], lines: [], notes: NoteSets())

  package var isEmpty: Bool { marks.isEmpty }

  /// The next record of the last time with that hash, which is not found again, nor are those before
  /// it; nil when there is none.
  package mutating func find(_ hash: UInt64) -> Former? {
    guard let place = place(of: hash) else {
      misses += 1
      return nil
    }
    misses = 0
    next = place + 1
    return Former(
      number: place + 1, line: Int(lines[place]), notes: notes.sets[Int(marks[place] & 0xFF)])
  }

  private func place(of hash: UInt64) -> Int? {
    guard next < marks.count else { return nil }
    if marks[next] & ~0xFF == hash { return next }
    let isLost = misses > 0 && misses % Self.window == 0
    let end = isLost ? marks.count : min(next + Self.window, marks.count)
    let place = marks[next..<end].firstIndex { $0 & ~0xFF == hash }
    return place.flatMap { Int(marks[$0] & 0xFF) < notes.sets.count ? $0 : nil }
  }

  /// The mark of a record, which gave these notes; 0 when it cannot be remembered.
  package mutating func mark(_ hash: UInt64, _ notes: [PlanRun.Note]) -> UInt64 {
    self.notes.number(of: notes).map { hash | UInt64($0) } ?? 0
  }

  /// The hash of a record whose bytes have a hash, in an input with that context: its low byte is 0,
  /// and it is not 0.
  package static func hash(ofBytes hash: UInt64, in context: UInt64) -> UInt64 {
    max(ByteHash.mix(hash, context) & ~0xFF, 0x100)
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
