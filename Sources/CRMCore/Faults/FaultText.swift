/// The one place where a fault becomes a sentence.
///
/// A message shows the place and the rule. It shows a cell's value only with `showValues`, so that
/// logs and artifacts can be shared.
public struct FaultText: Sendable {
  /// Whether cell values may be shown.
  public let showValues: Bool

  /// Makes a renderer; values stay hidden unless `showValues` is true.
  public init(showValues: Bool = false) {
    self.showValues = showValues
  }

  /// The fault with its place in front: `file:line:column: sentence`.
  public func line(_ fault: Fault) -> String {
    guard let position = fault.position else { return sentence(fault) }
    var place = position.file
    if let line = position.line { place += ":\(line)" }
    if let column = position.column { place += ":\(column)" }
    if let record = position.record, position.line == nil { place += " (record \(record))" }
    return "\(place): \(sentence(fault))"
  }

  /// The fault without its place.
  public func sentence(_ fault: Fault) -> String {
    let facts = Particulars(fault: fault, showValues: showValues)
    let body = text(fault.code, facts)
    guard let remedy = fault.facts[.remedy] else { return body }
    return "\(body); \(remedy)"
  }

  private func text(_ code: Fault.Code, _ the: Particulars) -> String {
    switch code {
    case .usage: the.reason("wrong usage")

    case .fileMissing: "there is no such file"
    case .fileUnreadable: "cannot be read" + the.because
    case .fileEmpty: "the file is empty"
    case .fileTruncated: "the file ends in the middle of a record" + the.because
    case .fileBinary: "this is not a text file" + the.because
    case .fileChanged: "the file changed while it was being read"
    case .expansionTooLarge: "it expands to more than the \(the[.limit]) allowed"
    case .undecodable: "the bytes are not valid \(the[.expected])" + the.because
    case .malformed: the.reason("malformed") + the.expectation
    case .errorDocument: "this is an error answer of the tool, not an export" + the.because
    case .entityDeclared: "the document type declares entities, which is refused"
    case .databaseMissing: "there is no such database"
    case .databaseForeign: "this is not a database of crmimport"
    case .databaseNewer:
      "the database has schema \(the[.found]); this version knows up to \(the[.expected])"
    case .databaseDamaged: "the database is damaged" + the.because
    case .nothingToRead: "nothing to read here" + the.because
    case .partialAnswer: "the answer tells of errors beside its records" + the.because
    case .missingPage: "a next page is missing" + the.because

    case .tooManyRejects:
      "\(the[.count]) records would be rejected, more than the \(the[.limit]) allowed; "
        + "nothing of this file is loaded"
    case .tooManyDeletes:
      "\(the[.count]) records would be deleted, more than the \(the[.limit]) allowed; "
        + "nothing of this file is loaded"

    case .cannotCreate: "cannot be created" + the.because
    case .ioFault: "reading or writing failed" + the.because
    case .diskFull: "the disk is full"
    case .databaseBusy: "the database is in use by another run"
    case .interrupted: the.reason("interrupted")
    case .internal: "internal fault" + the.because

    case .yamlSyntax: the.reason("not valid YAML")
    case .unknownKey: "unknown key \(the.named)" + the.suggestion
    case .missingKey: "the key \(the.named) is missing" + the.because
    case .duplicateKey: "the key \(the.named) stands here twice"
    case .wrongType: "\(the.named) must be \(the[.expected])" + the.finding + the.suggestion
    case .unknownName: "there is no \(the[.expected]) \(the.named)" + the.suggestion
    case .badSetting:
      the.named + (the.because.isEmpty ? " is not valid" : the.because) + the.expectation
    case .badExpression: the.reason("cannot be read as an expression")
    case .noMappingFits: "no mapping fits this file" + the.because
    case .ambiguousMapping:
      "several mappings fit this file, and none is clearly the one: \(the[.found])"
    case .mappingMismatch: "the mapping \(the.named) is not for this file" + the.because
    case .missingColumn: "the column \(the.named) is missing" + the.suggestion
    case .missingPath: "none of the first records has \(the.named)" + the.suggestion

    case .missingCapture: "\(the[.expected]) does not fit the pattern \(the.named)"

    case .emptyKey: "the record has no key" + the.columnNote
    case .requiredEmpty: "\(the.named) must not be empty"
    case .badNumber: "\(the.named) is not a number" + the.shown + the.expectation
    case .badInteger: "\(the.named) is not a whole number" + the.shown
    case .badAmount: "\(the.named) is not an amount" + the.shown + the.expectation
    case .badDate: "\(the.named) is not a date" + the.shown + the.expectation
    case .badTime: "\(the.named) is not a time" + the.shown + the.expectation
    case .dateOrder:
      "\(the.named) has day and month in the other order" + the.shown + the.extent + the.expectation
    case .badBoolean: "\(the.named) is neither yes nor no" + the.shown
    case .badChoice: "\(the.named) is not one of \(the[.expected])" + the.shown
    case .badJSON: "\(the.named) is not valid JSON" + the.because
    case .notScalar: "\(the.named) takes one value, and a list or an object stands here"
    case .badEmail: "\(the.named) is not an e-mail address" + the.shown
    case .badPhone: "\(the.named) is not a telephone number" + the.shown
    case .badDomain: "\(the.named) is not a web address" + the.shown
    case .badCurrency: "\(the.named) has no currency that is known" + the.shown + the.expectation
    case .damagedId:
      "\(the.named) is an id that a spreadsheet has damaged" + the.shown + the.because
    case .errorCell: "\(the.named) is an error of a formula" + the.shown
    case .outOfRange: "\(the.named) is out of range" + the.shown + the.expectation
    case .invalidBytes: "holds bytes that are not valid \(the[.expected])"
    case .raggedRecord: "the record has \(the[.found]) fields, but the header has \(the[.expected])"
    case .lostHead: "the row above, whose \(the.named) this one shares, cannot be read"
    case .unclosedQuote: "a quote opens here and never closes"
    case .valueTooLong: "a value is longer than the \(the[.limit]) bytes allowed"
    case .recordTooLong: "the record is longer than the \(the[.limit]) bytes allowed"
    case .tooDeep: "the record is nested deeper than the \(the[.limit]) levels allowed"
    case .tooManyValues: "the record has more than the \(the[.limit]) values allowed"
    case .tooManyAttributes: "an element has more than the \(the[.limit]) attributes allowed"
    case .unmappedValue: "\(the.named) has a value that the map does not list" + the.shown
    case .missingReference: "\(the.named) refers to a record that is not there" + the.shown

    case .unlistedValue:
      "\(the.named) has a value that the map does not list; '\(the[.found])' is taken"
    case .assumedZone: "\(the.named) has no time zone; \(the[.found]) is assumed"
    case .ambiguousHour: "\(the.named) names an hour that occurs twice; the earlier is taken"
    case .skippedHour: "\(the.named) names an hour that does not exist; the end of the gap is taken"
    case .badValueDropped: "\(the.named) could not be read and is left empty" + the.because
    case .superseded:
      "another record of the same id outranks this one: it is newer, or stands further down in the file or in "
        + "one that comes later, by the configuration or by its path"
    case .danglingReference: "\(the.named) refers to a record that no file holds" + the.shown
    case .ambiguousReference: "\(the.named) fits several records" + the.shown
    case .unclaimedColumn: "no mapping claims the column \(the.named); it is kept in extra"
    case .fewerColumns:
      "it is taken for an export of \(the[.expected]) with fewer columns: there is no \(the.named)"
    case .noData: "the file says that there is no data"
    case .missingRate: "there is no rate for \(the[.found]) on or before \(the[.expected])"
    case .conflictingIdentity: "records of two identities are linked; they stay apart" + the.because
    case .sharedEmail: "an address that several people share is no evidence" + the.shown
    case .unmatchedSource: "no rule knows this source" + the.shown
    case .hiddenRows: "rows are hidden in the sheet; they are read like the others"
    case .mergedCells: "cells are merged; their value stands in the first of them only"
    case .periodMoved: "the newest event is older; the period ends with \(the[.found])"
    }
  }
}

/// The particulars of one fault, worded.
private struct Particulars {
  let fault: Fault
  let showValues: Bool

  subscript(fact: Fault.Fact) -> String { fault.facts[fact] ?? "?" }

  var named: String { fault.facts[.name].map { "'\($0)'" } ?? "the value" }
  var because: String { fault.facts[.reason].map { ": \($0)" } ?? "" }
  var columnNote: String { fault.facts[.name].map { ": '\($0)' is empty" } ?? "" }
  /// The name that was meant, and what sets the one that stands there apart where nobody sees it.
  var suggestion: String {
    let meant = fault.facts[.nearest].map { "; did you mean '\($0)'?" } ?? ""
    guard let stranger = fault.facts[.name].flatMap(Stranger.init) else { return meant }
    return "; \(stranger.title) stands in it" + meant
  }
  var expectation: String { fault.facts[.expected].map { "; expected \($0)" } ?? "" }
  var extent: String { fault.facts[.found].map { " in \($0)" } ?? "" }
  var finding: String { fault.facts[.found].map { ", not \($0)" } ?? "" }
  var shown: String {
    guard showValues, let value = fault.facts[.value] else { return "" }
    return " (\(value.debugDescription))"
  }

  func reason(_ otherwise: String) -> String { fault.facts[.reason] ?? otherwise }
}

/// A character of a name that looks like another, or like none.
private struct Stranger {
  let title: String

  /// The first that nobody sees, or that is Greek or Cyrillic among letters of ASCII.
  init?(_ name: String) {
    // Cyrillic and Greek have the letters of Latin script, too; beside those they are a slip.
    let isLatin = name.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    guard let found = name.unicodeScalars.first(where: { Self.isStrange($0, isLatin) }) else {
      return nil
    }
    let code = String(found.value, radix: 16, uppercase: true)
    title =
      "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      + (found.properties.name.map { " (\($0.lowercased()))" } ?? "")
  }

  private static func isStrange(_ scalar: Unicode.Scalar, _ isLatin: Bool) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .format, .spaceSeparator: return true
    default: return isLatin && (0x370...0x52F).contains(scalar.value)
    }
  }
}
