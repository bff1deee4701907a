import CRMCore
import GRDB

/// Finds lead rows that are one lead: of one person, near in time, neither begun after the other's
/// conversion.
struct LeadMatcher {
  private struct Row: Sendable {
    let node: Int32
    let person: Int64
    let created: RecordMoment?
    let converted: RecordMoment?
    var day: Int { created?.day ?? .min }
  }
  private var rows: [Row] = []
  private let window: Int
  /// As many rows after each one are compared: a person has few leads, a shared mailbox many.
  private static let reach = 200

  /// Reads the leads; `window` is the days within which two of one person are one.
  init(_ db: Database, _ records: Records, _ golden: GoldenMap, window: Int) throws {
    self.window = window
    let columns = ["id", "created_at", "created_at_day", "converted_at", "converted_at_day"]
    try records.forEach(db, columns.map { "r." + $0 }) { node, row in
      guard let person = golden[GoldenMap.personOfLead, row[0]] else { return }
      rows.append(
        Row(
          node: Int32(node), person: person, created: RecordMoment(row[1], day: row[2]),
          converted: RecordMoment(row[3], day: row[4])))
    }
    rows.sort { ($0.person, $0.day, $0.node) < ($1.person, $1.day, $1.node) }
  }

  func matches() -> Matches {
    var matches = Matches()
    for (place, row) in rows.enumerated() {
      for other in rows[(place + 1)...].prefix(Self.reach).prefix(while: { $0.person == row.person }
      ) {
        if begunAfter(row, other) || begunAfter(other, row) {
          matches.apart.append(Matches.Apart(a: row.node, b: other.node))
        } else if gap(row, other) <= window {
          let gap = gap(row, other)
          matches.edges.append(
            Edge(
              row.node, other.node, .match, score: Double(-gap),
              [.fact("person", "same person"), .fact("created_at", "begun \(gap) days apart")]))
        }
      }
    }
    return matches
  }

  /// Days between two beginnings; 0 when one is not known.
  private func gap(_ a: Row, _ b: Row) -> Int {
    guard let first = a.created, let second = b.created else { return 0 }
    return abs(first.day - second.day)
  }

  private func begunAfter(_ lead: Row, _ other: Row) -> Bool {
    guard let created = lead.created, let converted = other.converted else { return false }
    return created.isAfter(converted)
  }
}

/// A time as stored: an instant or a date, with its local day.
struct RecordMoment: Sendable {
  let day: Int
  private let instant: Instant?

  init?(_ text: String?, day: Int?) {
    guard let text, let day else { return nil }
    self.day = day
    instant = Instant(text)
  }

  /// True when this is later; a date is later only than times of earlier days.
  func isAfter(_ other: RecordMoment) -> Bool {
    guard let instant, let moment = other.instant else { return day > other.day }
    return instant > moment
  }
}
