public import CRMCore
import CRMPublish
import Foundation

/// The line of a mapping, configuration or metric file that a fault is about, with a caret under the
/// place.
///
/// Lines of data are never shown: they hold personal values.
public struct FaultExcerpt {
  /// The files that were looked into: one may have many faults.
  private var files: [String: YAMLLines] = [:]
  /// The place that was looked for last: faults come in the order of the file.
  private var last: (file: String, line: Int?, column: Int, byte: Int) = ("", nil, 1, 0)

  /// Makes excerpts that have not looked into any file.
  public init() {}

  /// The two lines to print below the fault; none when it has no such place.
  public mutating func lines(of fault: Fault, width: Int = 100) -> [String] {
    guard fault.code.exitStatus == .badDefinition, let position = fault.position,
      position.file.hasSuffix(".yml") || position.file.hasSuffix(".yaml"),
      let number = position.line, position.column != nil,
      let line = lines(of: position.file)[number]
    else { return [] }
    let (text, column) = around(position, of: line, reach: width)
    return Self.excerpt(text, number, column, width)
  }

  private mutating func lines(of file: String) -> YAMLLines {
    if let known = files[file] { return known }
    let bytes = DefinitionFile.isRegular(file) ? FileManager.default.contents(atPath: file) : nil
    let lines = YAMLLines(Array(bytes ?? Data()))
    files[file] = lines
    return lines
  }

  /// The part of a line that may be shown, and the column in it.
  private mutating func around(
    _ place: Position, of line: ArraySlice<UInt8>, reach: Int
  ) -> (text: String, column: Int) {
    let column = place.column ?? 1
    let start = byte(ofColumn: max(1, column - reach), of: place, in: line)
    var (end, passed) = (start, 0)
    while end < line.endIndex, passed < 2 * reach {
      end += 1
      while end < line.endIndex, line[end] & 0xC0 == 0x80 { end += 1 }
      passed += 1
    }
    let text = String(decoding: line[start..<end], as: UTF8.self)
    return (text, min(column, reach + 1))
  }

  private mutating func byte(
    ofColumn column: Int, of place: Position, in line: ArraySlice<UInt8>
  ) -> Int {
    let isSame = last.file == place.file && last.line == place.line && last.column <= column
    var (passed, byte) = isSame ? (last.column, last.byte) : (1, line.startIndex)
    while passed < column, byte < line.endIndex {
      byte += 1
      while byte < line.endIndex, line[byte] & 0xC0 == 0x80 { byte += 1 }
      passed += 1
    }
    last = (place.file, place.line, passed, byte)
    return byte
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

  /// A character as it is shown: a tab as blanks, a control character as its picture or its number.
  private static func shown(_ character: Character) -> (text: String, width: Int) {
    if character == "\t" { return ("    ", 4) }
    let text = Escape.terminal(String(character))
    return (text, text.reduce(0) { $0 + displayWidth($1) })
  }
}

extension FaultText {
  /// The fault with its place, and nothing in it that a terminal would obey.
  public func terminalLine(_ fault: Fault) -> String { Escape.terminal(line(fault)) }
}
