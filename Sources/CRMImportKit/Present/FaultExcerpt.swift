public import CRMCore
import CRMPublish
import Foundation

/// The line of a mapping, configuration or metric file that a fault is about, with a caret under the
/// place.
///
/// Lines of data are never shown: they hold personal values.
public enum FaultExcerpt {
  /// The two lines to print below the fault; none when it has no such place.
  public static func lines(of fault: Fault, width: Int = 100) -> [String] {
    guard fault.code.exitStatus == .badDefinition, let position = fault.position,
      position.file.hasSuffix(".yml") || position.file.hasSuffix(".yaml"),
      let number = position.line, let column = position.column,
      let data = FileManager.default.contents(atPath: position.file)
    else { return [] }
    let lines = data.split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return [] }
    var text = String(decoding: lines[number - 1], as: UTF8.self)
    if text.hasSuffix("\r") { text.removeLast() }
    return excerpt(text, number, column, width)
  }

  /// A line with its number, and the caret under a column, both counted from 1; a line that is too
  /// wide is cut around it.
  package static func excerpt(
    _ line: String, _ number: Int, _ column: Int, _ width: Int
  ) -> [String] {
    let gutter = "  \(number) | "
    let room = max(20, width - gutter.count)
    var cells = line.map(shown)
    var caret = place(of: column, in: line)
    if cells.map(\.width).reduce(0, +) > room {
      var before = cells[..<caret].map(\.width).reduce(0, +)
      var dropped = 0
      while before > room / 2 {
        before -= cells[dropped].width
        dropped += 1
      }
      if dropped > 0 {
        cells.replaceSubrange(..<dropped, with: [("…", 1)])
        caret -= dropped - 1
      }
      var taken = 0
      let kept = cells.prefix { cell in
        taken += cell.width
        return taken < room
      }
      if kept.count < cells.count { cells = kept + [("…", 1)] }
    }
    let indent = cells.prefix(caret).map(\.width).reduce(0, +)
    let margin = String(repeating: " ", count: gutter.count - 2) + "| "
    return [
      gutter + cells.map(\.text).joined(), margin + String(repeating: " ", count: indent) + "^",
    ]
  }

  /// The place among the characters of a column, which counts scalars.
  private static func place(of column: Int, in line: String) -> Int {
    var scalars = 0
    for (place, character) in line.enumerated() {
      scalars += character.unicodeScalars.count
      if scalars >= column { return place }
    }
    return line.count
  }

  /// A character as it is shown: a tab as blanks, a control character as a mark.
  private static func shown(_ character: Character) -> (text: String, width: Int) {
    if character == "\t" { return ("    ", 4) }
    let isControl = character.unicodeScalars.contains {
      $0.properties.generalCategory == .control
        || $0.properties.generalCategory == .format
          && $0 != "\u{200D}"
    }
    return isControl ? ("\u{FFFD}", 1) : (String(character), displayWidth(character))
  }
}
