/// What a run is told, resolved: the configuration file, flags and defaults.
///
/// `run` stores it in the database; later commands read it there, and a flag overrides it for one
/// call.
public struct Settings: Sendable, Hashable, Codable {
  /// Time, money and language of what is reported.
  public var reporting = Reporting()
  /// The sources in the order of the configuration.
  public var sources: [SourceSettings] = []
  /// How records are matched.
  public var reconcile = ReconcileSettings()
  /// How channels are found.
  public var attribute = AttributeSettings()

  /// The settings of a database that no configuration has touched.
  public init() {}
}

/// Time, money and language of what is reported.
public struct Reporting: Sendable, Hashable, Codable {
  /// The IANA zone in which days, months and the as-of day are counted.
  public var timezone = "UTC"
  /// The ISO 4217 code of the currency into which amounts are converted.
  public var currency = "EUR"
  /// `en` or `fr`.
  public var language = "en"
  /// The first month of the fiscal year, 1 to 12.
  public var fiscalYearStart = 1
  /// The as-of instant as written: an instant, or a date for the end of that local day.
  public var asOf: String?
  /// Which amounts are revenue; see KPI rule 0.13.
  public var revenueFrom = RevenueBasis.auto

  /// The defaults: UTC, euro, English, calendar years.
  public init() {}
}

/// Which amounts count as revenue.
public enum RevenueBasis: String, Sendable, Hashable, Codable, CaseIterable {
  /// Order lines where the database has any from any source, else won deals.
  case auto
  case orderLines = "order_lines"
  case wonDeals = "won_deals"
}

/// What the configuration says of one source.
public struct SourceSettings: Sendable, Hashable, Codable {
  /// The name under which the source is known: the scope of its own KPI values.
  public var name: String
  /// The tool, as in a mapping's `system`.
  public var system: String?
  /// What sort of tool it is.
  public var kind: String?
  /// The zone of its date-times without one.
  public var timezone: String?
  /// The currency of its amounts without one.
  public var currency: String?
  /// The country of its telephone numbers without one.
  public var region: String?
  /// Formats of its dates and times, tried before those of the mapping: people choose how their tool
  /// writes them.
  public var dates: [String]?
  /// Rank among the sources; lower outranks.
  public var precedence: Int?
  /// Rank per entity, where it differs.
  public var precedenceFor: [String: Int] = [:]
  /// First day for which its data is complete.
  public var coversFrom: String?
  /// Last day for which its data is complete.
  public var coversTo: String?

  /// A source of which only the name is known.
  public init(name: String) { self.name = name }
}

/// How records are matched.
public struct ReconcileSettings: Sendable, Hashable, Codable {
  /// The score, in bits of evidence, from which two records are one.
  public var threshold: Double?
  /// Days within which two leads of one person are one lead.
  public var leadWindowDays = 90

  /// The defaults.
  public init() {}
}

/// How channels are found.
public struct AttributeSettings: Sendable, Hashable, Codable {
  /// The rule profile.
  public var rules = "ga4"
  /// Host names of the own company, which are no referrers.
  public var ownDomains: [String] = []

  /// The defaults.
  public init() {}
}
