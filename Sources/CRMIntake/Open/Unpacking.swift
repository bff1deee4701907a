import CRMCore

/// Goes through what is packed: gzip without being told, into archives by the names of their members.
struct Unpacking {
  private let location: InputLocation
  /// How many layers are off.
  private var depth = 0
  private let keepsLines: Bool

  init(_ location: InputLocation, keepsLines: Bool = true) {
    self.location = location
    self.keepsLines = keepsLines
  }

  /// What shows when the layers of gzip are off.
  private enum Content {
    case plain(ByteSource)
    case archive(ZIPArchive)
    case workbook(Workbook)
    /// A workbook that is one XML document.
    case document(ByteSource)
    case streams(ByteSource, StreamFormat)
  }

  // MARK: Opening

  /// The input at the end of the way.
  mutating func open() throws(Fault) -> ByteSource {
    do throws(Fault) {
      return try open(location.parts[...], in: try file(), path: location.file)
    } catch {
      throw error.position == nil ? error.at(Position(location.description)) : error
    }
  }

  private func file() throws(Fault) -> ByteSource {
    location.file == "-"
      ? ByteSource(descriptor: 0)
      : try ByteSource(
        path: location.file, name: location.description,
        form: location.holdsSheetRows ? .table(.xlsx, sheet: "") : .unknown)
  }

  private mutating func open(
    _ parts: ArraySlice<String>, in source: ByteSource, path: String?
  ) throws(Fault) -> ByteSource {
    switch try content(of: source, path) {
    case .plain(let source):
      guard let part = parts.first else { return source }
      throw Fault(.fileMissing, at: Position(location.description), [.name: part])
    case .streams(let source, let format):
      // Without a way, the messages themselves are lines of JSON.
      guard let stream = parts.first else { return source }
      return ByteSource(
        StreamProducer(source, format, stream: stream, keepsLines: keepsLines),
        name: location.description, form: .stream)
    case .workbook(let workbook):
      guard let name = parts.first else { throw unnamedSheet }
      let sheet = try workbook.sheet(name)
      return ByteSource(
        try workbook.open(sheet), name: location.description,
        form: .table(.xlsx, sheet: sheet.name))
    case .document(let source):
      guard let name = parts.first ?? location.sheet else { throw unnamedSheet }
      return ByteSource(
        try SpreadsheetML.rows(of: source, sheet: name), name: location.description,
        form: .table(.spreadsheetml, sheet: name))
    case .archive(let archive):
      guard let name = parts.first else { throw unnamed }
      return try open(parts.dropFirst(), in: try member(name, of: archive), path: nil)
    }
  }

  private func member(_ name: String, of archive: ZIPArchive) throws(Fault) -> ByteSource {
    ByteSource(try archive.open(try archive.member(name)), name: location.description)
  }

  private var unnamedSheet: Fault {
    Fault(
      .fileBinary,
      [.reason: "it is a workbook", .remedy: "name one of its sheets behind a colon"])
  }

  private var unnamed: Fault {
    Fault(
      .fileBinary,
      [.reason: "it is a ZIP archive", .remedy: "name one of its members behind a colon"])
  }

  /// Takes the layers of gzip off, and opens an archive.
  private mutating func content(of source: ByteSource, _ path: String?) throws(Fault) -> Content {
    var (source, path) = (source, path)
    while true {
      let head = try source.peek(4)
      if Gunzip.isPacked(head) {
        try goDeeper()
        source = ByteSource(
          try Gunzip(source, location.limits), name: location.description)
        path = nil
      } else if ZIPArchive.isPacked(head) {
        try goDeeper()
        let file =
          if let path { try ArchiveFile(path: path) } else { try ArchiveFile(copying: source) }
        let archive = try ZIPArchive(file, location.limits)
        guard !Workbook.isOne(archive) else { return .workbook(try Workbook(archive)) }
        return .archive(archive)
      } else if let format = try streamFormat(of: source) {
        return .streams(source, format)
      } else {
        return try SpreadsheetML.isOne(source) ? .document(source) : .plain(source)
      }
    }
  }

  /// The format of an extractor's messages, as it is told or as the first line shows.
  private func streamFormat(of source: ByteSource) throws(Fault) -> StreamFormat? {
    if let format = location.streamFormat { return format }
    guard location.mayHoldStreams, try source.peek(1).first == UInt8(ascii: "{") else {
      return nil
    }
    let head = try source.peek(ByteSource.headBytes)
    return StreamMessage.format(of: head.prefix { $0 != .lineFeed })
  }

  private mutating func goDeeper() throws(Fault) {
    depth += 1
    guard depth <= location.limits.depth else {
      throw location.limits.fault("depth", "\(location.limits.depth) archives inside one another")
    }
  }

  // MARK: Listing

  /// The inputs that lie in the file.
  mutating func contents() throws(Fault) -> InputLocation.Contents {
    var contents = InputLocation.Contents()
    do throws(Fault) {
      try list(location, in: try file(), path: location.file, &contents)
    } catch {
      throw error.position == nil ? error.at(Position(location.description)) : error
    }
    return contents
  }

  private mutating func list(
    _ place: InputLocation, in source: ByteSource, path: String?,
    _ contents: inout InputLocation.Contents
  ) throws(Fault) {
    let outer = depth
    defer { depth = outer }
    do throws(Fault) {
      switch try content(of: source, path) {
      case .plain: contents.inputs.append(place)
      case .archive(let archive): try list(archive, at: place, &contents)
      case .workbook(let workbook): try list(workbook, at: place, &contents)
      case .document(let source): list(try SpreadsheetML(source), at: place, &contents)
      case .streams(let source, let format):
        try list(try StreamSurvey(source, format), format, at: place, &contents)
      }
    } catch {
      // Named as far as the way goes.
      throw error.position?.file == location.description || error.position == nil
        ? error.at(Position(place.description, line: error.position?.line)) : error
    }
  }

  private mutating func list(
    _ archive: ZIPArchive, at place: InputLocation, _ contents: inout InputLocation.Contents
  ) throws(Fault) {
    contents.isPacked = true
    for member in archive.members where !member.isFolder {
      let inner = place.appending(member.name)
      if let reason = member.whyNoInput {
        contents.passedOver.append(.init(location: inner, reason: reason, isInput: true))
        continue
      }
      // What a name does not tell: an archive, or gzip data, in the archive.
      guard member.mayBePacked else {
        contents.inputs.append(inner)
        continue
      }
      do throws(Fault) {
        let source = ByteSource(
          try archive.open(try archive.member(member.name)), name: location.description)
        try list(inner, in: source, path: nil, &contents)
      } catch {
        throw error.position == nil ? error.at(Position(inner.description)) : error
      }
    }
  }
}

extension Unpacking {
  private func list(
    _ survey: StreamSurvey, _ format: StreamFormat, at place: InputLocation,
    _ contents: inout InputLocation.Contents
  ) throws(Fault) {
    contents.isPacked = true
    contents.state = survey.state
    for (name, records) in survey.streams {
      let inner = place.appending(stream: name, format)
      contents.records[name] = records
      if records == 0 {
        contents.passedOver.append(
          .init(location: inner, reason: "a stream without records", isInput: false))
      } else {
        contents.inputs.append(inner)
      }
    }
  }

  private func list(
    _ document: SpreadsheetML, at place: InputLocation, _ contents: inout InputLocation.Contents
  ) {
    contents.isPacked = true
    for sheet in document.sheets {
      contents.add(
        place.appending(sheet: sheet.name, of: .spreadsheetml), isHidden: sheet.isHidden,
        isEmpty: sheet.isEmpty)
    }
  }

  private func list(
    _ workbook: Workbook, at place: InputLocation, _ contents: inout InputLocation.Contents
  ) throws(Fault) {
    contents.isPacked = true
    for sheet in workbook.sheets {
      let inner = place.appending(sheet: sheet.name)
      guard let path = sheet.path else {
        contents.passedOver.append(
          .init(location: inner, reason: "a chart or the like", isInput: false))
        continue
      }
      let isEmpty = sheet.isHidden ? false : try workbook.isEmpty(path)
      contents.add(inner, isHidden: sheet.isHidden, isEmpty: isEmpty)
    }
  }
}

extension InputLocation.Contents {
  /// Adds a sheet, or says why it is passed over.
  fileprivate mutating func add(_ sheet: InputLocation, isHidden: Bool, isEmpty: Bool) {
    if isHidden {
      passedOver.append(.init(location: sheet, reason: "a hidden sheet", isInput: true))
    } else if isEmpty {
      passedOver.append(.init(location: sheet, reason: "an empty sheet", isInput: false))
    } else {
      inputs.append(sheet)
    }
  }
}

extension ZIPArchive.Member {
  /// The endings of what can be read.
  private static let endings: Set<String> = [
    "csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xml", "gz", "zip", "xlsx", "xlsm",
    "xls",
  ]

  private var ending: String? {
    let parts = lastName.split(separator: ".")
    return parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
  }

  /// Why a member is passed over when an archive stands for all of them.
  fileprivate var whyNoInput: String? {
    let folders = name.split(separator: "/")
    if folders.contains("__MACOSX") { return "a file of macOS" }
    if folders.contains(where: { $0.hasPrefix(".") }) { return "a hidden file" }
    guard let ending, !Self.endings.contains(ending) else { return nil }
    return "no export by its name"
  }

  fileprivate var mayBePacked: Bool {
    ending.map { !["csv", "tsv", "tab", "json", "jsonl", "ndjson"].contains($0) } ?? true
  }
}
