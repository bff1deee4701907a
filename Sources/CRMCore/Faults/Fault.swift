/// Something that is wrong, as facts: what, where and with which particulars.
///
/// A fault never holds a sentence. `FaultText` turns it into one, in one place, so that the
/// terminal, the `reject` table and the report agree. A fault that concerns one record is a value;
/// a fault that is thrown means that the file, or the command, cannot go on.
public struct Fault: Error, Sendable, Hashable {
  /// What is wrong.
  public var code: Code
  /// Where, if it is anywhere.
  public var position: Position?
  /// The particulars that the sentence needs.
  public var facts: [Fact: String]

  /// Makes a fault from its code, its place and its particulars.
  public init(_ code: Code, at position: Position? = nil, _ facts: [Fact: String] = [:]) {
    self.code = code
    self.position = position
    self.facts = facts
  }

  /// The particulars that a sentence may name.
  public enum Fact: String, Sendable, Hashable {
    /// The name that is wrong or missing: a column, key, option, file or table.
    case name
    /// What was found there. Never a personal value: those go under `value`.
    case found
    /// What was expected instead.
    case expected
    /// The nearest valid name.
    case nearest
    /// A cell's value: shown only when the user asked for values.
    case value
    /// The limit that was passed.
    case limit
    /// A count.
    case count
    /// The reason that a library or the system gave.
    case reason
    /// What to do about it.
    case remedy
  }

  /// What can be wrong.
  ///
  /// The raw value stands in the `reject` and `finding` tables.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    // Wrong usage.
    case usage

    // An input, or the database, is missing or cannot be read.
    case fileMissing = "file_missing"
    case fileUnreadable = "file_unreadable"
    case fileEmpty = "file_empty"
    case fileTruncated = "file_truncated"
    case fileBinary = "file_binary"
    case fileChanged = "file_changed"
    case expansionTooLarge = "expansion_too_large"
    case undecodable
    case malformed
    case errorDocument = "error_document"
    case entityDeclared = "entity_declared"
    case databaseMissing = "database_missing"
    case databaseForeign = "database_foreign"
    case databaseNewer = "database_newer"
    case databaseDamaged = "database_damaged"
    case nothingToRead = "nothing_to_read"
    case missingPage = "missing_page"
    case partialAnswer = "partial_answer"

    // More than allowed.
    case tooManyRejects = "too_many_rejects"
    case tooManyDeletes = "too_many_deletes"

    // Output and the machine.
    case cannotCreate = "cannot_create"
    case ioFault = "io_fault"
    case diskFull = "disk_full"
    case databaseBusy = "database_busy"
    case interrupted
    case `internal` = "internal_fault"

    // A mapping, config, rule or metric file is wrong, or no mapping fits.
    case yamlSyntax = "yaml_syntax"
    case unknownKey = "unknown_key"
    case missingKey = "missing_key"
    case duplicateKey = "duplicate_key"
    case wrongType = "wrong_type"
    case unknownName = "unknown_name"
    case badSetting = "bad_setting"
    case badExpression = "bad_expression"
    case noMappingFits = "no_mapping_fits"
    case ambiguousMapping = "ambiguous_mapping"
    case mappingMismatch = "mapping_mismatch"
    case missingColumn = "missing_column"
    case missingCapture = "missing_capture"

    // A record cannot be loaded, or a value in it cannot be read.
    case emptyKey = "empty_key"
    case requiredEmpty = "required_empty"
    case badNumber = "bad_number"
    case badInteger = "bad_integer"
    case badAmount = "bad_amount"
    case badDate = "bad_date"
    case badTime = "bad_time"
    case dateOrder = "date_order"
    case badBoolean = "bad_boolean"
    case badChoice = "bad_choice"
    case badJSON = "bad_json"
    case notScalar = "not_scalar"
    case badEmail = "bad_email"
    case badPhone = "bad_phone"
    case badDomain = "bad_domain"
    case badCurrency = "bad_currency"
    case damagedId = "damaged_id"
    case errorCell = "error_cell"
    case outOfRange = "out_of_range"
    case invalidBytes = "invalid_bytes"
    case raggedRecord = "ragged_record"
    case lostHead = "lost_head"
    case unclosedQuote = "unclosed_quote"
    case valueTooLong = "value_too_long"
    case recordTooLong = "record_too_long"
    case tooDeep = "too_deep"
    case tooManyValues = "too_many_values"
    case tooManyAttributes = "too_many_attributes"
    case unmappedValue = "unmapped_value"
    case missingReference = "missing_reference"

    // Facts worth knowing: never a reason to stop.
    case unlistedValue = "unlisted_value"
    case assumedZone = "assumed_zone"
    case ambiguousHour = "ambiguous_hour"
    case skippedHour = "skipped_hour"
    case badValueDropped = "bad_value_dropped"
    case superseded
    case danglingReference = "dangling_reference"
    case ambiguousReference = "ambiguous_reference"
    case unclaimedColumn = "unclaimed_column"
    case fewerColumns = "fewer_columns"
    case missingPath = "missing_path"
    case noData = "no_data"
    case missingRate = "missing_rate"
    case conflictingIdentity = "conflicting_identity"
    case sharedEmail = "shared_email"
    case unmatchedSource = "unmatched_source"
    case periodMoved = "period_moved"
    case hiddenRows = "hidden_rows"
    case mergedCells = "merged_cells"
  }

  /// The same fault at another place.
  public func at(_ position: Position) -> Fault {
    var fault = self
    fault.position = position
    return fault
  }
}

/// Several faults of one file or command, all reported at once.
public struct Faults: Error, Sendable {
  /// The faults, in the order in which they were found; never empty.
  public let all: [Fault]

  /// Makes an error of `all`, or nil when there is no fault.
  public init?(_ all: [Fault]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  /// Makes an error of one fault.
  public init(_ only: Fault) { all = [only] }
}

/// The exit status of a command, as the README and `--help` publish it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case wouldChange = 2
  case checkFailed = 3
  case usage = 64
  case tooMany = 65
  case noInput = 66
  case internalFault = 70
  case cannotCreate = 73
  case ioFault = 74
  case busy = 75
  case badDefinition = 78
  case interrupted = 130
  case terminated = 143

  /// What the status says, in a few words.
  public var meaning: String {
    switch self {
    case .done: "done, warnings included"
    case .wouldChange: "with --dry-run --detailed-exitcode: something would change"
    case .checkFailed: "a data check or KPI gate failed"
    case .usage: "wrong usage"
    case .tooMany: "more rejects or deletions than allowed; that file is not loaded"
    case .noInput:
      "input or database missing, unreadable, empty, truncated, undecodable, foreign or newer"
    case .internalFault: "internal fault"
    case .cannotCreate: "cannot create output"
    case .ioFault: "I/O fault while working"
    case .busy: "the database is in use by another run"
    case .badDefinition: "a mapping, config or metric file is wrong, or no mapping fits"
    case .interrupted: "interrupted"
    case .terminated: "terminated"
    }
  }
}

extension Fault.Code {
  /// Whether it says that a record is larger than allowed, so that not all of it is kept.
  public var isOverCap: Bool {
    switch self {
    case .valueTooLong, .recordTooLong, .tooDeep, .tooManyValues, .tooManyAttributes: true
    default: false
    }
  }

  /// The status with which a command ends when this fault stops it.
  public var exitStatus: ExitStatus {
    switch self {
    case .usage: .usage
    case .fileMissing, .fileUnreadable, .fileEmpty, .fileTruncated, .fileBinary, .fileChanged,
      .expansionTooLarge,
      .undecodable, .malformed, .errorDocument, .entityDeclared, .databaseMissing,
      .databaseForeign, .databaseNewer, .databaseDamaged, .nothingToRead, .missingPage,
      .partialAnswer,
      .invalidBytes,
      .unclosedQuote, .valueTooLong, .recordTooLong, .tooDeep, .tooManyValues, .tooManyAttributes,
      .raggedRecord, .lostHead:
      .noInput
    case .tooManyRejects, .tooManyDeletes: .tooMany
    case .cannotCreate: .cannotCreate
    case .ioFault, .diskFull: .ioFault
    case .databaseBusy: .busy
    case .interrupted: .interrupted
    case .yamlSyntax, .unknownKey, .missingKey, .duplicateKey, .wrongType, .unknownName,
      .badSetting, .badExpression, .noMappingFits, .ambiguousMapping, .mappingMismatch,
      .missingColumn, .missingPath, .missingCapture, .dateOrder:
      .badDefinition
    case .internal, .emptyKey, .requiredEmpty, .badNumber, .badInteger, .badAmount, .badDate,
      .badTime, .badBoolean, .badChoice, .badJSON, .notScalar, .badEmail, .badPhone, .badDomain,
      .badCurrency,
      .damagedId, .errorCell, .outOfRange, .unmappedValue, .missingReference, .unlistedValue,
      .assumedZone, .ambiguousHour, .skippedHour,
      .badValueDropped, .superseded, .danglingReference, .ambiguousReference, .unclaimedColumn,
      .fewerColumns, .noData, .missingRate, .conflictingIdentity, .sharedEmail, .unmatchedSource,
      .periodMoved, .hiddenRows, .mergedCells:
      .internalFault
    }
  }
}
