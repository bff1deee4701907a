package import CRMCore

/// Checks what a mapping says of numbers, dates, zones and regions, before any data is read.
package enum LocaleCheck {
  static func check(_ locale: FieldLocale, in table: inout YAMLTable, log: inout FaultLog) {
    checkTwice("numbers", in: &table, log: &log)
    for node in texts("numbers", in: &table) {
      guard let name = node.text, NumberFormat(name: name) == nil else { continue }
      var facts: [Fault.Fact: String] = [
        .name: "numbers", .expected: "one of " + NumberFormat.names.joined(separator: ", "),
        .found: "'\(name)'",
      ]
      facts[.nearest] = numbers(meantBy: name)
      log.add(.wrongType, at: node, facts)
    }
    checkDates(in: &table, log: &log)
    if let zone = locale.timezone, Zone(identifier: zone) == nil, let node = table.node("timezone")
    {
      var facts: [Fault.Fact: String] = [.name: zone, .expected: "time zone"]
      facts[.nearest] = nearestName(to: zone, among: Zone.identifiers) ?? place(called: zone)
      log.add(.unknownName, at: node, facts)
    }
    if let region = locale.region, Phone(region: region) == nil, let node = table.node("region") {
      var facts: [Fault.Fact: String] = [
        .name: "region", .expected: "a country code such as FR", .found: "'\(region)'",
      ]
      facts[.nearest] = Country(region.utf8.span)?.description
      log.add(.wrongType, at: node, facts)
    }
    checkWords(locale, in: &table, log: &log)
  }

  /// Checks the formats of `dates`, of a mapping or of a source.
  package static func checkDates(in table: inout YAMLTable, log: inout FaultLog) {
    checkTwice("dates", in: &table, log: &log)
    let nodes = texts("dates", in: &table)
    checkOrders(nodes.compactMap(\.text), at: nodes, log: &log)
    for node in nodes { check(dateFormat: node, log: &log) }
  }

  private static func check(dateFormat node: YAMLNode, log: inout FaultLog) {
    guard let pattern = node.text else { return }
    do {
      _ = try DateFormat(pattern)
    } catch {
      var fault = error.at(node.position)
      if let meant = dates(meantBy: pattern) { fault.facts[.remedy] = "did you mean '\(meant)'?" }
      log.add(fault)
    }
  }

  /// The texts of a key, one or a list of them.
  private static func texts(_ key: String, in table: inout YAMLTable) -> [YAMLNode] {
    table.node(key).map { $0.items ?? [$0] } ?? []
  }

  /// The way of writing numbers that a language or a country means.
  private static func numbers(meantBy name: String) -> String? {
    let word = name.lowercased().split { "-_ ".contains($0) }.last.map(String.init) ?? name
    switch word {
    case _ where NumberFormat.names.contains(word): return word
    case "english", "us", "usa", "uk", "gb": return "en"
    case "french", "français", "francais": return "fr"
    case "german", "deutsch", "at": return "de"
    case "swiss", "schweiz", "suisse": return "ch"
    default: return nearestName(to: name, among: NumberFormat.names)
    }
  }

  /// The pattern that one of another tool means: `DD/MM/YYYY`, `%d/%m/%Y`, `iso8601`.
  private static func dates(meantBy pattern: String) -> String? {
    if pattern.lowercased().hasPrefix("iso") { return "iso" }
    let letters = [
      "%d": "dd", "%m": "MM", "%Y": "yyyy", "%y": "yy", "%H": "HH", "%M": "mm", "%S": "ss",
      "D": "d", "Y": "y",
    ]
    // The longer ones first: a letter of theirs is none by itself.
    let meant = letters.sorted { $0.key.count > $1.key.count }.reduce(pattern) {
      $0.replacing($1.key, with: $1.value)
    }
    return (try? DateFormat(meant)) == nil ? nil : meant
  }

  /// Formats are a list of some, each once.
  private static func checkTwice(
    _ key: String, in table: inout YAMLTable, log: inout FaultLog
  ) {
    guard let node = table.node(key), let items = node.items else { return }
    if items.isEmpty {
      log.add(
        .badSetting, at: node, [.name: key, .reason: "the list is empty, so that nothing is read"])
    }
    var seen: Set<String> = []
    for item in items {
      guard let format = item.text, !seen.insert(format).inserted else { continue }
      log.add(.duplicateKey, at: item, [.name: format])
    }
  }

  /// Two formats that differ only in the order of day and month: one text would be two days.
  private static func checkOrders(
    _ dates: [String], at nodes: [YAMLNode], log: inout FaultLog
  ) {
    guard dates.count == nodes.count else { return }
    for place in dates.indices {
      let swapped = DayOrder.swappedShape(of: dates[place])
      guard let swapped,
        let other = dates[..<place].first(where: { DayOrder.shape(of: $0) == swapped })
      else { continue }
      log.add(
        .badSetting, at: nodes[place],
        [
          .name: dates[place],
          .reason: "it differs from '\(other)' only in the order of day and month: a text such as "
            + "01/02 is a day of either, and the first is always taken",
        ])
    }
  }

  /// The zone of a place without its continent.
  private static func place(called name: String) -> String? {
    let wanted = name.lowercased().replacing(" ", with: "_")
    return Zone.identifiers.first { $0.lowercased().split(separator: "/").last == wanted[...] }
  }

  private static func checkWords(
    _ locale: FieldLocale, in table: inout YAMLTable, log: inout FaultLog
  ) {
    let clashes = BooleanWords(yes: locale.yes ?? [], no: locale.no ?? []).clashes
    if !clashes.isEmpty, let node = table.node("no") ?? table.node("yes") {
      log.add(
        .badSetting, at: node,
        [.name: "no", .reason: "\(clashes.joined(separator: ", ")) would mean both yes and no"])
    }
  }
}
