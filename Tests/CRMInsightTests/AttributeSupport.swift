import CRMInsight
import Foundation

/// The rule profiles of the repository.
enum ShippedRules {
  static func text(_ name: String) throws -> (text: String, path: String)? {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CRMImportKit/Resources/channels").standardized
    let file = folder.appendingPathComponent(name + ".yml")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return (try String(contentsOf: file, encoding: .utf8), "\(name).yml")
  }

  static func load(_ name: String = "ga4", ownDomains: [String] = []) throws -> ChannelRules {
    try ChannelRules.load(name, ownDomains: ownDomains, from: text)
  }
}

/// A small generator with a seed: the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
