/// How numbers are written: the decimal mark, and what may stand between groups of three digits.
package struct NumberFormat: Sendable, Hashable {
  /// The byte of the decimal mark, `.` or `,`.
  package let decimal: UInt8
  /// What may separate groups; one number uses one of them throughout.
  package let grouping: Grouping

  /// Makes a format; a decimal mark that is also allowed between groups counts as decimal mark.
  package init(decimal: UInt8, grouping: Grouping) {
    self.decimal = decimal
    self.grouping = grouping
  }

  /// Separators of groups.
  package struct Grouping: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let comma = Grouping(rawValue: 1)
    package static let point = Grouping(rawValue: 2)
    /// A space, a no-break space, or any other white space within a line.
    package static let space = Grouping(rawValue: 4)
    /// `'` or `’`.
    package static let apostrophe = Grouping(rawValue: 8)
  }

  /// Writes `1,234.56`.
  package static let en = NumberFormat(decimal: UInt8(ascii: "."), grouping: .comma)
  /// Writes `1 234,56`, with any kind of space.
  package static let fr = NumberFormat(decimal: UInt8(ascii: ","), grouping: .space)
  /// Writes `1.234,56`.
  package static let de = NumberFormat(decimal: UInt8(ascii: ","), grouping: .point)
  /// Writes `1'234.56`.
  package static let ch = NumberFormat(decimal: UInt8(ascii: "."), grouping: .apostrophe)
  /// Writes `1234.56`.
  package static let plain = NumberFormat(decimal: UInt8(ascii: "."), grouping: [])

  /// The formats that a mapping can name, by name.
  private static let named: KeyValuePairs = [
    "en": en, "fr": fr, "de": de, "ch": ch, "plain": plain,
  ]

  /// The names that a mapping can give.
  package static let names = named.map(\.key)

  /// The format of a name; nil for an unknown one.
  package init?(name: String) {
    guard let format = NumberFormat.named.first(where: { $0.key == name })?.value else {
      return nil
    }
    self = format
  }
}
