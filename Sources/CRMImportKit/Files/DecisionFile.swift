import CRMCore
import CRMInsight
import CRMIntake
import Foundation

/// Reads a CSV file of decisions.
enum DecisionFile {
  private static let header = [
    "entity_a", "source_a", "external_id_a", "entity_b", "source_b", "external_id_b", "decision",
  ]

  static func read(_ file: String, in folder: String) throws(Fault) -> [DecisionRow] {
    var options = InputOptions()
    options.format = .csv
    var reader = try openReader(path: Glob.joined(folder, file), options: options)
    var places: [Int] = []
    for name in header {
      guard let place = reader.columns.firstIndex(of: name) else {
        var facts: [Fault.Fact: String] = [.name: name]
        facts[.nearest] = nearestName(to: name, among: reader.columns)
        throw Fault(.missingColumn, at: Position(file, line: 1), facts)
      }
      places.append(place)
    }
    var rows: [DecisionRow] = []
    var record = Record()
    while true {
      switch try reader.next(&record) {
      case .end: return rows
      case .skip: continue
      case .reject(let fault): throw fault.at(Position(file, line: record.line))
      case .record:
        let texts = places.map { place in
          let range = record.trimmed(record.nodes[place + 1].text)
          return String(decoding: record.arena[range.asInt], as: UTF8.self)
        }
        rows.append(
          DecisionRow(
            RecordName(source: texts[1], entity: texts[0], externalId: texts[2]),
            RecordName(source: texts[4], entity: texts[3], externalId: texts[5]), texts[6],
            at: Position(file, line: record.line)))
      }
    }
  }
}
