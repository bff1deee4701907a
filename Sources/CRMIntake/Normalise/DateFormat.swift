package import CRMCore

/// One way in which dates or times are written, compiled from its name or pattern.
///
/// A text must match as a whole, and the day must be in the calendar. A class, so that trying one
/// format after the other copies nothing.
package final class DateFormat: Sendable {
  /// What the mapping gives: the name of a preset, or a pattern.
  package let source: String
  private let kind: Kind

  private enum Kind: Hashable {
    case iso
    case epochSeconds
    case epochMillis
    case excel
    case pattern(DatePattern)
  }

  /// The names that stand for a format and are no pattern.
  package static let presets = ["iso", "epoch_seconds", "epoch_millis", "excel"]

  /// ISO 8601.
  package static let iso = DateFormat(source: "iso", kind: .iso)

  private init(source: String, kind: Kind) {
    self.source = source
    self.kind = kind
  }

  /// Compiles a preset's name or a pattern of Unicode date letters.
  ///
  /// - Throws: a `badSetting` fault that says what is wrong with the pattern.
  package init(_ source: String) throws(Fault) {
    self.source = source
    kind =
      switch source {
      case "iso": .iso
      case "epoch_seconds": .epochSeconds
      case "epoch_millis": .epochMillis
      case "excel": .excel
      default: .pattern(try DatePattern(source))
      }
  }

  /// Reads a text, white space around it aside; nil when it does not match.
  package func read(_ text: Span<UInt8>) -> ParsedTime? {
    read(trimmed: text.extracting(Whitespace.trimmed(text)))
  }

  /// Reads a text without white space around it.
  fileprivate func read(trimmed text: Span<UInt8>) -> ParsedTime? {
    switch kind {
    case .iso: ISOTime.read(text)
    case .epochSeconds: SerialTime.epochSeconds(text)
    case .epochMillis: SerialTime.epochMillis(text)
    case .excel: SerialTime.excel(text)
    case .pattern(let pattern): pattern.read(text)
    }
  }
}

/// Formats that are tried in order.
package struct DateFormats: Sendable {
  /// The formats, the first to be tried first.
  package let formats: [DateFormat]

  /// Makes a list; an empty one reads nothing.
  package init(_ formats: [DateFormat]) { self.formats = formats }

  /// Reads a text in the first format that it matches; nil when it matches none.
  package func read(_ text: Span<UInt8>) -> ParsedTime? {
    let text = text.extracting(Whitespace.trimmed(text))
    let formats = formats.span
    for place in formats.indices {
      if let time = formats[place].read(trimmed: text) { return time }
    }
    return nil
  }
}
