import CRMCore
import CRMIntake

/// Single values of a run configuration.
extension RunConfigReader {
  mutating func number(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let node = table.node(key) else { return nil }
    guard let text = node.text, Decimal128(text, scale: 12) != nil else {
      log.add(.wrongType, at: node, [.name: key, .expected: "a decimal number"])
      return nil
    }
    return text
  }

  mutating func zone(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Zone(identifier: text) == nil, let node = table.node(key) {
      log.add(
        .badSetting, at: node,
        [.name: key, .reason: "'\(text)' is no time zone", .expected: "such as Europe/Paris"])
    }
    return text
  }

  mutating func currency(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Currency(text) == nil, let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "an ISO 4217 code, such as EUR"])
    }
    return text
  }

  mutating func region(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Phone(region: text) == nil, let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "a country code, such as FR"])
    }
    return text
  }

  /// Formats of dates, as a mapping names them.
  mutating func dates(_ table: inout YAMLTable) -> [String]? {
    LocaleCheck.checkDates(in: &table, log: &log)
    return table.texts("dates", log: &log)
  }

  mutating func day(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if Day(text) == nil, let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "a date, YYYY-MM-DD"])
    }
    return text
  }

  /// A count, or a share with a percent sign.
  mutating func limit(_ key: String, _ table: inout YAMLTable) -> String? {
    guard let text = table.text(key, log: &log) else { return nil }
    if !Mapping.Drift.isLimit(text), let node = table.node(key) {
      log.add(.wrongType, at: node, [.name: key, .expected: "a count or a share: 2%"])
    }
    return text
  }
}

extension RunConfig {
  /// True when the name of a mapping is the path of its file rather than an id.
  static func isMappingFile(_ name: String) -> Bool {
    name.hasSuffix(".yml") || name.hasSuffix(".yaml") || name.hasPrefix("/")
  }
}
