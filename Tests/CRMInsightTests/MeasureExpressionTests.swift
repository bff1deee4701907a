import CRMCore
import GRDB
import Testing

@testable import CRMInsight

/// Expressions: text to SQL, or to the fault and its place.
@Suite struct MeasureExpressionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    var sql: String?
    var values: [Int64] = []
    var fault: String?
    var place = 0
    var testDescription: String { text }

    init(_ text: String, _ sql: String, _ values: [Int64] = []) {
      (self.text, self.sql, self.values) = (text, sql, values)
    }

    init(_ text: String, fault: String, at place: Int) {
      (self.text, self.fault, self.place) = (text, fault, place)
    }
  }

  static let cases: [Case] = [
    Case("quantity", "(f.quantity)"),
    Case("QUANTITY + 1", "((f.quantity) + ?)", [1_000_000]),
    Case("quantity − 0.5", "((f.quantity) - ?)", [500_000]),
    Case("net_rc - cost_rc", "((f.net_rc) - (f.cost_rc))"),
    Case("net_rc × 0.2", "times((f.net_rc), ?)", [200_000]),
    Case("net_rc * quantity", "times((f.net_rc), (f.quantity))"),
    Case("net_rc ÷ 2", "quotient((f.net_rc), ?)", [2_000_000]),
    Case("net_rc / cost_rc", "quotient((f.net_rc), (f.cost_rc))"),
    Case("-(net_rc / 2)", "minus(0, quotient((f.net_rc), ?))", [2_000_000]),
    Case(
      "net_rc / 2 + cost_rc", "plus(quotient((f.net_rc), ?), (f.cost_rc))", [2_000_000]),
    Case(
      "net_rc / cost_rc > 0.5", "(compare(quotient((f.net_rc), (f.cost_rc)), ?) > 0)", [500_000]),
    Case(
      "coalesce(net_rc / 2, 0) - net_rc",
      "minus(COALESCE(quotient((f.net_rc), ?), ?), (f.net_rc))", [2_000_000, 0]),
    Case("2 * 3 + 4", "((? * ?) + ?)", [2, 3, 4]),
    Case("-(net_rc)", "(- (f.net_rc))"),
    Case("net_rc > 1000", "((f.net_rc) > ?)", [1_000_000_000]),
    Case(
      "net_rc > 0.5 and quantity <> 3", "(((f.net_rc) > ?) AND ((f.quantity) <> ?))",
      [500_000, 3_000_000]),
    Case("1 < net_rc", "(? < (f.net_rc))", [1_000_000]),
    Case(
      "net_rc between 1 and 2", "(((f.net_rc) >= ?) AND ((f.net_rc) <= ?))", [1_000_000, 2_000_000]),
    Case(
      "net_rc not between 1 and 2", "NOT ((((f.net_rc) >= ?) AND ((f.net_rc) <= ?)))",
      [1_000_000, 2_000_000]),
    Case("order_id in (1, 2)", "(f.order_id) IN (?, ?)", [1, 2]),
    Case("net_rc is null", "((f.net_rc)) IS NULL"),
    Case("net_rc is not null", "NOT (((f.net_rc)) IS NULL)"),
    Case("not is_positive or is_ordered", "(NOT ((f.is_positive)) OR (f.is_ordered))"),
    Case("coalesce(net_rc, cost_rc)", "COALESCE((f.net_rc), (f.cost_rc))"),
    Case(
      "case when is_positive then net_rc else cost_rc end",
      "(CASE WHEN (f.is_positive) THEN (f.net_rc) ELSE (f.cost_rc) END)"),
    Case("as_of", "0"),
    Case("add_days(as_of, 30)", "(0 + ?)", [30]),
    Case("add_days(as_of, :days)", "(0 + ?)", [7]),

    Case("net_rc + order_id", fault: "an amount and a count cannot be joined by +", at: 7),
    Case("net_rc + 5", fault: "an amount and a count cannot be joined by +", at: 7),
    Case("net_rc * cost_rc", fault: "an amount and an amount cannot be joined by *", at: 7),
    Case("net_rc = quantity", fault: "an amount and a number cannot be joined by =", at: 7),
    Case("ordered_on - invoiced_on", fault: "a day and a day cannot be joined by -", at: 11),
    Case("account and 1", fault: "this is a text, not a condition", at: 0),
    Case("netrc", fault: "order_line has no column 'netrc'", at: 0),
    Case("status = 'okay'", fault: "'okay' is none of ok, credit, cancelled", at: 7),
    Case("kind in ('new', 'old')", fault: "'old' is none of new, renewal, upsell, cross", at: 5),
    Case("ordered_on > '2025-13-01'", fault: "a day and a text cannot be joined by >", at: 11),
    Case("sum(net_rc)", fault: "there is no function 'sum'", at: 0),
    Case("days_between(as_of)", fault: "days_between takes two arguments", at: 0),
    Case("days_between(net_rc, as_of)", fault: "this is not a day", at: 13),
    Case("hours_between(as_of, ordered_on)", fault: "hours_between takes two time columns", at: 14),
    Case(":weeks", fault: "there is no parameter 'weeks'", at: 0),
    Case("net_rc; drop", fault: "a character that no expression may hold", at: 6),
    Case("(net_rc", fault: "found the end where ')' was expected", at: 7),
    Case("net_rc net_rc", fault: "found 'net_rc' where the end was expected", at: 7),
    Case("status = 'ok", fault: "a text opens here and never closes", at: 9),
    Case("net_rc >", fault: "found the end where a value was expected", at: 8),
    Case("", fault: "found the end where a value was expected", at: 0),
    Case("net_rc not 3", fault: "found '3' where in or between was expected", at: 11),
    Case("case net_rc end", fault: "found 'net_rc' where 'when' was expected", at: 5),
    Case("1.2345678 = net_rc", fault: "'1.2345678' is not a number of at most six decimals", at: 0),
    Case(
      String(repeating: "(", count: 60) + "1", fault: "the expression is nested too deeply", at: 50),
  ]

  @Test(arguments: cases) func compiles(_ test: Case) throws {
    let compiler = ExpressionCompiler(
      entity: .orderLine, moment: .midnight, parameters: ["days": 7])
    do throws(ExpressionFault) {
      let expression = try ExpressionParser.parse(test.text)
      let typed = try compiler.typed(expression)
      if test.fault != nil, typed.type != .boolean { _ = try compiler.condition(expression) }
      #expect(typed.sql.text == test.sql)
      #expect(typed.sql.values.compactMap(Int64.fromDatabaseValue) == test.values)
      let again = try ExpressionParser.parse(expression.description)
      #expect(again.description == expression.description)
    } catch {
      #expect(error.reason == test.fault)
      #expect(error.place == test.place)
    }
  }

  @Test func textsAreBoundNeverWritten() throws {
    let compiler = ExpressionCompiler(entity: .deal, moment: .midnight)
    let sql = try compiler.condition(ExpressionParser.parse("owner = 'O''Hara'' OR 1=1'"))
    #expect(sql.text == "((f.owner) = ?)")
    #expect(sql.values.compactMap(String.fromDatabaseValue) == ["O'Hara' OR 1=1"])
  }
}

/// Arithmetic of the SQL functions: exact, whatever the order.
@Suite struct MeasureArithmeticTests {
  @Test(
    arguments: [
      ("quotient(1000000, 3000000)", "1000000/3"),
      ("times(quotient(1000000, 3000000), 3000000)", "1000000"),
      ("quotient(1, 0)", nil), ("quotient(NULL, 1)", nil), ("times(1, 1)", "1/1000000"),
      ("plus(quotient(1, 3), quotient(2, 3))", "1000000"),
      ("minus(0, quotient(1, 3))", "-1000000/3"),
      ("compare(quotient(1, 3), 333333)", "1"), ("compare(333333, quotient(1, 3))", "-1"),
      ("compare(quotient(2, 6), quotient(1, 3))", "0"),
      (
        "(SELECT total(quotient(x, 3)) FROM (SELECT 1 AS x UNION ALL SELECT 1 UNION ALL SELECT 1))",
        "1000000"
      ),
      ("(SELECT total(x) FROM (SELECT NULL AS x))", "0"),
    ] as [(String, String?)]) func value(sql: String, expected: String?) throws
  {
    let found = try DatabaseQueue().write { db in
      for function in ExpressionFunctions.all { db.add(function: function) }
      return try DatabaseValue.fetchOne(db, sql: "SELECT \(sql)")
    }
    #expect(
      (found?.isNull ?? true ? nil : found?.description.replacing("\"", with: "")) == expected)
  }

  /// Denominators without a common one in 128 bits: the sum is right to 18 decimals.
  @Test func manyDenominators() throws {
    let primes = (2...400).filter { n in (2..<n).allSatisfy { n % $0 != 0 } }
    let sum = try DatabaseQueue().write { db in
      for function in ExpressionFunctions.all { db.add(function: function) }
      let values = primes.map { "(\($0 * 1_000_000))" }.joined(separator: ", ")
      return try DatabaseValue.fetchOne(
        db,
        sql: "WITH p(n) AS (VALUES \(values)) SELECT total(quotient(1000000, n)) FROM p")
    }
    let value = try #require(sum.flatMap { Fraction($0) }?.over(1_000_000)).approximation
    #expect(abs(value - primes.reduce(0) { $0 + 1 / Double($1) }) < 1e-12)
  }
}

extension Moment {
  /// The end of the day before the epoch begins, so that `as_of` is day 0.
  fileprivate static let midnight = Moment(Instant(seconds: 86_400), zone: .utc)
}
