/// What a glance at a YAML text tells about its aliases.
///
/// Yams compares the keys of a mapping as soon as it has read them, with all that their aliases
/// stand for: a few lines could keep it busy for years. Where aliases stand for values, the nodes
/// are counted as they unfold.
struct YAMLAliases {
  private var count = 0
  private var hasComplexKey = false

  /// So few aliases cannot stand for much.
  private static let harmless = 16

  init(_ text: String) {
    let bytes = Array(text.utf8)
    // Without an anchor there is none.
    guard bytes.contains(UInt8(ascii: "&")) else { return }
    for (index, byte) in bytes.enumerated() {
      let isFirst = index == 0 || Self.separators.contains(bytes[index - 1])
      switch byte {
      case UInt8(ascii: "*") where isFirst:
        count += 1
        let name = bytes[(index + 1)...].prefix { $0 == 0x2D || !Self.separators.contains($0) }
        noteKey(bytes[name.endIndex...])
      case UInt8(ascii: "?") where isFirst:
        if let next = bytes[(index + 1)...].first, next <= 0x20 { hasComplexKey = true }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): noteKey(bytes[(index + 1)...])
      default: break
      }
    }
  }

  /// Whether there are any.
  var areThere: Bool { count > 0 }

  /// Whether reading the text could take without end.
  var areBomb: Bool { hasComplexKey && count > Self.harmless }

  private static let separators = Set(" \t\r\n[]{},:-?".utf8)

  /// A colon behind an alias or a bracket makes that a key.
  private mutating func noteKey(_ rest: ArraySlice<UInt8>) {
    if rest.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: ":") { hasComplexKey = true }
  }
}
