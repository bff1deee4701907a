package import GRDB

/// The order of files, which decides between records of one id that are equally new.
package enum FileOrder {
  /// The place of a file in the configuration.
  package struct Place: Sendable {
    let source: String
    let path: String
    let mapping: String
    let order: Int

    package init(source: String, path: String, mapping: String, order: Int) {
      self.source = source
      self.path = path
      self.mapping = mapping
      self.order = order
    }
  }

  /// A file as the database knows it.
  private struct Known {
    let id: Int64
    let source: String
    let path: String
    let mapping: String
    var order: Int

    static func stand(_ a: Known, before b: Known) -> Bool {
      if a.order != b.order { return a.order < b.order }
      return [a.path, a.mapping].lexicographicallyPrecedes([b.path, b.mapping]) { first, second in
        first.utf8.lexicographicallyPrecedes(second.utf8)
      }
    }
  }

  /// Stores the places that files have now, of those that were loaded before.
  ///
  /// - Returns: The names of the sources whose files stand in another order than they did: which
  ///   records win there must be found out anew, even when no file has changed.
  package static func update(_ db: Database, _ places: [Place]) throws -> Set<String> {
    let wanted = Dictionary(
      places.map { ([$0.source, $0.path, $0.mapping], $0.order) }, uniquingKeysWith: { $1 })
    let known = try self.known(db)
    let placed = known.map { file in
      var file = file
      file.order = wanted[[file.source, file.path, file.mapping]] ?? file.order
      return file
    }
    for (before, after) in zip(known, placed) where before.order != after.order {
      try db.execute(
        sql: "UPDATE file SET config_order = ? WHERE id = ?", arguments: [after.order, after.id])
    }
    let orders = [known, placed].map { files in
      Dictionary(grouping: files.sorted(by: Known.stand), by: \.source)
        .mapValues { $0.map(\.id) }
    }
    return Set(orders[0].keys.filter { orders[0][$0] != orders[1][$0] })
  }

  private static func known(_ db: Database) throws -> [Known] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.id, s.name, f.path, f.mapping, f.config_order
        FROM file f JOIN source s ON s.id = f.source_id ORDER BY f.id
        """
    ).map { Known(id: $0[0], source: $0[1], path: $0[2], mapping: $0[3], order: $0[4]) }
  }
}
