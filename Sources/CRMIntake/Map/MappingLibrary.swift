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

  /// Adds a mapping that is read when it is first asked for; `outline` is what recognition asks of it
  /// before, when that can be had for less.
  package mutating func add(
    _ id: String, outline: @escaping @Sendable () -> Mapping? = { nil },
    _ read: @escaping @Sendable () throws(Faults) -> Mapping
  ) {
    let place = place(of: id)
    let isKnown = place < entries.count && entries[place].id == id
    entries.replaceSubrange(place..<(isKnown ? place + 1 : place), with: [Entry(id, outline, read)])
  }

  /// Where a mapping stands, or would.
  private func place(of id: String) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func entry(_ id: String) -> Entry? {
    let place = place(of: id)
    return place < entries.count && entries[place].id == id ? entries[place] : nil
  }

  /// What recognition asks of a mapping, without its emissions where they are not needed for it.
  package func outline(of id: String) throws(Faults) -> Mapping? {
    try entry(id)?.outline()
  }

  package subscript(id: String) -> Mapping? {
    get throws(Faults) { try entry(id)?.mapping() }
  }

  private final class Entry: Sendable {
    let id: String
    private let readOutline: @Sendable () -> Mapping?
    private let read: @Sendable () throws(Faults) -> Mapping
    private let known = Mutex<Mapping?>(nil)
    private let knownOutline = Mutex<Mapping?>(nil)

    init(
      _ id: String, _ outline: @escaping @Sendable () -> Mapping?,
      _ read: @escaping @Sendable () throws(Faults) -> Mapping
    ) {
      self.id = id
      readOutline = outline
      self.read = read
    }

    func outline() throws(Faults) -> Mapping {
      if let outline = knownOutline.withLock({ $0 }) { return outline }
      let outline = if let less = readOutline() { less } else { try mapping() }
      knownOutline.withLock { $0 = outline }
      return outline
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
  /// A mapping fits when every name of its `match:` is there; see `Recognition` for what makes one of
  /// them the clear winner, and one that does not fit. The start of the file is read once for each way of reading it that
  /// mappings ask for, however many mappings there are.
  ///
  /// - Throws: `Fault` when the file cannot be read at all, or `interrupted`; `Faults` when a mapping
  ///   is wrong.
  package func recognise(_ location: InputLocation) throws -> Recognition {
    let source = try location.openForLook()
    let head = try source.head()
    let name = location.description
    let description = try openReader(
      source: ByteSource(bytes: head, name: name, form: source.form)
    ).description
    var starts = FileStarts(head, name: name, form: source.form, found: description)
    var found: [Recognition.Candidate] = []
    var distant: [(Entry, MatchCount, FileStart)] = []
    func candidate(
      _ entry: Entry, _ match: MatchCount, _ start: FileStart
    ) throws -> Recognition.Candidate? {
      try Interruption.check()
      return Recognition.Candidate(
        try entry.mapping(), match, start, path: location.lastName)
    }
    for entry in entries {
      let outline = try entry.outline()
      guard !outline.match.fields.isEmpty, outline.input.isLike(description.format),
        outline.input.takesSheet(source.form.sheet),
        let start = starts.start(as: outline.input)
      else { continue }
      let match = MatchCount(outline.match, in: start)
      if match.isNear || match.lacking.isEmpty {
        if let candidate = try candidate(entry, match, start) { found.append(candidate) }
      } else if !match.present.isEmpty {
        distant.append((entry, match, start))
      }
    }
    var recognition = try Recognition(found, description: description) {
      try distant.compactMap(candidate)
    }
    if recognition.candidates.isEmpty, description.format == .csv {
      recognition.headerLine = try CSVLayout(head, name: name).headerLine
    }
    return recognition
  }

  /// The name of a file without its folder and endings, in small letters.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? "").lowercased()
  }
}

extension Recognition {
  /// The winner, or a fault that lists the candidates and what would decide.
  package func decided(for path: String) throws(Fault) -> Candidate {
    if let best { return best }
    guard let first = candidates.first else { throw noneFits(path) }
    guard first.isStrong else { throw weak(path) }
    throw Fault(
      .ambiguousMapping, at: Position(path),
      [
        .found: undecided.map(\.summary).joined(separator: "; "),
        .remedy:
          "name one with --mapping, or let 'match:' of one name a column that only it reads, "
          + "or 'files:' this file",
      ])
  }

  private func noneFits(_ path: String) -> Fault {
    var facts: [Fault.Fact: String] = [
      .remedy: "name one with --mapping, or begin one with 'crmimport mapping new'"
    ]
    if let line = headerLine, line != description.headerLine {
      facts[.reason] = "line \(line) looks like its header, as 'crmimport inspect' shows"
    } else if !near.isEmpty {
      facts[.reason] = "the nearest: " + near.map(\.summary).joined(separator: "; ")
    }
    return Fault(.noMappingFits, at: Position(path), facts)
  }

  private func weak(_ path: String) -> Fault {
    Fault(
      .noMappingFits, at: Position(path),
      [
        .reason: "only names that many files have speak for "
          + candidates.prefix(3).map(\.summary).joined(separator: "; "),
        .remedy: "name one with --mapping, or begin one with 'crmimport mapping new'",
      ])
  }
}

extension Mapping.Match {
  /// Whether a file's name speaks for the mapping, letter case aside.
  func names(_ stem: String) -> Bool { fileNames.contains { $0.lowercased() == stem } }
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
    case (.json, .jsonl), (.jsonl, .json), (.csv, .xlsx),
      (.csv, .spreadsheetml), (.xlsx, .spreadsheetml):
      true
    default: self == found
    }
  }
}
