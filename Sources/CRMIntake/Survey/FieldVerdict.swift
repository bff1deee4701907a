import CRMCore

/// What a column is taken for, and what tells.
package struct FieldVerdict: Sendable {
  package enum Kind: String, Sendable {
    case empty, text, integer, decimal, amount, percent, boolean, date, timestamp, email, phone, url
    case domain, country, currency, id, json, list
  }

  package internal(set) var kind = Kind.text
  /// The number format or the formats of dates, as `numbers:` and `dates:` name them.
  package internal(set) var formats: [String] = []
  /// The number formats each of which reads the column alike.
  package internal(set) var alike: [String] = []
  /// What tells, and what does not fit, in words without any value.
  package internal(set) var evidence: [String] = []
  /// What must be asked because the values do not tell it.
  package internal(set) var doubts: [Doubt] = []
  /// How many of the values that were looked at do not fit.
  package internal(set) var misfits = 0
  /// Times have no zone of their own.
  package internal(set) var lacksZone = false
  /// Amounts have a sign that several currencies share.
  package internal(set) var sharesSign = false
  /// Amounts have a currency beside the digits.
  package internal(set) var hasSign = false
  package internal(set) var isSuffixed = false
  /// Numbers have more decimals than can be kept.
  package internal(set) var isApproximate = false
  /// All values are digits alone, which every number format reads alike.
  package internal(set) var isWhole = false
  /// Telephone numbers without their country.
  package internal(set) var lacksCountry = false
  /// The least and the greatest value, where there is an order.
  package internal(set) var range: (first: String, last: String)?

  package enum Doubt: String, Sendable {
    /// Day and month could change places.
    case dayOrMonth = "day_or_month"
    /// Some values only fit day-first, others only month-first.
    case mixedOrder = "mixed_order"
    /// Points and commas could be decimal marks or separators of groups.
    case decimalMark = "decimal_mark"
  }
}

/// Makes the verdict on one column.
struct FieldJudge {
  let field: FieldSurvey
  /// What the other columns of the file tell; nil when they tell nothing.
  var house = HouseStyle()
  private let words: Set<String>

  /// How a file writes what a single column may leave open.
  struct HouseStyle {
    var isDayFirst: Bool?
    var hasDecimalComma: Bool?
  }

  init(_ field: FieldSurvey, house: HouseStyle = HouseStyle()) {
    self.field = field
    self.house = house
    words = Self.words(of: field.label)
  }

  /// The words of a name; `LEADID` is an id, too.
  static func words(of label: FieldLabel) -> Set<String> {
    let words = Set(HeaderName.words(label.text))
    return label.text.hasSuffix("ID") ? words.union(["id"]) : words
  }

  private var total: Int { field.seen }

  private func count(_ kinds: ValueShape.Kinds) -> Int {
    field.shapes.reduce(0) { $0 + ($1.key.kinds.isDisjoint(with: kinds) ? 0 : $1.value) }
  }

  private func most(_ kinds: ValueShape.Kinds) -> Bool { count(kinds) * 10 >= total * 9 }
  private func all(_ kinds: ValueShape.Kinds) -> Bool { count(kinds) == total }
  private func isNamed(_ names: Set<String>) -> Bool { !words.isDisjoint(with: names) }

  static let idWords: Set<String> = [
    "id", "ids", "guid", "uuid", "ref", "reference", "no", "nr", "num", "numero", "nummer",
    "number",
    "code", "key", "cle", "kennung", "identifiant", "identifier", "referencia", "siren", "siret",
    "codigo", "clave",
  ]
  static let dateWords: Set<String> = [
    "date", "datum", "fecha", "day", "jour", "tag", "dia", "at", "le", "am", "on", "time", "zeit",
    "heure", "hora", "created", "updated", "modified", "closed", "start", "end", "since", "until",
    "timestamp", "deadline", "echeance",
  ]
  static let phoneWords: Set<String> = [
    "phone", "tel", "telephone", "telefon", "telefono", "mobile", "mobil", "movil", "portable",
    "cell", "fax", "handy", "fixe",
  ]
  static let amountWords: Set<String> = [
    "amount", "montant", "betrag", "importe", "price", "prix", "preis", "precio", "total", "cost",
    "cout", "kosten", "coste", "revenue", "umsatz", "ingresos", "budget", "spend", "depense",
    "value",
    "valeur", "wert", "valor", "mrr", "arr", "ht", "ttc", "net", "netto", "fee", "ca", "turnover",
    "spent", "tax", "tva", "umsatzsteuer",
  ]
  static let flagWords: Set<String> = [
    "is", "has", "est", "active", "actif", "aktiv", "activo", "enabled", "deleted", "archived",
    "primary", "optin", "optout", "won", "lost", "closed", "verified",
  ]

  /// The verdict.
  func verdict() -> FieldVerdict {
    var verdict = FieldVerdict()
    guard total > 0 else {
      verdict.kind = .empty
      return verdict
    }
    if field.isList {
      verdict.kind = .list
    } else if all(.json) {
      verdict.kind = .json
    } else if most(.email) {
      verdict.kind = .email
      settle(&verdict, fitting: count(.email))
    } else if isBoolean {
      verdict.kind = .boolean
    } else if let times = TimeChoice(field, prefersDayFirst: house.isDayFirst), takes(times) {
      settle(&verdict, times)
    } else if let serial = serialTime {
      verdict.kind = .timestamp
      verdict.formats = [serial.format]
      verdict.lacksZone = serial.format == "excel"
      verdict.evidence = [serial.evidence]
    } else if isPhone {
      verdict.kind = .phone
      verdict.lacksCountry = count(.phone) * 2 < total
      settle(&verdict, fitting: count([.phone, .dialled]))
    } else if all(.currency) {
      verdict.kind = .currency
    } else if most(ValueShape.Kinds.number.union([.suffixed, .precise])), !isLeadingZero {
      settleNumber(&verdict)
    } else {
      verdict.kind = textKind
      if isLeadingZero { verdict.evidence = ["some numbers begin with zero: they stay text"] }
    }
    if field.isDistinctCapped, verdict.kind == .boolean { verdict.kind = .text }
    return verdict
  }

  private var isLeadingZero: Bool { count(.leadingZero) > 0 && all(.integer) }

  private var isBoolean: Bool {
    guard all(.boolean), field.distinct <= 3 else { return false }
    return !all(.bit) || field.distinct == 2 || isNamed(Self.flagWords)
  }

  private var isPhone: Bool {
    guard count([.phone, .dialled]) * 10 >= total * 8 else { return false }
    return isNamed(Self.phoneWords) || most(.phone) && !all(.integer)
      || !isNamed(Self.idWords) && !most(.number) && most(.dialled) && !most(.code)
  }

  private var textKind: FieldVerdict.Kind {
    if most([.url]) { return .url }
    if most([.domain, .url]) { return count(.url) * 2 > total ? .url : .domain }
    if most(.country) { return .country }
    if count(.list) * 10 >= total * 3 { return .list }
    if most(.code), isNamed(Self.idWords) || !field.repeats && total > 1 { return .id }
    return .text
  }

  // MARK: Times

  /// Digits alone are a date only where they are nothing else.
  private func takes(_ times: TimeChoice) -> Bool {
    guard times.fitting * 10 >= total * 8 else { return false }
    guard all(.integer) else { return !(most(.number) && times.isNumberLike) }
    return isNamed(Self.dateWords) && !isNamed(Self.idWords) && times.fitting == total
  }

  private func settle(_ verdict: inout FieldVerdict, _ times: TimeChoice) {
    verdict.kind = times.hasClock ? .timestamp : .date
    verdict.formats = times.patterns
    verdict.lacksZone = times.hasClock && times.lacksZone
    verdict.range = times.range
    settle(&verdict, fitting: times.fitting)
    guard times.isOrdered else { return }
    let dayFirst = times.onlyDayFirst
    let monthFirst = times.onlyMonthFirst
    verdict.evidence.append(
      "\(dayFirst) of \(total) values only fit day-first, \(monthFirst) only month-first")
    if dayFirst > 0, monthFirst > 0 {
      verdict.doubts.append(.mixedOrder)
    } else if dayFirst + monthFirst == 0 {
      guard let order = house.isDayFirst else { return verdict.doubts.append(.dayOrMonth) }
      verdict.evidence.append(
        "other columns of the file are \(order ? "day-first" : "month-first")")
    }
  }

  private var serialTime: (format: String, evidence: String)? {
    guard all(.integer) || most(.excel), !isNamed(Self.idWords), !isNamed(Self.phoneWords) else {
      return nil
    }
    if all(.epochMillis) {
      return ("epoch_millis", "all \(total) values are milliseconds since 1970 from 2000 to 2039")
    }
    if all(.epochSeconds) {
      return ("epoch_seconds", "all \(total) values are seconds since 1970 from 2000 to 2039")
    }
    if all(.excel), isNamed(Self.dateWords) {
      return ("excel", "all \(total) values are day numbers of a spreadsheet from 1982 to 2064")
    }
    return nil
  }

  // MARK: Numbers

  private func settleNumber(_ verdict: inout FieldVerdict) {
    let choice = NumberChoice(field, prefersComma: house.hasDecimalComma)
    verdict.formats = choice.names
    verdict.alike = choice.alike
    verdict.range = choice.range
    verdict.isSuffixed = count(.suffixed) > 0
    verdict.isApproximate = choice.isApproximate
    verdict.isWhole = all(.integer)
    if verdict.isWhole { verdict.formats = ["plain"] }
    verdict.hasSign = count(.currencyMark) > 0
    verdict.sharesSign = count(.sharedMark) > 0
    verdict.evidence += choice.evidence
    settle(
      &verdict,
      fitting: choice.fitting + count(.suffixed) + (choice.isApproximate ? count(.precise) : 0))
    if choice.isDisputed {
      if house.hasDecimalComma == nil {
        verdict.doubts.append(.decimalMark)
      } else {
        verdict.evidence.append("other columns of the file tell the decimal mark")
      }
    }
    if count(.percent) * 2 > total {
      verdict.kind = .percent
    } else if verdict.hasSign || isNamed(Self.amountWords) {
      verdict.kind = .amount
    } else if all(.integer) {
      verdict.kind = isNamed(Self.idWords) ? .id : .integer
      if all(.excel) { verdict.evidence.append("they could be day numbers of a spreadsheet") }
    } else {
      verdict.kind = .decimal
    }
  }

  private func settle(_ verdict: inout FieldVerdict, fitting: Int) {
    verdict.misfits = max(0, total - fitting)
    if verdict.misfits > 0 {
      verdict.evidence.append("\(verdict.misfits) of \(total) values do not fit")
    }
  }
}
