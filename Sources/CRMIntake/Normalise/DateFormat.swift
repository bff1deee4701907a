package import CRMCore

/// One way in which dates or times are written, compiled from its name or pattern.
///
/// A text must match as a whole, and the day must be in the calendar. A class, so that trying one
/// format after the other copies nothing.
package final class DateFormat: Sendable {
  /// What the mapping gives: the name of a preset, or a pattern.
  package let source: String
  fileprivate let kind: Kind
  /// What a pattern reads; empty for a preset.
  fileprivate let steps: [DatePattern.Step]

  /// A plain value, as are steps.
  fileprivate enum Kind { case iso, epochSeconds, epochMillis, excel, pattern }

  /// The names that stand for a format and are no pattern.
  package static let presets = ["iso", "epoch_seconds", "epoch_millis", "excel"]

  /// ISO 8601.
  package static let iso = DateFormat(source: "iso", kind: .iso)

  private init(source: String, kind: Kind) {
    self.source = source
    self.kind = kind
    steps = []
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
      default: .pattern
      }
    steps = kind == .pattern ? try DatePattern.steps(of: source) : []
  }

  /// Reads a text, white space around it aside; nil when it does not match.
  package func read(_ text: Span<UInt8>) -> ParsedTime? {
    let steps = steps
    return kind.read(trimmed: text.extracting(Whitespace.trimmed(text)), by: steps.span)
  }
}

extension DateFormat.Kind {
  /// Reads a text without white space around it.
  fileprivate func read(
    trimmed text: Span<UInt8>, by steps: Span<DatePattern.Step>
  ) -> ParsedTime? {
    switch self {
    case .iso: ISOTime.read(text)
    case .epochSeconds: SerialTime.epochSeconds(text)
    case .epochMillis: SerialTime.epochMillis(text)
    case .excel: SerialTime.excel(text)
    case .pattern: DatePattern.read(text, by: steps)
    }
  }
}

/// Formats that are tried in order.
package struct DateFormats: Sendable {
  /// The formats as plain values, the first to be tried first: going through them counts no
  /// references.
  private let forms: [(kind: DateFormat.Kind, steps: Range<Int>)]
  /// The steps of all patterns.
  private let steps: [DatePattern.Step]

  /// Makes a list; an empty one reads nothing.
  package init(_ formats: [DateFormat]) {
    var steps: [DatePattern.Step] = []
    forms = formats.map { format in
      steps += format.steps
      return (format.kind, steps.count - format.steps.count..<steps.count)
    }
    self.steps = steps
  }

  /// Reads a text in the first format that it matches; nil when it matches none.
  package func read(_ text: Span<UInt8>) -> ParsedTime? {
    let text = text.extracting(Whitespace.trimmed(text))
    let steps = steps.span
    for form in forms {
      if let time = form.kind.read(trimmed: text, by: steps.extracting(form.steps)) {
        return time
      }
    }
    return nil
  }
}
