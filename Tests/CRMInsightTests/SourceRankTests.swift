import CRMCore
import CRMInsight
import CRMLedger
import GRDB
import Testing

@Suite struct SourceRankTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var entity = "deal"
    /// Name, kind, precedence and `precedence_for`.
    let sources: [(name: String, kind: String, precedence: Int?, own: [String: Int])]
    let order: [String]
  }

  static let cases = [
    Case(
      testDescription: "kinds in their declared order",
      sources: [("a", "ads", nil, [:]), ("b", "crm", nil, [:]), ("c", "erp", nil, [:])],
      order: ["c", "b", "a"]),
    Case(
      testDescription: "precedence before kind, those with one before those without",
      sources: [("a", "erp", nil, [:]), ("b", "ads", 5, [:]), ("c", "crm", 2, [:])],
      order: ["c", "b", "a"]),
    Case(
      testDescription: "the expert before precedence", entity: "campaign_spend",
      sources: [("a", "crm", 1, [:]), ("b", "ads", 7, [:])], order: ["b", "a"]),
    Case(
      testDescription: "precedence_for before the expert", entity: "campaign_spend",
      sources: [("a", "crm", 3, ["campaign_spend": 1]), ("b", "ads", nil, [:])],
      order: ["a", "b"]),
    Case(
      testDescription: "precedence_for can put a source last", entity: "campaign_spend",
      sources: [
        ("a", "crm", 1, ["campaign_spend": 9]), ("b", "ads", nil, [:]), ("c", "erp", 2, [:]),
      ],
      order: ["b", "c", "a"]),
    Case(
      testDescription: "the configuration's order, not the names'",
      sources: [("b", "crm", nil, [:]), ("a", "crm", nil, [:])], order: ["b", "a"]),
    Case(
      testDescription: "the survey tool before the desk", entity: "survey_response",
      sources: [("a", "desk", nil, [:]), ("b", "survey", nil, [:]), ("c", "erp", 1, [:])],
      order: ["b", "a", "c"]),
  ]

  @Test(arguments: cases) func order(_ example: Case) throws {
    let settings = Self.settings(example)
    let order = try Ledger.inMemory().write { db in
      for source in example.sources.sorted(by: { $0.name < $1.name }) {
        try db.execute(sql: "INSERT INTO source (name) VALUES (?)", arguments: [source.name])
      }
      let rank = try SourceRank(db, settings: settings)
      return rank.names.sorted {
        rank.rank($0.key, example.entity) < rank.rank($1.key, example.entity)
      }.map(\.value)
    }
    #expect(order == example.order)
  }

  private static func settings(_ example: Case) -> Settings {
    var settings = Settings()
    settings.sources = example.sources.map { source in
      var given = SourceSettings(name: source.name)
      given.kind = source.kind
      given.precedence = source.precedence
      given.precedenceFor = source.own
      return given
    }
    return settings
  }
}
