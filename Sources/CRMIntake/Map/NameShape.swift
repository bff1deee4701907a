/// Names of fields that look like the syntax of something else, of another language or of another part
/// of this one: in double quotes every name is what it is.
enum NameShape {
  /// What is wrong with a name as it is written, and what to write.
  static func problem(
    of name: Substring, asPath: Bool, isParent: Bool
  ) -> (reason: String, remedy: String)? {
    let quoted = "'\"\(name)\"' for a field that is called so"
    if isParent, name.hasPrefix("parent.") {
      let rest = name.dropFirst("parent.".count)
      return (
        "there is one record outside of a for_each: 'parent.' stands once",
        "write 'parent.\(rest)', or 'parent.\"parent\".\(rest)' for a field that is called so"
      )
    }
    if let open = name.firstIndex(of: "("), name.last == ")",
      let function = Function(rawValue: String(name[..<open]))
    {
      let inner = name[open...].dropFirst().dropLast()
      return (
        "a function stands behind what it is called on",
        "write '\(inner) | \(function.rawValue)', or \(quoted)"
      )
    }
    let (opened, closed) = (name.count { $0 == "[" }, name.count { $0 == "]" })
    if name.first == "[" && opened > closed && !asPath || name.last == "]" && closed > opened {
      return (
        opened > closed ? "a bracket never closes" : "a bracket closes that never opened",
        "a list stands as '[A, B]', and \(quoted.replacing(" for", with: " stands for"))"
      )
    }
    guard !asPath else { return nil }
    if name.hasPrefix("{{"), name.hasSuffix("}}") {
      let inner = name.dropFirst(2).dropLast(2).trimmed
      return ("a name stands without braces", "write '\(inner)', or \(quoted)")
    }
    if name.hasPrefix("$.") {
      return (
        "a path of JSON stands here, and a column is named as it is",
        "write '\(name.dropFirst(2))', or \(quoted)"
      )
    }
    guard let pattern = ColumnPattern(String(name)) else { return nil }
    if let wrong = pattern.names.first(where: { !$0.allSatisfy(NameUse.isPart) }) {
      return (
        "'{\(wrong)}' is no name of a capture, which is of letters, digits and '_'",
        "write \(quoted)"
      )
    }
    if pattern.literals.allSatisfy(\.isEmpty) {
      return ("the pattern fits every column", "write '\(pattern.names[0])', or \(quoted)")
    }
    return nil
  }
}
