import CRMIntake

/// A 64-bit hash of what a record says: its key, flags and non-null cells under their column names.
///
/// The sum of the cells' hashes, so that neither the order of the columns nor a column that is null
/// matters; the same on every machine. Zero is never a hash: it marks rows that no file states.
struct RowHash {
  private var sum: UInt64 = 0

  /// The value for `row_hash`.
  var value: Int64 { Int64(bitPattern: sum == 0 ? 1 : sum) }

  /// The hash of a row whose columns have these salts.
  init(
    _ row: Batch.Row, _ cells: UnsafeBufferPointer<Batch.Cell>, salts: [UInt64],
    _ arena: UnsafeBufferPointer<UInt8>
  ) {
    let flags = (row.isDeleted ? 1 : 0) | (row.isTest ? 2 : 0)
    add(row.key, salt: Self.keySalt, arena)
    add(.integer(Int64(flags)), salt: Self.flagSalt, arena)
    add(row.extra, salt: Self.extraSalt, arena)
    add(row.identity, salt: Self.identitySalt, arena)
    add(row.personIdentity, salt: Self.personSalt, arena)
    for (index, salt) in salts.enumerated() {
      add(cells[row.firstCell + index], salt: salt, arena)
    }
  }

  private static let keySalt = salt("external_id")
  private static let flagSalt = salt("is_deleted")
  private static let extraSalt = salt("extra")
  private static let identitySalt = salt("identity")
  private static let personSalt = salt("person_identity")

  /// Adds a cell under the salt of its column.
  private mutating func add(
    _ cell: Batch.Cell, salt: UInt64, _ arena: UnsafeBufferPointer<UInt8>
  ) {
    switch cell {
    case .null: break
    case .integer(let number):
      sum &+= Self.mix(salt ^ 0x8EBC_6AF0_9C88_C6E3, UInt64(bitPattern: number))
    case .real(let number): sum &+= Self.mix(salt ^ 0x5895_65BA_1B29_D7B1, number.bitPattern)
    case .text(let range): add(range, salt: salt, arena)
    }
  }

  /// Adds a text under the salt of its column.
  private mutating func add(_ range: Range<Int32>, salt: UInt64, _ arena: UnsafeBufferPointer<UInt8>) {
    sum &+= Self.hash(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(arena)[range.asInt]), seed: salt)
  }

  /// The hash of some bytes.
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var state = seed
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      state = mix(state, UInt64(littleEndian: word))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mix(mix(state, rest), UInt64(bytes.count))
  }

  /// The salt of a column: FNV-1a of its name.
  static func salt(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The folded 128-bit product of wyhash.
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x2D35_8DCC_AA6C_78A5)
      .multipliedFullWidth(by: b ^ 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

extension Range<Int32> {
  /// The range as array indices.
  var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
