/// Contacts as a CRM exports them, made from a seed: the same bytes on every machine.
struct Contacts {
  private var state: UInt64 = 0x5EED

  static let header =
    "Record ID,First Name,Last Name,Email,Phone Number,Company,Job Title,Street,City,Postal Code,"
    + "Country,Website,Lifecycle Stage,Owner,Create Date,Last Modified Date,Original Source,"
    + "Annual Revenue,Notes\n"

  private static let first = [
    "Zoé", "Léa", "Amine", "Chloé", "Hugo", "Inès", "Jürgen", "Søren", "Anna", "Tom", "Maja",
    "Łukasz",
  ]
  private static let last = [
    "Durand", "Lefèvre", "O'Brien", "Müller", "Nguyễn", "García", "Petit", "Moreau", "Rossi",
    "Novák",
  ]
  private static let company = [
    "Ateliers du Lac", "Brasserie des Halles, SAS", "Nordlicht GmbH", "\"\"Les Quatre Vents\"\"",
    "Verger & Fils",
  ]
  private static let notes = [
    "asked for a quote", "call back in May; said \"\"not now\"\"",
    "met at the fair,\nlikes the grinder",
    "été : en congés", "",
  ]

  private mutating func pick(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// Line `number` of the file.
  mutating func row(_ number: Int) -> String {
    let first = Self.first[pick(Self.first.count)]
    let last = Self.last[pick(Self.last.count)]
    let month = pick(12) + 1
    let day = pick(28) + 1
    let dates = [
      "2024-\(two(month))-\(two(day))", "\(two(day))/\(two(month))/2024",
      "2024-\(two(month))-\(two(day))T08:15:00Z", "17\(10 + pick(30))000000000",
    ]
    return "\(number),\(first),\(last),\(first).\(last)\(number)@mail\(pick(5000)).example,"
      + "0\(pick(5) + 1) \(two(pick(100))) \(two(pick(100))) \(two(pick(100))) \(two(pick(100))),"
      + "\"\(Self.company[pick(Self.company.count)])\",Buyer,\(pick(90) + 1) rue du Port,Annecy,"
      + "7\(pick(9000) + 1000),France,https://www.site\(pick(5000)).example/fr,lead,"
      + "owner\(pick(9))@vendor.example,\(dates[pick(4)]),\(dates[pick(3)]),ORGANIC_SEARCH,"
      + "\"\(pick(900) + 1),\(pick(900) + 100).50\",\"\(Self.notes[pick(Self.notes.count)])\"\n"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
