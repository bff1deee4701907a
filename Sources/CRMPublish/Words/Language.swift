/// A language people read results in.
package enum Language: String, Sendable, CaseIterable {
  case en, fr
}

/// How numbers, dates and the like are written in one language.
package struct NumberStyle: Sendable, Hashable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  private var group: String { language == .fr ? "\u{202F}" : "," }
  private var mark: String { language == .fr ? "," : "." }
  /// What stands between a number and its unit.
  private var gap: String { language == .fr ? "\u{A0}" : " " }
  /// What stands for a value that is not there.
  static let dash = "–"
}

extension NumberStyle {
  /// The number with its unit, rounded half away from zero to the unit's usual decimals.
  ///
  /// `places` overrules the decimals; `signed` puts a sign before positive numbers too.
  package func text(
    _ quantity: Quantity, _ unit: Unit, places: Int? = nil, signed: Bool = false
  ) -> String {
    if unit == .label { return quantity.plainText ?? Self.dash }
    guard
      let number = quantity.rounded(places: places ?? unit.places, shift: unit.isPercent ? 2 : 0)
    else { return Self.dash }
    return dress(grouped(number), of: number, unit, signed: signed)
  }

  /// The number in as little room as an axis has: `€1.2M`, `1,2 M€`, `45%`.
  func compact(_ quantity: Quantity, _ unit: Unit) -> String {
    let scale = unit.isPercent ? nil : Magnitude(abs(quantity.drawn))
    let shift = unit.isPercent ? 2 : -(scale?.power ?? 0)
    guard let number = quantity.rounded(places: scale == nil ? 2 : 1, shift: shift)?.trimmed()
    else { return Self.dash }
    let suffix = scale.map { language == .fr ? "\u{A0}" + $0.french : $0.english } ?? ""
    return dress(grouped(number) + suffix, of: number, unit, fused: scale != nil)
  }

  /// The number as a headline: amounts from a thousand up without their cents.
  func headline(_ quantity: Quantity, _ unit: Unit) -> String {
    guard case .money = unit, abs(quantity.drawn) >= 1000 else { return text(quantity, unit) }
    return text(quantity, unit, places: 0)
  }

  /// The cell as people read it.
  package func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .number(let quantity, let unit): text(quantity, unit)
    case .missing(let reason): "\(Self.dash) (\(Phrase.reason(reason, in: language)))"
    case .date(let text): date(text)
    case .flag(let flag): (flag ? Phrase.yes : .no).text(language)
    }
  }

  /// An ISO 8601 day as the language writes it: unchanged, or `31/03/2025` in French.
  package func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard language == .fr, iso.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2] else {
      return iso
    }
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  private func grouped(_ number: RoundedNumber) -> String {
    var digits = Substring(number.whole)
    var groups: [Substring] = []
    while !digits.isEmpty {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return groups.joined(separator: group)
      + (number.fraction.isEmpty ? "" : mark + number.fraction)
  }

  private func dress(
    _ digits: String, of number: RoundedNumber, _ unit: Unit, signed: Bool = false,
    fused: Bool = false
  ) -> String {
    let sign = number.isNegative ? "\u{2212}" : signed && !number.isZero ? "+" : ""
    let affix = affix(unit)
    let gap = fused && language == .fr && affix.gap != "" ? "" : affix.gap
    return sign + affix.before + digits + gap + affix.after
  }

  private func affix(_ unit: Unit) -> (before: String, gap: String, after: String) {
    let french = language == .fr
    switch unit {
    case .count, .number, .label: return ("", "", "")
    case .money(let currency): return money(currency, suffix: "")
    case .moneyPerDay(let currency): return money(currency, suffix: french ? "/j" : "/d")
    case .ratio: return ("", french ? gap : "", "%")
    case .ratioChange: return ("", gap, french ? "pt" : "pts")
    case .days: return ("", gap, french ? "j" : "d")
    case .hours: return ("", gap, "h")
    case .points: return ("", gap, "pts")
    }
  }

  private func money(_ currency: String, suffix: String) -> (String, String, String) {
    let symbol = ["EUR": "€", "USD": "$", "GBP": "£"][currency]
    if language == .en, let symbol { return (symbol, "", suffix) }
    return ("", gap, (symbol ?? currency) + suffix)
  }
}

extension Unit {
  /// The decimals the unit is usually written with.
  var places: Int {
    switch self {
    case .count, .label: 0
    case .money(let currency), .moneyPerDay(let currency): minorDigits(of: currency)
    case .ratio, .ratioChange, .days, .hours, .points: 1
    case .number: 2
    }
  }

  var isPercent: Bool { self == .ratio || self == .ratioChange }
}

extension RoundedNumber {
  var isZero: Bool { (whole + fraction).utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
}

/// Decimals of a currency's smallest coin, as ISO 4217 lists them.
private func minorDigits(of currency: String) -> Int {
  switch currency {
  case "CLP", "ISK", "JPY", "KRW", "PYG", "RWF", "UGX", "VND", "XAF", "XOF", "XPF": 0
  case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
  default: 2
  }
}

/// A thousand, million or thousand million, from ten thousand up.
private struct Magnitude {
  let power: Int
  let english: String
  let french: String

  init?(_ value: Double) {
    switch value {
    case 1e9...: (power, english, french) = (9, "bn", "Md")
    case 1e6...: (power, english, french) = (6, "M", "M")
    case 1e4...: (power, english, french) = (3, "k", "k")
    default: return nil
    }
  }
}
