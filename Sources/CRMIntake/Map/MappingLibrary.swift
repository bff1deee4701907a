package import CRMCore
import Synchronization

/// The mappings that are known: shipped, canonical and the user's own.
///
/// A mapping that is added by its id alone is read when it is first asked for.
package struct MappingLibrary: Sendable {
  private var entries: [Entry] = []

  package init() {}

  /// The ids of the mappings, sorted.
  package var ids: [String] { entries.map(\.id) }

  /// The mappings by id, sorted.
  package var mappings: [Mapping] {
    get throws(Faults) {
      var all: [Mapping] = []
      for entry in entries { all.append(try entry.mapping()) }
      return all
    }
  }

  /// Adds a mapping; a later one replaces an earlier one of the same id.
  package mutating func add(_ mapping: Mapping) {
    add(mapping.id) { () throws(Faults) in mapping }
  }

  /// Adds a mapping that is read when it is first asked for.
  package mutating func add(
    _ id: String, _ read: @escaping @Sendable () throws(Faults) -> Mapping
  ) {
    entries.removeAll { $0.id == id }
    let place = entries.firstIndex { id < $0.id } ?? entries.endIndex
    entries.insert(Entry(id, read), at: place)
  }

  package subscript(id: String) -> Mapping? {
    get throws(Faults) { try entries.first { $0.id == id }?.mapping() }
  }

  private final class Entry: Sendable {
    let id: String
    private let read: @Sendable () throws(Faults) -> Mapping
    private let known = Mutex<Mapping?>(nil)

    init(_ id: String, _ read: @escaping @Sendable () throws(Faults) -> Mapping) {
      self.id = id
      self.read = read
    }

    func mapping() throws(Faults) -> Mapping {
      if let mapping = known.withLock({ $0 }) { return mapping }
      let mapping = try read()
      known.withLock { $0 = mapping }
      return mapping
    }
  }

  /// Finds the mappings that fit an input, the best first, from its first megabyte.
  ///
  /// A mapping fits when every name of its `match:` is there. Among those that fit, the one whose
  /// `files:` names the file comes first, then the one with more names in its `match:`, then the one
  /// that claims more of the file.
  ///
  /// - Throws: `Fault` when the file cannot be read at all, or `interrupted`; `Faults` when a mapping
  ///   is wrong.
  package func recognise(_ location: InputLocation) throws -> Recognition {
    let source = try location.openForLook()
    let head = Head(
      bytes: try source.head(), name: location.description, stem: Self.stem(of: location.lastName),
      form: source.form)
    let opened = try openReader(source: head.source)
    var fitting: [Recognition.Candidate] = []
    for mapping in try mappings where !mapping.match.fields.isEmpty {
      guard mapping.input.isLike(opened.description.format) else { continue }
      try Interruption.check()
      if let candidate = candidate(mapping, head) { fitting.append(candidate) }
    }
    fitting.sort { a, b in
      if a.rank != b.rank { return a.rank > b.rank }
      return a.mapping.id < b.mapping.id
    }
    var recognition = Recognition(candidates: fitting, description: opened.description)
    if fitting.isEmpty, opened.description.format == .csv {
      recognition.headerLine = try CSVLayout(head.bytes, name: head.name).headerLine
    }
    return recognition
  }

  /// The first bytes of an input.
  private struct Head {
    let bytes: [UInt8]
    let name: String
    let stem: String
    let form: ByteForm

    var source: ByteSource { ByteSource(bytes: bytes, name: name, form: form) }
  }

  private func candidate(_ mapping: Mapping, _ head: Head) -> Recognition.Candidate? {
    guard mapping.input.takesSheet(head.form.sheet),
      var reader = try? openReader(source: head.source, options: mapping.input)
    else { return nil }
    var record = Record()
    let columns = reader.columns.map { String($0.trimmed) }
    let seen =
      columns.isEmpty
      ? names(in: &reader, &record, of: mapping)
      : Set(mapping.match.fields.joined().filter { columns.contains($0) })
    guard mapping.match.fields.allSatisfy({ $0.contains { seen.contains($0) } }) else {
      return nil
    }
    let isNamed = mapping.match.names(head.stem)
    let unclaimed = unclaimed(mapping, columns)
    if mapping.system == "canonical", !isNamed, !unclaimed.isEmpty { return nil }
    let share =
      columns.isEmpty ? 1 : Double(columns.count - unclaimed.count) / Double(columns.count)
    return Recognition.Candidate(
      mapping: mapping, isNamed: isNamed, matched: mapping.match.fields.count, share: share,
      unclaimed: unclaimed)
  }

  /// The names of `match:` that occur in the first records of a JSON or XML input.
  private func names(
    in reader: inout any RecordReader, _ record: inout Record, of mapping: Mapping
  ) -> Set<String> {
    let paths = mapping.match.fields.joined().compactMap { name in
      (try? FieldPath(name)).map { (name, $0) }
    }
    var seen: Set<String> = []
    for _ in 0..<100 {
      guard case .record? = try? reader.next(&record) else { break }
      for (name, path) in paths where record.node(at: path) != nil { seen.insert(name) }
    }
    return seen
  }

  /// The columns that nothing of the mapping names.
  private func unclaimed(_ mapping: Mapping, _ columns: [String]) -> [String] {
    guard !columns.isEmpty else { return [] }
    let named = Set(mapping.fieldNames.map { $0.lowercased() })
    let patterns = mapping.patterns
    return columns.filter { column in
      !named.contains(column.lowercased())
        && !patterns.contains { $0.captures(in: column) != nil }
    }
  }

  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "").lowercased()
  }
}

/// Which mappings fit a file.
package struct Recognition: Sendable {
  /// A mapping that fits.
  package struct Candidate: Sendable {
    package let mapping: Mapping
    /// The mapping names the file.
    let isNamed: Bool
    /// How many names of the mapping's `match:` are there: all of them.
    let matched: Int
    /// The share of the file's columns that the mapping claims.
    package let share: Double
    package let unclaimed: [String]

    var rank: Rank { Rank(isNamed: isNamed, matched: matched, share: share) }
  }

  /// What makes one mapping fit better than another.
  struct Rank: Comparable {
    let isNamed: Bool
    let matched: Int
    let share: Double

    static func < (a: Rank, b: Rank) -> Bool {
      (a.isNamed ? 1 : 0, a.matched, a.share) < (b.isNamed ? 1 : 0, b.matched, b.share)
    }
  }

  /// The mappings that fit, the best first.
  package let candidates: [Candidate]
  /// What the file is.
  package let description: InputDescription
  /// The line that looks like the header of a CSV file that no mapping fits, if any does.
  fileprivate(set) var headerLine: Int?

  /// The one clear winner, or nil.
  package var best: Candidate? {
    guard let first = candidates.first else { return nil }
    if candidates.count > 1, candidates[1].rank == first.rank { return nil }
    return first
  }

  /// The winner's mapping, or a fault that lists the candidates and what would decide.
  package func decided(for path: String) throws(Fault) -> Mapping {
    if let best { return best.mapping }
    guard let first = candidates.first else { throw noneFits(path) }
    let equals = candidates.filter { $0.rank == first.rank }.map(\.mapping.id)
    throw Fault(
      .ambiguousMapping, at: Position(path),
      [.found: equals.joined(separator: ", "), .remedy: "name one with --mapping"])
  }

  private func noneFits(_ path: String) -> Fault {
    var facts: [Fault.Fact: String] = [
      .remedy: "name one with --mapping, or write one for it (docs/mapping.md)"
    ]
    if let line = headerLine, line != description.headerLine {
      facts[.reason] = "line \(line) looks like its header, as 'crmimport inspect' shows"
    }
    return Fault(.noMappingFits, at: Position(path), facts)
  }
}

extension Mapping.Match {
  /// Whether a file's name speaks for the mapping, letter case aside.
  func names(_ stem: String) -> Bool { fileNames.contains { $0.lowercased() == stem } }
}

extension Mapping {
  /// Every field that the mapping names, outside of patterns.
  var fieldNames: [String] { emissions.flatMap(\.expressions).flatMap(\.fields).map(\.name) }

  /// Every pattern of column names.
  var patterns: [ColumnPattern] {
    emissions.flatMap { emission in
      let own = emission.expressions.flatMap(\.patterns)
      guard case .columns(let pattern)? = emission.forEach else { return own }
      return own + [pattern]
    }
  }
}

extension Mapping.Emission {
  /// Every expression in it.
  fileprivate var expressions: [Expression] {
    let members = fields + (extra?.members ?? [])
    var all = [key.value] + members.flatMap { [$0.value] + [$0.currency].compactMap(\.self) }
    for condition in [when, deleted, test] { all += condition?.expressions ?? [] }
    all += [identity, personIdentity, extra?.object].compactMap(\.self)
    switch forEach {
    case .parts(let expression)?, .json(let expression, _)?: all.append(expression)
    case .nodes?, .columns?, nil: break
    }
    return all
  }
}

extension InputOptions {
  /// True unless another sheet is to be read than the one that the input is.
  package func takesSheet(_ name: String?) -> Bool {
    guard let sheet, let name else { return true }
    return sheet.lowercased() == name.lowercased()
  }

  /// True when an input of that format can be what the options describe.
  fileprivate func isLike(_ found: InputDescription.Format) -> Bool {
    format?.reads(found) ?? true
  }
}

extension InputDescription.Format {
  /// True when an input that looks like `found` may be of this format: JSON may come in lines, a
  /// table in a sheet.
  package func reads(_ found: InputDescription.Format) -> Bool {
    switch (self, found) {
    case (.json, .jsonl), (.jsonl, .json), (.csv, .xlsx): true
    default: self == found
    }
  }
}
