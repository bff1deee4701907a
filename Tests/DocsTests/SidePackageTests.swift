import Foundation
import Testing

/// The packages for benchmarks and fuzzing build links to the main package's sources, and no test
/// builds them: what those sources import must be a target there too.
@Suite struct SidePackageTests {
  @Test(arguments: ["Benchmarks", "Fuzz"]) func hasWhatIntakeImports(_ package: String) throws {
    let manifest = try Page.text("\(package)/Package.swift")
    let modules = try systemModules()
    #expect(modules.count > 1)
    for module in modules {
      #expect(manifest.contains(".systemLibrary(name: \"\(module)\""), "\(package): \(module)")
      #expect(Page.exists("\(package)/Sources/\(module)"), "\(package): \(module)")
    }
  }

  /// The C modules that the sources of CRMIntake import.
  private func systemModules() throws -> Set<String> {
    let root = Page.root.appending(path: "Sources/CRMIntake")
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String }
    let sources = (paths ?? []).filter { $0.hasSuffix(".swift") }
    return try sources.reduce(into: []) { modules, path in
      for line in try Page.text("Sources/CRMIntake/\(path)").split(separator: "\n") {
        guard line.hasPrefix("import C"), let module = line.split(separator: " ").last else {
          continue
        }
        if Page.exists("Sources/\(module)/module.modulemap") { modules.insert(String(module)) }
      }
    }
  }
}
