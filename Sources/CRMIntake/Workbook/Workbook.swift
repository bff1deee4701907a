import CRMCore

/// An Office Open XML workbook (ECMA-376, part 1, SpreadsheetML): its sheets, and what they share.
final class Workbook {
  /// A sheet, as the workbook lists it.
  struct Sheet {
    let name: String
    /// Its part; nil for what is no table, such as a chart.
    let path: String?
    let isHidden: Bool
  }

  let archive: ZIPArchive
  private(set) var sheets: [Sheet] = []
  /// Whether days count from 1904.
  private(set) var isDate1904 = false
  private var stringsPath: String?
  private var stylesPath: String?

  init(_ archive: ZIPArchive) throws(Fault) {
    self.archive = archive
    let root = Relations()
    try WorkbookPart.read(archive, "_rels/.rels", root)
    guard let target = root.all.first(where: { $0.kind == "officeDocument" })?.target else {
      throw Fault(.malformed, [.reason: "it is an Office file without a document"])
    }
    let path = Self.resolved(target, in: "")
    guard path.hasSuffix(".xml"), path.hasPrefix("xl/") || path.contains("workbook") else {
      let isBinary = path.hasSuffix(".bin")
      throw Fault(
        .fileUnreadable,
        [
          .reason: isBinary ? "it is a binary workbook" : "it is an Office file, but no workbook",
          .remedy: "save it as .xlsx or .csv",
        ])
    }
    try read(path)
  }

  /// Whether an archive is an Office file.
  static func isOne(_ archive: ZIPArchive) -> Bool {
    archive.members.contains { $0.name == "[Content_Types].xml" }
      && archive.members.contains { $0.name == "_rels/.rels" }
  }

  private func read(_ path: String) throws(Fault) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let file = path.split(separator: "/").last ?? ""
    let relations = Relations()
    try WorkbookPart.read(
      archive, Self.resolved("_rels/\(file).rels", in: folder), relations)
    func target(_ relation: Relations.Relation?) -> String? {
      relation.map { Self.resolved($0.target, in: folder) }
    }
    stringsPath = target(relations.all.first { $0.kind == "sharedStrings" })
    stylesPath = target(relations.all.first { $0.kind == "styles" })
    let contents = WorkbookContents()
    try WorkbookPart.read(archive, path, contents)
    isDate1904 = contents.isDate1904
    sheets = contents.sheets.map { sheet in
      let relation = relations.all.first { $0.id == sheet.id && $0.kind == "worksheet" }
      return Sheet(name: sheet.name, path: target(relation), isHidden: sheet.isHidden)
    }
  }

  /// The path of a part that another names.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// The sheet of that name, letter case aside.
  func sheet(_ name: String) throws(Fault) -> Sheet {
    guard let sheet = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw Fault(.fileMissing)
    }
    return sheet
  }

  /// Whether the sheet has no cell that holds anything.
  func isEmpty(_ path: String) throws(Fault) -> Bool {
    let search = CellSearch()
    try WorkbookPart.read(archive, path, search)
    return !search.isDone
  }

  /// Opens a sheet for reading.
  func open(_ sheet: Sheet) throws(Fault) -> any ByteProducer {
    guard let path = sheet.path else {
      throw Fault(.fileUnreadable, [.reason: "it is a chart or the like, and no table"])
    }
    let strings = SharedStrings(archive.limits)
    if let stringsPath { try WorkbookPart.read(archive, stringsPath, strings) }
    let styles = CellStyles()
    if let stylesPath { try WorkbookPart.read(archive, stylesPath, styles) }
    let events = SheetEvents(strings.texts, styles.kinds, isDate1904: isDate1904)
    let part = try WorkbookPart(archive, path, events)
    return SheetProducer(events, pump: part.pump)
  }
}

/// The relations of a part: what it is made of.
private final class Relations: WorkbookEvents {
  struct Relation {
    let id: String
    /// The last word of the type.
    let kind: String
    let target: String
  }

  private(set) var all: [Relation] = []

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes.value("Id"),
      let type = attributes.value("Type"), let target = attributes.value("Target")
    else { return }
    all.append(
      Relation(
        id: id, kind: type.split(separator: "/").last.map(String.init) ?? type, target: target))
  }
}

/// What the workbook part lists.
private final class WorkbookContents: WorkbookEvents {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var isDate1904 = false

  override func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": isDate1904 = attributes.flag("date1904")
    case "sheet":
      guard let title = attributes.value("name"), let id = attributes.value("id") else { return }
      let isHidden = ["hidden", "veryHidden"].contains(attributes.value("state"))
      sheets.append((title, id, isHidden))
    default: break
    }
  }
}

/// Looks for a cell that holds something.
private final class CellSearch: WorkbookEvents {
  override func begin(_ name: String, _ attributes: XMLAttributes) {
    if ["v", "t", "f"].contains(name), path.contains("c") { stopReading() }
  }
}
