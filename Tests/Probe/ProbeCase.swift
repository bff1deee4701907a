package import CRMIntake

/// An input with the way to read it, as one run of bytes: the first chooses the options.
package struct ProbeCase {
  package let input: [UInt8]
  package let options: InputOptions

  package init(_ bytes: [UInt8], _ format: InputDescription.Format) {
    input = Array(bytes.dropFirst())
    options = Self.options(bytes.first ?? 0, format)
  }

  /// Options that one byte chooses, so that a fuzzer can come to all of them.
  static func options(_ choice: UInt8, _ format: InputDescription.Format) -> InputOptions {
    var options = InputOptions()
    options.format = format
    if choice & 1 != 0 { options.encoding = "utf-8" }
    if choice & 2 != 0 { options.invalidBytes = .replace }
    if choice & 4 != 0 {
      options.limits.valueBytes = 24
      options.limits.recordBytes = 64
      options.limits.depth = 4
      options.limits.attributes = 3
    }
    switch format {
    case .csv, .xlsx, .spreadsheetml: setTable(choice, &options)
    case .json where choice & 8 != 0: options.format = .jsonl
    case .json where choice & 16 != 0: options.records = choice & 32 != 0 ? "$" : "$[*]"
    case .json, .jsonl: break
    case .xml where choice & 8 != 0: options.records = choice & 16 != 0 ? "//R" : "/L/R"
    case .xml: break
    }
    return options
  }

  private static func setTable(_ choice: UInt8, _ options: inout InputOptions) {
    if choice & 8 != 0 { options.header = .none }
    if choice & 16 != 0 {
      options.ragged = .pad
      options.skipRows = [.startsWith("t"), .firstCellEmpty, .blank]
    }
    if choice & 32 != 0 { options.escape = UInt8(ascii: "\\") }
    if choice & 64 != 0 { options.delimiter = UInt8(ascii: ";") }
    if choice & 128 != 0 { options.headerRows = 2 }
  }
}
