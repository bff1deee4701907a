import CRMCore

/// Turns the value of one field into the cells of its column.
final class FieldReader: Sendable {
  /// The currency of an amount that nothing else gives one.
  let defaultCurrency: Currency?
  let kind: Kind
  /// How numbers and times are read; beside `kind`, so that looking at that copies neither.
  let numbers: NumberReader
  let times: TimeReader
  /// A text that has a shape (e-mail, phone, host) is kept as written when the shape is wrong,
  /// unless the field says what becomes of bad values.
  private let isStrict: Bool

  /// How a field came out.
  enum Outcome {
    case read
    /// Read, with something worth knowing.
    case noted(Fault.Code, found: String?)
    case failed(Fault.Code, expected: String?)
  }

  enum Kind: Sendable {
    case text, domain, email, url, country, currency, list, json, rate(NumberFormat), salesforceId
    case id
    case phone(Phone)
    case integer, decimal, money, time
    /// A whole number in a column of exact decimals.
    case whole
    case real(isPercent: Bool)
    case boolean(BooleanWords)
    case choice([String])
  }

  /// How a cell is written as JSON.
  enum JSONForm: Sendable { case text, number, decimal, boolean, json }

  /// How what this reads is written as JSON.
  var form: JSONForm {
    switch kind {
    case .decimal, .whole, .money: .decimal
    case .integer, .real: .number
    case .boolean: .boolean
    case .list, .json: .json
    default: .text
    }
  }

  /// Compiles the field's type and locale; logs what is not valid in them.
  init(_ field: Mapping.Field, _ environment: Plan.Environment, log: inout FaultLog) {
    isStrict = field.badValue != nil
    defaultCurrency = environment.source.currency.flatMap { Currency($0) }
    let locale = field.locale
    var number = NumberReader(locale)
    switch locale.unit {
    case .minor: number.scale = .minor
    case .micros: number.scale = .micros
    case nil: break
    }
    if field.type == .percent, field.column.type != .real { number.scale = .minor }
    numbers = number
    times =
      switch field.type {
      case .date, .timestamp:
        Self.timeReader(field, environment, log: &log)
      default: .never
      }
    switch field.type {
    case .text: kind = .text
    case .id: kind = .id
    case .email: kind = .email
    case .url: kind = .url
    case .domain: kind = .domain
    case .country: kind = .country
    case .currency: kind = .currency
    case .list: kind = .list
    case .json: kind = .json
    case .rate: kind = .rate(number.format)
    case .salesforceId: kind = .salesforceId
    case .phone:
      // As with zones: the field's own, else the configuration's, else the mapping's.
      let region = field.ownLocale.region ?? environment.source.region ?? locale.region
      kind = .phone(region.flatMap { Phone(region: $0) } ?? Phone())
    case .integer where field.column.type == .decimal: kind = .whole
    case .integer: kind = .integer
    case .decimal where field.column.type == .integer: kind = .integer
    case .decimal where field.column.type == .real, .real: kind = .real(isPercent: false)
    case .percent where field.column.type == .real: kind = .real(isPercent: true)
    case .decimal, .percent: kind = .decimal
    case .money: kind = .money
    case .boolean:
      let words = BooleanWords.standard
      kind = .boolean(
        locale.yes == nil && locale.no == nil
          ? words : BooleanWords(yes: locale.yes ?? [], no: locale.no ?? []))
    case .choice:
      guard case .enumeration(let ids) = field.column.type else {
        kind = .text
        return
      }
      kind = .choice(ids)
    case .date, .timestamp: kind = .time
    }
  }

  /// Reads `value` of `record` into the cells of its column.
  func read(
    _ value: Value, of record: borrowing Record, into batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    switch (kind, value) {
    case (_, .none): return .read
    case (_, .bad(let failure)): return .failed(failure.code, expected: failure.expected)
    case (.list, _): return readList(value, of: record, into: &batch, cells)
    case (_, .text(let range)): return read(range, of: record, into: &batch, cells)
    case (.json, .node(let node)):
      batch.cells[cells.first] = .text(batch.append(JSONText.of(node, in: record).span))
      return .read
    case (_, .list) where !holdsText, (_, .node) where !holdsText:
      return .failed(.notScalar, expected: nil)
    case (_, .list(let parts)):
      let joined = parts.map { record.arena[$0.asInt] }.joined(separator: [UInt8(ascii: ";")])
      batch.cells[cells.first] = .text(batch.append(Array(joined).span))
      return .read
    case (_, .node(let node)):
      batch.cells[cells.first] = .text(batch.append(JSONText.of(node, in: record).span))
      return .read
    }
  }

  /// Whether a list or an object may stand in the column, as text.
  private var holdsText: Bool {
    switch kind {
    case .text, .id, .list, .json: true
    default: false
    }
  }

  /// Reads a text, which is not empty, into the cells of its column.
  func read(
    _ range: Range<Int32>, of record: borrowing Record, into batch: inout Batch,
    _ cells: FieldCells
  ) -> Outcome {
    if range.lowerBound < record.typed.end,
      let outcome = readTyped(range, of: record, into: &batch, cells)
    {
      return outcome
    }
    let text = record.arena.span.extracting(range.asInt)
    switch kind {
    case .text:
      batch.cells[cells.first] = .text(batch.append(range, of: record))
      return .read
    case .list: return readList(.text(range), of: record, into: &batch, cells)
    case .id:
      if DamagedId.isDamaged(text) { return .failed(.damagedId, expected: nil) }
      batch.cells[cells.first] = .text(batch.append(range, of: record))
      return .read
    case .salesforceId:
      batch.cells[cells.first] = .text(batch.writing { SalesforceId.append(text, to: &$0) })
      return .read
    case .email: return shaped(text, .badEmail, &batch, cells) { Email.append(text, to: &$0) }
    case .domain: return shaped(text, .badDomain, &batch, cells) { Domain.append(text, to: &$0) }
    case .url: return shaped(text, .badDomain, &batch, cells) { URLText.append(text, to: &$0) }
    case .phone(let phone):
      return shaped(text, .badPhone, &batch, cells) { phone.append(text, to: &$0) }
    case .country:
      batch.cells[cells.first] = .text(
        batch.writing { out in
          if let country = Country(text) { country.append(to: &out) } else { out.append(text) }
        })
      return .read
    case .currency:
      guard let currency = Currency.read(text) else { return .failed(.badCurrency, expected: nil) }
      batch.cells[cells.first] = .text(batch.writing { currency.append(to: &$0) })
      return .read
    case .integer:
      return number(numbers.integer(text).map { .integer($0) }, .badInteger, &batch, cells)
    case .whole: return whole(text, numbers, &batch, cells)
    case .decimal: return decimal(text, numbers, &batch, cells)
    case .money: return money(text, numbers, of: record, &batch, cells)
    case .real(let isPercent):
      return number(
        numbers.real(text).map {
          .real(isPercent || $0.isPercent ? $0.value / 100 : $0.value)
        }, .badNumber, &batch, cells)
    case .rate(let format): return rate(text, format, &batch, cells)
    case .boolean(let words):
      guard let flag = words.value(of: text) else { return .failed(.badBoolean, expected: nil) }
      batch.cells[cells.first] = .integer(flag ? 1 : 0)
      return .read
    case .choice(let ids): return choice(text, ids, &batch, cells)
    case .json:
      guard JSONText.isValid(text) else {
        return .failed(.badJSON, expected: nil)
      }
      batch.cells[cells.first] = .text(batch.append(text))
      return .read
    case .time: return time(text, times, &batch, cells)
    }
  }

  /// One text is a list of one, unless it is a list in JSON, as canonical files have it.
  private func readList(
    _ value: Value, of record: borrowing Record, into batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    var parts: [Range<Int32>] = []
    switch value {
    case .none, .bad: break
    case .node(let node):
      batch.cells[cells.first] = .text(batch.append(JSONText.of(node, in: record).span))
    case .list(let all): parts = all
    case .text(let range):
      let text = record.arena.span.extracting(range.asInt)
      if text[0] == UInt8(ascii: "["), JSONText.isValid(text) {
        batch.cells[cells.first] = .text(batch.append(range, of: record))
      } else {
        parts = [range]
      }
    }
    guard !parts.isEmpty else { return .read }
    batch.cells[cells.first] = .text(
      batch.writing { out in
        out.append(UInt8(ascii: "["))
        for (place, part) in parts.enumerated() {
          if place > 0 { out.append(UInt8(ascii: ",")) }
          JSONQuote.append(record.arena.span.extracting(part.asInt), to: &out)
        }
        out.append(UInt8(ascii: "]"))
      })
    return .read
  }

  private func shaped(
    _ text: Span<UInt8>, _ code: Fault.Code, _ batch: inout Batch, _ cells: FieldCells,
    _ write: (inout [UInt8]) -> Bool
  ) -> Outcome {
    let start = Int32(batch.arena.count)
    if write(&batch.arena) {
      batch.cells[cells.first] = .text(start..<Int32(batch.arena.count))
      return .read
    }
    batch.arena.removeLast(batch.arena.count - Int(start))
    if isStrict { return .failed(code, expected: nil) }
    batch.arena.append(text)
    batch.cells[cells.first] = .text(start..<Int32(batch.arena.count))
    return .noted(code, found: nil)
  }

  func number(
    _ result: Result<Batch.Cell, NumberFailure>, _ code: Fault.Code, _ batch: inout Batch,
    _ cells: FieldCells
  ) -> Outcome {
    switch result {
    case .success(let cell):
      batch.cells[cells.first] = cell
      return .read
    case .failure(let failure): return refused(failure, code)
    }
  }

  /// A whole number, in millionths as the column holds it.
  func whole(
    _ text: Span<UInt8>, _ reader: NumberReader, _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    let millionths = reader.integer(text).flatMap { value -> Result<Batch.Cell, NumberFailure> in
      let (product, isLost) = value.multipliedReportingOverflow(by: 1_000_000)
      return isLost ? .failure(.outOfRange) : .success(.integer(product))
    }
    return number(millionths, .badInteger, &batch, cells)
  }

  /// A currency beside the digits would be lost, and a percent sign unless the type is `percent`.
  func decimal(
    _ text: Span<UInt8>, _ reader: NumberReader, _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    switch reader.amount(text) {
    case .failure(let failure): return refused(failure, .badNumber)
    case .success(let amount):
      guard amount.mark == nil else { return .failed(.badNumber, expected: "no currency") }
      guard !amount.isPercent || reader.scale == .minor else {
        return .failed(.badNumber, expected: "no percent sign; 'type: percent' reads one")
      }
      batch.cells[cells.first] = .integer(amount.value.rawValue)
      return .read
    }
  }

  func refused(_ failure: NumberFailure, _ code: Fault.Code) -> Outcome {
    switch failure {
    case .outOfRange: .failed(.outOfRange, expected: "less than 9.2 million million")
    case .tooPrecise: .failed(code, expected: "at most six decimals")
    case .scientific: .failed(code, expected: "no scientific notation")
    case .empty, .malformed: .failed(code, expected: nil)
    }
  }

  func rate(
    _ text: Span<UInt8>, _ format: NumberFormat, _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    var plain: [UInt8] = []
    for place in text.indices {
      plain.append(text[place] == format.decimal ? UInt8(ascii: ".") : text[place])
    }
    guard let rate = Rate(String(decoding: plain, as: UTF8.self)) else {
      return .failed(.badNumber, expected: "a rate of at most twelve decimals")
    }
    batch.cells[cells.first] = .text(batch.append(rate.description.utf8.span))
    return .read
  }

  private func choice(
    _ text: Span<UInt8>, _ ids: [String], _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    let match = ids.first { id in
      id.utf8.count == text.count
        && zip(id.utf8, text.indices).allSatisfy { $0 == text[$1].small }
    }
    guard let match else { return .failed(.badChoice, expected: ids.joined(separator: ", ")) }
    batch.cells[cells.first] = .text(batch.append(match.utf8.span))
    return .read
  }
}

/// Where in the batch the cells of a field are.
struct FieldCells {
  /// The first cell of the column.
  var first: Int
  /// The cell of the row's currency, when amounts fill it.
  var currency: Int?
  /// The cell of the row's currency, when a field of its own has filled it.
  var fixedCurrency: Int?
  /// The text of the currency, in the record's arena.
  var givenCurrency: Range<Int32>?
}

extension NumberReader {
  /// Reads numbers as a locale has them, whatever they count.
  init(_ locale: FieldLocale) {
    let formats = (locale.numbers ?? []).compactMap { NumberFormat(name: $0) }
    self.init(formats.first ?? .plain, suffixes: locale.suffixes ?? false)
    alternatives = Array(formats.dropFirst())
  }
}

extension Batch {
  /// The range of what `write` appends to the arena.
  mutating func writing<Ignored>(_ write: (inout [UInt8]) -> Ignored) -> Range<Int32> {
    let start = Int32(arena.count)
    _ = write(&arena)
    return start..<Int32(arena.count)
  }
}
