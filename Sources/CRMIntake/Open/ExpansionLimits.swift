import CRMCore

/// The caps on what packed inputs may expand to, so that a small file does not take the machine.
package struct ExpansionLimits: Sendable, Hashable {
  /// How many times its packed size something may have; what stays below `free` may have more.
  package var ratio = 250
  /// The bytes of all inputs of one file together.
  package var totalBytes = 32 << 30
  /// The members of one archive.
  package var members = 10_000
  /// Archives inside one another.
  package var depth = 3
  /// The bytes of the texts that the sheets of a workbook share, which are kept in memory.
  package var sharedBytes = 256 << 20

  package init() {}

  /// What a few records may expand to without the ratio being looked at.
  static let free = 16 << 20

  /// The name of each cap with its place and its largest value.
  package static let keys:
    [(name: String, place: any WritableKeyPath<ExpansionLimits, Int> & Sendable, most: Int)] = [
      ("ratio", \.ratio, 100_000), ("total_bytes", \.totalBytes, 1 << 44),
      ("members", \.members, 1_000_000), ("depth", \.depth, 16),
      ("shared_bytes", \.sharedBytes, 8 << 30),
    ]

  /// Sets a cap from `name=value`; false when it is none, or out of range.
  package mutating func set(_ text: String) -> Bool {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let key = Self.keys.first(where: { $0.name == parts[0] }),
      let value = Int(parts[1]), (1...key.most).contains(value)
    else { return false }
    self[keyPath: key.place] = value
    return true
  }

  /// The fault of what passes a cap, with the way to raise that.
  func fault(_ key: String, _ limit: String) -> Fault {
    Fault(
      .expansionTooLarge,
      [
        .limit: limit,
        .remedy: "raise it with 'archives: { \(key): … }' in the configuration "
          + "or --archive-limit \(key)=…",
      ])
  }

  /// Checks the size of what was packed.
  func check(_ size: Int, packed: Int) throws(Fault) {
    if size > Self.free, size / ratio > packed {
      throw fault("ratio", "\(ratio) times the packed size")
    }
    if size > totalBytes { throw fault("total_bytes", "\(totalBytes) bytes") }
  }
}
