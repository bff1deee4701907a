import CRMCore
import CRMIntake
import Foundation
import TestSupport
import Testing

/// Records that were saved in another way than as the API answers.
@Suite struct OtherPlacesTests {
  private static let fixtures = LibraryFixture.all.filter { $0.name.hasSuffix(".json") }

  /// The records of a fixture as they stand in it; none when each is not a list's item.
  private static func records(of fixture: LibraryFixture) throws -> [[UInt8]] {
    guard let mapping = try LibraryTests.library[fixture.mapping], mapping.input.format == .json,
      mapping.input.records?.hasSuffix("[*]") ?? true
    else { return [] }
    var reader = try openReader(
      source: try LibraryTests.input(fixture.path).open(), options: mapping.input)
    var record = Record()
    var texts: [[UInt8]] = []
    while case .record = try reader.next(&record) { texts.append(reader.rawBytes()) }
    return texts
  }

  /// Elsewhere, records are taken for what they are or for nothing, and mostly for what they are.
  ///
  /// The places take turns, one for each fixture: a bare list, an answer of another name, and lines.
  @Test func areMostlyKnown() throws {
    var known = 0
    var all = 0
    for (number, fixture) in Self.fixtures.enumerated() {
      let texts = try Self.records(of: fixture).map { String(decoding: $0, as: UTF8.self) }
      guard texts.count > 1 else { continue }
      let list = texts.joined(separator: ",")
      let lines = texts.map { $0.split(separator: "\n").joined() }.joined(separator: "\n")
      let text = ["[\(list)]", "{\"data\":{\"items\":[\(list)]}}", lines][number % 3]
      let found = try Self.recognised(text)
      #expect([nil, fixture.mapping].contains(found), "\(fixture) as \(text.prefix(20))")
      known += found == fixture.mapping ? 1 : 0
      all += 1
    }
    #expect(Double(known) > 0.9 * Double(all), "\(known) of \(all)")
  }

  private static func recognised(_ text: String) throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "elsewhere-\(UUID().uuidString).json")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try LibraryTests.library.recognise(try LibraryTests.input(file.path())).best?.mapping.id
  }
}
