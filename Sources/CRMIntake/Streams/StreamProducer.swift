import CRMCore

/// The records of one stream, each on the line on which its message stands.
final class StreamProducer: ByteProducer {
  private let lines: MessageLines
  private let format: StreamFormat
  private let stream: String
  private let keepsLines: Bool
  private var line = 0
  private var ready: [UInt8] = []
  private var place = 0

  /// Makes the text of a stream; unless `keepsLines`, without the lines of others.
  init(_ source: ByteSource, _ format: StreamFormat, stream: String, keepsLines: Bool) {
    lines = MessageLines(source)
    self.format = format
    self.stream = stream
    self.keepsLines = keepsLines
  }

  func produce(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
    if place == ready.count {
      ready.removeAll(keepingCapacity: true)
      place = 0
      while ready.count < buffer.count, let message = try lines.message(format) {
        guard case .record(stream, let record) = message else { continue }
        if keepsLines {
          ready.append(
            contentsOf: repeatElement(.lineFeed, count: lines.number - line - 1))
        }
        line = lines.number
        ready.append(contentsOf: record)
        ready.append(.lineFeed)
      }
    }
    let count = min(buffer.count, ready.count - place)
    ready.withUnsafeBytes { ready in
      buffer.copyMemory(from: .init(rebasing: ready[place..<place + count]))
    }
    place += count
    return count
  }
}

/// What the streams of an input are.
struct StreamSurvey {
  /// The streams in the order in which they appear, with the number of their records.
  private(set) var streams: [(name: String, records: Int)] = []
  private var states = StreamStates()
  private var places: [String: Int] = [:]

  private static let most = 10_000

  /// Reads an input to its end.
  init(_ source: ByteSource, _ format: StreamFormat) throws(Fault) {
    let lines = MessageLines(source)
    while let message = try lines.message(format) {
      switch message {
      case .record(let stream, _): streams[try place(of: stream)].records += 1
      case .schema(let stream): _ = try place(of: stream)
      case .state(let state): states.add(state)
      case .other: break
      }
    }
  }

  /// What the extractor is to be given the next time; nil when it said nothing.
  var state: [UInt8]? { states.text }

  private mutating func place(of stream: String) throws(Fault) -> Int {
    if let place = places[stream] { return place }
    guard streams.count < Self.most else {
      throw Fault(.malformed, [.reason: "there are more than \(Self.most) streams"])
    }
    places[stream] = streams.count
    streams.append((stream, 0))
    return streams.count - 1
  }
}
