import CRMCore
import CRMIntake
import CRMPublish

/// The JSON Schema (draft 2020-12) of mapping files, for editors.
///
/// Keys and kinds of values are what the reader asks for, columns and their values those of the
/// unified schema, functions those of the language.
struct MappingSchema {
  private let schema = Schema.unified

  /// The document.
  static var text: String { JSONText().text(MappingSchema().document) }

  private var document: JSONValue {
    var top = object(
      .top,
      [
        "crmimport": ["enum": [1, "1"]],
        "define": ["type": ["object", "null"], "additionalProperties": reference("expression")],
        "maps": ["type": ["object", "null"], "additionalProperties": reference("map")],
        "emit": ["type": ["array", "null"], "items": reference("emission")],
        "match": .object(
          object(
            MappingForm.Place.top.child("match"),
            [
              "columns": reference("names"), "paths": reference("names"),
              "required": reference("names"), "absent": reference("names"),
            ])),
      ], required: ["crmimport", "id"])
    top.insert(
      contentsOf: [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", "crmimport mapping"),
      ], at: 0)
    top.append(.init("$defs", .object(definitions)))
    return .object(top)
  }

  private var definitions: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("scalar", Self.scalar), .init("names", names), .init("expression", expression),
      .init("condition", condition), .init("map", map(results: nil)), .init("emission", emission),
      .init("custom_field", field(FieldForm(nil, schema))),
    ]
    members += forms.map { .init($0.name, field($0)) }
    members += schema.entities.map { .init("\($0.name)_fields", fields(of: $0)) }
    return members
  }

  // MARK: Values

  private static let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]
  private static let nothing: JSONValue = ["type": "null"]

  private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  private func any(_ values: [JSONValue]) -> JSONValue {
    values.count == 1 ? values[0] : ["anyOf": .array(values)]
  }

  private func words(_ words: [String]) -> JSONValue {
    ["enum": .array(words.map(JSONValue.string) + [.null])]
  }

  /// Keys whose texts name formats, wherever they stand.
  private static let formats: [String: JSONValue] = {
    let names = JSONValue.array(NumberFormat.names.map(JSONValue.string) + [.null])
    return [
      "numbers": ["anyOf": [["enum": names], ["type": "array", "items": ["enum": names]]]]
    ]
  }()

  /// A list of names, any of which may be several that mean the same.
  private var names: JSONValue {
    ["type": ["array", "null"], "items": any([reference("scalar"), Self.scalars])]
  }

  private static let scalars: JSONValue = ["type": "array", "items": ["$ref": "#/$defs/scalar"]]

  /// What the reader makes of a key that it looks into by itself: found out by trying.
  private func looked(_ key: String, in form: MappingForm) -> JSONValue {
    let place = form.place.child(key)
    let nested = MappingForm(place)
    if let nested, nested.names == Self.compositeNames { return reference("expression") }
    var values: [JSONValue] = []
    if form.takes("x", under: key) {
      values.append(reference("scalar"))
    } else {
      let accepted = ["none", "auto"].filter { form.takes($0, under: key) }
      if !accepted.isEmpty { values.append(words(accepted)) }
      if form.takes("1", under: key) { values.append(reference("scalar")) }
    }
    if form.takes("[x]", under: key) { values.append(Self.scalars) }
    if nested != nil { values.append(.object(object(place))) }
    let item = form.place.child(key, ofList: true)
    if MappingForm(item) != nil {
      values.append(["type": "array", "items": .object(object(item))])
    }
    return values.isEmpty ? reference("scalar") : any(values)
  }

  private func value(_ kind: YAMLTable.Kind, _ key: String, in form: MappingForm) -> JSONValue {
    switch kind {
    case .node: looked(key, in: form)
    case .text: reference("scalar")
    case .texts: any([reference("scalar"), Self.scalars])
    case .whole(let range):
      [
        "type": ["integer", "string", "null"], "minimum": JSONValue(range.lowerBound),
        "maximum": JSONValue(range.upperBound),
      ]
    case .flag: ["enum": [true, false, "true", "false", "yes", "no", nil]]
    case .words(let all): words(all)
    case .table: .object(object(form.place.child(key)))
    }
  }

  /// The schema of the table at a place; `known` says what the values of some keys are.
  private func object(
    _ place: MappingForm.Place, _ known: [String: JSONValue] = [:], leavingOut: [String] = [],
    required: [String] = []
  ) -> [JSONValue.Member] {
    guard let form = MappingForm(place) else { return [.init("type", "object")] }
    let properties = form.keys.filter { !leavingOut.contains($0.key) }.map {
      JSONValue.Member(
        $0.key, known[$0.key] ?? Self.formats[$0.key] ?? value($0.kind, $0.key, in: form))
    }
    var members: [JSONValue.Member] = [
      .init("type", ["object", "null"]), .init("properties", .object(properties)),
      .init("additionalProperties", false),
    ]
    if !required.isEmpty {
      members.append(.init("required", .array(required.map(JSONValue.string))))
    }
    return members
  }

  // MARK: Expressions

  private var expression: JSONValue {
    let functions = Function.allCases.map { "\($0.call): \($0.signature.meaning)" }
    return [
      "description": .string(
        "Where a value comes from: a column or path, '=constant', a list of which the first that is "
          + "not empty counts, or { of: [...] } to join several. Functions stand behind a bar:\n"
          + functions.joined(separator: "\n")),
      "anyOf": [
        reference("scalar"), ["type": "array", "items": reference("expression")],
        .object(composite),
      ],
    ]
  }

  private static let composite = MappingForm.Place.emission.child("identity")
  private static let compositeNames = MappingForm(composite)?.names

  private var composite: [JSONValue.Member] {
    object(
      Self.composite,
      ["of": ["type": "array", "items": reference("expression")]], required: ["of"])
  }

  private var condition: JSONValue {
    [
      "description":
        "Tests joined by and, or, not: X is present, X is empty, X is true, X is \"text\", X is same as Y, X in [a, b], X contains \"text\", X starts with \"text\", X ends with \"text\".",
      "type": ["string", "null"],
    ]
  }

  /// A table of values, written here or in a file; `results` are the only ones that it may give.
  private func map(results: [String]?) -> JSONValue {
    let result = results.map { words($0) } ?? reference("scalar")
    let rest = results.map { words($0 + ["keep", "reject"]) } ?? reference("scalar")
    return any([
      [
        "type": "object", "properties": ["*": rest], "additionalProperties": result,
        "not": ["required": ["file"]],
      ],
      .object(object(.map, ["*": rest], required: ["file", "key", "value"])),
    ])
  }

  // MARK: Emissions and fields

  private var emission: JSONValue {
    let list: JSONValue = ["type": "array", "items": reference("expression")]
    let key = object(
      .key,
      ["from": reference("expression"), "of": list, "hash": list])
    let custom: JSONValue = ["type": "object", "additionalProperties": reference("custom_field")]
    let entities = schema.entities.map(\.name)
    var members = object(
      .emission,
      [
        "entity": words(entities), "key": any([reference("expression"), .object(key)]),
        "when": reference("condition"), "deleted": reference("condition"),
        "test": reference("condition"), "identity": reference("expression"),
        "person_identity": reference("expression"),
        "extra": any([reference("expression"), custom]), "fields": ["type": ["object", "null"]],
      ], required: ["entity"])
    members.append(.init("allOf", .array(entities.map(choosing))))
    return .object(members)
  }

  /// The fields are those of the entity.
  private func choosing(_ entity: String) -> JSONValue {
    [
      "if": ["properties": ["entity": ["const": .string(entity)]], "required": ["entity"]],
      "then": ["properties": ["fields": reference("\(entity)_fields")]],
    ]
  }

  private func fields(of entity: Entity) -> JSONValue {
    let properties = entity.columns.map { column in
      JSONValue.Member(
        column.name,
        [
          "description": .string(column.meaning),
          "$ref": .string("#/$defs/\(FieldForm(column, schema).name)"),
        ])
    }
    return [
      "description": .string(entity.meaning), "type": ["object", "null"],
      "properties": .object(properties), "additionalProperties": false,
    ]
  }

  /// The different forms of the fields of all columns.
  private var forms: [FieldForm] {
    var names: Set<String> = []
    return schema.entities.flatMap(\.columns).map { FieldForm($0, schema) }.filter {
      names.insert($0.name).inserted
    }
  }

  private func field(_ form: FieldForm) -> JSONValue {
    let table = map(results: form.choices)
    var known: [String: JSONValue] = [
      "from": reference("expression"), "currency": reference("expression"),
      "map": any([reference("scalar"), form.choices == nil ? reference("map") : table]),
      "type": words(form.types.map(\.rawValue)), "by": words(form.by.map(\.rawValue)),
    ]
    if let choices = form.choices { known["default"] = words(choices) }
    let options = object(.field, known, leavingOut: form.unfit, required: ["from"])
    return any([reference("expression"), .object(options)])
  }
}
