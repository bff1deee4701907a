import CRMCore

/// How the streams of an extractor come on one line after another.
package enum StreamFormat: String, Sendable, CaseIterable {
  /// The Singer specification: taps of Meltano and others.
  case singer
  /// The Airbyte protocol: the output of a source connector.
  case airbyte
}

/// A line that an extractor writes.
enum StreamMessage {
  case record(stream: String, ArraySlice<UInt8>)
  /// A stream is announced.
  case schema(stream: String)
  case state(StreamState)
  /// Something that concerns no record, or that versions of records are gone: `mode: full` tells that.
  case other

  /// Reads a line.
  ///
  /// - Throws: `Fault` without a place, when it is no message, or one that ends the reading.
  init(_ line: ArraySlice<UInt8>, _ format: StreamFormat) throws(Fault) {
    let members = JSONMembers(line)
    if format == .airbyte, let record = members.flatMap(Self.bareRecord) {
      self = record
      return
    }
    guard let members, let type = members.string("type") else {
      throw Fault(.malformed, [.reason: "this is no message of \(format.name)"])
    }
    switch format {
    case .singer: self = try Self.singer(type, members)
    case .airbyte: self = try Self.airbyte(type, members)
    }
  }

  private static func singer(
    _ type: String, _ members: JSONMembers
  ) throws(Fault) -> StreamMessage {
    switch type {
    case "RECORD":
      guard let stream = members.string("stream"), let record = members["record"] else {
        throw incomplete(type)
      }
      return .record(stream: stream, record)
    case "SCHEMA":
      guard let stream = members.string("stream") else { throw incomplete(type) }
      return .schema(stream: stream)
    case "STATE":
      guard let value = members["value"] else { throw incomplete(type) }
      return .state(.whole(Array(value)))
    case "BATCH":
      throw Fault(
        .malformed,
        [
          .reason: "a BATCH message refers to files beside this one, which is refused",
          .remedy: "turn batches off in the tap, or import the files themselves",
        ])
    default: return .other
    }
  }

  private static func airbyte(
    _ type: String, _ members: JSONMembers
  ) throws(Fault) -> StreamMessage {
    switch type {
    case "RECORD":
      guard let record = members["record"].flatMap({ JSONMembers($0) }).flatMap(airbyteRecord)
      else {
        throw incomplete(type)
      }
      return record
    case "STATE":
      guard let text = members["state"], let state = JSONMembers(text) else {
        throw incomplete(type)
      }
      return .state(try StreamState(airbyte: state, text))
    case "TRACE":
      let trace = members["trace"].flatMap { JSONMembers($0) }
      guard trace?.string("type") == "ERROR" else { return .other }
      let error = trace?["error"].flatMap { JSONMembers($0) }
      throw Fault(
        .errorDocument, [.reason: error?.string("message") ?? "the source says that it failed"])
    default: return .other
    }
  }

  private static func airbyteRecord(_ members: JSONMembers) -> StreamMessage? {
    guard let stream = members.string("stream"), let data = members["data"] else { return nil }
    return .record(stream: stream, data)
  }

  /// A record of Airbyte that was saved without the message around it, or as a destination keeps it.
  private static func bareRecord(_ members: JSONMembers) -> StreamMessage? {
    guard members["type"] == nil else { return nil }
    guard members["emitted_at"] != nil else { return rawRecord(members) }
    return airbyteRecord(members)
  }

  /// A row of a raw table or file of a destination, which does not name the stream: by version 1 of the
  /// destinations or by version 2, its data an object or a text that holds one.
  private static func rawRecord(_ members: JSONMembers) -> StreamMessage? {
    guard
      members["_airbyte_ab_id"] != nil && members["_airbyte_emitted_at"] != nil
        || members["_airbyte_raw_id"] != nil && members["_airbyte_extracted_at"] != nil,
      let data = members["_airbyte_data"]
    else { return nil }
    guard data.first == .quotationMark else { return .record(stream: rawStream, data) }
    let object = members.string("_airbyte_data")?.utf8.map { $0 == .lineFeed ? .space : $0 } ?? []
    return JSONMembers(object[...]).map { _ in .record(stream: rawStream, object[...]) }
  }

  /// What the one stream is called of which a file of such rows is.
  private static let rawStream = "records"

  private static func incomplete(_ type: String) -> Fault {
    Fault(.malformed, [.reason: "a message \(type) is not complete"])
  }

  /// The format whose message a line is; nil for any other line.
  static func format(of line: ArraySlice<UInt8>) -> StreamFormat? {
    guard let members = JSONMembers(line) else { return nil }
    if bareRecord(members) != nil { return .airbyte }
    guard let type = members.string("type") else { return nil }
    switch type {
    case "RECORD" where members["record"] != nil && members["stream"] != nil: return .singer
    case "SCHEMA" where members["schema"] != nil && members["stream"] != nil: return .singer
    case "STATE" where members["value"] != nil: return .singer
    case "RECORD" where members["record"].flatMap({ JSONMembers($0) })?["data"] != nil:
      return .airbyte
    case "STATE" where members["state"] != nil, "LOG" where members["log"] != nil,
      "TRACE" where members["trace"] != nil:
      return .airbyte
    default: return nil
    }
  }
}

extension StreamFormat {
  var name: String {
    switch self {
    case .singer: "Singer"
    case .airbyte: "Airbyte"
    }
  }
}

/// How far an extractor has come: what it is given the next time.
enum StreamState {
  /// One value for everything: Singer, and Airbyte of old.
  case whole([UInt8])
  /// The message of one stream of Airbyte, by name and namespace.
  case stream(String, [UInt8])
  /// The message of all streams of Airbyte.
  case global([UInt8])

  /// Reads the `state` of a message.
  init(airbyte state: JSONMembers, _ text: ArraySlice<UInt8>) throws(Fault) {
    switch state.string("type") {
    case "STREAM":
      let descriptor = state["stream"].flatMap { JSONMembers($0) }?["stream_descriptor"]
        .flatMap { JSONMembers($0) }
      guard let name = descriptor?.string("name") else {
        throw Fault(.malformed, [.reason: "a STATE message does not name its stream"])
      }
      self = .stream("\(descriptor?.string("namespace") ?? "")\n\(name)", Array(text))
    case "GLOBAL": self = .global(Array(text))
    default:
      guard let data = state["data"] else {
        throw Fault(.malformed, [.reason: "a STATE message is not complete"])
      }
      self = .whole(Array(data))
    }
  }
}

/// The last state of each kind.
struct StreamStates {
  private var whole: [UInt8]?
  private var streams: [(name: String, state: [UInt8])] = []

  mutating func add(_ state: StreamState) {
    switch state {
    case .whole(let value): whole = value
    case .global(let message): whole = Array("[".utf8) + message + Array("]".utf8)
    case .stream(let name, let message):
      whole = nil
      if let place = streams.firstIndex(where: { $0.name == name }) {
        streams[place].state = message
      } else {
        streams.append((name, message))
      }
    }
  }

  /// What the extractor takes: the value of Singer, or a list of messages of Airbyte; nil for none.
  var text: [UInt8]? {
    if let whole { return whole }
    guard !streams.isEmpty else { return nil }
    return Array("[".utf8) + streams.map(\.state).joined(separator: Array(",".utf8))
      + Array("]".utf8)
  }
}
