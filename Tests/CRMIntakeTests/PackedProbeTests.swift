import Foundation
import ReaderProbe
import TestSupport
import Testing

/// Damaged archives, workbooks and streams, made from sound ones by a seeded generator.
@Suite struct PackedProbeTests {
  private static let archive: [UInt8] = {
    var zip = ZIPWriter()
    zip.add("a/contacts.csv", "id,name\n1,Alice\n")
    zip.add([UInt8]("b.csv.gz".utf8), Packing.gzip("id,name\n1,Bob\n"))
    return [UInt8](zip.data)
  }()

  private static let sheet = PackedProbe.sheet

  private static let streams = """
    {"type":"SCHEMA","stream":"a","schema":{}}
    {"type":"RECORD","stream":"a","record":{"id":1}}
    {"type":"STATE","value":{"a":1}}
    """

  @Test func soundOnesAreRead() {
    #expect(
      PackedProbe(Self.archive).results == [
        "[\"a/contacts.csv\"] 16 0", "[\"b.csv.gz\"] 14 0",
      ])
    #expect(
      PackedProbe(PackedProbe.workbook(Array(Self.sheet.utf8))).results == ["[\"S\"] 88 2"])
    #expect(PackedProbe(Array(Self.streams.utf8)).results == ["[\"a\"] 10 0"])
  }

  @Test(arguments: 0..<4) func damagedOnesEndInFaults(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      for sound in [Self.archive, Array(Self.sheet.utf8), Array(Self.streams.utf8)] {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1 where bytes.count > 8: bytes.removeSubrange(place..<min(place + 3, bytes.count))
          default: bytes.insert(bytes[place], at: place)
          }
        }
        let isSheet = sound == Array(Self.sheet.utf8)
        #expect(PackedProbe(isSheet ? PackedProbe.workbook(bytes) : bytes).findings == [])
      }
    }
  }
}
