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
