import CRMCore

/// References that must find something: `on_missing: reject`.
///
/// They are looked up while the file is read, among what is in the database by then, so that a record
/// without its other one is a reject like any other.
struct StrictReference: Sendable {
  let name: String
  /// The cell of its text in the row.
  let cell: Int
  let need: ReferenceNeed
}

/// What a reference is looked up in: an entity, by one of its columns or by id.
package struct ReferenceNeed: Sendable, Hashable {
  /// The entity that it refers to.
  package let target: String
  /// By which of its columns.
  package let by: ReferenceRule.By
}

/// The texts by which a reference finds something.
package struct ReferenceTargets: Sendable {
  private let ids: Set<String>
  private let folded: Set<String>

  /// Makes a list of ids, `source:id` for those of other sources, and of values of another column,
  /// which are compared without regard to case.
  package init(ids: Set<String>, values: some Sequence<String>) {
    self.ids = ids
    folded = Set(values.lazy.map { $0.lowercased() })
  }

  func have(_ text: String) -> Bool {
    ids.contains(text) || !folded.isEmpty && folded.contains(text.lowercased())
  }
}

extension Mapping {
  /// The entities in which references of the mapping must find something.
  package var strictTargets: Set<String> {
    Set(emissions.flatMap(\.fields).compactMap(\.strictTarget))
  }

  /// The entities that it fills or mentions.
  package var entities: Set<String> { Set(emissions.map(\.entity.name)) }
}

extension Mapping.Field {
  /// The entity in which the field must find something.
  var strictTarget: String? {
    guard reference.onMissing == .reject, case .reference(let target) = column.type else {
      return nil
    }
    return target
  }
}

extension Plan {
  /// What references of the mapping must be found in.
  package var needs: Set<ReferenceNeed> {
    Set(emissions.flatMap { $0.strict.map(\.need) })
  }
}
