import CRMCore

/// The texts that the cells of a workbook refer to by number, one after the other in one buffer.
struct TextTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var size: Int { bytes.count + ends.count * MemoryLayout<Int>.size }

  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(bytes.count)
  }

  /// The text of that number; nil when there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
  }
}

/// Reads the part of the shared texts: plain ones, and the runs of formatted ones; how they are
/// pronounced is left out.
final class SharedStrings: WorkbookEvents {
  private(set) var texts = TextTable()
  private let limits: ExpansionLimits

  init(_ limits: ExpansionLimits) {
    self.limits = limits
  }

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "t" { isCollecting = !path.contains("rPh") }
  }

  override func finish(_ name: String) {
    if name == "t" { isCollecting = false }
    guard name == "si" else { return }
    texts.append(SheetText.unescaped(text))
    text.removeAll(keepingCapacity: true)
    guard texts.size > limits.sharedBytes else { return }
    end(with: limits.fault("shared_bytes", "\(limits.sharedBytes) bytes of shared texts"))
  }
}

/// Texts of a workbook.
enum SheetText {
  /// The text with `_x000D_` and the like undone, by which characters are kept that XML cannot hold.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.firstRange(of: Array("_x".utf8)) != nil else { return text }
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
      if let unit = unit(text, at: place) {
        var units = [unit]
        place += 7
        if UTF16.isLeadSurrogate(unit), let next = self.unit(text, at: place) {
          units.append(next)
          place += 7
        }
        result += Array(String(decoding: units, as: UTF16.self).utf8)
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  /// The code unit of an `_xHHHH_` that stands there.
  private static func unit(_ text: [UInt8], at place: Int) -> UInt16? {
    guard place + 7 <= text.count, text[place] == UInt8(ascii: "_"),
      text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = text[place + 2..<place + 6]
    guard
      digits.allSatisfy({
        $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
      })
    else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
