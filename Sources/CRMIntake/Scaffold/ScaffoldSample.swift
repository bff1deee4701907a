import CRMCore

/// What a mapping is begun from: a file that was looked at.
package struct ScaffoldSample: Sendable {
  /// The name of the file, without its folder.
  package let file: String
  package let description: InputDescription
  package let survey: FileSurvey
  package let verdict: FileVerdict
  /// How a CSV file is read: the lines to freeze.
  package let freeze: CSVFreeze?
  /// Whether values of the file may be shown in comments and maps.
  package let showsValues: Bool

  package init(
    file: String, description: InputDescription, survey: FileSurvey, freeze: CSVFreeze?,
    showsValues: Bool
  ) {
    self.file = file
    self.description = description
    self.survey = survey
    verdict = FileVerdict(survey)
    self.freeze = freeze
    self.showsValues = showsValues
  }

  var isTable: Bool { description.format.isTable }

  /// The name of the file without its ending, as an id: `deals-2025`.
  var stem: String {
    Self.id(file.split(separator: ".").first.map(String.init) ?? file) ?? "records"
  }

  /// A name as a part of an id: its words in small letters, with dashes between; nil when it has none.
  static func id(_ name: String) -> String? {
    let text = HeaderName.words(name).joined(separator: "-").unicodeScalars.filter { $0.isASCII }
    return text.isEmpty ? nil : String(String.UnicodeScalarView(text))
  }

  /// A column as the right side of a field.
  func place(_ index: Int) -> String { ScaffoldText.place(survey.fields[index].name, isTable) }

  /// How often a column is filled and what it holds, for the comment of its line.
  func remark(_ index: Int) -> String {
    let field = survey.fields[index]
    let verdict = verdict.fields[index]
    var text = "\(fill(index)) filled, \(verdict.kind.rawValue)"
    let samples = field.samples.map(ScaffoldText.shortened).filter { !$0.isEmpty }
    if showsValues, !samples.isEmpty { text += ": " + samples.joined(separator: " · ") }
    return text
  }

  /// The share of records in which a column is filled.
  func fill(_ index: Int) -> String {
    guard survey.records > 0 else { return "0 %" }
    let permille = survey.fields[index].filled * 1000 / survey.records
    return permille % 10 == 0 ? "\(permille / 10) %" : "\(permille / 10).\(permille % 10) %"
  }
}

/// Texts as a mapping file writes them.
enum ScaffoldText {
  /// A place of the input: a name that could be read as something else stands in double quotes.
  static func rawPlace(_ name: String, _ isTable: Bool) -> String {
    let isSafe =
      !name.contains("|") && !name.contains("{") && !name.hasPrefix("[") && !name.hasPrefix("=")
      && !name.hasPrefix("$")
      && !name.hasPrefix("parent.") && !(name.hasPrefix("\"") && name.hasSuffix("\""))
    return isSafe || !isTable ? name : "\"\(name)\""
  }

  /// The zone that a column's name tells, as in `Created (UTC)` and `Started at (Europe/Berlin)`.
  static func zone(in name: String) -> String? {
    let words = name.split { !$0.isLetter && !"/_".contains($0) }.map(String.init)
    return words.first {
      ["UTC", "GMT"].contains($0) || $0.contains("/") && Zone(identifier: $0) != nil
    }
  }

  /// The place as a scalar of YAML.
  static func place(_ name: String, _ isTable: Bool) -> String { scalar(rawPlace(name, isTable)) }

  /// A scalar, in quotes unless it is plain beyond doubt.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0 == "_" || $0 == "/" } ?? false && text.last != " "
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " _-./°".unicodeScalars.contains($0)
      } && !["null", "true", "false"].contains(text.lowercased())
    return isPlain ? text : CSVFreeze.quoted(text)
  }

  /// One text, or a list of several.
  static func oneOrList(_ texts: [String]) -> String {
    texts.count == 1 ? scalar(texts[0]) : list(texts)
  }

  /// How many records, in words.
  static func records(_ count: Int) -> String { count == 1 ? "1 record" : "\(count) records" }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// A value for a comment: one short line.
  static func shortened(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isSeen = !scalar.isUnseen && !scalar.properties.isWhitespace
      result.unicodeScalars.append(isSeen ? scalar : " ")
    }
    let short = String(result.trimmed)
    return short.count > 40 ? short.prefix(39) + "…" : short
  }
}
