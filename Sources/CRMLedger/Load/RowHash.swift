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
      sum &+= ByteHash.mix(salt ^ 0x8EBC_6AF0_9C88_C6E3, UInt64(bitPattern: number))
    case .real(let number): sum &+= ByteHash.mix(salt ^ 0x5895_65BA_1B29_D7B1, number.bitPattern)
    case .text(let range): add(range, salt: salt, arena)
    }
  }

  /// Adds a text under the salt of its column.
  private mutating func add(
    _ range: Range<Int32>, salt: UInt64, _ arena: UnsafeBufferPointer<UInt8>
  ) {
    sum &+= ByteHash.of(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(arena)[range.asInt]), seed: salt)
  }

  /// The salt of a column: FNV-1a of its name.
  static func salt(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension Range<Int32> {
  /// The range as array indices.
  var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
