import CRMIntake

/// Whether the tape of a record is a tree over its arena.
struct TapeCheck {
  private(set) var finding: String?

  init(_ record: Record, _ columns: [String], isTable: Bool) {
    guard let root = record.nodes.first, Int(root.end) == record.nodes.count else {
      finding = "the root does not hold all nodes"
      return
    }
    if isTable, record.nodes.count != columns.count + 1 {
      finding = "\(record.nodes.count - 1) fields for \(columns.count) columns"
    }
    var open: [Int] = []
    for (index, node) in record.nodes.enumerated() {
      while let last = open.last, last == index { open.removeLast() }
      let isBranch = node.kind == .object || node.kind == .list
      let end = Int(node.end)
      guard end > index, end <= open.last ?? record.nodes.count, isBranch || end == index + 1 else {
        finding = "node \(index) ends at \(end)"
        return
      }
      if isBranch { open.append(end) }
      for range in [node.key, node.text] where !Self.isText(range, record.arena) {
        finding = "node \(index) has no text at \(range)"
        return
      }
    }
  }

  private static func isText(_ range: Range<Int32>, _ arena: [UInt8]) -> Bool {
    guard range.lowerBound >= 0, Int(range.upperBound) <= arena.count else { return false }
    let bytes = arena[Int(range.lowerBound)..<Int(range.upperBound)]
    return String(validating: bytes, as: UTF8.self) != nil
  }
}

extension Record {
  /// Kinds, names, texts and ends of all nodes, one after the other.
  var flattened: [UInt8] {
    var bytes: [UInt8] = []
    for node in nodes {
      bytes.append(node.kind.rawValue + 0x30)
      bytes += Array(String(node.end).utf8) + [0x20]
      bytes += arena[Int(node.key.lowerBound)..<Int(node.key.upperBound)] + [0]
      bytes += arena[Int(node.text.lowerBound)..<Int(node.text.upperBound)] + [0]
    }
    return bytes
  }
}
