/// The Jaro–Winkler similarity of two byte strings, from 0 to 1.
///
/// Winkler's prefix bonus counts up to four bytes at 0.1 each.
package func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
  guard !a.isEmpty, !b.isEmpty else { return a.isEmpty && b.isEmpty ? 1 : 0 }
  let reach = max(0, max(a.count, b.count) / 2 - 1)
  var isTaken = [Bool](repeating: false, count: b.count)
  var matched: [UInt8] = []
  for (place, byte) in a.enumerated() {
    let start = min(max(0, place - reach), b.count)
    let range = start..<max(start, min(b.count, place + reach + 1))
    guard let found = range.first(where: { !isTaken[$0] && b[$0] == byte }) else { continue }
    isTaken[found] = true
    matched.append(byte)
  }
  guard !matched.isEmpty else { return 0 }
  let others = b.indices.filter { isTaken[$0] }.map { b[$0] }
  let moved = zip(matched, others).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) } / 2
  let common = Double(matched.count)
  let jaro =
    (common / Double(a.count) + common / Double(b.count)
      + (common - Double(moved)) / common) / 3
  let prefix = zip(a, b).prefix(4).prefix { $0.0 == $0.1 }.count
  return jaro + Double(prefix) * 0.1 * (1 - jaro)
}
