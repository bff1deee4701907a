/// The unified schema, declared once.
///
/// Everything that speaks of tables or columns derives from this declaration: the DDL, the golden
/// and fact tables, the canonical mappings, the checks of a mapping file, the JSON Schema for
/// editors and `docs/schema.md`. To add a column, add it in `Entities.swift` and nowhere else.
public struct Schema: Sendable {
  /// The entities, in an order in which a referenced entity comes before those that refer to it
  /// where that is possible.
  public let entities: [Entity]
  private let byName: [String: Int]

  init(_ entities: [Entity]) {
    self.entities = entities
    byName = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.name, $0) })
  }

  /// The entity of that table name, or nil.
  public subscript(name: String) -> Entity? {
    byName[name].map { entities[$0] }
  }

  /// The schema that this version of the program reads and writes.
  public static let unified = Schema(Entity.declared)
}

/// A kind of record: one table that holds what each source says, and perhaps a golden one.
public struct Entity: Sendable {
  /// The table's name.
  public let name: String
  /// What one row is, in a sentence.
  public let meaning: String
  /// The columns beyond those that every entity has.
  public let columns: [Column]
  /// Where consolidated rows live; nil for an entity that is never reconciled.
  public let golden: String?
  /// The kind of source that outranks the others for this entity, whatever the precedence.
  public let expert: [SourceKind]
  private let byName: [String: Int]

  init(
    _ name: String, _ meaning: String, golden: String? = nil, expert: [SourceKind] = [],
    _ columns: [Column]
  ) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
    self.golden = golden
    self.expert = expert
    byName = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  /// The column of that name, or nil.
  public subscript(column name: String) -> Column? {
    byName[name].map { columns[$0] }
  }

  /// The place of the column of that name in `columns`, or nil.
  public func index(of name: String) -> Int? { byName[name] }

  /// True when rows carry a `currency` for their amounts.
  public var hasCurrency: Bool { byName["currency"] != nil }
}

/// One column as a mapping names it; `storage` gives what the table holds for it.
public struct Column: Sendable {
  /// The name on the left side of a mapping.
  public let name: String
  /// What values it takes.
  public let type: ColumnType
  /// How a merge chooses among several values.
  public let survivorship: Survivorship
  /// What the value says, in a few words.
  public let meaning: String

  /// A column that no table has: a custom field, kept in `extra` under its name.
  public init(custom name: String, _ type: ColumnType) {
    self.init(name, type, .descriptive, "")
  }

  init(_ name: String, _ type: ColumnType, _ survivorship: Survivorship, _ meaning: String) {
    self.name = name
    self.type = type
    self.survivorship = survivorship
    self.meaning = meaning
  }

  /// The columns of the table that hold this one, in order.
  ///
  /// An amount is exact millionths plus a virtual plain number; a time that KPIs anchor on has its
  /// local day beside it; a reference has the text of the file and the row that it resolved to.
  public var storage: [StoredColumn] {
    switch type {
    case .text, .email, .phone, .domain, .country, .currency, .list, .json, .rate, .code:
      [StoredColumn(name, .text)]
    case .enumeration: [StoredColumn(name, .text)]
    case .integer, .boolean: [StoredColumn(name, .integer)]
    case .real: [StoredColumn(name, .real)]
    case .money, .decimal:
      [StoredColumn(name + "_micros", .integer), StoredColumn(name, .virtualAmount)]
    case .time(let anchored):
      anchored
        ? [StoredColumn(name, .text), StoredColumn(name + "_day", .integer)]
        : [StoredColumn(name, .text)]
    case .reference, .anyReference:
      [StoredColumn(name, .text), StoredColumn(idColumn, .integer)]
    }
  }

  /// For a reference, the column of the resolved row: `account_ref` gives `account_id`.
  public var idColumn: String {
    name == "ref" ? "record_id" : name.dropLast("_ref".count) + "_id"
  }
}

/// A column of a SQLite table.
public struct StoredColumn: Sendable, Hashable {
  /// How SQLite stores it.
  public enum Kind: Sendable { case text, integer, real, virtualAmount }
  /// The column's name in the table.
  public let name: String
  /// How SQLite stores it.
  public let kind: Kind

  init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// What values a column takes.
public enum ColumnType: Sendable, Hashable {
  /// Text as written, trimmed.
  case text
  /// An identifier: never read as a number.
  case code
  /// An e-mail address, lower-cased.
  case email
  /// A telephone number, in E.164 where it can be read so.
  case phone
  /// A host name without `www.`.
  case domain
  /// An ISO 3166 alpha-2 code where the text is a known country, else the text.
  case country
  /// An ISO 4217 code.
  case currency
  /// A whole number.
  case integer
  /// A binary floating-point number: probability and score only.
  case real
  /// 0 or 1.
  case boolean
  /// An exact amount in the row's `currency`, stored as millionths.
  case money
  /// An exact number without a currency, stored as millionths.
  case decimal
  /// An exact exchange rate, stored as decimal text.
  case rate
  /// An instant in UTC or a date; with `anchored`, the local day stands beside it.
  case time(anchored: Bool)
  /// One of the given ids.
  case enumeration([String])
  /// A JSON array of texts; `;`-joined in CSV.
  case list
  /// A JSON value.
  case json
  /// The external id of a record of that entity.
  case reference(String)
  /// The external id of a record of the entity that the named column gives.
  case anyReference(entityColumn: String)
}

/// How a merge chooses among the values that several records of one thing give.
public enum Survivorship: Sendable, Hashable {
  /// The first value that is not null, by precedence of the source.
  case descriptive
  /// The earliest value of any live record: the first time that it was reached.
  case earliest
  /// All columns of the named group come from one record, never mixed.
  case atomic(String)
  /// Goes along with the named group, but is no reason to choose a record: the unit of a value.
  case unit(String)
  /// All values together: lists.
  case union
}

/// What sort of tool a source is; the declared order is the default precedence.
public enum SourceKind: String, Sendable, CaseIterable {
  case erp, crm, desk, marketing, survey, ads, other
}
