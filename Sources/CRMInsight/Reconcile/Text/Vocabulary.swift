import Foundation

/// The distinct values of a field, numbered from 1; 0 is a missing value.
///
/// How often a value occurs gives its rarity: agreeing on a rare value says more than agreeing on a
/// common one.
struct Vocabulary: Sendable {
  private var numbers: [String: Int32] = [:]
  private var texts: [[UInt8]] = [[]]
  private var counts: [Int32] = [0]
  private var total = 0

  /// As many records as are imagined beside those at hand, so that a small file is not taken for
  /// the whole world.
  static let imagined = 100.0

  /// Counts a value and gives its number; the empty text is missing.
  mutating func add(_ text: String) -> Int32 {
    guard !text.isEmpty else { return 0 }
    total += 1
    if let number = numbers[text] {
      counts[Int(number)] += 1
      return number
    }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(Array(text.utf8))
    counts.append(1)
    return number
  }

  /// The value's bytes.
  func bytes(_ number: Int32) -> [UInt8] { texts[Int(number)] }

  /// How often the value occurs.
  func count(_ number: Int32) -> Int { Int(counts[Int(number)]) }

  /// log₂ of one over the value's frequency.
  func rarity(_ number: Int32) -> Double {
    log2((Double(total) + Self.imagined) / Double(counts[Int(number)]))
  }

  /// The similarity of two values.
  func similarity(_ a: Int32, _ b: Int32) -> Double { jaroWinkler(bytes(a), bytes(b)) }
}
