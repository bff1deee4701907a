/// What a cell looks like, as far as it tells a name from a value.
enum CellKind: Hashable {
  case empty, text, number, date, address
  /// Four digits that may be a year: a value among years, and a name above other numbers.
  case year

  /// Whether a row that holds such a cell is hardly a row of names.
  var isValue: Bool { self == .number || self == .date || self == .address }

  private static let months: Set<String> = [
    "jan", "feb", "fév", "fev", "mar", "mär", "apr", "avr", "may", "mai", "jun", "jui", "jul",
    "aug", "aoû", "aou", "sep", "oct", "okt", "nov", "dec", "déc", "dez",
  ]

  init(_ cell: String) {
    let text = CSVHeader.trimmed(cell)
    if text.isEmpty || text.allSatisfy({ $0 == "-" }) {
      self = .empty
    } else if text.utf8.count > 60 {
      self = .text
    } else if Self.isAddress(text) {
      self = .address
    } else if !text.contains(where: \.isWholeNumber) {
      self = .text
    } else if text.count == 4, let year = Int(text), 1900...2100 ~= year {
      self = .year
    } else if Self.isDate(text) {
      self = .date
    } else {
      self = Self.isNumber(text) ? .number : .text
    }
  }

  /// An e-mail or web address.
  private static func isAddress(_ text: String) -> Bool {
    guard !text.contains(where: \.isWhitespace) else { return false }
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return true }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// Three groups of digits as in a date, or digits with the name of a month.
  private static func isDate(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isWholeNumber }
    let digits = words.prefix { $0.allSatisfy(\.isWholeNumber) }
    let separators = text.filter { $0 == "-" || $0 == "/" || $0 == "." }
    if digits.count >= 2, separators.count >= 2, let first = separators.first,
      separators.prefix(2).allSatisfy({ $0 == first }), text.first?.isWholeNumber ?? false,
      words.prefix(3).allSatisfy({ $0.count <= 4 || $0.contains("t") })
    {
      return first != "." || words.prefix(2).allSatisfy { $0.count <= 2 }
    }
    return words.count <= 7
      && words.contains { months.contains(String($0.prefix(3))) && $0.count <= 9 }
      && words.allSatisfy { word in
        word.first.map(\.isWholeNumber) ?? false || months.contains(String(word.prefix(3)))
          || ["am", "pm", "utc", "gmt"].contains(word)
      }
  }

  /// Digits with what groups, signs, scales and prices them: `1 200,50 €`, `(3.5)`, `45.3k`, `< 10%`.
  private static func isNumber(_ text: String) -> Bool {
    var letters = 0
    for character in text {
      if character.isLetter {
        letters += 1
      } else if !character.isWholeNumber, !character.isWhitespace, !character.isCurrencySymbol,
        !".,'’+-−()%<>".contains(character)
      {
        return false
      }
    }
    return letters <= 3
      && text.split(whereSeparator: { !$0.isLetter }).allSatisfy { word in
        word.count == 1 ? "kKmMRE".contains(word) : word.allSatisfy(\.isUppercase)
      } && (letters == 0 || !text.hasHyphenatedWord)
  }
}

extension String {
  /// Whether a hyphen joins letters and digits, as in a code: `D-12`.
  fileprivate var hasHyphenatedWord: Bool {
    zip(self, dropFirst()).contains { $0.isLetter && $1 == "-" }
  }
}
