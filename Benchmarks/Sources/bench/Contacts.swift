/// Contacts as a CRM exports them, dirty as they come: the same bytes from the same seed, everywhere.
///
/// The shares of each shape are those of the tables below; see `docs/performance.md`.
struct Contacts {
  private var random: Generator
  private var number = 0

  init(seed: UInt64 = 0x5EED) { random = Generator(state: seed) }

  /// Fills `cells` with the next contact; record ids ascend.
  mutating func next(_ cells: inout Cells) {
    cells.clear()
    number += 1
    cells.add(1000 + number * 3)
    cells.end()
    addPerson(&cells)
    addPhone(&cells)
    if random.below(3) == 0 { addPhone(&cells) } else { cells.end() }
    addCompany(&cells)
    addPlace(&cells)
    cells.add("https://www.")
    add(Vocabulary.sites, &cells, ends: false)
    cells.add(".example/")
    cells.add(random.below(900))
    cells.end()
    for words in [Vocabulary.stages, Vocabulary.statuses, Vocabulary.owners] { add(words, &cells) }
    addDate(&cells)
    addDate(&cells)
    if random.below(5) > 0 { addDate(&cells) } else { cells.end() }
    addMoney(below: 5_000_000_000, &cells)
    addMoney(below: 5_000_000, &cells)
    add(Vocabulary.sources, &cells)
    addTags(&cells)
    addNotes(&cells)
  }

  private mutating func add(_ words: [[UInt8]], _ cells: inout Cells, ends: Bool = true) {
    cells.add(words[random.below(words.count)])
    if ends { cells.end() }
  }

  private mutating func addPerson(_ cells: inout Cells) {
    let first = Vocabulary.firstNames[random.below(Vocabulary.firstNames.count)]
    let last = Vocabulary.lastNames[random.below(Vocabulary.lastNames.count)]
    cells.add(first)
    cells.end()
    cells.add(last)
    cells.end()
    addEmail(first, last, &cells)
    cells.end()
  }

  /// Of a hundred addresses 15 are in capitals, 5 padded, 7 missing and 1 has no domain.
  private mutating func addEmail(_ first: [UInt8], _ last: [UInt8], _ cells: inout Cells) {
    let shape = random.below(100)
    guard !(20..<27).contains(shape) else { return }
    if (15..<20).contains(shape) { cells.add("  ") }
    let isUpper = shape < 15
    add(first, isUpper: isUpper, &cells)
    cells.add(UInt8(ascii: "."))
    add(last, isUpper: isUpper, &cells)
    cells.add(number)
    guard shape != 27 else {
      cells.add(" at example")
      return
    }
    cells.add(UInt8(ascii: "@"))
    add(Vocabulary.domains[random.below(Vocabulary.domains.count)], isUpper: isUpper, &cells)
    if (15..<20).contains(shape) { cells.add(UInt8(ascii: " ")) }
  }

  /// Adds `word` without its blanks, its ASCII letters in capitals when that is asked for.
  private func add(_ word: [UInt8], isUpper: Bool, _ cells: inout Cells) {
    for byte in word where byte != UInt8(ascii: " ") {
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      cells.add(isUpper && isLower ? byte - 32 : byte)
    }
  }

  private mutating func addCompany(_ cells: inout Cells) {
    add(Vocabulary.companies, &cells, ends: false)
    add(Vocabulary.companyForms, &cells)
    add(Vocabulary.jobTitles, &cells)
  }

  private mutating func addPlace(_ cells: inout Cells) {
    cells.add(1 + random.below(9900))
    cells.add(UInt8(ascii: " "))
    add(Vocabulary.streets, &cells, ends: false)
    let detail = random.below(20)
    if detail < 6 {
      cells.add(", Apt. ")
      cells.add(1 + random.below(80))
    }
    if detail == 0 { cells.add("\n2nd floor") }
    cells.end()
    let place = Vocabulary.places[random.below(Vocabulary.places.count)]
    cells.add(place[0])
    cells.end()
    cells.add(place[1])
    cells.end()
    cells.add(random.below(100_000), width: 5)
    cells.end()
    cells.add(place[random.below(4) > 0 ? 2 : 3])
    cells.end()
  }

  private mutating func addTags(_ cells: inout Cells) {
    let start = random.below(Vocabulary.tags.count)
    for index in 0..<random.below(4) {
      if index > 0 { cells.add(UInt8(ascii: ";")) }
      cells.add(Vocabulary.tags[(start + index) % Vocabulary.tags.count])
    }
    cells.end()
  }

  /// A third have none; a tenth end with the lines of a signature.
  private mutating func addNotes(_ cells: inout Cells) {
    let shape = random.below(30)
    guard shape >= 10 else { return cells.end() }
    for index in 0..<2 + random.below(3) {
      if index > 0 { cells.add("; ") }
      add(Vocabulary.notes, &cells, ends: false)
    }
    if shape >= 27 { cells.add("\r\n-- \nsent from the tram") }
    cells.end()
  }
}

extension Contacts {
  /// Of a hundred numbers 12 are missing and 3 cannot be read.
  private mutating func addPhone(_ cells: inout Cells) {
    switch random.below(100) {
    case 0..<12: break
    case 12..<15: add(Vocabulary.unreadablePhones, &cells, ends: false)
    case 15..<35:
      addDigits(&cells, "+1 (", 3, first: 2)
      addDigits(&cells, ") ", 3, first: 5)
      addDigits(&cells, "-", 4)
    case 35..<50:
      addDigits(&cells, "", 3, first: 2)
      addDigits(&cells, "-", 3, first: 5)
      addDigits(&cells, "-", 4)
    case 50..<65:
      addDigits(&cells, "+33 (0)", 1, first: 1)
      for _ in 0..<4 { addDigits(&cells, " ", 2) }
    case 65..<75:
      addDigits(&cells, "0049 ", 2, first: 3)
      addDigits(&cells, "/", 7)
    case 75..<85: addDigits(&cells, "+447", 9)
    case 85..<93:
      addDigits(&cells, "", 3, first: 2)
      addDigits(&cells, ".", 3, first: 5)
      addDigits(&cells, ".", 4)
      addDigits(&cells, " ext. ", 2)
    default:
      addDigits(&cells, " 06", 8)
      cells.add(UInt8(ascii: " "))
    }
    cells.end()
  }

  /// Adds `prefix` and `count` digits, the first of them `first` or more.
  private mutating func addDigits(
    _ cells: inout Cells, _ prefix: StaticString, _ count: Int, first: Int = 0
  ) {
    cells.add(prefix)
    for index in 0..<count {
      let digit = index == 0 ? first + random.below(10 - first) : random.below(10)
      cells.add(UInt8(ascii: "0") + UInt8(digit))
    }
  }

  /// A day of the years 2018 to 2025 in one of five shapes.
  private mutating func addDate(_ cells: inout Cells) {
    let (year, month, day) = (2018 + random.below(8), 1 + random.below(12), 1 + random.below(28))
    switch random.below(100) {
    case 0..<70 where random.below(100) < 64: addISO(year, month, day, &cells)
    case 0..<70:
      addISO(year, month, day, &cells)
      addPair("T", random.below(24), &cells)
      addPair(":", random.below(60), &cells)
      addPair(":", random.below(60), &cells)
      cells.add(UInt8(ascii: "."))
      cells.add(random.below(1000), width: 3)
      cells.add(UInt8(ascii: "Z"))
    case 70..<80:
      addPair("", day, &cells)
      addPair("/", month, &cells)
      cells.add(UInt8(ascii: "/"))
      cells.add(year)
    case 80..<92:
      addPair("", month, &cells)
      addPair("/", day, &cells)
      cells.add(UInt8(ascii: "/"))
      cells.add(year)
      cells.add(UInt8(ascii: " "))
      cells.add(1 + random.below(12))
      addPair(":", random.below(60), &cells)
      cells.add(random.below(2) == 0 ? " AM" : " PM")
    // Milliseconds from 2018 on, eight years of them.
    default: cells.add(1_514_764_800_000 + random.below(2922 * 86_400_000))
    }
    cells.end()
  }

  private func addISO(_ year: Int, _ month: Int, _ day: Int, _ cells: inout Cells) {
    cells.add(year)
    addPair("-", month, &cells)
    addPair("-", day, &cells)
  }

  private func addPair(_ prefix: StaticString, _ number: Int, _ cells: inout Cells) {
    cells.add(prefix)
    cells.add(number, width: 2)
  }

  /// An amount below `bound` hundredths in one of five shapes; 15 of a hundred are missing.
  private mutating func addMoney(below bound: Int, _ cells: inout Cells) {
    let amount = random.below(bound)
    switch random.below(100) {
    case 0..<15: break
    case 15..<45: addAmount(amount, group: "", point: ".", &cells)
    case 45..<65: addAmount(amount, group: ",", point: ".", &cells)
    case 65..<80:
      addAmount(amount, group: "\u{A0}", point: ",", &cells)
      cells.add("\u{A0}EUR")
    case 80..<92: addAmount(amount, group: ".", point: ",", &cells)
    case 92..<98: cells.add(amount / 100)
    default: cells.add("n/a")
    }
    cells.end()
  }

  private func addAmount(
    _ amount: Int, group: StaticString, point: StaticString, _ cells: inout Cells
  ) {
    addGroups(amount / 100, group, &cells)
    cells.add(point)
    cells.add(amount % 100, width: 2)
  }

  private func addGroups(_ number: Int, _ separator: StaticString, _ cells: inout Cells) {
    guard number >= 1000 else { return cells.add(number) }
    addGroups(number / 1000, separator, &cells)
    cells.add(separator)
    cells.add(number % 1000, width: 3)
  }
}

/// SplitMix64: a generator of which the seed tells all numbers.
struct Generator {
  var state: UInt64

  /// A number from 0 to `bound` - 1.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
