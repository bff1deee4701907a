import CRMCore

/// How the key of an emission is made, with what must be asked about it.
struct KeyChoice {
  /// The lines that ask, without their marks.
  private(set) var questions: [String] = []
  /// The right side of `key:`.
  private(set) var text: String
  /// The column, when it is one.
  private(set) var place: Int?

  init(_ sample: ScaffoldSample, named: Int?) {
    let survey = sample.survey
    let unique = sample.verdict.keys
    if let named, unique.contains(named) {
      place = named
    } else if let first = unique.first(where: { sample.verdict.fields[$0].kind == .id }) {
      place = first
      if let named {
        questions.append(
          "'\(ScaffoldText.shortened(survey.fields[named].name))' is called as a key is, but its "
            + "values repeat or are missing; those here are all there, and no two are alike")
      } else if !FieldJudge.words(of: survey.fields[first].label).contains("id") {
        questions.append(
          "is it the id of the record? It is filled in all of them, and no two are alike")
      }
    } else if let named {
      place = named
      let field = survey.fields[named]
      if field.filled < survey.records {
        questions.append(
          "\(survey.records - field.filled) of \(survey.records) records have no value here, and "
            + "would be rejects: is there another key?")
      }
      if field.repeats {
        questions.append(
          "values repeat, and of records with the same key one outranks the others: is it the id?")
      }
    } else if let first = unique.first {
      place = first
      questions.append(
        "no column is called an id; this one is filled in all records, and no two are alike. "
          + "A value that people change, such as an address, makes a bad key")
    }
    if let place {
      text = sample.place(place)
      return
    }
    let parts = Self.telling(sample)
    questions.append(
      "no column is an id: the key is made from the content, and a changed record is another one. "
        + "Which columns name a record for good?")
    let names = parts.map { sample.place($0) }.joined(separator: ", ")
    text = "{ hash: [\(names)], occurrence: true }"
  }

  /// The columns that tell records apart best.
  private static func telling(_ sample: ScaffoldSample) -> [Int] {
    let fields = sample.survey.fields
    let usable = fields.indices.filter { fields[$0].filled > 0 && fields[$0].isNameable }
    let best = usable.sorted { a, b in
      let (x, y) = (fields[a], fields[b])
      return (x.filled, x.distinct, b) > (y.filled, y.distinct, a)
    }
    return best.prefix(4).sorted()
  }
}
