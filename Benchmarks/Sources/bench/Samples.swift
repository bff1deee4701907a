/// What was run, and what each run took.
struct Samples {
  /// What is run; the readers by the path of their file.
  enum Subject: Hashable {
    case firstImport, tenthImport, unchangedImport, changedImport, datedImport
    case indexedPeer, rawPeer, utilsPeer, hashPeer
    case reader(String), readerPeer(String)
  }

  private var usages: [Subject: [Usage]] = [:]

  mutating func add(_ subject: Subject, _ usage: Usage) {
    usages[subject, default: []].append(usage)
  }

  /// The median of the runs; nil when there were none.
  func median(_ subject: Subject, _ part: (Usage) -> Double) -> Double? {
    guard let runs = usages[subject] else { return nil }
    return runs.map(part).sorted()[runs.count / 2]
  }

  /// The most memory that a run took, in bytes.
  func peak(_ subject: Subject) -> Double? { usages[subject]?.map { Double($0.peak) }.max() }
}
