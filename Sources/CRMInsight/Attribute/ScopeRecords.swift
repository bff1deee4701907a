import GRDB

/// A lead as attribution sees it.
struct LeadRecord {
  var id: Int64
  var person: Int64?
  var account: Int64?
  var deal: Int64?
  var campaign: Int64?
  var created: TouchMoment?
  var qualified: TouchMoment?
  var own: OwnWords
  var isLive: Bool
}

/// A deal as attribution sees it.
struct DealRecord {
  var id: Int64
  var account: Int64?
  var person: Int64?
  var lead: Int64?
  var campaign: Int64?
  var created: TouchMoment?
  var closed: TouchMoment?
  var own: OwnWords
  var isWon: Bool
  var isLive: Bool
}

/// A person as attribution sees it.
struct PersonRecord {
  var id: Int64
  var account: Int64?
  var own: OwnWords
}

/// A touch as attribution sees it, with everybody whom it concerns.
struct TouchRecord {
  var id: Int64
  var account: Int64?
  var person: Int64?
  var lead: Int64?
  var deal: Int64?
  var moment: TouchMoment?
  var answer: ChannelAnswer
  var row: EvidenceRow?
}

/// What a record itself says of its channel.
struct OwnWords {
  var channel: ChannelAnswer?
  var sourceText: ChannelAnswer?
}

extension Row {
  /// The moment of a time column that has its day beside it.
  func moment(_ column: String) -> TouchMoment? {
    TouchMoment(self[column], day: self["\(column)_day"])
  }

  /// True for a row that is neither deleted nor a test.
  var isLive: Bool { self["is_deleted"] == 0 && self["is_test"] == 0 }
}
