package import CRMCore

/// Reads a mapping file: a YAML node tree in, a `Mapping` or all its faults out.
package struct MappingReader {
  /// Gives the text and file name of the mapping that `extends:` names; throws a `Fault` when there is
  /// such a file and it cannot be read.
  package typealias Base = (_ name: String) throws(Fault) -> (text: String, file: String)?

  var log = FaultLog()
  /// The named maps of the file and of what it extends; later ones replace earlier ones.
  var maps: [String: MapDraft] = [:]
  /// What `define:` of the file and of what extends it gives names to.
  var definitions = Definitions()
  /// What the names of the emission being read may be.
  var scope = NameScope()
  /// The texts that mean nothing in the emissions being read.
  var nulls: [[UInt8]] = [[]]
  let schema = Schema.unified
  /// How numbers and times are written in the emissions being read.
  var locale = FieldLocale()
  /// Maps that are there but cannot be read.
  var brokenMaps: Set<String> = []
  /// The maps that fields name, be it in fields that cannot be read.
  var mapUses: [YAMLNode] = []
  /// The maps of the file itself, not of what it extends.
  var ownMaps: [(name: String, key: YAMLNode)] = []
  /// The keys that have no value.
  var blanks: [Blank] = []
  /// True when something is not read that may use what seems to be of no use.
  var isPartlyRead = false
  /// The emissions of which it is not known when they give a row.
  var doubtful: Set<String> = []
  /// The names that the mapping says its files have, folded.
  var declared: Set<String> = []
  /// True when patterns cannot be read whose captures the fields may name.
  var hasLostPatterns = false
  /// The names that broken patterns seem to capture.
  var lostCaptures: [String] = []
  /// True when the mapping that is extended cannot be found: what it gives is not missing.
  private(set) var lostBase = false
  /// True when 'emit' stands where it does not belong.
  var lostEmit = false
  /// Gives the bytes of a file that a mapping names, by its path relative to that mapping's file.
  let lookUp: (_ name: String, _ mapping: String) -> [UInt8]?
  /// What the files hold that maps are read from: when they change, the mapping has.
  var lookedUp: [UInt8] = []
  private let base: Base
  /// The names that `extends:` may have, for one that is misspelt.
  private let bases: () -> [String]
  /// The files being read: one extends the next.
  private(set) var chain: [String] = []

  /// Where the trees are when only what a mapping says of its files is wanted.
  private let outlines: OutlineTrees?

  init(
    outlines: OutlineTrees? = nil, bases: @escaping () -> [String] = { [] },
    base: @escaping Base,
    lookUp: @escaping (String, String) -> [UInt8]? = { _, _ in nil }
  ) {
    self.outlines = outlines
    self.bases = bases
    self.base = base
    self.lookUp = lookUp
  }

  /// Reads the mapping in `text`, or throws all its faults at once.
  ///
  /// `base` gives the text and file name of the mapping that `extends:` names, which is one of
  /// `bases`, and `lookUp` the bytes of a map's CSV file, by its path and the file of the mapping that
  /// names it.
  package static func read(
    _ text: String, file: String,
    bases: @escaping () -> [String] = { [] },
    base: @escaping Base = { _ in nil },
    lookUp: @escaping (String, String) -> [UInt8]? = { _, _ in nil }
  ) throws(Faults) -> Mapping {
    var reader = MappingReader(bases: bases, base: base, lookUp: lookUp)
    let mapping = reader.whole(text, file: file).map { reader.settled($0) }
    try reader.plainFaults.check()
    guard var mapping else { throw Faults(Fault(.yamlSyntax, at: Position(file))) }
    if !reader.lookedUp.isEmpty { mapping.text += StableHash.text(StableHash.of(reader.lookedUp)) }
    return mapping
  }

  /// The tables of a mapping file, as far as it can be read, and its faults.
  ///
  /// What was asked of a table is the form of all such tables: `MappingSchema` is made of it.
  package static func tables(of text: String) -> (tables: [YAMLTable], faults: [Fault]) {
    var reader = MappingReader(base: { _ in nil }, lookUp: { _, _ in nil })
    reader.log = FaultLog(recording: true)
    _ = reader.whole(text, file: "")
    return (reader.log.tables, reader.log.faults)
  }

  mutating func whole(_ text: String, file: String) -> Mapping? {
    chain.append(file)
    defer { chain.removeLast() }
    let root: YAMLNode
    do {
      root =
        if let outlines {
          try outlines.tree(of: text, file: file)
        } else {
          try YAMLNode.parse(text, file: file, keepingDuplicates: true)
        }
    } catch {
      log.add(error)
      return nil
    }
    noteBlanks(in: root)
    guard
      var top = YAMLTable(spelt(root, MappingKeys.file), name: "the mapping", log: &log)
    else { return nil }
    checkVersion(&top)
    readDefinitions(&top)
    var mapping = inherited(&top) ?? Mapping(id: "", system: "")
    mapping.text += text
    readNames(&top, into: &mapping)
    if mapping.system.isEmpty {
      mapping.system = mapping.id.split(separator: "/").first.map(String.init) ?? ""
    }
    mapping.kind = top.choice("kind", SourceKind.self, log: &log) ?? mapping.kind
    let inheritedFormat = mapping.input.format
    readInput(&top, into: &mapping)
    checkChange(of: inheritedFormat, &top, mapping)
    readMatch(&top, into: &mapping)
    if let node = top.node("locale") {
      mapping.locale = locale(node).over(mapping.locale)
    }
    readDrift(&top, into: &mapping)
    mapping.input.carry?.mayMiss = mapping.drift.missing == .ignore
    if outlines == nil {
      readMaps(&top)
      readEmissions(&top, into: &mapping)
    }
    if top.hasUnasked { isPartlyRead = true }
    top.finish(log: &log)
    return mapping
  }

  private mutating func readNames(_ top: inout YAMLTable, into mapping: inout Mapping) {
    mapping.id = top.requiredText("id", log: &log) ?? ""
    if let node = top.node("id"), node.text != nil, !Mapping.isId(mapping.id) {
      log.add(
        .wrongType, at: node,
        [.name: "id", .expected: "'system/object', each of letters, digits, '_' and '-'"])
    }
    guard let system = top.text("system", log: &log) else { return }
    mapping.system = system
    if system.trimmed.isEmpty, let node = top.node("system") {
      log.add(
        .wrongType, at: node, [.name: "system", .expected: "a name", .found: "an empty text"])
    }
  }

  /// A tree has paths, a table columns: what was inherited for the one says nothing of the other.
  private mutating func checkChange(
    of format: InputDescription.Format?, _ top: inout YAMLTable, _ mapping: Mapping
  ) {
    guard let format, let now = mapping.input.format, format.isTable != now.isTable,
      !top.has("match"), !mapping.match.fields.isEmpty
    else { return }
    let (had, has) = format.isTable ? ("columns", "paths") : ("paths", "columns")
    log.add(
      .badSetting,
      at: top.node("input")?.pairs?.first { $0.key.text == "format" }?.value ?? top.node,
      [
        .name: "format",
        .reason: "\(now.rawValue) has \(has), and the 'match' that is inherited lists \(had)",
        .remedy: "write 'match: { \(has): … }', too",
      ])
  }

  /// The mapping that `extends:` names, or nil.
  private mutating func inherited(_ top: inout YAMLTable) -> Mapping? {
    guard let parent = top.node("extends"), let id = top.text("extends", log: &log) else {
      // What cannot be read, or is misspelt, says enough by itself.
      if top.node("extends") != nil { lostBase = true }
      return nil
    }
    let found: (text: String, file: String)?
    do {
      found = try base(id)
    } catch {
      lostBase = true
      log.add(error)
      return nil
    }
    guard let found else {
      lostBase = true
      let isFile = id.hasSuffix(".yml") || id.hasSuffix(".yaml")
      unknown(
        id, isFile ? "file" : "mapping", among: bases(), at: parent,
        remedy: isFile ? "it is looked for beside this one" : "see 'crmimport mapping list'")
      return nil
    }
    if let start = chain.firstIndex(of: found.file) {
      lostBase = true
      let circle = (chain[start...] + [found.file]).joined(separator: " → ")
      log.add(
        .badSetting, at: parent, [.name: "extends", .reason: "it goes in a circle: \(circle)"])
      return nil
    }
    let mapping = whole(found.text, file: found.file)
    if mapping == nil { lostBase = true }
    return mapping
  }

  private mutating func checkVersion(_ top: inout YAMLTable) {
    guard let node = top.node("crmimport") else {
      log.add(.missingKey, at: top.node, [.name: "crmimport", .reason: "the format's version, 1"])
      return
    }
    if node.text != "1" {
      log.add(.badSetting, at: node, [.name: "crmimport", .expected: "version 1"])
    }
  }

  private mutating func readMatch(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard var table = top.table("match", log: &log) else { return }
    // What extends another takes away so what that one asks for.
    let mayBeEmpty = top.has("extends")
    if !mayBeEmpty, table.node.pairs?.isEmpty == true {
      log.add(.badSetting, at: table.node, [.name: "match", .reason: "it is empty"])
    }
    mapping.match.fields = []
    mapping.match.required = []
    mapping.match.absent = []
    for key in ["columns", "paths"] {
      guard let node = table.node(key) else { continue }
      guard let items = node.items, mayBeEmpty || !items.isEmpty else {
        log.add(.wrongType, at: node, [.name: key, .expected: "a list", .found: node.kindName])
        continue
      }
      checkMatch(key, &table, mapping.input)
      checkTwice(items, key)
      mapping.match.fields += items.compactMap { matched($0, key, mapping.input) }
    }
    if let node = table.node("required") {
      mapping.match.required = (node.items ?? [node]).compactMap {
        matched($0, "required", mapping.input)
      }
      mapping.match.fields += mapping.match.required
    }
    if let node = table.node("absent") { mapping.match.absent = absent(node, mapping) }
    if let names = table.texts("files", log: &log) {
      mapping.match.fileNames = names
      checkFiles(table.node("files"))
    }
    table.finish(log: &log)
  }

  /// Names that stand twice count once, so that another one is meant.
  private mutating func checkTwice(_ items: [YAMLNode], _ key: String) {
    var seen: Set<String> = []
    for item in items {
      guard let name = item.text,
        !seen.insert(key == "columns" ? HeaderName.folded(name) : name).inserted
      else { continue }
      log.add(.duplicateKey, at: item, [.name: name])
    }
  }

  /// Names of files stand without their folder and ending.
  private mutating func checkFiles(_ node: YAMLNode?) {
    for item in node.map({ $0.items ?? [$0] }) ?? [] {
      guard let name = item.text else { continue }
      let bare = MappingLibrary.stem(of: name)
      guard bare != name.lowercased() else { continue }
      log.add(
        .badSetting, at: item,
        [
          .name: name, .reason: "names of files stand without folder and ending",
          .remedy: "write '\(bare)'",
        ])
    }
  }

  /// The names that must not be there.
  private mutating func absent(_ node: YAMLNode, _ mapping: Mapping) -> [String] {
    let needed = mapping.match.fields.filter { $0.count == 1 }.joined()
    var names: [String] = []
    for item in node.items ?? [node] {
      for name in matched(item, "absent", mapping.input) ?? [] {
        if needed.contains(where: { HeaderName.folded($0) == HeaderName.folded(name) }) {
          log.add(
            .badSetting, at: item,
            [.name: name, .reason: "is in 'match:' and in its 'absent:', so that no file fits"])
        }
        names.append(name)
      }
    }
    return names
  }

  /// A table has columns, a tree paths.
  private mutating func checkMatch(
    _ key: String, _ table: inout YAMLTable, _ input: InputOptions
  ) {
    guard let format = input.format else { return }
    let meant = format.isTable ? "columns" : "paths"
    guard key != meant, let node = table.keyNode(key) else { return }
    log.add(
      .badSetting, at: node,
      [
        .name: key, .reason: "\(format.rawValue) has \(meant)", .remedy: "write '\(meant)'",
      ])
  }

  /// One name, or several of which any will do.
  private mutating func matched(
    _ node: YAMLNode, _ key: String, _ input: InputOptions
  ) -> [String]? {
    var names: [String] = []
    if node.items?.isEmpty == true {
      log.add(.wrongType, at: node, [.name: key, .expected: "a name", .found: node.kindName])
    }
    for item in node.items ?? [node] {
      guard let name = item.text else {
        log.add(.wrongType, at: item, [.name: key, .expected: "text", .found: item.kindName])
        continue
      }
      if let defined = definedNames(item, input) {
        names += defined
        continue
      }
      names.append(name)
      guard input.format?.isTable != true else { continue }
      do {
        _ = try FieldPath(matching: name)
      } catch {
        log.add(.badExpression, at: item, [.reason: "no path: \(error.reason)"])
      }
    }
    return names.isEmpty ? nil : names
  }

  private mutating func readDrift(_ top: inout YAMLTable, into mapping: inout Mapping) {
    guard var table = top.table("drift", log: &log) else { return }
    _ = table.choice("unknown", Mapping.Drift.Unknown.self, log: &log)
    if let missing = table.choice("missing", Mapping.Drift.Missing.self, log: &log) {
      mapping.drift.missing = missing
    }
    if let badValue = table.choice("bad_value", Mapping.BadValue.self, log: &log) {
      mapping.drift.badValue = badValue
    }
    if let limit = table.node("max_rejects") {
      mapping.drift.maxRejects = limit.text
      if limit.text.map(Mapping.Drift.isLimit) != true {
        log.add(.wrongType, at: limit, [.name: "max_rejects", .expected: "a count or a share: 1%"])
      }
    }
    table.finish(log: &log)
  }

  /// Reports a name that is none of `names`, whose nearest is looked for by what `written` means;
  /// `remedy` is for one that is near to none of them.
  mutating func unknown(
    _ name: String, as written: String? = nil, _ kind: String, among names: [String],
    at node: YAMLNode, remedy: String? = nil
  ) {
    var facts: [Fault.Fact: String] = [.name: written ?? name, .expected: kind]
    facts[.nearest] = nearestName(to: name, among: names)
    if facts[.nearest] == nil { facts[.remedy] = remedy }
    log.add(.unknownName, at: node, facts)
  }
}
