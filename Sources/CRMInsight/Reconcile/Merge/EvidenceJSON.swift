import FoundationEssentials

/// The evidence of a pair as the `match` table holds it.
enum EvidenceJSON {
  /// A JSON list of field, level and weight; a veto comes last, without a weight.
  static func text(_ evidence: [Evidence], _ veto: Clusters.Veto?) -> String {
    let vetoes = veto.map { [Evidence.fact("veto", $0.rawValue)] } ?? []
    let items = (evidence + vetoes).map { item in
      """
      {"field":\(JSONValues.quoted(item.field)),"level":\(JSONValues.quoted(item.label)),\
      "weight":\(item.weight)}
      """
    }
    return "[\(items.joined(separator: ","))]"
  }

  private struct Item: Decodable {
    let field: String
    let level: String
    let weight: Double
  }

  /// Reads what `text` wrote.
  static func read(_ json: String) -> [Evidence] {
    let items = try? JSONDecoder().decode([Item].self, from: Data(json.utf8))
    return (items ?? []).map { Evidence(field: $0.field, label: $0.level, weight: $0.weight) }
  }
}
