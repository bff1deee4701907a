import CRMCore

/// What the format of a number says that it is.
enum NumberKind: Sendable, Equatable {
  case plain, percent, scientific
  case date(hasTime: Bool)

  /// The kind of a format that every workbook knows by its number (ECMA-376, 18.8.30).
  ///
  /// Times of day and durations are numbers: a part of a day.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 11, 48: self = .scientific
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(hasTime: false)
    case 22: self = .date(hasTime: true)
    default: self = .plain
    }
  }

  /// The kind of a format code such as `dd/mm/yyyy`; of its sections the first counts.
  init(code: String) {
    let letters = Self.letters(of: code)
    if letters.contains("%") {
      self = .percent
    } else if letters.firstRange(of: "general") != nil {
      self = .plain
    } else if letters.firstRange(of: "e+") != nil || letters.firstRange(of: "e-") != nil {
      self = .scientific
    } else {
      let hasTime = letters.contains { "hs".contains($0) }
      let hasDate = letters.contains { "ydge".contains($0) }
      let isMonth = letters.contains("m") && !hasTime
      self = hasDate || isMonth ? .date(hasTime: hasTime) : .plain
    }
  }

  /// The code without texts, colours, conditions and fillings, in lower case; nothing for a duration.
  private static func letters(of code: String) -> String {
    var letters = ""
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": _ = rest.popFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        let isDuration = !inner.isEmpty && Set(inner).count == 1 && "hms".contains(inner.prefix(1))
        if isDuration { return "" }
      default: letters += character.lowercased()
      }
    }
    return letters
  }
}

/// Reads the part of the styles: what the numbers of each style are.
final class CellStyles: WorkbookEvents {
  /// The kinds of number by the number of the style.
  private(set) var kinds: [NumberKind] = []
  private var codes: [Int: NumberKind] = [:]

  private static let most = 1 << 17

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard codes.count < Self.most, let id = attributes.value("numFmtId").flatMap({ Int($0) }),
        let code = attributes.value("formatCode")
      else { return }
      codes[id] = NumberKind(code: code)
    case "xf" where path.dropLast().last == "cellXfs":
      let id = attributes.value("numFmtId").flatMap { Int($0) } ?? 0
      guard kinds.count < Self.most else { return }
      kinds.append(codes[id] ?? NumberKind(builtIn: id))
    default: break
    }
  }
}
