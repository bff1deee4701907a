import CRMCore
import CRMIntake
import TestSupport
import Testing

/// What the values of one column are taken for.
struct ColumnCase: CustomTestStringConvertible, Sendable {
  let name: String
  let values: [String]
  let kind: FieldVerdict.Kind
  var formats: [String] = []
  var doubts: [FieldVerdict.Doubt] = []

  init(
    _ name: String, _ values: [String], _ kind: FieldVerdict.Kind, _ formats: [String] = [],
    _ doubts: [FieldVerdict.Doubt] = []
  ) {
    (self.name, self.values, self.kind) = (name, values, kind)
    (self.formats, self.doubts) = (formats, doubts)
  }

  var testDescription: String { "\(name): \(values.joined(separator: " | "))" }
}

@Suite struct SurveyTests {
  static func survey(_ text: String, _ format: InputDescription.Format) throws -> FileSurvey {
    var options = InputOptions()
    options.format = format
    func open() throws -> any RecordReader {
      try openReader(source: ByteSource(bytes: Array(text.utf8), name: "in"), options: options)
    }
    var scout = try open()
    let names = format == .csv ? TreeNames() : TreeNames(scanning: &scout)
    var reader = try open()
    return try FileSurvey(&reader, names: names)
  }

  static func table(_ columns: [(name: String, values: [String])]) throws -> FileSurvey {
    func quoted(_ text: String) -> String {
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }
    let rows = columns.map(\.values.count).max() ?? 0
    var lines = [columns.map { quoted($0.name) }.joined(separator: ",")]
    for row in 0..<rows {
      lines.append(
        columns.map { quoted(row < $0.values.count ? $0.values[row] : "") }.joined(separator: ","))
    }
    return try survey(lines.joined(separator: "\n") + "\n", .csv)
  }

  static let columns: [ColumnCase] = [
    ColumnCase("Note", ["a", "b c"], .text),
    ColumnCase("Note", ["", ""], .empty),
    ColumnCase("E-Mail", ["a@b.example", "C@D.example"], .email),
    ColumnCase("Stück", ["1", "22", "-3"], .integer, ["plain"]),
    ColumnCase("Montant", ["12 500,50", "3,00"], .amount, ["fr"]),
    ColumnCase("x", ["12 500,50 €", "3,00 €"], .amount, ["fr"]),
    ColumnCase("Betrag", ["1.234,50", "7,1"], .amount, ["de"]),
    ColumnCase("Amount", ["1,234.50", "7.1"], .amount, ["en"]),
    ColumnCase("Amount", ["1,234", "7"], .amount, ["en"], [.decimalMark]),
    ColumnCase("Amount", ["1.234", "7.100"], .amount, ["plain"], [.decimalMark]),
    ColumnCase("Rate", ["12 %", "7.5%"], .percent, ["plain"]),
    ColumnCase("weight", ["1.5", "2"], .decimal, ["plain"]),
    ColumnCase("Actif", ["Oui", "Non", "Oui"], .boolean),
    ColumnCase("is_active", ["1", "1"], .boolean),
    ColumnCase("Plätze", ["1", "0", "2"], .integer, ["plain"]),
    ColumnCase("Datum", ["31.01.2025", "01.02.2025"], .date, ["dd.MM.yyyy"]),
    ColumnCase("Datum", ["1.2.2025", "31.1.2025"], .date, ["d.M.yyyy"]),
    ColumnCase("Date", ["01/31/2025", "02/01/2025"], .date, ["MM/dd/yyyy"]),
    ColumnCase("Date", ["01/02/2025", "03/04/2025"], .date, ["dd/MM/yyyy"], [.dayOrMonth]),
    ColumnCase(
      "Date", ["31/01/2025", "01/31/2025", "28/01/2025"], .date, ["dd/MM/yyyy", "MM/dd/yyyy"],
      [.mixedOrder]),
    ColumnCase("at", ["2025-01-31T10:00:00Z", "2025-02-01 11:00"], .timestamp, ["iso"]),
    ColumnCase("at", ["02/24/26 02:18 AM"], .timestamp, ["MM/dd/yy hh:mm a"]),
    ColumnCase("at", ["15 Apr, 2021 00:03:00"], .timestamp, ["dd MMM, yyyy HH:mm:ss"]),
    ColumnCase("am", ["1 septembre 2026", "12 août 2025"], .date, ["d MMM yyyy"]),
    ColumnCase("day", ["20260826", "20260101"], .date, ["iso"]),
    ColumnCase("No", ["20260826", "20260101"], .id, ["plain"]),
    ColumnCase("created", ["1735689600", "1738368000"], .timestamp, ["epoch_seconds"]),
    ColumnCase("created", ["1735689600000"], .timestamp, ["epoch_millis"]),
    ColumnCase("Date", ["45658", "45659"], .timestamp, ["excel"]),
    ColumnCase("Places", ["45658", "45659"], .integer, ["plain"]),
    ColumnCase("Téléphone", ["01 23 45 67 89", "06.11.22.33.44"], .phone),
    ColumnCase("x", ["+33 1 23 45 67 89", "+49 30 123456"], .phone),
    ColumnCase("phone", ["0123456789"], .phone),
    ColumnCase("site", ["https://a.example/x", "http://b.example"], .url),
    ColumnCase("site", ["a.example", "www.b.example"], .domain),
    ColumnCase("Pays", ["FR", "Allemagne"], .country),
    ColumnCase("Devise", ["EUR", "USD"], .currency),
    ColumnCase("Order ref", ["A-1", "B-22"], .id),
    ColumnCase("SIREN", ["012345678", "912345678"], .id),
    ColumnCase("tags", ["a;b", "c;d;e"], .list),
    ColumnCase("raw", ["{\"a\":1}", "[1,2]"], .json),
  ]

  @Test(arguments: columns) func columnIsTakenFor(_ it: ColumnCase) throws {
    let survey = try Self.table([(it.name, it.values), ("other", it.values.map { _ in "w z" })])
    let verdict = try #require(FileVerdict(survey).fields.first)
    #expect(verdict.kind == it.kind)
    #expect(verdict.formats == it.formats, "\(verdict.formats)")
    #expect(verdict.doubts == it.doubts)
  }

  @Test func evidenceIsCounted() throws {
    let survey = try Self.table([("Date", ["31/01/2025", "01/02/2025", "25/12/2024", "TBD"])])
    let verdict = try #require(FileVerdict(survey).fields.first)
    #expect(verdict.kind == .text, "a quarter is no date")
    let other = try Self.table([
      ("Date", ["31/01/2025", "01/02/2025", "25/12/2024", "01/01/2025", "TBD"])
    ])
    #expect(
      FileVerdict(other).fields[0].evidence == [
        "1 of 5 values do not fit", "2 of 5 values only fit day-first, 0 only month-first",
      ])
  }

  @Test func oneColumnTellsAnother() throws {
    let survey = try Self.table([
      ("A", ["01/02/2025", "03/04/2025"]), ("B", ["01/31/2025", "02/28/2025"]),
      ("Price", ["1.234", "2.500"]), ("Cost", ["1.234,50", "3,2"]),
    ])
    let verdict = FileVerdict(survey)
    #expect(verdict.fields[0].formats == ["MM/dd/yyyy"])
    #expect(verdict.fields[0].doubts.isEmpty)
    #expect(verdict.fields[2].formats == ["de"])
    #expect(verdict.fields[2].doubts.isEmpty)
  }

  @Test func nullsAndKeysAreFound() throws {
    let survey = try Self.table([
      ("Company ID", ["7", "7", "8"]), ("Deal ID", ["1", "2", "3"]),
      ("Cost", ["--", "2.5", "3.5"]),
    ])
    let verdict = FileVerdict(survey)
    #expect(verdict.keys == [1])
    #expect(verdict.references == [0])
    #expect(survey.fields[2].nulls == ["--": 1])
    #expect(verdict.fields[2].kind == .amount)
    #expect(verdict.fields[2].range?.last == "3.5")
  }

  static let places: [(String, InputDescription.Format, [String])] = [
    (
      #"[{"id":1,"properties":{"email":"a","a.b":2},"tags":["x","y"]}]"#, .json,
      ["id", "properties.email", #"properties."a.b""#, "tags"]
    ),
    (
      #"[{"id":1,"lines":[{"sku":"a"},{"sku":"b","q":1}],"none":null,"no":[]}]"#, .json,
      ["id", "lines[*].sku", "lines[*].q"]
    ),
    (
      #"<r><row no="1"><FL val="Id">1</FL><FL val="E-Mail">a</FL></row><row no="2"><FL val="Id">2</FL></row></r>"#,
      .xml, ["@no", #"FL[@val="Id"]"#, #"FL[@val="E-Mail"]"#]
    ),
    (
      #"<r><o><f name="a" value="1"/><f name="b" value="2"/></o><o><f name="a" value="3"/></o></r>"#,
      .xml,
      [#"f[@name="a"].@value"#, #"f[@name="b"].@value"#]
    ),
    (
      #"<r><o><p currencyID="EUR">5</p><t>1</t><t>2</t></o><o><p currencyID="EUR">6</p><t>3</t></o></r>"#,
      .xml, ["p.@currencyID", "p", "t[*]"]
    ),
    (
      #"<r><o><l><sku>1</sku></l><l><sku>2</sku></l></o><o><l><sku>3</sku></l></o></r>"#, .xml,
      ["l[*].sku"]
    ),
  ]

  @Test(arguments: places.indices) func placesAreNamedAsMappingsNameThem(_ index: Int) throws {
    let (text, format, names) = Self.places[index]
    let survey = try Self.survey(text, format)
    #expect(survey.fields.map(\.name) == names)
    for name in names where !name.contains("[*]") {
      #expect(throws: Never.self) { try FieldPath(name) }
    }
  }

  @Test func hugeFilesAreLookedAtInPart() throws {
    let text = "id,x\n" + (1...20_500).map { "\($0),a\n" }.joined()
    let survey = try Self.survey(text, .csv)
    #expect(survey.records == 20_500)
    #expect(survey.looked == 10_105)
    #expect(survey.fields[0].filled == 20_500)
    #expect(survey.fields[0].isDistinctCapped)
    #expect(FileVerdict(survey).keys == [0])
  }
}

@Suite struct HeaderNameTests {
  @Test func foldedNamesAreTheSame() {
    for name in ["Créée le", "créée LE ", "\u{FEFF}Cre\u{301}e\u{301}e\u{A0} le", "CRÉÉE\nLE"] {
      #expect(HeaderName.folded(name) == HeaderName.folded("Créée le"), "\(name)")
    }
    #expect(HeaderName.folded("Date d’échéance") == HeaderName.folded("Date d'échéance"))
    #expect(HeaderName.folded("Créée le") != HeaderName.folded("Creee le"))
    for name in ["Opportunity Name  ↑", "Opportunity Name ↓", "Opportunity Name↑ "] {
      #expect(HeaderName.folded(name) == "opportunity name", "\(name)")
    }
    #expect(HeaderName.folded("Up ↑ down") == "up ↑ down")
  }

  @Test func wordsOfNames() {
    let cases = [
      ("createdAt", "created at"), ("Créé le", "cree le"), ("N° client", "no client"),
      ("deal_stage-ID", "deal stage id"), ("Straße", "strasse"), ("LEADID", "leadid"),
    ]
    for (name, words) in cases { #expect(HeaderName.phrase(name) == words) }
  }
}

@Suite struct HeaderAliasTests {
  @Test func everyLineNamesAColumn() { #expect(HeaderAliases.unknownTargets.isEmpty) }
}
