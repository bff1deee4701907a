import CRMCore
import Testing

@Suite struct NearestNameTests {
  private static let names = [
    "zoho/leads", "zoho/deals-csv-custom", "zoho/deals-csv", "trim", "first", "last",
  ]

  @Test(
    arguments: [
      ("trimm", "trim"), ("frist", "first"), ("LAST", "last"), ("upper", nil),
      // What was written is the beginning of a name: the shortest of them.
      ("zoho/deals", "zoho/deals-csv"), ("zoho/", "zoho/leads"), ("z", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(_ wrong: String, _ name: String?) {
    #expect(nearestName(to: wrong, among: Self.names) == name)
  }
}
