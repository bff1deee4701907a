package import CRMCore

/// Why a function cannot make anything of a value.
package struct ValueFailure: Error, Sendable {
  package let reason: Reason
  /// The text at fault, in the record's arena.
  package let text: Range<Int32>?

  init(_ reason: Reason, _ text: Range<Int32>? = nil) { (self.reason, self.text) = (reason, text) }

  package enum Reason: Sendable {
    case noNumber, percent, tooPrecise, scientific, outOfRange, zeroDivision, otherCurrency
    case noJSON, noScalar, noUnicode
  }

  /// Under which code the value is refused.
  package var code: Fault.Code {
    switch reason {
    case .noNumber, .percent, .tooPrecise, .scientific, .zeroDivision: .badNumber
    case .outOfRange: .outOfRange
    case .otherCurrency: .badCurrency
    case .noJSON: .badJSON
    case .noScalar: .notScalar
    case .noUnicode: .invalidBytes
    }
  }

  /// What was expected instead.
  package var expected: String? {
    switch reason {
    case .noNumber, .noJSON, .noScalar: nil
    case .percent: "no percent sign in a calculation"
    case .tooPrecise: "at most twelve decimals in a calculation"
    case .scientific: "no scientific notation"
    case .outOfRange: "a number that a calculation can hold"
    case .zeroDivision: "no division by zero"
    case .otherCurrency: "numbers of one currency"
    case .noUnicode: "UTF-8"
    }
  }
}

extension ValueFailure {
  init(number failure: NumberFailure, _ text: Range<Int32>?) {
    switch failure {
    case .empty, .malformed: self.init(.noNumber, text)
    case .scientific: self.init(.scientific, text)
    case .tooPrecise: self.init(.tooPrecise, text)
    case .outOfRange: self.init(.outOfRange, text)
    }
  }
}
