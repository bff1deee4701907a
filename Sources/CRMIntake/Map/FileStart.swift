import CRMCore

/// The start of one file, read once for each way in which mappings ask to read it.
struct FileStarts {
  private let head: [UInt8]
  private let name: String
  private let form: ByteForm
  private let found: InputDescription
  private let isASCII: Bool
  private var known: [InputOptions: FileStart?] = [:]

  /// How many bytes of a table are read: names of columns stand at its beginning.
  private static let tableBytes = 1 << 17

  /// The start of a file that turned out to be what `found` says.
  init(_ head: [UInt8], name: String, form: ByteForm, found: InputDescription) {
    self.head = head
    self.name = name
    self.form = form
    self.found = found
    isASCII = head.allSatisfy { $0 < 0x80 }
  }

  /// The start as these options read it; nil when they cannot.
  mutating func start(as options: InputOptions) -> FileStart? {
    if let known = known[options] { return known }
    let bytes =
      options.format == .csv && form == .unknown ? Array(head.prefix(Self.tableBytes)) : head
    let isUnlike = isOtherwiseEncoded(options)
    var own = options
    // What was found out once need not be guessed again.
    if isUnlike || options.encoding == nil { own.encoding = found.encoding }
    var start = FileStart(bytes, name: name, form: form, own)
    if isUnlike { start?.unlikeEncoding = options.encoding }
    known[options] = .some(start)
    return start
  }

  /// Whether the bytes are not in the encoding that the options name.
  private func isOtherwiseEncoded(_ options: InputOptions) -> Bool {
    guard !isASCII, let label = options.encoding, let wanted = TextEncoding(label: label) else {
      return false
    }
    return wanted.rawValue != found.encoding
      && (!EncodingGuess.isAssumed(by: found.encodingEvidence) || wanted.rawValue == "utf-8")
  }
}

/// What the first records of a file hold, as some options read them.
struct FileStart {
  /// The columns of a table; none for JSON and XML.
  let columns: [String]
  /// The lines before the header.
  let preamble: [String]
  /// Whether the records of a tree stand where the options say.
  let isWhereSaid: Bool
  /// The first records of a tree.
  private(set) var records: [Record] = []
  /// The names of the places of a tree that are filled.
  private(set) var places: [String] = []
  /// The encoding that the mapping names and that the bytes are not in; the columns are right all the
  /// same.
  fileprivate(set) var unlikeEncoding: String?
  private let folded: Set<String>

  /// How many records of a tree are looked at.
  private static let limit = 50

  init?(_ head: [UInt8], name: String, form: ByteForm, _ options: InputOptions) {
    guard var reader = Self.open(head, name, form, options) else { return nil }
    columns = reader.columns
    preamble = reader.preamble
    folded = Set(columns.map(HeaderName.folded))
    isWhereSaid = reader.description.recordPath == options.records
    guard columns.isEmpty else { return }
    var record = Record()
    while records.count < Self.limit, let step = try? reader.next(&record) {
      if case .end = step { break }
      if case .record = step { records.append(record) }
    }
    guard var scout = Self.open(head, name, form, options) else { return nil }
    let names = TreeNames(scanning: &scout)
    var seen: Set<String> = []
    for record in records {
      names.walk(record) { name, _, _ in
        if seen.insert(name).inserted { places.append(name) }
      }
    }
  }

  private static func open(
    _ head: [UInt8], _ name: String, _ form: ByteForm, _ options: InputOptions
  ) -> (any RecordReader)? {
    try? openReader(source: ByteSource(bytes: head, name: name, form: form), options: options)
  }

  /// Whether a name of a mapping's `match:` is there.
  func has(_ name: String) -> Bool {
    guard columns.isEmpty else { return folded.contains(HeaderName.folded(name)) }
    guard let path = try? FieldPath(matching: name) else { return false }
    return records.contains { $0.node(at: path) != nil }
  }
}

/// Which names of a mapping's `match:` a file has.
struct MatchCount {
  /// The items that are there, each by its alias that is.
  private(set) var present: [String] = []
  /// The items of which no alias is there, each by its first.
  private(set) var lacking: [String] = []
  /// Whether one of them is lacking that the mapping cannot do without.
  let lacksRequired: Bool
  /// The names that are there and must not be.
  let unwanted: [String]

  init(_ match: Mapping.Match, in start: FileStart) {
    unwanted = match.absent.filter(start.has)
    lacksRequired = !match.required.allSatisfy { $0.contains(where: start.has) }
    for item in match.fields {
      if let name = item.first(where: start.has) {
        present.append(name)
      } else if let first = item.first {
        lacking.append(first)
      }
    }
  }

  /// Whether it is worth a word that the mapping does not fit: half of its names are there, and one
  /// of them tells something.
  var isNear: Bool {
    present.count >= max(2, lacking.count) && present.contains { !CommonName.isCommon($0) }
  }
}
