/// One line of the answer: a figure of ours beside a peer's, and what is asked of it.
struct Comparison: Encodable {
  /// How a figure is told.
  enum Unit: String, Encodable { case cpu = "s CPU", wall = "s", memory = "MB", rate = "MB/s CPU" }
  /// What `must` and `aim` bound.
  enum Bound: String, Encodable { case ratioAtMost, ratioAtLeast, oursAtMost, oursAtLeast }

  var what: String
  var unit: Unit
  var ours: Double?
  var peer: Double?
  var bound: Bound
  var must: Double?
  var aim: Double?
  /// Ours over the peer's; of throughputs, which are told as times, the peer's time over ours.
  var ratio: Double?
  var verdict: String

  init(
    _ what: String, _ unit: Unit, _ ours: Double?, _ peer: Double?, _ bound: Bound,
    must: Double?, aim: Double? = nil
  ) {
    self.what = what
    self.unit = unit
    self.ours = ours
    self.peer = peer
    self.bound = bound
    self.must = must
    self.aim = aim
    let isInverse = bound == .ratioAtLeast
    if let ours, let peer, ours > 0, peer > 0 { ratio = isInverse ? peer / ours : ours / peer }
    verdict = ""
    verdict = judge()
  }

  private func judge() -> String {
    guard let must else { return "" }
    let isRatio = bound == .ratioAtMost || bound == .ratioAtLeast
    guard let figure = isRatio ? ratio : ours else { return "no peer" }
    let isMet = bound == .ratioAtMost || bound == .oursAtMost ? figure <= must : figure >= must
    return isMet ? "ok" : "over"
  }
}

extension Measurement {
  /// What is asked of an import, line by line.
  var comparisons: [Comparison] {
    firstImports + memories + readers + laterImports
  }

  private func cpu(_ subject: Samples.Subject) -> Double? { samples.median(subject, \.cpu) }
  private func wall(_ subject: Samples.Subject) -> Double? { samples.median(subject, \.wall) }

  private var firstImports: [Comparison] {
    let ours = cpu(.firstImport)
    return [
      Comparison(
        "first import : sqlite3 .import + \(indexes) indexes", .cpu, ours, cpu(.indexedPeer),
        .ratioAtMost, must: 1, aim: 0.7),
      Comparison(
        "first import : sqlite3 .import", .cpu, ours, cpu(.rawPeer), .ratioAtMost, must: 1.3,
        aim: 0.9),
      Comparison(
        "throughput : sqlite3 .import + \(indexes) indexes", .wall, wall(.firstImport),
        wall(.indexedPeer), .ratioAtLeast, must: 1.5, aim: 2.5),
      Comparison(
        "first import : sqlite-utils insert --csv", .cpu, ours, cpu(.utilsPeer), .ratioAtMost,
        must: 1.0 / 6, aim: 0.1),
    ]
  }

  private var memories: [Comparison] {
    [
      ("peak memory, \(inputs.records) records", Samples.Subject.firstImport),
      ("peak memory, \(inputs.tenthRecords) records", .tenthImport),
    ].map {
      Comparison(
        $0.0, .memory, samples.peak($0.1).map { $0 / 1e6 }, nil, .oursAtMost, must: 128, aim: 64)
    }
  }

  private var readers: [Comparison] {
    let asked: [(name: String, must: Double?, aim: Double?)] = [
      ("CSV", nil, nil), ("JSON envelope", 300, 500), ("JSON Lines", 300, 500), ("XML", 120, 150),
    ]
    return zip(Inputs.readers, asked).map { path, asked in
      Comparison(
        "\(asked.name) reader : Python's", .rate, rate(.reader(path), path),
        rate(.readerPeer(path), path), .oursAtLeast, must: asked.must, aim: asked.aim)
    }
  }

  private var laterImports: [Comparison] {
    [
      Comparison(
        "unchanged file : sha256sum", .wall, wall(.unchangedImport), wall(.hashPeer), .ratioAtMost,
        must: 2),
      Comparison(
        "unchanged file : sha256sum", .cpu, cpu(.unchangedImport), cpu(.hashPeer), .ratioAtMost,
        must: 2),
      Comparison(
        "1 % changed in place : first import", .cpu, cpu(.changedImport), cpu(.firstImport),
        .ratioAtMost, must: 0.5),
      Comparison(
        "1 % changed in place : first import", .wall, wall(.changedImport), wall(.firstImport),
        .ratioAtMost, must: 0.5),
      Comparison(
        "1 % changed, another path : first import", .cpu, cpu(.datedImport), cpu(.firstImport),
        .ratioAtMost, must: nil),
      Comparison(
        "1 % changed, another path : first import", .wall, wall(.datedImport), wall(.firstImport),
        .ratioAtMost, must: nil),
    ]
  }

  /// Megabytes of the file at `path` in a second of CPU.
  private func rate(_ subject: Samples.Subject, _ path: String) -> Double? {
    guard let size = inputs.readerBytes[path] else { return nil }
    return cpu(subject).map { Double(size) / 1e6 / $0 }
  }
}
