import CRMCore
import CRMIntake

/// What the reader of mappings asks of a table: its keys and what each is read as.
///
/// It is found out by reading small mappings, so that nothing need be listed twice: a key that the
/// reader learns to read is in the form by that.
struct MappingForm {
  /// A place in a mapping where a table may stand.
  struct Place {
    /// The text before and behind the table.
    var before: String
    var after: String
    /// What the table must hold so that the rest of it is read.
    var content = ""

    /// The place of the value of a key in the table here, or of an item of the list that it is.
    func child(_ key: String, ofList: Bool = false, holding content: String = "") -> Place {
      let pairs = self.content.isEmpty ? "" : self.content + ", "
      return Place(
        before: before + "{ " + pairs + key + ": " + (ofList ? "[" : ""),
        after: (ofList ? "]" : "") + " }" + after, content: content)
    }
  }

  let place: Place
  let keys: [YAMLTable.Asked]

  /// The form of the table at a place; nil when none is read there.
  init?(_ place: Place) {
    let (line, text) = Self.mapping("{ \(place.content) }", at: place)
    let tables = MappingReader.tables(of: text).tables.filter { $0.node.position.line == line }
    guard let table = tables.last else { return nil }
    (self.place, keys) = (place, table.asked)
  }

  /// The names of the keys, in no order.
  var names: Set<String> { Set(keys.map(\.key)) }

  subscript(key: String) -> YAMLTable.Kind? { keys.first { $0.key == key }?.kind }

  /// Whether a value of that kind is read under a key, right or wrong.
  func takes(_ value: String, under key: String) -> Bool {
    let (line, text) = Self.mapping(value, at: place.child(key))
    return !MappingReader.tables(of: text).faults.contains {
      $0.position?.line == line && $0.code == .wrongType
    }
  }

  /// A mapping with a value at a place, and the line of the value.
  private static func mapping(_ value: String, at place: Place) -> (line: Int, text: String) {
    let before = place.before + "\n"
    return (before.count { $0 == "\n" } + 1, before + value + "\n" + place.after + "\n")
  }
}

extension MappingForm.Place {
  static let top = Self(before: "", after: "", content: "crmimport: 1, id: a/b")
  static let emission = Self(
    before: "{ crmimport: 1, id: a/b, input: { format: csv }, emit: [", after: "] }",
    content: "entity: deal, key: x")
  static let key = Self(before: emission.before, after: emission.after, content: "entity: deal")
    .child("key")
  static let field = emission.child("fields").child("amount", holding: "from: x")
  static let map = emission.child("fields").child("name", holding: "from: x")
    .child("map", holding: "file: x")
}
