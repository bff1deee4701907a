/// The verdicts on all columns of a file, each in the light of the others.
package struct FileVerdict: Sendable {
  /// One for each field of the survey.
  package let fields: [FieldVerdict]
  /// Whether the columns that tell are day-first or month-first; nil when none tells.
  package let isDayFirst: Bool?
  /// Whether the columns that tell have a decimal comma; nil when none tells.
  package let hasDecimalComma: Bool?
  /// The places of the fields that could be the key, the likeliest first.
  package let keys: [Int]
  /// The places of the fields that look like references to other records.
  package let references: Set<Int>

  package init(_ survey: FileSurvey) {
    let alone = survey.fields.map { FieldJudge($0).verdict() }
    var house = FieldJudge.HouseStyle()
    house.isDayFirst = Self.dayFirst(survey, alone)
    house.hasDecimalComma = Self.comma(survey, alone)
    isDayFirst = house.isDayFirst
    hasDecimalComma = house.hasDecimalComma
    let verdicts = survey.fields.map { FieldJudge($0, house: house).verdict() }
    fields = verdicts
    keys = Self.keys(survey, verdicts)
    references = Self.references(survey, verdicts, keys)
  }

  private static func dayFirst(_ survey: FileSurvey, _ verdicts: [FieldVerdict]) -> Bool? {
    var (dayFirst, monthFirst) = (0, 0)
    for (field, verdict) in zip(survey.fields, verdicts)
    where [.date, .timestamp].contains(verdict.kind) {
      guard let choice = TimeChoice(field, prefersDayFirst: nil) else { continue }
      dayFirst += choice.onlyDayFirst
      monthFirst += choice.onlyMonthFirst
    }
    // Columns that contradict each other tell nothing of a third.
    return (dayFirst > 0) == (monthFirst > 0) ? nil : dayFirst > 0
  }

  private static func comma(_ survey: FileSurvey, _ verdicts: [FieldVerdict]) -> Bool? {
    var (comma, point) = (false, false)
    for (field, verdict) in zip(survey.fields, verdicts)
    where [.amount, .decimal, .percent].contains(verdict.kind) {
      for kinds in field.shapes.keys.map(\.kinds) {
        let isComma = !kinds.isDisjoint(with: .comma)
        let isPoint = !kinds.isDisjoint(with: .point)
        if isComma, !isPoint { comma = true }
        if isPoint, !isComma { point = true }
      }
    }
    return comma == point ? nil : comma
  }

  /// Kinds of values that make an id.
  private static let keyKinds: Set<FieldVerdict.Kind> = [
    .id, .integer, .text, .email, .url, .domain, .phone,
  ]

  private static func keys(_ survey: FileSurvey, _ verdicts: [FieldVerdict]) -> [Int] {
    let candidates = survey.fields.indices.filter { place in
      let field = survey.fields[place]
      return survey.records > 0 && field.filled == survey.records && !field.repeats
        && field.nulls.isEmpty && !field.isList && field.isNameable
        && keyKinds.contains(verdicts[place].kind)
    }
    func rank(_ place: Int) -> Int {
      let words = FieldJudge.words(of: survey.fields[place].label)
      if words == ["id"] { return 0 }
      if words.contains("id") { return 1 }
      if !FieldJudge.idWords.isDisjoint(with: words) { return 2 }
      return verdicts[place].kind == .id ? 3 : verdicts[place].kind == .email ? 4 : 5
    }
    return candidates.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private static func references(
    _ survey: FileSurvey, _ verdicts: [FieldVerdict], _ keys: [Int]
  ) -> Set<Int> {
    let found = survey.fields.indices.filter { place in
      let words = FieldJudge.words(of: survey.fields[place].label)
      guard place != keys.first, words.count > 1 || survey.fields[place].name.contains(".") else {
        return false
      }
      return [.id, .integer, .text].contains(verdicts[place].kind)
        && !Set(["id", "ids", "ref", "no", "uuid", "guid"]).isDisjoint(with: words)
    }
    return Set(found)
  }
}
