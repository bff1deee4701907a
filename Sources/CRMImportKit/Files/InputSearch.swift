import CRMCore
import CRMIntake
import Foundation

/// Finds the inputs that a path of a command line or a configuration names.
struct InputSearch {
  /// The folder against which paths are resolved.
  let folder: String
  let limits: ExpansionLimits
  /// How the streams of an extractor stand in a file; nil to see.
  var streamFormat: StreamFormat?
  /// Whether messages of an extractor are looked for.
  var mayHoldStreams = true

  /// An input as it is found.
  struct Found {
    /// How it is shown and stored: the path as it was reached, and the way through what is packed.
    let path: String
    let location: InputLocation
    /// The copy that lies there, of an input that can be read only once.
    let spool: Spool?
    /// The file, member or sheet, the same for all spellings of its path.
    let identity: String

    /// Reads it, while its copy stays; faults name it as the user did.
    func reading<Result>(_ work: (InputLocation) throws -> Result) throws -> Result {
      try withExtendedLifetime(spool) { try location.shown(as: path) { try work(location) } }
    }
  }

  /// What a path names.
  struct Result {
    var inputs: [Found] = []
    /// What is no input, or is none unless it is named.
    var passedOver: [PassedOver] = []
    /// Files that cannot be opened, such as damaged archives.
    var unreadable: [Unreadable] = []
    /// How many records each stream has.
    var records: [String: Int] = [:]
    /// What extractors are to be given the next time.
    var states: [[UInt8]] = []
  }

  /// Something that an archive or a workbook holds and that is not read.
  struct PassedOver: Hashable {
    let path: String
    let reason: String

    var sentence: String { "\(path) is passed over: \(reason)" }
  }

  /// A file that cannot be read, and why.
  struct Unreadable {
    let path: String
    let fault: Fault
  }

  /// The inputs of a file, folder or glob; behind a colon, of the members of an archive or the sheets
  /// of a workbook that a name or pattern tells.
  ///
  /// - Throws: `Fault` `fileMissing` when nothing is there.
  func find(_ pattern: String) throws -> Result {
    if pattern == "-" || pattern.hasPrefix("-:") {
      let members = MemberPattern(String(pattern.dropFirst(2)))
      return try find(members, in: "-", spool: try Spool.standardInput())
    }
    let (paths, members) = try files(pattern)
    var result = Result()
    for path in paths {
      do {
        let spool = try Spool.ofStream(Glob.joined(folder, path), named: path)
        let found = try find(members, in: path, spool: spool)
        result.inputs += found.inputs
        result.passedOver += found.passedOver
        result.records.merge(found.records) { $0 + $1 }
        result.states += found.states
      } catch let fault as Fault where fault.code != .interrupted {
        result.unreadable.append(Unreadable(path: path, fault: fault))
      }
    }
    guard result.inputs.isEmpty, result.unreadable.isEmpty, let members else { return result }
    throw missing(members, paths, result.passedOver)
  }

  /// The one input that a path names.
  ///
  /// - Throws: `Fault` `usage` when it holds several, with their names, or why it cannot be read.
  func one(_ path: String) throws -> Found {
    let result = try find(path)
    if let file = result.unreadable.first { throw file.fault }
    let found = result.inputs
    guard found.count == 1, let input = found.first else {
      throw Fault(
        .usage,
        [
          .reason:
            "'\(path)' holds several: name one of \(found.map(\.path).joined(separator: ", "))"
        ])
    }
    return input
  }

  /// The files of a pattern, which may itself hold colons, and what stands behind the last colon that
  /// is not part of a name.
  private func files(_ pattern: String) throws -> (paths: [String], members: MemberPattern?) {
    do throws(Fault) {
      return (try Glob.files(pattern, in: folder), nil)
    } catch {
      guard error.code == .fileMissing else { throw error }
      for colon in pattern.indices.reversed() where pattern[colon] == ":" {
        guard let paths = try? Glob.files(String(pattern[..<colon]), in: folder) else { continue }
        return (paths, MemberPattern(String(pattern[pattern.index(after: colon)...])))
      }
      throw error
    }
  }

  private func find(
    _ members: MemberPattern?, in path: String, spool: Spool?
  ) throws -> Result {
    var location = InputLocation(spool?.path ?? Glob.joined(folder, path), limits: limits)
    location.streamFormat = streamFormat
    location.mayHoldStreams = mayHoldStreams
    let contents = try location.shown(as: path) { try location.contents() }
    let identity = spool == nil ? Glob.target(of: location.file) ?? path : path
    var result = Result(records: contents.records, states: contents.state.map { [$0] } ?? [])
    var chosen = contents.inputs
    for other in contents.passedOver {
      if other.isInput, let members, members.names(other.location) {
        chosen.append(other.location)
      } else if members == nil {
        result.passedOver.append(.init(path: name(other.location, path), reason: other.reason))
      }
    }
    if let members { chosen = chosen.filter(members.fits) }
    result.inputs = chosen.map { location in
      Found(
        path: name(location, path), location: location, spool: spool,
        identity: ([identity] + location.parts).joined(separator: ":"))
    }
    if chosen.isEmpty, members == nil, contents.state == nil {
      throw Fault(.nothingToRead, at: Position(path), [.reason: "it holds no input"])
    }
    return result
  }

  private func name(_ location: InputLocation, _ path: String) -> String {
    ([path] + location.parts).joined(separator: ":")
  }

  private func missing(
    _ members: MemberPattern, _ paths: [String], _ passedOver: [PassedOver]
  ) -> Fault {
    let place = ([paths.joined(separator: ", ")] + [members.text]).joined(separator: ":")
    let all = paths.flatMap { path in
      (try? InputLocation(Glob.joined(folder, path), limits: limits).contents())?.inputs ?? []
    }
    let names = all.prefix(10).map { $0.parts.joined(separator: ":") }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return Fault(.fileMissing, at: Position(place)) }
    let more = all.count > names.count ? ", …" : ""
    return Fault(
      .fileMissing, at: Position(place),
      [.remedy: "there is " + names.joined(separator: ", ") + more])
  }
}

extension InputLocation {
  /// Faults of the input name it as the user did.
  func shown<Result>(as path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let fault as Fault {
      throw fault.renamed(description, to: path)
    }
  }
}

extension Fault {
  /// The same fault, with another name for a file and for what lies in it.
  fileprivate func renamed(_ old: String, to new: String) -> Fault {
    guard let file = position?.file, file == old || file.hasPrefix(old + ":") else { return self }
    var fault = self
    fault.position?.file = new + file.dropFirst(old.count)
    return fault
  }
}
