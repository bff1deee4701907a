import CRMCore

/// What the members of an envelope, beside the records, say of a page that follows this one.
///
/// A flag such as `has_more` decides; without one a link, token or cursor of the next page does, or the
/// number of this page beside that of all. The names are those of the paging of HubSpot, Salesforce,
/// Zendesk, Pipedrive, Zoho, Intercom, Stripe, Marketo, Meta, Sellsy, OData, HAL and GraphQL.
struct NextPage: Sendable {
  private var flag: (name: String, isSet: Bool)?
  private var link: String?

  /// The member that tells of a next page, such as `paging.next`; nil when none does.
  var name: String? {
    guard let flag else { return link }
    return flag.isSet ? flag.name : nil
  }

  private static let links: Set<String> = [
    "next", "nextrecordsurl", "next_page", "nextpage", "next_page_url", "nextpageurl", "next_url",
    "nexturl", "nextlink", "@odata.nextlink", "next_page_token", "nextpagetoken", "next_cursor",
    "nextcursor", "next_start",
  ]
  private static let flags: Set<String> = [
    "has_more", "hasmore", "more_records", "more_items_in_collection", "moreresult", "hasnextpage",
    "has_next_page", "has_next", "hasnext",
  ]
  private static let containers: Set<String> = [
    "paging", "pagination", "pages", "links", "_links", "meta", "metadata", "info", "infos",
    "additional_data", "response_metadata", "page_info", "pageinfo",
  ]
  /// Names of the number of a page, of tools that count from one.
  private static let numbers: Set<String> = ["pagenum", "current_page", "currentpage"]
  private static let counts: Set<String> = ["nbpages", "total_pages", "totalpages", "last_page"]

  /// Whether the value of such a member may tell something.
  static func mayTell(_ key: some Sequence<UInt8>) -> Bool {
    let name = String(decoding: Array(key), as: UTF8.self).lowercased()
    return links.contains(name) || flags.contains(name) || containers.contains(name)
      || name == "done"
  }

  /// Looks at a member and what is below it.
  mutating func look(at key: some Sequence<UInt8>, _ value: some Sequence<UInt8>) {
    guard let record = JSONText.record(of: value) else { return }
    look(at: 0, in: record, [String(decoding: Array(key), as: UTF8.self)])
  }

  private mutating func look(at node: Int, in record: Record, _ path: [String]) {
    let name = path[path.count - 1].lowercased()
    let kind = record.nodes[node].kind
    if Self.links.contains(name), Self.isTold(node, in: record) {
      link = link ?? path.joined(separator: ".")
    } else if Self.flags.contains(name), kind == .yes || kind == .no {
      set(path, kind == .yes)
    } else if name == "done", kind == .yes || kind == .no {
      set(path, kind == .no)
    } else if Self.containers.contains(name), path.count < 4 {
      for child in record.children(of: node) {
        let key = record.arena[record.nodes[child].key.asInt]
        if kind == .list {
          lookAtRelation(child, in: record, path)
        } else {
          look(at: child, in: record, path + [String(decoding: key, as: UTF8.self)])
        }
      }
      if let count = Self.countBeyond(of: node, in: record) {
        link = link ?? (path + [count]).joined(separator: ".")
      }
    }
  }

  /// The member that counts more pages than this one is the last of.
  private static func countBeyond(of node: Int, in record: Record) -> String? {
    var (number, count): (Int?, (name: String, value: Int)?)
    for child in record.children(of: node) {
      guard let text = record.text(of: child),
        let value = Int(String(decoding: record.arena[text.asInt], as: UTF8.self))
      else { continue }
      let name = String(
        decoding: record.arena[record.nodes[child].key.asInt], as: UTF8.self)
      if numbers.contains(name.lowercased()) { number = value }
      if counts.contains(name.lowercased()) { count = (name, value) }
    }
    guard let number, let count, number < count.value else { return nil }
    return count.name
  }

  /// One of a list of links, which says what it leads to.
  private mutating func lookAtRelation(_ node: Int, in record: Record, _ path: [String]) {
    let relation = record.node(at: FieldPath(steps: [.key(Array("rel".utf8))]), from: node)
    guard let text = relation.flatMap({ record.text(of: $0) }),
      record.arena[text.asInt].elementsEqual("next".utf8)
    else { return }
    link = link ?? (path + ["next"]).joined(separator: ".")
  }

  private mutating func set(_ path: [String], _ isSet: Bool) {
    if flag == nil { flag = (path.joined(separator: "."), isSet) }
  }

  private static func isTold(_ node: Int, in record: Record) -> Bool {
    switch record.nodes[node].kind {
    case .null, .no: false
    case .yes, .number: true
    case .text: !record.nodes[node].text.isEmpty
    case .object, .list: record.nodes[node].end > node + 1
    }
  }
}
