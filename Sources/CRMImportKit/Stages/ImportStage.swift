import CRMCore
import CRMIntake
import CRMLedger
import GRDB

/// Files into rows: read → map → load, and then the references.
struct ImportStage {
  let ledger: Ledger
  let library: MappingLibrary
  let settings: Settings
  let environment: Environment

  /// What an import came to.
  struct Report {
    var files: [FileReport] = []
    var references: [FindingCount] = []
    var isRehearsal = false
    /// What archives and workbooks hold and is not read.
    var passedOver: [InputSearch.PassedOver] = []
    /// What became of the states of extractors, in words.
    var states: [String] = []

    var changedAnything: Bool { files.contains { $0.changedAnything } }
    var refusals: [Fault] { files.compactMap(\.refusal) }
  }

  /// Imports in one transaction: a run that stops half-way leaves the database as it was.
  func run(_ request: ImportRequest) throws -> Report {
    let prepared = try prepare(request)
    let inputs = prepared.inputs
    var report =
      request.isRehearsal
      ? try ledger.rehearse { try load(inputs, request, $0) }
      : try ledger.load { try load(inputs, request, $0) }
    report.isRehearsal = request.isRehearsal
    report.passedOver = prepared.passedOver
    report.states = try write(prepared.states, request, report)
    return report
  }

  // MARK: Deciding

  /// What a request comes to before anything is loaded.
  private struct Prepared {
    var inputs: [PreparedInput]
    var passedOver: [InputSearch.PassedOver]
    /// What extractors are to be given the next time, by the file for it.
    var states: [(path: String, texts: [[UInt8]])]
  }

  private func prepare(_ request: ImportRequest) throws -> Prepared {
    var search = InputSearch(folder: request.folder, limits: request.limits)
    search.mayHoldStreams = request.format == nil
    var passedOver: [InputSearch.PassedOver] = []
    var inputs: [PreparedInput] = []
    var states: [(path: String, texts: [[UInt8]])] = []
    var faults: [Fault] = []
    var seen: Set<String> = []
    for spec in request.files {
      do {
        search.streamFormat = spec.streamFormat
        let result = try search.find(spec.path)
        faults += result.unreadable.map(\.fault)
        passedOver += result.passedOver + spec.absentStreams(of: result)
        if let path = spec.stateOut { states.append((path, result.states)) }
        for found in result.inputs {
          if let reason = spec.whyPassedOver(found.location, of: result) {
            passedOver.append(.init(path: found.path, reason: reason))
            continue
          }
          // Files of a folder that a configuration names by themselves are read once.
          guard seen.insert("\(found.identity)|\(spec.mapping ?? "")").inserted else { continue }
          do {
            // Only a configuration has an order; files of a command line are ranked by path.
            let order = spec.position == nil ? 0 : inputs.count
            let input = try prepare(found, spec, request, order: order)
            if let reason = input.whyPassedOver {
              passedOver.append(.init(path: found.path, reason: reason))
            } else {
              inputs.append(input)
            }
          } catch let fault as Fault {
            faults.append(fault)
          } catch let all as Faults {
            faults += all.all
          }
        }
      } catch let fault as Fault {
        faults.append(fault)
      }
    }
    if let all = Faults(faults) { throw all }
    if inputs.isEmpty, states.isEmpty, let only = passedOver.first {
      throw Fault(.nothingToRead, at: Position(only.path), [.reason: only.reason])
    }
    return Prepared(inputs: inputs, passedOver: passedOver, states: states)
  }

  private func prepare(
    _ found: InputSearch.Found, _ spec: RunConfig.FileSpec, _ request: ImportRequest, order: Int
  ) throws -> PreparedInput {
    let path = found.path
    environment.progress?("looking at \(path)")
    let origin = try RejectFile.original(of: path).flatMap { try self.origin(ofFile: $0) }
    var location = found.location
    location.holdsSheetRows = location.parts.isEmpty && origin?.isSheet ?? false
    let named = location.stream.flatMap { spec.streams[$0] }
    let choice = try library.choice(
      named ?? spec.mapping ?? request.mapping ?? origin?.mapping, for: found.location, shown: path,
      in: environment.folder)
    var mapping = choice.mapping
    try mapping.check(reads: location, shown: path)
    if location.stream != nil { mapping.addStreamDeletion() }
    if let format = request.format { mapping.input.format = format }
    let name = spec.source ?? request.source ?? origin?.source ?? defaultSource(mapping, path)
    let sourceOrder = settings.sources.firstIndex { $0.name == name }
    var source = sourceOrder.map { settings.sources[$0] } ?? SourceSettings(name: name)
    if let zone = request.timezone { source.timezone = zone }
    return PreparedInput(
      path: path, location: location, spool: found.spool, spec: spec, mapping: mapping,
      lacking: choice.lacking, source: source, sourceOrder: sourceOrder, order: order)
  }

  /// The source and mapping of a file whose mended rejects are read.
  private func origin(
    ofFile id: Int64
  ) throws -> (source: String, mapping: String, isSheet: Bool)? {
    try ledger.read { db in
      let isSheet = try Dialect.of(file: id, db)?.isSheet ?? false
      return try Row.fetchOne(
        db,
        sql: """
          SELECT s.name, f.mapping FROM file f JOIN source s ON s.id = f.source_id WHERE f.id = ?
          """, arguments: [id]
      ).map { ($0["name"], $0["mapping"], isSheet) }
    }
  }

  /// A canonical file lies in the folder of its source.
  private func defaultSource(_ mapping: Mapping, _ path: String) -> String {
    guard mapping.system == "canonical" else { return mapping.system }
    // A member's folder in its archive, else the folder in which that lies.
    for step in path.split(separator: ":").reversed() {
      if let folder = step.split(separator: "/").dropLast().last { return String(folder) }
    }
    return mapping.system
  }

  // MARK: Loading

  private func load(
    _ inputs: [PreparedInput], _ request: ImportRequest, _ db: Database
  ) throws -> Report {
    var report = Report()
    let run = try Runs.begin(db, at: environment.now, version: toolVersion, settings: settings)
    for (order, source) in settings.sources.enumerated() {
      let mapping = mapping(of: source, inputs)
      _ = try Sources.upsert(
        db, source, system: mapping?.system, kind: mapping?.kind?.rawValue, configOrder: order)
    }
    let moved = try FileOrder.update(
      db,
      inputs.map { input in
        FileOrder.Place(
          source: input.source.name, path: input.path, mapping: input.mapping.id,
          order: input.order)
      })
    var lookup = ReferenceLookup()
    for group in ordered(groups(inputs)) {
      report.files += try load(
        group, among: inputs, rereading: moved.contains(group[0].source.name), run: run, &lookup, db
      )
    }
    let isSettled = !inputs.isEmpty && !report.files.contains(where: \.touchesReferences)
    report.references =
      try isSettled ? References.unresolved(db) : References.resolve(db, run: run)
    try Runs.finish(db, run, keep: report.files.contains { $0.outcome != .unchanged })
    return report
  }

  /// The mapping that says what a source is whose settings do not: the same in any order of files.
  private func mapping(of source: SourceSettings, _ inputs: [PreparedInput]) -> Mapping? {
    let mappings = inputs.filter { $0.source.name == source.name }.map(\.mapping)
    let real = mappings.filter { $0.system != "canonical" }
    return (real.isEmpty ? mappings : real).min { $0.id < $1.id }
  }

  /// Each file by itself, but the full files of one source and mapping together: only all of them
  /// tell what is gone.
  private func groups(_ inputs: [PreparedInput]) -> [[PreparedInput]] {
    var groups: [[PreparedInput]] = []
    for input in inputs {
      let place = groups.firstIndex { group in
        group[0].spec.isFull && input.spec.isFull && group[0].source.name == input.source.name
          && group[0].mapping.id == input.mapping.id
      }
      if let place { groups[place].append(input) } else { groups.append([input]) }
    }
    return groups
  }

  /// Groups whose references must find something behind those that fill what they refer to.
  private func ordered(_ groups: [[PreparedInput]]) -> [[PreparedInput]] {
    let mappings = Dictionary(groups.map { ($0[0].mapping.id, $0[0].mapping) }) { first, _ in first
    }
    var waiting = mappings.values.filter { !$0.strictTargets.isEmpty }.sorted { $0.id < $1.id }
    var ranks: [String: Int] = [:]
    while !waiting.isEmpty {
      let place = waiting.firstIndex { mapping in
        let targets = mapping.strictTargets
        return waiting.allSatisfy { $0.entities.isDisjoint(with: targets) }
      }
      ranks[waiting.remove(at: place ?? 0).id] = ranks.count + 1
    }
    guard !ranks.isEmpty else { return groups }
    return groups.enumerated().sorted { a, b in
      let places = [a, b].map { (ranks[$0.element[0].mapping.id] ?? 0, $0.offset) }
      return places[0] < places[1]
    }.map(\.element)
  }

  /// Loads a group: nothing when every file of it is unchanged, unless it must be read again, else
  /// all of them.
  private func load(
    _ group: [PreparedInput], among inputs: [PreparedInput], rereading: Bool, run: Int64,
    _ lookup: inout ReferenceLookup, _ db: Database
  ) throws -> [FileReport] {
    var requests = try group.map { try request(for: $0, among: inputs, run: run, db) }
    for place in requests.indices { requests[place].isReread = rereading }
    let former =
      rereading
      ? [] : try requests.indices.map { try findUnchanged(&requests[$0], group[$0], db) }
    let unchanged = former.compactMap { $0 }
    if unchanged.count == group.count, try !FullFiles.haveGone(db, requests[0]) {
      for input in group { environment.progress?("\(input.path): unchanged") }
      return unchanged
    }
    var loads: [(LoadRequest, FileReport)] = []
    var set: FullSet?
    let pages = inputs.filter {
      $0.source.name == group[0].source.name && $0.mapping.id == group[0].mapping.id
    }.map(\.path)
    for (input, request) in zip(group, requests) {
      loads.append(
        try matching(input) {
          let opened = try open(input, request)
          if group.count > 1, set == nil { set = try FullSet(db, opened.request) }
          return try read(opened, input, among: pages, &lookup, db, in: set)
        })
    }
    return try set?.finish(loads) ?? loads.map(\.1)
  }

  private func request(
    for input: PreparedInput, among inputs: [PreparedInput], run: Int64, _ db: Database
  ) throws -> LoadRequest {
    let sourceId = try Sources.upsert(
      db, input.source, system: input.mapping.system, kind: input.mapping.kind?.rawValue,
      configOrder: input.sourceOrder)
    var request = LoadRequest(
      runId: run, startedAt: environment.now.description, sourceId: sourceId,
      sourceName: input.source.name, path: input.path, sha256: "", bytes: 0,
      mapping: input.mapping.id,
      mappingHash: FileDigest.of(text: input.mapping.text), settingsHash: settingsHash(input),
      shapes: [])
    request.timezone = settings.reporting.timezone
    request.exportedAt = input.spec.exportedAt
    request.configOrder = input.order
    request.mends = RejectFile.original(of: input.path)
    try setLimits(of: &request, input, inputs)
    return request
  }

  /// The report of a file that was loaded before as it is now.
  ///
  /// Only a file of the same size as one that was loaded can be that: the others are not hashed here,
  /// unless their size shows only when they are read.
  private func findUnchanged(
    _ request: inout LoadRequest, _ input: PreparedInput, _ db: Database
  ) throws -> FileReport? {
    guard let source = try? input.location.open(),
      try FileLoad.mayBeUnchanged(db, request, bytes: source.size)
    else { return nil }
    let digest = try input.location.shown(as: input.path) { try FileDigest.of(source) }
    request.sha256 = digest.sha256
    request.bytes = digest.bytes
    return try FileLoad.unchanged(db, request)
  }

  private func setLimits(
    of request: inout LoadRequest, _ input: PreparedInput, _ inputs: [PreparedInput]
  ) throws(Fault) {
    if input.spec.isFull {
      request.mode = .full
      request.spared = inputs.filter { $0.source.name == input.source.name }.map(\.path)
    }
    let limits = [
      ("max_deletes", input.spec.maxDeletes),
      ("max_rejects", input.spec.maxRejects ?? input.mapping.drift.maxRejects),
    ]
    for (name, text) in limits {
      guard let text else { continue }
      guard let limit = Limit(text) else {
        throw Fault(
          .wrongType, at: input.spec.position, [.name: name, .expected: "a count or a share: 5%"])
      }
      if name == "max_deletes" { request.maxDeletes = limit } else { request.maxRejects = limit }
    }
  }

  /// What an input's rows depend on beside its bytes and its mapping.
  private func settingsHash(_ input: PreparedInput) -> String {
    let capturedName = input.mapping.input.capturedName(of: input.path)
    return FileDigest.of(
      text: ([
        settings.reporting.timezone, input.source.timezone ?? "", input.source.currency ?? "",
        input.source.region ?? "", (input.source.dates ?? []).joined(separator: "\t"),
        input.mapping.input.format?.rawValue ?? "", input.spec.isFull ? "full" : "delta",
      ] + [capturedName].compactMap(\.self)).joined(separator: "\n"))
  }
}
