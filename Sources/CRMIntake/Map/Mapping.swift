package import CRMCore

/// A mapping file, read and checked, before it meets the columns of an input.
///
/// The language is described in `docs/mapping.md`. `Plan` compiles a mapping for one input.
package struct Mapping: Sendable {
  /// `system/object`, such as `hubspot/contacts`.
  package var id: String
  /// The tool; also the name of the source when none is given.
  package var system: String
  /// What sort of tool it is.
  package var kind: SourceKind?
  package var match = Match()
  package var input = InputOptions()
  package var locale = FieldLocale()
  package var nulls: [[UInt8]] = [[]]
  package var drift = Drift()
  package var emissions: [Emission] = []
  /// The file's text, and that of the file it extends: what its hash is made of.
  package var text = ""

  /// The words for yes and no that the mapping's conditions go by.
  package var booleanWords: BooleanWords { locale.booleanWords }

  /// How `inspect` recognises an input: names that must all be there, any alias counting.
  package struct Match: Sendable {
    package var fields: [[String]] = []
    /// Those of them without which the file is another export, or cannot be read truthfully, whatever
    /// else speaks for it.
    package var required: [[String]] = []
    /// Names of which none may be there: with one, the file is another export.
    package var absent: [String] = []
    /// Names of files, without folder and extension, that speak for this mapping.
    package var fileNames: [String] = []
  }

  /// Whether a text is `system/object`, both of letters, digits, `_` and `-`.
  static func isId(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { NameUse.isPart($0) || $0 == "-" }
      }
  }

  /// What to do about surprises.
  package struct Drift: Sendable {
    package var missing = Missing.warn
    package var badValue = BadValue.reject
    package var maxRejects: String?

    package enum Unknown: String, Sendable, CaseIterable { case keep }
    package enum Missing: String, Sendable, CaseIterable { case error, warn, ignore }

    /// Whether a text is a limit: a count such as `20`, or a share of at most `100%`.
    package static func isLimit(_ text: String) -> Bool {
      let number = text.hasSuffix("%") ? text.dropLast() : text[...]
      guard let value = Micros(number) else { return false }
      guard value.rawValue >= 0 else { return false }
      return text.hasSuffix("%")
        ? value.rawValue <= 100 * Micros.scale : value.rawValue % Micros.scale == 0
    }
  }

  /// What becomes of a value that cannot be read.
  package enum BadValue: String, Sendable, CaseIterable {
    /// The whole record is a reject.
    case reject
    /// The field stays empty, and a finding counts it.
    case null
  }

  /// Rows of one entity that a record gives.
  package struct Emission: Sendable {
    package var id: String
    package var entity: Entity
    package var isPartial = false
    package var when: Condition?
    package var forEach: Iteration?
    package var key: Key
    package var deleted: Condition?
    package var test: Condition?
    package var identity: Expression?
    package var personIdentity: Expression?
    package var extra: Extra?
    package var fields: [Field] = []
    package var position: Position
  }

  /// What a mapping puts into `extra`, in front of what nobody claims.
  package enum Extra: Sendable {
    /// A text that is a JSON object.
    case object(Expression)
    /// Members, read as fields are: custom columns with a type and a name.
    case members([Field])

    var object: Expression? {
      guard case .object(let expression) = self else { return nil }
      return expression
    }

    var members: [Field]? {
      guard case .members(let fields) = self else { return nil }
      return fields
    }
  }

  /// How the external id of a row is made.
  package struct Key: Sendable {
    package var value: Expression
    package var isSalesforceId = false
    /// The id is a hash of the value.
    package var isHashed = false
    /// An occurrence number follows, so that equal rows of one file stay apart.
    package var countsOccurrences = false

    enum Kind: String, CaseIterable {
      case id, text
      case salesforceId = "salesforce_id"
    }
  }

  /// The items for which an emission is repeated within a record.
  package enum Iteration: Sendable {
    /// The nodes at a path of a JSON or XML record.
    case nodes(FieldPath)
    /// The parts of a text; `$item` is one of them.
    case parts(Expression)
    /// The columns whose name fits a pattern such as `Date entered "{stage}"`; `$item` is the
    /// column's value, `$stage` what stood in its name.
    case columns(ColumnPattern)
    /// The nodes at a path of a text that is JSON.
    case json(Expression, FieldPath)
  }

  /// One field of an emission.
  package struct Field: Sendable {
    package var column: Column
    package var value: Expression
    package var type: FieldType
    package var map: ValueMap?
    package var otherwise: [UInt8]?
    package var currency: Expression?
    package var reference = ReferenceRule()
    /// The locale in force: the field's own over the mapping's.
    package var locale: FieldLocale
    /// What the field itself says of its locale; it outranks the configuration.
    package var ownLocale = FieldLocale()
    /// The name of a map that is looked up when all maps are known.
    var mapNode: YAMLNode?
    /// The zone that this field itself names: it outranks the configuration's.
    package var ownZone: String?
    /// The period whose last day is meant, of which the text names a day.
    package var lastDayOf: Period?
    package var nulls: [[UInt8]]?
    package var isRequired = false
    package var badValue: BadValue?
    package var position: Position
  }
}

/// How the text of a field is read; what a field leaves nil, the file's `locale` gives.
package struct FieldLocale: Sendable {
  /// Names of number formats, tried in order.
  package var numbers: [String]?
  package var dates: [String]?
  package var timezone: String?
  package var region: String?
  package var unit: Unit?
  package var suffixes: Bool?
  package var yes: [String]?
  package var no: [String]?

  /// The unit of a whole number that stands for an amount.
  package enum Unit: String, Sendable, CaseIterable {
    /// Cents and the like: hundredths.
    case minor
    /// Millionths.
    case micros
  }

  /// Its own words for yes and no, else the usual ones.
  package var booleanWords: BooleanWords {
    yes == nil && no == nil ? .standard : BooleanWords(yes: yes ?? [], no: no ?? [])
  }

  /// This locale with the gaps filled from another.
  package func over(_ base: FieldLocale) -> FieldLocale {
    var result = self
    result.numbers = numbers ?? base.numbers
    result.dates = dates ?? base.dates
    result.timezone = timezone ?? base.timezone
    result.region = region ?? base.region
    result.unit = unit ?? base.unit
    result.suffixes = suffixes ?? base.suffixes
    result.yes = yes ?? base.yes
    result.no = no ?? base.no
    return result
  }
}

/// How the text of a field becomes a value; by default the column's own type.
package enum FieldType: String, Sendable, CaseIterable {
  case text, id, email, phone, domain, url, country, currency, integer, decimal, money, percent
  case real, boolean, date, timestamp, choice, list, json, rate
  case salesforceId = "salesforce_id"

  /// The type that a column asks for when the mapping says nothing.
  package init(_ type: ColumnType) {
    self =
      switch type {
      case .text: .text
      case .code, .reference, .anyReference: .id
      case .email: .email
      case .phone: .phone
      case .domain: .domain
      case .country: .country
      case .currency: .currency
      case .integer: .integer
      case .real: .real
      case .boolean: .boolean
      case .money: .money
      case .decimal: .decimal
      case .rate: .rate
      case .time: .timestamp
      case .enumeration: .choice
      case .list: .list
      case .json: .json
      }
  }

  /// The type of a custom column that holds what this reads.
  var customColumn: ColumnType {
    switch self {
    case .text, .url, .choice: .text
    case .id, .salesforceId: .code
    case .email: .email
    case .phone: .phone
    case .domain: .domain
    case .country: .country
    case .currency: .currency
    case .integer: .integer
    case .real: .real
    case .boolean: .boolean
    case .money: .money
    case .decimal, .percent: .decimal
    case .rate: .rate
    case .date, .timestamp: .time(anchored: false)
    case .list: .list
    case .json: .json
    }
  }

  /// The types that a mapping may choose for a column.
  package static func allowed(for type: ColumnType) -> [FieldType] {
    switch type {
    case .text: [.text, .id, .email, .phone, .domain, .url, .country, .salesforceId]
    case .code: [.id, .text, .salesforceId]
    case .reference, .anyReference: [.id, .text, .salesforceId, .email, .domain]
    case .money: [.money, .decimal]
    case .decimal: [.decimal, .integer, .percent]
    case .real: [.real, .decimal, .percent, .integer]
    case .integer: [.integer, .decimal]
    case .time: [.timestamp, .date]
    case .domain: [.domain, .url, .email, .text]
    case .phone: [.phone, .text]
    case .email: [.email, .text]
    default: [FieldType(type)]
    }
  }
}

/// What one value becomes: the `map:` of a field.
package struct ValueMap: Sendable {
  /// What a value that is not listed becomes.
  package enum Otherwise: Sendable {
    case reject, keep, null
    case value([UInt8])

    /// Whether it never gives a value.
    var givesNothing: Bool {
      switch self {
      case .reject, .null: true
      case .keep, .value: false
      }
    }
  }
  /// The listed values; nil stands for null.
  package var entries: [[UInt8]: [UInt8]?] = [:]
  package var otherwise = Otherwise.reject

  /// What becomes of a text.
  enum Result {
    case kept, nothing
    case text([UInt8])
    /// It is not listed, and becomes what any other value does.
    case assumed([UInt8])
    /// It is not listed, and nothing says what it means.
    case unlisted
  }

  func result(for text: ArraySlice<UInt8>) -> Result {
    if let entry = entries[Array(text)] { return entry.map(Result.text) ?? .nothing }
    switch otherwise {
    case .keep: return .kept
    case .null: return .nothing
    case .value(let bytes): return .assumed(bytes)
    case .reject: return .unlisted
    }
  }
}
