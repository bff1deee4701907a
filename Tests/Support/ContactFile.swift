/// An export of invented contacts, of any size, the same for the same seed.
package struct ContactFile {
  private var generator: SplitMix64
  private let rows: Int

  private static let syllables = ["ba", "co", "di", "fe", "gu", "la", "mi", "no", "pe", "ru", "so"]

  package init(rows: Int, seed: UInt64 = 1) {
    self.rows = rows
    generator = SplitMix64(seed: seed)
  }

  /// The export, with the contacts in `city`; every tenth person stands in it twice.
  package func text(city: String) -> String {
    var generator = generator
    var lines = ["external_id,first_name,last_name,email,phone,company,city,country"]
    var person = ""
    for row in 1...max(rows, 1) {
      if row % 10 != 0 || person.isEmpty {
        let (first, last) = (Self.name(&generator), Self.name(&generator))
        let phone = "+33 6 \(10 + row % 90) \(10 + row / 90 % 90) 00 \(10 + row / 8100 % 90)"
        person = "\(first),\(last),\(first).\(last)@\(Self.name(&generator)).example,\(phone)"
      }
      lines.append("C\(row),\(person),\(Self.name(&generator)),\(city),FR")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ generator: inout SplitMix64) -> String {
    (0..<4).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &generator)] }.joined()
  }
}
