import CRMCore
import CRMIntake
import CRMLedger
import GRDB

/// One input of an import: opened, compiled and carried into the loader.
extension ImportStage {
  /// An input with its reader and the plan compiled for it.
  struct Opened {
    let source: ByteSource
    let digest: ReadDigest
    let reader: any RecordReader
    let plan: Plan
    /// Paths of the mapping that are nearly what the input has.
    let misspelt: [MissingName]
    let request: LoadRequest
  }

  /// A mapping that cannot read a file because it is for another format says so.
  func matching<Result>(
    _ input: PreparedInput, _ work: () throws -> Result
  ) throws -> Result {
    do {
      return try work()
    } catch {
      guard
        let found = try? openReader(source: input.location.open()).description.format,
        let wanted = input.mapping.input.format, !wanted.reads(found)
      else { throw error }
      throw Fault(
        .mappingMismatch, at: Position(input.path),
        [
          .name: input.mapping.id,
          .reason: "it reads \(wanted.rawValue), and this is \(found.rawValue)",
        ])
    }
  }

  func open(_ input: PreparedInput, _ request: LoadRequest) throws -> Opened {
    var request = request
    let digest = ReadDigest()
    let drift = input.mapping.drift.missing
    let (source, head, reader) = try input.location.shown(as: input.path) {
      let source = try input.location.open()
      source.observer = digest
      let isTree = input.mapping.input.format?.isTable == false
      let head = isTree && drift != .ignore ? try source.head() : []
      return (source, head, try openReader(source: source, options: input.mapping.input))
    }
    guard let zone = Zone(identifier: settings.reporting.timezone) else {
      throw Fault(.badSetting, [.name: "timezone", .reason: "is no time zone"])
    }
    let plan = try Plan.compile(
      input.mapping, columns: reader.columns,
      environment: Plan.Environment(
        file: input.path, source: input.source, reportingZone: zone, preamble: reader.preamble))
    let misspelt = head.isEmpty ? [] : plan.misspelt(in: head, of: source, input.mapping.input)
    if drift == .error,
      let faults = Faults(misspelt.map { $0.fault(at: input.path, isPath: true) })
    {
      throw faults
    }
    request.shapes = plan.shapes
    request.givesOneRow = plan.givesOneRow
    request.encoding = reader.description.encoding
    return Opened(
      source: source, digest: digest, reader: reader, plan: plan,
      misspelt: misspelt, request: request)
  }

  func read(
    _ opened: Opened, _ input: PreparedInput, among pages: [String],
    _ lookup: inout ReferenceLookup, _ db: Database, in set: FullSet?
  ) throws -> (LoadRequest, FileReport) {
    var next: Opened? = opened
    let result = try FileLoad.run(db, opened.request, in: set) { load in
      let columns = opened.reader.columns
      let opened = try next.take() ?? open(input, opened.request)
      guard opened.reader.columns == columns else {
        throw Fault(.fileChanged, at: Position(input.path))
      }
      for name in input.lacking {
        let facts: [Fault.Fact: String] = [.name: name, .expected: input.mapping.id]
        load.note(.warning, Fault(.fewerColumns, at: Position(input.path), facts))
      }
      for missing in opened.plan.missing where !input.lacking.contains(missing.name) {
        load.note(.warning, missing.fault(at: input.path, isPath: false))
      }
      for missing in opened.misspelt {
        load.note(.warning, missing.fault(at: input.path, isPath: true))
      }
      for name in opened.plan.unclaimed {
        load.note(.note, Fault(.unclaimedColumn, at: Position(input.path), [.name: name]))
      }
      let targets = try lookup.targets(opened.plan.needs, of: opened.request, db)
      let run = PlanRun(opened.plan, columns: opened.reader.columns, targets: targets)
      try input.location.shown(as: input.path) {
        let transfer = Transfer(opened.reader, run: run, load: load)
        try transfer.all { environment.progress?("\(input.path): \($0) records") }
        if let fault = transfer.orderFault(in: input.path) { throw fault }
        for finding in try findings(of: transfer, input, among: pages) {
          load.note(finding.code == .noData ? .note : .warning, finding)
        }
        try opened.source.readToEnd()
      }
      for note in opened.source.notes {
        load.note(.note, note.fault.at(Position(input.path)), count: note.count)
      }
      return opened.digest
    }
    try Dialect(opened.reader).store(
      path: input.path, sourceId: result.request.sourceId, mapping: result.request.mapping, db)
    return result
  }
}
