package import Foundation

/// The built `crmimport`, which lies beside the test bundle.
package enum Binary {
  package static let url: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appending(path: "crmimport")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path(), isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    return URL(filePath: ".build/debug/crmimport")
  }()
}
