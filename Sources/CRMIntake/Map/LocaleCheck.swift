import CRMCore

/// Checks what a mapping says of numbers, dates, zones and regions, before any data is read.
enum LocaleCheck {
  static func check(_ locale: FieldLocale, in table: inout YAMLTable, log: inout FaultLog) {
    if let node = table.node("numbers"),
      locale.numbers?.contains(where: { NumberFormat(name: $0) == nil }) ?? false
    {
      log.add(
        .wrongType, at: node,
        [.name: "numbers", .expected: "one of " + NumberFormat.names.joined(separator: ", ")])
    }
    for key in ["numbers", "dates"] { checkTwice(key, in: &table, log: &log) }
    if let dates = locale.dates, let node = table.node("dates") {
      checkOrders(dates, at: node.items ?? [node], log: &log)
      let nodes = node.items ?? [node]
      for (pattern, place) in zip(dates, nodes) {
        do {
          _ = try DateFormat(pattern)
        } catch {
          log.add(error.at(place.position))
        }
      }
    }
    if let zone = locale.timezone, Zone(identifier: zone) == nil, let node = table.node("timezone")
    {
      var facts: [Fault.Fact: String] = [.name: zone, .expected: "time zone"]
      facts[.nearest] = nearestName(to: zone, among: Zone.identifiers) ?? place(called: zone)
      log.add(.unknownName, at: node, facts)
    }
    if let region = locale.region, Phone(region: region) == nil, let node = table.node("region") {
      log.add(.wrongType, at: node, [.name: "region", .expected: "a country code such as FR"])
    }
    checkWords(locale, in: &table, log: &log)
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
