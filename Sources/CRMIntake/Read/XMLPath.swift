import CRMCore

/// The place of the records in an XML document: `/Leads/Lead`, `/a/*` or `//Lead`.
///
/// Names are local names: a prefix, in the path or in the document, does not count.
struct XMLPath: Equatable {
  /// The names of the elements; nil stands for any.
  var steps: [[UInt8]?]
  /// Whether the first step may stand anywhere.
  var isAnywhere = false

  init(_ steps: [[UInt8]]) { self.steps = steps }

  /// Reads a path; nil when it is none.
  init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    isAnywhere = text.hasPrefix("//")
    let names = text.dropFirst(isAnywhere ? 2 : 1).split(
      separator: "/", omittingEmptySubsequences: false)
    let locals = names.map { $0.split(separator: ":").last.map(String.init) ?? "" }
    guard !locals.contains("") else { return nil }
    steps = locals.map { $0 == "*" ? nil : Array($0.utf8) }
  }

  /// Whether it leads to the last of the open elements `names`.
  func matches(_ names: [[UInt8]]) -> Bool {
    guard isAnywhere ? names.count >= steps.count : names.count == steps.count else { return false }
    return zip(names.suffix(steps.count), steps).allSatisfy { $1 == nil || $0 == $1 }
  }

  /// Whether it leads through the last of the open elements `names`, or to it.
  func passes(_ names: [[UInt8]]) -> Bool {
    guard !isAnywhere else { return true }
    return names.count <= steps.count && zip(names, steps).allSatisfy { $1 == nil || $0 == $1 }
  }
}

extension XMLPath: CustomStringConvertible {
  var description: String {
    let names = steps.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "*" }
    return (isAnywhere ? "//" : "/") + names.joined(separator: "/")
  }
}
