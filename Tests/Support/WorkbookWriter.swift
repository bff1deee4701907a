package import Foundation

/// A workbook for tests: the XML of its parts, as a test writes it.
package struct WorkbookWriter {
  /// A sheet: the XML of its rows, or of a whole part.
  package struct Sheet: Sendable {
    var name: String
    var rows: String
    var state: String?
    /// What follows the rows.
    var tail: String

    package init(_ name: String, _ rows: String, state: String? = nil, tail: String = "") {
      (self.name, self.rows, self.state, self.tail) = (name, rows, state, tail)
    }
  }

  package var sheets: [Sheet]
  package var strings: [String] = []
  /// The format codes of the styles, from style 1 on; a number stands for a built-in format.
  package var formats: [String] = []
  package var isDate1904 = false

  package init(_ sheets: [Sheet]) {
    self.sheets = sheets
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package =
    "http://schemas.openxmlformats.org/package/2006/relationships"

  package var data: Data {
    var zip = ZIPWriter()
    zip.add("[Content_Types].xml", Self.header + "<Types/>")
    zip.add("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", workbook)
    var parts = sheets.indices.map {
      ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    parts.append(("rS", "sharedStrings", "sharedStrings.xml"))
    parts.append(("rT", "styles", "styles.xml"))
    zip.add("xl/_rels/workbook.xml.rels", relations(parts))
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index + 1).xml",
        Self.header + "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData>"
          + sheet.tail + "</worksheet>")
    }
    let texts = strings.map { $0.hasPrefix("<") ? "<si>\($0)</si>" : "<si><t>\($0)</t></si>" }
    zip.add(
      "xl/sharedStrings.xml", Self.header + "<sst xmlns=\"\(Self.main)\">\(texts.joined())</sst>")
    zip.add("xl/styles.xml", styles)
    return zip.data
  }

  private func relations(_ all: [(String, String, String)]) -> String {
    let items = all.map { id, type, target in
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(type)\" Target=\"\(target)\"/>"
    }
    return Self.header
      + "<Relationships xmlns=\"\(Self.package)\">\(items.joined())</Relationships>"
  }

  private var workbook: String {
    let items = sheets.enumerated().map { index, sheet in
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      return
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    return Self.header
      + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">"
      + "<workbookPr\(isDate1904 ? " date1904=\"1\"" : "")/><sheets>\(items.joined())</sheets></workbook>"
  }

  private var styles: String {
    var codes = ""
    var uses = "<xf numFmtId=\"0\"/>"
    for (index, format) in formats.enumerated() {
      if Int(format) == nil {
        codes += "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(format)\"/>"
      }
      uses += "<xf numFmtId=\"\(Int(format) ?? 200 + index)\"/>"
    }
    return Self.header + "<styleSheet xmlns=\"\(Self.main)\"><numFmts>\(codes)</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(uses)</cellXfs></styleSheet>"
  }
}
