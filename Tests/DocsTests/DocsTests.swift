import CRMCore
import CRMImportKit
import CRMInsight
import CRMIntake
import Foundation
import Testing

/// What exists is documented, and what is documented exists.
@Suite struct DocsTests {
  @Test func readmeNamesEveryCommandAndStatus() throws {
    let readme = try Page.text("README.md")
    for command in CommandPage.commands where command.count == 1 {
      #expect(readme.contains("`\(command[0])"), "README lacks \(command[0])")
    }
    for status in CRMCore.ExitStatus.allCases {
      #expect(readme.contains("| \(status.rawValue) |"), "README lacks status \(status.rawValue)")
    }
    for script in ["script/demo", "script/test"] { #expect(readme.contains(script)) }
  }

  @Test func readmeNamesEveryKPI() throws {
    let page = try Page.text("docs/kpis.md")
    for id in try Definitions.catalogue(adding: [], in: "").ids {
      #expect(page.contains("### `\(id)`"))
    }
  }

  static let mappingKeys = [
    "crmimport", "id", "system", "kind", "define", "match", "input", "locale", "drift", "maps",
    "emit", "extends", "entity", "partial", "when", "for_each", "key", "deleted", "test",
    "identity",
    "person_identity", "extra", "fields", "from", "type", "map", "default", "currency", "by",
    "on_missing", "numbers", "dates", "timezone", "last_day_of", "region", "unit", "suffixes",
    "nulls",
    "required", "bad_value",
  ]

  @Test(arguments: mappingKeys) func mappingKeyHasItsPlace(_ key: String) throws {
    #expect(
      try Page.headings("docs/mapping.md").contains {
        $0.split(separator: " ").contains(Substring(key))
      })
  }

  @Test(arguments: Function.allCases) func functionHasItsPlace(_ function: Function) throws {
    #expect(try Page.headings("docs/mapping.md").contains(function.rawValue))
  }

  @Test(arguments: FieldType.allCases) func typeHasItsPlace(_ type: FieldType) throws {
    #expect(try Page.text("docs/mapping.md").contains("`\(type.rawValue)`"))
  }

  static let configKeys = [
    "archives", "database", "reporting", "sources", "decisions", "mappings", "metrics", "reconcile",
    "attribute", "checks", "publish", "precedence", "precedence_for", "covers_from", "files",
    "mode", "max_deletes", "max_rejects", "revenue_from", "fiscal_year_start", "as_of",
  ]

  @Test(arguments: configKeys) func configurationKeyHasItsPlace(_ key: String) throws {
    #expect(try Page.text("docs/configuration.md").contains("`\(key)"))
  }

  @Test func linksLeadSomewhere() throws {
    for page in ["README.md", "CONTRIBUTING.md", "docs/README.md"] {
      let text = try Page.text(page)
      let folder = Page.root.appending(path: page).deletingLastPathComponent()
      for match in text.matches(of: /\]\(([^)#:]+)\)/) {
        let path = folder.appending(path: String(match.1)).path()
        #expect(FileManager.default.fileExists(atPath: path), "\(page) links \(match.1)")
      }
    }
  }
}
