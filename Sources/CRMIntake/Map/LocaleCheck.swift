package import CRMCore

/// Checks what a mapping says of numbers, dates, zones and regions, before any data is read.
package enum LocaleCheck {
  static func check(_ locale: FieldLocale, in table: inout YAMLTable, log: inout FaultLog) {
    if let node = table.node("numbers"),
      locale.numbers?.contains(where: { NumberFormat(name: $0) == nil }) ?? false
    {
      log.add(
        .wrongType, at: node,
        [.name: "numbers", .expected: "one of " + NumberFormat.names.joined(separator: ", ")])
    }
    if let dates = locale.dates, let node = table.node("dates") {
      check(dates: dates, at: node, log: &log)
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

  /// Checks formats of dates, written as the list or the text at `node`.
  package static func check(dates: [String], at node: YAMLNode, log: inout FaultLog) {
    for (pattern, place) in zip(dates, node.items ?? [node]) {
      do {
        _ = try DateFormat(pattern)
      } catch {
        log.add(error.at(place.position))
      }
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
