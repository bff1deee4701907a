/// What the beginning of a JSON document tells about where its records are.
struct JSONEnvelope {
  private let sample: [UInt8]
  private var members: [Member] = []
  /// Where the first value ends, when that is within the sample.
  private var end: Int?

  /// A member of the top-level object, as far as the sample shows it.
  private struct Member {
    var key: [UInt8]
    /// Where the value starts in the sample.
    var start: Int
  }

  /// Names under which tools keep their records, the likelier first.
  private static let recordKeys = [
    "results", "records", "data", "items", "value", "objects", "result",
  ]
  .map { Array($0.utf8) }
  /// What stands beside the records of a page.
  private static let pageKeys: Set<[UInt8]> = Set(
    [
      "paging", "pagination", "page", "per_page", "pageSize", "page_size", "meta", "metadata",
      "links", "_links", "next", "next_page", "nextPage", "previous", "prev", "offset", "limit",
      "cursor", "has_more", "hasMore", "more", "total", "total_count", "totalCount", "totalSize",
      "count", "size", "done", "nextRecordsUrl", "url", "object", "type", "status", "success",
      "fieldMask", "requestId", "queryResourceConsumption",
    ].map { Array($0.utf8) })
  private static let errorKeys = ["errors", "error", "errorCode"].map { Array($0.utf8) }

  init(_ sample: [UInt8]) {
    self.sample = sample
    let start = skipBlank(0)
    if byte(start) == UInt8(ascii: "{") { members = readMembers(start) }
    end = skipValue(start)
  }

  /// Whether a second value follows the first.
  var isLines: Bool {
    guard let end else { return false }
    return byte(skipBlank(end)) == UInt8(ascii: "{")
  }

  /// The path of the records, or nil when the sample shows none.
  var path: JSONPath? {
    let start = skipBlank(0)
    if byte(start) == UInt8(ascii: "[") {
      let first = readMembers(skipBlank(start + 1))
      return JSONPath(pageKey(first).map { [.each, .member($0), .each] } ?? [.each])
    }
    guard byte(start) == UInt8(ascii: "{") else { return nil }
    if let key = listKey(members) { return JSONPath([.member(key), .each]) }
    for key in Self.recordKeys {
      guard let member = members.first(where: { $0.key == key }) else { continue }
      if let inner = listKey(readMembers(member.start)) {
        return JSONPath([.member(key), .member(inner), .each])
      }
    }
    return nil
  }

  /// Where the records are for a mapping that looks for them at `said`: there, or where they plainly are
  /// in a document that has no such place.
  ///
  /// One tool's records come as its API answers, without the answer's outer part, in the list of another
  /// answer, and saved as a bare list.
  /// One record that is looked for by itself is in no list.
  func path(for said: JSONPath) -> JSONPath {
    guard said.steps.last?.isEvery == true, !begins(as: said) else { return said }
    if let inner = path(within: said) { return inner }
    guard let found = path, Self.isUsual(found) else { return said }
    return found
  }

  /// The rest of a path in a document that is the value of the path's first name: of an answer such as
  /// `{"response": {"result": { … }}}` clients often hand on, and people save, what stands behind `response`.
  private func path(within said: JSONPath) -> JSONPath? {
    let rest = Array(said.steps.dropFirst())
    guard case .member(let key)? = rest.first, rest.count > 1,
      let start = members.first(where: { $0.key == key })?.start, let value = byte(start),
      rest[1].leadsOn(from: value) || value == UInt8(ascii: "n")
    else { return nil }
    return JSONPath(rest)
  }

  /// Whether the document begins as a path's first steps need it, as far as the sample shows it: what
  /// stands under the first name is what the next step leads into, or null.
  private func begins(as path: JSONPath) -> Bool {
    switch path.steps.first {
    case .each, .eachMember: byte(skipBlank(0)).map { path.steps[0].leadsOn(from: $0) } ?? false
    case .member(let key):
      members.contains { member in
        guard member.key == key else { return false }
        guard path.steps.count > 1, let value = byte(member.start) else { return true }
        return path.steps[1].leadsOn(from: value) || value == UInt8(ascii: "n")
      }
    case nil: true
    }
  }

  /// Whether records of any tool stand there: in the document's list, or under a usual name.
  static func isUsual(_ path: JSONPath) -> Bool {
    switch path.steps.first {
    case .each, .eachMember: true
    case .member(let key): recordKeys.contains(key)
    case nil: false
    }
  }

  /// The key by which the document shows itself to be an error answer.
  var errorKey: String? {
    if members.isEmpty {
      let first = readMembers(skipBlank(skipBlank(0) + 1)).map(\.key)
      let isFault = ["errorCode", "message"].allSatisfy { first.contains(Array($0.utf8)) }
      return isFault ? "errorCode" : nil
    }
    if let member = members.first(where: { Self.errorKeys.contains($0.key) && isTold($0) }) {
      return String(decoding: member.key, as: UTF8.self)
    }
    let isFailed = members.contains { member in
      member.key == Array("status".utf8)
        && sample[member.start...].starts(with: Array("\"error\"".utf8))
    }
    return isFailed ? "status" : failureKey
  }

  /// The key by which an answer with a message and no id says that it is a failure: `success: false`,
  /// or a status of HTTP from 400 on, as problem details (RFC 9457) have it.
  private var failureKey: String? {
    let names = members.map { String(decoding: $0.key, as: UTF8.self) }
    guard !names.contains("id"),
      names.contains(where: { ["message", "title", "detail", "description"].contains($0) })
    else { return nil }
    for (name, member) in zip(names, members) {
      let value = sample[member.start...].prefix(9)
      switch name {
      case "success", "ok":
        if value.starts(with: Array("false".utf8)) { return name }
      case "status", "statusCode", "code":
        let text = value.drop { $0 == .quotationMark }
        let digits = text.prefix { $0.isDigit }
        let isFailure = digits.count == 3 && (digits.first == 0x34 || digits.first == 0x35)
        let word = String(decoding: text, as: UTF8.self).lowercased()
        if isFailure || word.hasPrefix("fail") || word.hasPrefix("error\"") { return name }
      default: break
      }
    }
    return nil
  }

  /// Whether the member says anything: neither null, false nor empty.
  private func isTold(_ member: Member) -> Bool {
    let value = sample[member.start...]
    return !["null", "false", "0", "[]", "{}", "\"\""].contains {
      value.starts(with: Array($0.utf8))
    }
  }

  /// The one member that lists objects, or the likeliest of several; an empty list counts only
  /// under a usual name.
  private func listKey(_ members: [Member]) -> [UInt8]? {
    let lists = members.filter { member in
      byte(member.start) == UInt8(ascii: "[") && !Self.errorKeys.contains(member.key)
    }
    let full = lists.filter { byte(skipBlank($0.start + 1)) == UInt8(ascii: "{") }
    if full.count == 1 { return full[0].key }
    let keys = (full.isEmpty ? lists : full).map(\.key)
    return Self.recordKeys.first(where: keys.contains)
  }

  /// The key of the records, when an item of the document's list is a page of them.
  private func pageKey(_ members: [Member]) -> [UInt8]? {
    guard let key = listKey(members), Self.recordKeys.contains(key),
      members.allSatisfy({ $0.key == key || Self.pageKeys.contains($0.key) })
    else { return nil }
    return key
  }

  private func readMembers(_ start: Int) -> [Member] {
    guard byte(start) == UInt8(ascii: "{") else { return [] }
    var members: [Member] = []
    var position = skipBlank(start + 1)
    while byte(position) == .quotationMark, let end = skipValue(position) {
      let key = Array(sample[position + 1..<end - 1])
      let colon = skipBlank(end)
      guard byte(colon) == UInt8(ascii: ":") else { break }
      let value = skipBlank(colon + 1)
      guard value < sample.count else { break }
      members.append(Member(key: key, start: value))
      guard let after = skipValue(value), byte(skipBlank(after)) == UInt8(ascii: ",") else { break }
      position = skipBlank(skipBlank(after) + 1)
    }
    return members
  }

  private func byte(_ position: Int) -> UInt8? {
    position < sample.count ? sample[position] : nil
  }

  private func skipBlank(_ position: Int) -> Int {
    sample[min(position, sample.count)...].firstIndex { !$0.isBlank } ?? sample.count
  }

  /// Where the value at `position` ends; nil when the sample ends first.
  private func skipValue(_ position: Int) -> Int? {
    var skip = JSONSkip()
    let (count, isDone) = skip.next(sample.span.extracting(position..<sample.count))
    return isDone ? position + count : nil
  }
}
