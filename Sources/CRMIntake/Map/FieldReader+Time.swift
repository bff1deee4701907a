import CRMCore

/// Reading dates and times.
extension FieldReader {
  /// How a time is read.
  ///
  /// A class, so that reading a field does not copy its formats and zones.
  final class TimeReader: Sendable {
    let formats: DateFormats
    let text: TimeText
    /// The cell of the local day follows.
    let isAnchored: Bool
    /// Only the date counts: a time of day is dropped.
    let isDate: Bool
    /// No one said which zone: times without one are read in the reporting zone, with a finding.
    let assumesZone: Bool
    let expected: String
    /// The period whose last day is meant, of which the text names a day.
    let lastDayOf: Period?
    /// The formats with day and month in the other order; nil when the mapping has both orders, or
    /// none.
    let otherOrder: DateFormats?

    init(
      _ formats: DateFormats, _ text: TimeText, isAnchored: Bool, isDate: Bool, assumesZone: Bool,
      expected: String, lastDayOf: Period? = nil, otherOrder: DateFormats? = nil
    ) {
      self.formats = formats
      self.text = text
      self.isAnchored = isAnchored
      self.isDate = isDate
      self.assumesZone = assumesZone
      self.expected = expected
      self.lastDayOf = lastDayOf
      self.otherOrder = otherOrder
    }

    /// Why a text that no format fits is refused.
    func refusal(of text: Span<UInt8>) -> Fault.Code {
      if otherOrder?.read(text) != nil { return .dateOrder }
      return isDate ? .badDate : .badTime
    }

    /// Reads nothing.
    static let never = TimeReader(
      DateFormats([]), TimeText(zone: .utc, reporting: .utc), isAnchored: false, isDate: false,
      assumesZone: false, expected: "")
  }

  static func timeReader(
    _ field: Mapping.Field, _ environment: Plan.Environment, log: inout FaultLog
  ) -> TimeReader {
    let reportingZone = environment.reportingZone
    let patterns =
      field.ownLocale.dates
      ?? DayOrder.joined(environment.source.dates ?? [], field.locale.dates ?? ["iso"])
    var formats: [DateFormat] = []
    for pattern in patterns {
      do {
        formats.append(try DateFormat(pattern))
      } catch {
        log.add(error.at(field.position))
      }
    }
    // The field's own zone, else the configuration's, else the mapping's, else the reporting zone.
    let name = field.ownZone ?? environment.source.timezone ?? field.locale.timezone
    let zone = name.flatMap { Zone(identifier: $0) }
    var isAnchored = true
    if case .time(let anchored) = field.column.type { isAnchored = anchored }
    return TimeReader(
      DateFormats(formats), TimeText(zone: zone ?? reportingZone, reporting: reportingZone),
      isAnchored: isAnchored, isDate: field.type == .date || field.lastDayOf != nil,
      assumesZone: zone == nil, expected: patterns.joined(separator: " or "),
      lastDayOf: field.lastDayOf,
      otherOrder: DayOrder.swapped(patterns).map { DateFormats($0) })
  }

  func time(
    _ text: Span<UInt8>, _ reader: TimeReader, _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    guard var time = reader.formats.read(text) else {
      return .failed(reader.refusal(of: text), expected: reader.expected)
    }
    if reader.isDate {
      let day = time.day(in: reader.text.zone)
      time = .day(reader.lastDayOf.map { $0.lastDay(from: day) } ?? day)
    }
    let start = Int32(batch.arena.count)
    guard let written = reader.text.append(time, to: &batch.arena) else {
      return .failed(.outOfRange, expected: "a year from 0001 to 9999")
    }
    batch.cells[cells.first] = .text(start..<Int32(batch.arena.count))
    if reader.isAnchored {
      batch.cells[cells.first + 1] = .integer(Int64(written.day.rawValue))
    }
    let zone = reader.text.zone.identifier
    if written.notes.contains(.ambiguous) { return .noted(.ambiguousHour, found: zone) }
    if written.notes.contains(.skipped) { return .noted(.skippedHour, found: zone) }
    if written.notes.contains(.usedZone), reader.assumesZone {
      return .noted(.assumedZone, found: zone)
    }
    return .read
  }
}

extension ParsedTime {
  /// The day alone; an instant has the one that it falls on in `zone`.
  fileprivate func day(in zone: Zone) -> Day {
    switch self {
    case .day(let day): day
    case .local(let local): local.day
    case .instant(let instant): zone.day(of: instant)
    }
  }
}
