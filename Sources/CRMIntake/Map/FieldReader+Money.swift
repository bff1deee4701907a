import CRMCore

/// Reading amounts.
extension FieldReader {
  /// The currency: the field's own expression, else what stands beside the digits, else the
  /// source's.
  ///
  /// Amounts of one row have one currency; where a field of its own says which, that holds, and where it
  /// says nothing, the first amount does.
  func money(
    _ text: Span<UInt8>, _ reader: NumberReader, of record: borrowing Record,
    _ batch: inout Batch, _ cells: FieldCells
  ) -> Outcome {
    let amount: NumberReading<Micros>
    switch reader.amount(text) {
    case .failure(let failure): return refused(failure, .badAmount)
    case .success(let reading): amount = reading
    }
    let standing = currency(at: cells.currency ?? cells.fixedCurrency, in: batch)
    let assumed = cells.currency == nil ? standing ?? defaultCurrency : defaultCurrency
    var currency = assumed
    if let given = cells.givenCurrency {
      guard let read = Currency.read(record.arena.span.extracting(given.asInt), assumed: assumed)
      else { return .failed(.badCurrency, expected: nil) }
      currency = read
    } else if let mark = amount.mark {
      guard let read = mark.currency(assumed: assumed) else {
        return .failed(
          .badCurrency,
          expected:
            "a code, as the sign is that of several: 'currency:' of the field or source names it")
      }
      currency = read
    }
    if let standing, currency != nil, currency != standing {
      return .failed(.badCurrency, expected: "the currency of the row's other amounts")
    }
    switch reader.settled(amount.value, in: currency ?? standing) {
    case .failure(let failure): return refused(failure, .badAmount)
    case .success(let value): batch.cells[cells.first] = .integer(value.rawValue)
    }
    if let place = cells.currency ?? cells.fixedCurrency, standing == nil, let currency {
      batch.cells[place] = .text(batch.writing { currency.append(to: &$0) })
    }
    return .read
  }

  @inline(__always)
  private func currency(at cell: Int?, in batch: borrowing Batch) -> Currency? {
    guard let cell, case .text(let range) = batch.cells[cell] else { return nil }
    return Currency(batch.arena.span.extracting(range.asInt))
  }
}

extension NumberReader {
  /// An amount that was read as hundredths, in the minor unit that its currency has.
  func settled(_ amount: Micros, in currency: Currency?) -> Result<Micros, NumberFailure> {
    guard scale == .minor, let decimals = currency?.decimals, decimals != 2 else {
      return .success(amount)
    }
    if decimals < 2 {
      let factor: Int64 = decimals == 0 ? 100 : 10
      let (value, isLost) = amount.rawValue.multipliedReportingOverflow(by: factor)
      return isLost ? .failure(.outOfRange) : .success(Micros(rawValue: value))
    }
    let (value, rest) = amount.rawValue.quotientAndRemainder(dividingBy: decimals == 3 ? 10 : 100)
    return rest == 0 ? .success(Micros(rawValue: value)) : .failure(.tooPrecise)
  }
}
