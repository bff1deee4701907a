/// A classification with the way that leads to it and the source row that says it.
struct ChannelAnswer: Sendable, Hashable {
  var found: Classification
  /// What lies between the record and the evidence, such as `lead.first_touch.`.
  var path = ""
  var row: EvidenceRow?

  static let none = ChannelAnswer(found: .none)

  /// `lead.first_touch.utm`, or `none`.
  var evidence: String {
    found.verdict == .none ? found.field.rawValue : path + found.field.rawValue
  }

  /// The same answer for a record to which this one's record is `name`.
  func through(_ name: String) -> ChannelAnswer {
    var answer = self
    answer.path = "\(name).\(path)"
    return answer
  }

  /// The first answer with a known channel, else the best of the others.
  static func best(_ answers: [ChannelAnswer?]) -> ChannelAnswer {
    var best = ChannelAnswer.none
    for answer in answers.compactMap(\.self) {
      if answer.found.verdict == .known { return answer }
      if answer.found.verdict < best.found.verdict { best = answer }
    }
    return best
  }
}

/// A row of a source's table.
struct EvidenceRow: Sendable, Hashable {
  var entity: String
  var id: Int64
}
