/// The pairs worth comparing: records that share a narrow key.
///
/// A key that many records share is split by a second one; what is still too large is compared only
/// among neighbours in key order, and what that leaves out is counted.
struct Blocks {
  /// Comparisons that were left out.
  private(set) var dropped = 0
  private var pairs: [UInt64] = []
  private let limit: Int

  init(limit: Int = 60) { self.limit = limit }

  private struct Entry {
    let key: UInt64
    let node: Int32
  }

  /// Adds the pairs of records that share one of the keys that `keys` gives.
  mutating func add(
    _ nodes: Range<Int>, second: (Int) -> UInt64 = { _ in 0 },
    keys: (Int, (UInt64) -> Void) -> Void
  ) {
    var entries: [Entry] = []
    for node in nodes { keys(node) { entries.append(Entry(key: $0, node: Int32(node))) } }
    entries.sort { ($0.key, $0.node) < ($1.key, $1.node) }
    for bounds in Self.runs(entries) { compare(entries[bounds], second) }
  }

  private mutating func compare(_ run: ArraySlice<Entry>, _ second: (Int) -> UInt64) {
    guard run.count > limit else { return pair(run, within: limit) }
    let split = run.map { Entry(key: second(Int($0.node)), node: $0.node) }
      .sorted { ($0.key, $0.node) < ($1.key, $1.node) }
    let before = pairs.count
    for bounds in Self.runs(split) {
      pair(split[bounds], within: split[bounds.lowerBound].key == 0 ? limit / 6 : limit)
    }
    dropped += run.count * (run.count - 1) / 2 - (pairs.count - before)
  }

  /// The ranges of at least two entries of one key.
  private static func runs(_ entries: [Entry]) -> [Range<Int>] {
    var bounds: [Range<Int>] = []
    var start = 0
    for place in entries.indices
    where place + 1 == entries.count
      || entries[place + 1].key != entries[start].key
    {
      if place > start { bounds.append(start..<place + 1) }
      start = place + 1
    }
    return bounds
  }

  private mutating func pair(_ run: ArraySlice<Entry>, within reach: Int) {
    for (place, entry) in zip(run.indices, run) {
      for other in run[(place + 1)..<min(run.endIndex, place + 1 + reach)]
      where other.node != entry.node {
        pairs.append(
          UInt64(UInt32(min(entry.node, other.node))) << 32
            | UInt64(UInt32(max(entry.node, other.node))))
      }
    }
  }

  /// Calls `body` once for every pair, in the order of record keys.
  mutating func forEachPair(_ body: (Int, Int) -> Void) {
    pairs.sort()
    var last = UInt64.max
    for pair in pairs where pair != last {
      last = pair
      body(Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    }
  }
}

/// One number out of several, the same on every machine; 0 stands for "no key".
///
/// FNV-1a over the numbers, with the pass in front so that keys of different passes differ.
func blockKey(_ pass: Int32, _ parts: Int32...) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for part in [pass] + parts { hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0x100_0000_01B3 }
  return hash ^ hash >> 29
}
