package import CRMCore

/// A name that a mapping reads and that its input has not.
package struct MissingName: Sendable, Hashable {
  package let name: String
  /// What the input calls by nearly that name, and nothing of the mapping claims.
  package let nearest: String?

  /// What to say of it.
  package func fault(at path: String, isPath: Bool) -> Fault {
    var facts: [Fault.Fact: String] = [.name: name]
    facts[.nearest] = nearest
    return Fault(isPath ? .missingPath : .missingColumn, at: Position(path), facts)
  }
}

extension Plan {
  /// The paths that none of the first records of a JSON or XML input has, and that nearly name a place
  /// which nothing claims.
  ///
  /// Records leave out what is empty, so that a path which is not there says nothing by itself.
  /// `head` is the start of the input.
  package func misspelt(
    in head: [UInt8], of source: ByteSource, _ options: InputOptions
  ) -> [MissingName] {
    guard let start = FileStart(head, name: source.name, form: source.form, options) else {
      return []
    }
    let unclaimed = start.places.filter { place in
      (try? FieldPath(place, repeats: true)).map { !claims.covers($0) } ?? false
    }
    guard !unclaimed.isEmpty else { return [] }
    let absent = paths.filter { path in
      !start.records.contains { !$0.everyNode(at: path.steps[...], from: 0).isEmpty }
    }
    return absent.compactMap { path in
      let name = TreeNames.name(of: path)
      return misspelling(of: name, among: unclaimed).map { MissingName(name: name, nearest: $0) }
    }
  }
}

/// What is nearly written as `name` is: in its last part, one word differs, by a quarter of its letters at most,
/// or none, as between an element `ref` and an attribute `@ref`.
///
/// Words of less than four letters tell names apart: `Created at` and `Created by`, `Phone 1` and `Phone 2`.
func misspelling(of name: String, among places: [String]) -> String? {
  let (front, last) = parts(of: name)
  let words = HeaderName.words(String(last))
  return places.first { place in
    let (otherFront, otherLast) = parts(of: place)
    let others = HeaderName.words(String(otherLast))
    guard front == otherFront, words.count == others.count else { return false }
    let pairs = zip(words, others).filter { $0 != $1 }
    guard let (one, other) = pairs.first else { return last != otherLast }
    guard pairs.count == 1 else { return false }
    let letters = min(one.count, other.count)
    return letters >= 4 && editDistance(one, other) <= max(1, letters / 4)
  }
}

/// What stands in front of the last dot, and behind it.
private func parts(of name: String) -> (Substring, Substring) {
  guard let dot = name.lastIndex(of: ".") else { return ("", name[...]) }
  return (name[..<dot], name[name.index(after: dot)...])
}
