import CRMImportKit
import Foundation
import Testing

/// The binary carries what stands in the repository: `script/embed` writes it.
@Suite struct EmbeddedTests {
  static let places = [
    ("mappings", "mappings"), ("Sources/CRMImportKit/Resources/channels", "channels"),
    ("Sources/CRMImportKit/Resources/metrics", "metrics"), ("fixtures/demo", "demo"),
  ]

  @Test func embeddedFilesAreCurrent() throws {
    var files: [String: [UInt8]] = [:]
    for (folder, name) in Self.places {
      let root = Page.root.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
      for path in paths ?? [] {
        var isFolder: ObjCBool = false
        let file = root.appending(path: path)
        guard FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder),
          !isFolder.boolValue, !file.lastPathComponent.hasPrefix(".")
        else { continue }
        files["\(name)/\(path)"] = [UInt8](try Data(contentsOf: file))
      }
    }
    let embedded = Dictionary(
      uniqueKeysWithValues: Resources.embedded.map { ($0.path, $0.content.bytes) })
    #expect(embedded.keys.sorted() == files.keys.sorted(), "run script/embed")
    for (path, bytes) in files { #expect(embedded[path] == bytes, "\(path): run script/embed") }
  }
}
