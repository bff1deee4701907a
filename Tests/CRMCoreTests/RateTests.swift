import CRMCore
import TestSupport
import Testing

@Suite struct RateTests {
  struct Case: CustomTestStringConvertible {
    var rate: String
    var amount: String
    var converted: String?
    var testDescription: String { "\(amount) × \(rate)" }
  }

  @Test(arguments: [
    Case(rate: "1", amount: "1234.56", converted: "1234.56"),
    Case(rate: "0.92", amount: "100", converted: "92"),
    Case(rate: "1.5", amount: "0.000001", converted: "0.000002"),
    Case(rate: "1.499999999999", amount: "0.000001", converted: "0.000001"),
    Case(rate: "0.5", amount: "0.000001", converted: "0.000001"),
    Case(rate: "0.5", amount: "-0.000001", converted: "-0.000001"),
    Case(rate: "0.499999999999", amount: "-0.000001", converted: "0"),
    Case(rate: "0.000000000001", amount: "9223372036854.775807", converted: "9.223372"),
    Case(rate: "2", amount: "9223372036854.775807", converted: nil),
    Case(rate: "9000000000000", amount: "9223372036854.775807", converted: nil),
    Case(rate: "99999999999999999999", amount: "1", converted: nil),
    Case(rate: "1.08215", amount: "0", converted: "0"),
  ])
  func convert(_ wanted: Case) throws {
    let rate = try #require(Rate(wanted.rate))
    let amount = try #require(Micros(wanted.amount))
    #expect(rate.convert(amount)?.description == wanted.converted)
  }

  @Test(arguments: [
    Case(rate: "2", amount: "1", converted: "0.5"),
    Case(rate: "3", amount: "1", converted: "0.333333"),
    Case(rate: "3", amount: "2", converted: "0.666667"),
    Case(rate: "3", amount: "-2", converted: "-0.666667"),
    Case(rate: "2", amount: "-0.000001", converted: "-0.000001"),
    Case(rate: "0.000000000001", amount: "9223372036854", converted: nil),
  ])
  func convertBack(_ wanted: Case) throws {
    let rate = try #require(Rate(wanted.rate))
    let amount = try #require(Micros(wanted.amount))
    #expect(rate.convertBack(amount)?.description == wanted.converted)
  }

  @Test(arguments: ["", "0", "-1", "1,5", "1e3", "0.0000000000001", "x", "1.2.3"])
  func refuses(_ text: String) {
    #expect(Rate(text) == nil)
  }

  @Test func textComesBack() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<1000 {
      let text = decimalText(Int128(Int64.random(in: 1...(.max), using: &random)), scale: 12)
      #expect(try #require(Rate(text)).description == text)
    }
  }

  @Test func roundingIsSymmetricAndNear() throws {
    var random = SplitMix64(seed: 22)
    let unit: Int128 = 1_000_000_000_000
    for _ in 0..<1000 {
      let scaled = Int64.random(in: 1...5_000_000_000_000, using: &random)
      let amount = Int64.random(in: 0...1_000_000_000_000_000, using: &random)
      let rate = try #require(Rate(decimalText(Int128(scaled), scale: 12)))
      let up = try #require(rate.convert(Micros(rawValue: amount)))
      let down = try #require(rate.convert(Micros(rawValue: -amount)))
      #expect(up.rawValue == -down.rawValue)
      let error = Int128(up.rawValue) * unit - Int128(amount) * Int128(scaled)
      #expect(error * 2 <= unit && error * 2 > -unit)
    }
  }
}
