import CRMCore

/// An emission whose names are resolved.
///
/// A class, as are its fields, so that going through them for every record copies nothing.
final class CompiledEmission: Sendable {
  let shape: EmissionShape
  let when: CompiledCondition?
  let iteration: CompiledIteration
  let key: CompiledExpression
  let keyRule: Mapping.Key
  let deleted: CompiledCondition?
  let test: CompiledCondition?
  let identity: CompiledExpression?
  let personIdentity: CompiledExpression?
  let extra: CompiledExtra
  let fields: [CompiledField]
  /// The references that must find something.
  let strict: [StrictReference]
  /// The short way of each field.
  let shortcuts: [Shortcut]
  /// The cell of the `currency` column that amounts fill, when no field does.
  let currencyCell: Int?
  /// The cell of the `currency` column that a field fills; that one is read first, and amounts fill it when
  /// it gives nothing.
  let fixedCurrencyCell: Int?
  /// The cells of a row before any field is read, and behind them those of `memberCells`.
  let blank: [Batch.Cell]
  /// Where in a row two cells are free for a member of `extra`: its value and, for an amount, its currency.
  let memberCells: Int

  init(
    shape: EmissionShape, when: CompiledCondition?, iteration: CompiledIteration,
    key: CompiledExpression, keyRule: Mapping.Key, deleted: CompiledCondition?,
    test: CompiledCondition?, identity: CompiledExpression?, personIdentity: CompiledExpression?,
    extra: CompiledExtra, fields: [CompiledField], strict: [StrictReference], currencyCell: Int?
  ) {
    self.shape = shape
    self.when = when
    self.iteration = iteration
    self.key = key
    self.keyRule = keyRule
    self.deleted = deleted
    self.test = test
    self.identity = identity
    self.personIdentity = personIdentity
    self.extra = extra
    self.strict = strict
    let place = fields.firstIndex { $0.name == "currency" }
    fixedCurrencyCell = place.map { fields[$0].cell }
    self.fields = place.map { [fields[$0]] + fields[..<$0] + fields[($0 + 1)...] } ?? fields
    shortcuts = self.fields.map(Shortcut.init)
    self.currencyCell = currencyCell
    memberCells = shape.columns.count
    blank = [Batch.Cell](repeating: .null, count: memberCells + 2)
  }
}

enum CompiledIteration: Sendable {
  case once
  case nodes(FieldPath)
  case parts(CompiledExpression)
  case columns([(column: Int, captures: [[UInt8]])])
  case json(CompiledExpression, FieldPath)
}

indirect enum CompiledExpression: Sendable {
  case piped(CompiledSource, [CompiledCall])
  case first([CompiledExpression])
  /// The value of the first branch whose test is not empty.
  case branches([(test: CompiledExpression, value: CompiledExpression)])
  case composite([CompiledExpression], separator: [UInt8])
}

enum CompiledSource: Sendable {
  case constant([UInt8])
  /// What was captured from the file.
  case given([UInt8])
  /// A column of a CSV record: `nodes[index + 1]`.
  case column(Int)
  case path(FieldPath)
  case parentPath(FieldPath)
  /// Every node that a path with `[*]` leads to.
  case paths(FieldPath, isParent: Bool)
  case item
  case capture(Int)
  /// The input has no such field.
  case absent
}

indirect enum CompiledCondition: Sendable {
  case test(CompiledExpression, Condition.Test)
  case same(CompiledExpression, CompiledExpression)
  case not(CompiledCondition)
  case all([CompiledCondition])
  case any([CompiledCondition])
}

/// A field whose names are resolved and whose formats are read.
final class CompiledField: Sendable {
  /// Column of the schema, or name in `extra`.
  let name: String
  let value: CompiledExpression
  /// The column of a CSV input, when the value is that and nothing is done with it.
  let plainColumn: Int?
  /// Whether the text is taken as it is; then nobody need be asked to read it.
  let isText: Bool
  /// Whether it says what became of a deal, or of those in a stage.
  let isOutcome: Bool
  let map: ValueMap?
  let otherwise: [UInt8]?
  let nulls: NullTokens
  let isRequired: Bool
  let badValue: Mapping.BadValue?
  let currency: CompiledExpression?
  /// How the text becomes cells.
  let reader: FieldReader
  /// The first of its cells in the row.
  let cell: Int

  init(
    _ field: Mapping.Field, value: CompiledExpression, currency: CompiledExpression?,
    nulls: NullTokens, reader: FieldReader, cell: Int
  ) {
    name = field.column.name
    self.value = value
    isText = field.type == .text
    isOutcome = field.column.type == .enumeration(["open", "won", "lost"])
    map = field.map
    otherwise = field.otherwise
    self.nulls = nulls
    isRequired = field.isRequired
    badValue = field.badValue
    self.currency = currency
    self.reader = reader
    self.cell = cell
    if case .piped(.column(let index), let calls) = value, calls.isEmpty, map == nil,
      otherwise == nil, currency == nil
    {
      plainColumn = index
    } else {
      plainColumn = nil
    }
  }
}

/// What can be told of a field for most records without a look at it: a plain column is empty, or is
/// a text that is taken as it is.
///
/// A value of plain numbers, so that going through the fields of a row counts no references.
struct Shortcut {
  /// The field, which the plan keeps.
  ///
  /// Unmanaged, because counting references to the fields that are asked is a fiftieth of an import.
  private let field: Unmanaged<CompiledField>
  /// Where its cells begin in the row.
  let cell: Int
  /// The index of the column's node in a CSV record; nil when the field is no plain column.
  private let node: Int?
  private let isText: Bool
  private let mayBeEmpty: Bool
  /// The lengths of texts that may stand for nothing, as `NullTokens` has them.
  private let nullLengths: UInt64

  init(_ field: CompiledField) {
    self.field = .passUnretained(field)
    cell = field.cell
    node = field.plainColumn.map { $0 + 1 }
    isText = field.isText
    mayBeEmpty = !field.isRequired
    nullLengths = field.nulls.lengths
  }

  /// Gives the field to `body` without counting a reference to it.
  @inline(__always)
  func ask<Failure: Error>(_ body: (CompiledField) throws(Failure) -> Void) throws(Failure) {
    let failure = field._withUnsafeGuaranteedRef { field -> Failure? in
      do throws(Failure) {
        try body(field)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  enum Finding {
    case nothing
    case text(Range<Int32>)
    /// The field itself has to be asked.
    case unknown
  }

  @inline(__always)
  func find(in record: borrowing Record) -> Finding {
    guard let node, node < record.nodes.count else { return .unknown }
    let range = record.trimmed(record.nodes[node].text)
    if range.isEmpty { return mayBeEmpty ? .nothing : .unknown }
    let mayBeNull = nullLengths >> UInt64(min(range.count, 63)) & 1 != 0
    let isPlain = isText && !mayBeNull && range.lowerBound >= record.typed.ends.0
    return isPlain ? .text(range) : .unknown
  }
}

/// What a mapping puts into `extra` by itself, in front of what nobody claims.
enum CompiledExtra: Sendable {
  case nothing
  /// A text that is a JSON object.
  case object(CompiledExpression)
  case members(Members)

  /// Fields with their names.
  ///
  /// A class for the same reason as a field; what every record needs of them is plain numbers.
  final class Members: Sendable {
    let fields: [CompiledField]
    let shortcuts: [Shortcut]
    /// The names of all members, each as a member of a JSON object begins: `,"name":`.
    let openings: [UInt8]
    /// Where the names are.
    let names: [Name]

    struct Name {
      let own: Range<Int>
      /// The name of the currency of an amount.
      let currency: Range<Int>
      /// How the value is written.
      let form: FieldReader.JSONForm
    }

    init(_ fields: [CompiledField]) {
      self.fields = fields
      shortcuts = fields.map(Shortcut.init)
      var openings: [UInt8] = []
      names = fields.map { field in
        let start = openings.count
        openings += ExtraWriter.opening(of: field.name)
        let middle = openings.count
        openings += ExtraWriter.opening(of: field.name + "_currency")
        return Name(
          own: start..<middle, currency: middle..<openings.count, form: field.reader.form)
      }
      self.openings = openings
    }
  }
}

extension CompiledExpression {
  /// The value of the first branch whose test is not empty; one branch decides by itself.
  static func of(_ branches: [(test: CompiledExpression, value: CompiledExpression)]) -> Self {
    guard let first = branches.first else { return .piped(.absent, []) }
    return branches.count == 1 ? first.value : .branches(branches)
  }

  var isAbsent: Bool {
    switch self {
    case .piped(.absent, let calls): !calls.contains { $0.function == .otherwise }
    case .piped: false
    case .first(let all): all.allSatisfy(\.isAbsent)
    case .branches(let all): all.allSatisfy(\.value.isAbsent)
    case .composite(let all, _):
      all.allSatisfy {
        if case .piped(.constant, _) = $0 { return true }
        return $0.isAbsent
      }
    }
  }
}

/// The texts that stand for nothing in a field.
struct NullTokens: Sendable {
  private let tokens: [[UInt8]]
  /// Bit n is set when a token has n bytes; bit 63 stands for all longer ones.
  fileprivate let lengths: UInt64

  /// Only the empty text stands for nothing.
  static let empty = NullTokens([])

  init(_ tokens: [[UInt8]]) {
    self.tokens = tokens.filter { !$0.isEmpty }
    lengths = self.tokens.reduce(1) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  @inline(__always)
  func contains(_ text: Span<UInt8>) -> Bool {
    guard lengths >> UInt64(min(text.count, 63)) & 1 != 0 else { return false }
    return text.isEmpty || isToken(text)
  }

  private func isToken(_ text: Span<UInt8>) -> Bool {
    for token in tokens where text.equals(token) { return true }
    return false
  }
}

extension Span<UInt8> {
  /// Whether both hold the same bytes.
  func equals(_ bytes: [UInt8]) -> Bool {
    guard count == bytes.count else { return false }
    for place in 0..<count where self[place] != bytes[place] { return false }
    return true
  }
}
