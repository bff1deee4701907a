import Foundation
import TestSupport
import Testing

/// What SIGKILL leaves behind, at random moments of commands that change the database.
///
/// A few moments here; `script/kill` tries as many as wanted.
@Suite struct KillTests {
  /// How many kills there are in all, and from which seed their moments come.
  static let count = number("CRMIMPORT_KILLS") ?? 12
  static let seed = number("CRMIMPORT_KILL_SEED") ?? 1
  static let rows = number("CRMIMPORT_KILL_ROWS") ?? 300
  private static let tells = number("CRMIMPORT_KILLS") != nil

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test(arguments: Victim.Kind.allCases) func killedCommandLosesNothing(_ kind: Victim.Kind) throws
  {
    let victim = try Victim(kind, rows: Self.rows)
    let kinds = Victim.Kind.allCases
    let place = kinds.firstIndex(of: kind) ?? 0
    var generator = SplitMix64(seed: UInt64(Self.seed * kinds.count + place))
    let kills = (Self.count + kinds.count - 1 - place) / kinds.count
    for kill in 0..<kills {
      let moment: Victim.Moment =
        kill % 3 == 2
        ? .writing(seconds: .random(in: 0...0.01, using: &generator))
        : .after(seconds: .random(in: 0...1.05, using: &generator) * victim.duration)
      let left = try victim.kill(at: moment)
      let sentence = "kill \(kill + 1) of \(kind.rawValue), \(moment): \(left.rawValue)"
      if Self.tells { print(sentence) }
      #expect(left != .neither, "\(sentence)")
      let next = try victim.goOn()
      #expect(next.status == 0, "\(sentence): \(next.complaint)")
      #expect(try victim.state() == victim.after, "\(sentence)")
      let others = try victim.folder.names().filter {
        !["contact.csv", "later"].contains($0) && !$0.hasPrefix("crm.sqlite")
      }
      #expect(others == [], "\(sentence)")
    }
  }
}
