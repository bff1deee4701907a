import CRMCore
import CRMIntake

/// What may be said of the fields of a kind of column.
struct FieldForm {
  /// A name for the kind: columns of one name are written alike.
  let name: String
  let types: [FieldType]
  /// The only values that the column holds.
  let choices: [String]?
  /// By what a reference may look up.
  let by: [ReferenceRule.By]
  /// Options that say nothing about such columns.
  let unfit: [String]

  /// The form of a column's fields; without a column, that of a custom field.
  init(_ column: Column?, _ schema: Schema) {
    types = column.map { FieldType.allowed(for: $0.type) } ?? FieldType.allCases
    var unfit = ["by", "on_missing"]
    var by: [ReferenceRule.By] = []
    var name = column.map { FieldType($0.type).rawValue } ?? "custom"
    var choices: [String]?
    switch column?.type {
    case .reference(let target):
      by = ReferenceRule.By.allowed(for: target, in: schema)
      name = "reference_to_\(target)"
      unfit = []
    case .anyReference:
      by = ReferenceRule.By.allCases
      name = "reference"
      unfit = []
    case .enumeration(let ids):
      choices = ids
      name = "choice_of_" + ids.joined(separator: "_")
    case .code: name = "code"
    default: break
    }
    let types = self.types
    unfit += FieldType.otherOptions.filter { option in !types.contains { $0.heeds(option) } }
    if let column, column.type != .money { unfit.append("currency") }
    (self.name, self.choices, self.by, self.unfit) = ("field_" + name, choices, by, unfit)
  }
}
