import CRMCore
import CRMIntake
import Testing

/// Inputs that are no plain list of records: what a mapping says of their shape, and what comes of
/// it.
@Suite("The shape of inputs") struct ShapeTests {
  static func head(_ format: String = "csv", _ more: String = "") -> String {
    PlanTests.head(format, more)
  }

  // MARK: XML

  static let xmlCases: [PlanTests.Case] = [
    PlanTests.Case(
      name: "an element with attributes and no text is empty: value, condition, alternative, list",
      mapping: head("xml", ", records: /r/row") + """
        emit:
          - entity: lead
            key: "@no"
            fields:
              source_text: 'FL[@val="Lead Source"]'
              email: ['FL[@val="Email"]', 'FL[@val="Other"]']
          - entity: activity
            when: 'FL[@val="Email"] is present'
            key: "@no"
            fields: { body: 'FL | join("+")' }
        """,
      input: """
        <r><row no="1"><FL val="Lead Source"></FL><FL val="Email"/>
        <FL val="Other">a@b.example</FL></row>
        <row no="2"><FL val="Lead Source">Web</FL><FL val="Email">c@d.example</FL></row></r>
        """,
      rows: [
        "lead 1 source_text= email=a@b.example", "lead 2 source_text=Web email=c@d.example",
        "activity 2 body=Web",
      ]),
    PlanTests.Case(
      name: "types, nil, CDATA, and names with hyphens, as Rails writes them",
      mapping: head("xml", ", records: /deals/deal") + """
        emit:
          - entity: deal
            key: id
            fields:
              name: name
              amount: { from: price-in-cents, unit: minor }
              closed_at: closed-on
              account_ref: [company-id, party-id]
        """,
      input: """
        <deals type="array"><deal><id type="integer">7</id>
        <name><![CDATA[A < B & "C"]]></name><price-in-cents type="integer">1999</price-in-cents>
        <closed-on type="date" nil="true"/><company-id nil="true"></company-id>
        <party-id type="integer">9</party-id></deal></deals>
        """,
      rows: [
        "deal 7 name=A < B & \"C\" amount_micros=19990000 closed_at= closed_at_day= "
          + "account_ref=9 currency=USD"
      ]),
    PlanTests.Case(
      name: "a SOAP envelope: prefixes, xsi:type, xsi:nil, an element that repeats",
      mapping: head("xml", ", records: /Envelope/Body/queryResponse/result/records") + """
        emit:
          - entity: contact
            key: Id
            fields: { last_name: LastName, phone: Phone, source_text: Note }
          - entity: activity
            for_each: Tasks.records[*]
            key: { of: [parent.Id, Id] }
            fields: { subject: Subject }
        """,
      input: """
        <soapenv:Envelope xmlns:soapenv="u:s" xmlns:xsi="u:i" xmlns="u:p" xmlns:sf="u:o"><soapenv:Body>
        <queryResponse><result xsi:type="QueryResult"><done>true</done>
        <records xsi:type="sf:sObject"><sf:Id>c1</sf:Id><sf:LastName>Roux</sf:LastName>
        <sf:Phone xsi:nil="true"/><sf:Tasks xsi:type="QueryResult"><size>2</size>
        <records><sf:Id>t1</sf:Id><sf:Subject>Call</sf:Subject></records>
        <records><sf:Id>t2</sf:Id><sf:Subject xsi:nil="true"/></records></sf:Tasks></records>
        </result></queryResponse></soapenv:Body></soapenv:Envelope>
        """,
      rows: [
        "contact c1 last_name=Roux phone= source_text=", "activity c1:t1 subject=Call",
        "activity c1:t2 subject=",
      ]),
    PlanTests.Case(
      name: "lists inside lists",
      mapping: head("xml", ", records: /c/customer") + """
        emit:
          - entity: order_line
            for_each: orders.order[*].lines.line[*]
            key: { of: [parent.@id, "@no"] }
            fields: { quantity: qty }
        """,
      input: """
        <c><customer id="7"><orders><order><lines><line no="1"><qty>2</qty></line>
        <line no="2"><qty unit="u">3</qty></line></lines></order><order><lines/></order>
        <order><lines><line no="3"/></lines></order></orders></customer><customer id="8"/></c>
        """,
      rows: [
        "order_line 7:1 quantity_micros=2000000", "order_line 7:2 quantity_micros=3000000",
        "order_line 7:3 quantity_micros=",
      ]),
    PlanTests.Case(
      name: "values in attributes of elements without text",
      mapping: head("xml", ", records: /r/item") + """
        emit:
          - entity: deal
            key: 'field[@name="id"].@value'
            fields: { name: 'field[@name="title"].@value', stage: 'field[@name="none"].@value' }
        """,
      input: """
        <r><item><field name="id" value="5"/><field name="title" value="Roof"/></item></r>
        """,
      rows: ["deal 5 name=Roof stage="]),
  ]

  @Test(arguments: xmlCases) func xml(_ test: PlanTests.Case) throws {
    let result = try MappedInput(test.mapping, test.input)
    #expect(result.rows == test.rows)
    #expect(result.rejects == [])
  }

  @Test func attributesThatNobodyClaimsAreKept() throws {
    let mapping =
      Self.head("xml", ", records: /r/row") + "emit: [{ entity: lead, key: \"@no\", fields: {} }]\n"
    let result = try MappedInput(mapping, "<r><row no=\"1\"><a k=\"v\"/><b/></row></r>")
    #expect(result.extras == [#"{"a":{"@k":"v"}}"#])
  }

  // MARK: Several tables

  static let untilCases: [ReadCase] = [
    ReadCase(
      "the table ends at a blank line, and what follows is left out row by row",
      "Day,Cost\n1,2\n3,4\n\nCountry,Clicks,Share\nFR,1,2\n\n\"DE",
      ["2: 1|2", "3: 3|4", "5: - until:blank", "6: - until:blank", "8: - until:blank"]
    ) { $0.until = [.blank] },
    ReadCase(
      "a row of delimiters is blank, too", "Day,Cost\n1,2\n,\n3,4\n",
      ["2: 1|2", "3: - until:blank", "4: - until:blank"]
    ) { $0.until = [.blank] },
    ReadCase(
      "a row that begins with a text ends it, others are still left out by their rule",
      "Day,Cost\nTotal,1\n1,2\nBy country,\nTotal,1\n",
      [
        "2: - starts_with:Total", "3: 1|2", "4: - until:starts_with:By ",
        "5: - until:starts_with:By ",
      ]
    ) {
      $0.until = [.startsWith("By "), .firstCellEmpty]
      $0.skipRows = [.startsWith("Total")]
    },
    ReadCase(
      "blank lines before the header end nothing", "Report\n\n\nDay,Cost\n1,2\n\nx\n",
      ["5: 1|2", "7: - until:blank"]
    ) {
      $0.header = .containing(["Day"])
      $0.until = [.blank]
    },
    ReadCase(
      "a table without rows ends below its header", "Day,Cost\n\nA,B\n1,2\n",
      ["3: - until:blank", "4: - until:blank"]
    ) { $0.until = [.blank] },
  ]

  @Test(arguments: untilCases) func until(_ it: ReadCase) { expectReads(it) }

  // MARK: Captures

  static let capturing =
    head(
      "csv",
      ", header: { containing: [Day] }, preamble: ['# Start date: {start}', 'Début : {start}', "
        + "'Report, {from} - {to}'], file_name: ['report_{day}']")
      + """
      emit:
        - entity: deal
          key: { of: [$day, Day] }
          fields:
            name: { of: [$start, $to], separator: "/" }
            stage: $from
      """

  static let captured: [(name: String, input: String, file: String, rows: [String])] = [
    (
      "GA4's comment and a title with commas",
      "# ---\n# Start date: 20260101\nReport, May 1, 2026 - May 31, 2026\n\nDay,Cost\nx,2\n",
      "in/report_2026-01-31.csv", ["deal 2026-01-31:x name=20260101/May 31, 2026 stage=May 1, 2026"]
    ),
    (
      "another language, in quotes, in the first of several cells",
      "\"Début : 1/1\",,\n\"Report, a - b\"\nDay,Cost\nx,2\n", "a.zip:report_7.csv.gz",
      ["deal 7:x name=1/1/b stage=a"]
    ),
    (
      "a file of rejects", "Début : 1\nReport, a - b\nDay,Cost\nx,2\n",
      "out/rejects-12-report_8.csv", ["deal 8:x name=1/b stage=a"]
    ),
  ]

  @Test(arguments: captured) func captures(
    _ test: (name: String, input: String, file: String, rows: [String])
  ) throws {
    let result = try MappedInput(Self.capturing, test.input, file: test.file)
    #expect(result.rows == test.rows)
  }

  static let missing: [(input: String, file: String, pattern: String)] = [
    ("Report, a - b\nDay,Cost\nx,2\n", "report_1.csv", "# Start date: {start}"),
    ("Début : 1\nDay,Cost\nReport, a - b\n", "report_1.csv", "Report, {from} - {to}"),
    ("Début : 1\nReport, a - b\nDay,Cost\nx,2\n", "rapport_1.csv", "report_{day}"),
  ]

  @Test(arguments: missing) func aMissingCaptureIsAFault(
    _ test: (input: String, file: String, pattern: String)
  ) throws {
    let faults = try #require(throws: Faults.self) {
      try MappedInput(Self.capturing, test.input, file: test.file)
    }
    #expect(faults.all.map(\.code) == [.missingCapture])
    #expect(faults.all.first?.facts[.name] == test.pattern)
    #expect(faults.all.first?.code.exitStatus == .badDefinition)
  }

  /// A record means something else in an input that is read in another way.
  @Test(arguments: [
    ("# Start date: 2\nReport, a - b\nDay,Cost\nx,2\n", "report_1.csv"),
    ("Début : 1\nReport, a - c\nDay,Cost\nx,2\n", "report_1.csv"),
    ("Début : 1\nReport, a - b\nDay,Costs\nx,2\n", "report_1.csv"),
    ("Début : 1\nReport, a - b\nDay;Cost\nx;2\n", "report_1.csv"),
    ("Début : 1\nReport, a - b\nDay,Cost\nx,2\n", "report_2.csv"),
  ]) func theContextTellsInputsApart(_ input: String, _ file: String) throws {
    func context(_ input: String, _ file: String) throws -> UInt64 {
      try MappedInput(Self.capturing, input, file: file).context
    }
    let usual = "Début : 1\nReport, a - b\nDay,Cost\nx,2\n"
    let known = try context(usual, "report_1.csv")
    #expect(try context(input, file) != known)
    #expect(try context("Titel\n" + usual + "y,3\n", "other/report_1.csv") == known)
  }

  // MARK: Continuation lines

  static let carryCases: [ReadCase] = [
    ReadCase(
      "Shopify: lines of one order",
      "Name,Email,Total,Item\n#1,a@b,9,x\n#1,,,y\n#1, ,,z\n#2,,5,x\n#2,,,y\n",
      ["2: #1|a@b|9|x", "3: #1|a@b|9|y", "4: #1|a@b|9|z", "5: #2||5|x", "6: #2||5|y"]
    ) { $0.carry = InputOptions.CarryRule(columns: ["email", "Total"], same: ["Name"]) },
    ReadCase(
      "Odoo: lines below their order have none of its cells",
      "id,partner,line\nS1,Acme,x\n,,y\n,Other,z\nS2,,x\n,,y\n",
      ["2: S1|Acme|x", "3: S1|Acme|y", "4: S1|Other|z", "5: S2||x", "6: S2||y"]
    ) { $0.carry = InputOptions.CarryRule(columns: ["id", "partner"]) },
    ReadCase(
      "lines below one that cannot be read are rejects, up to the next order",
      "id,partner,line\nS1,Acme,x\nS2,x\n,,y\n,,z\nS3,,x\n,,y\n",
      [
        "2: S1|Acme|x", "3: ! ragged_record@3", "4: ! lost_head@4", "5: ! lost_head@5", "6: S3||x",
        "7: S3||y",
      ]
    ) { $0.carry = InputOptions.CarryRule(columns: ["id", "partner"]) },
    ReadCase(
      "with a column that tells orders apart, the next one may be empty",
      "Name,Email,Item\n#1,x\n#1,,y\n#1,,z\n#2,,x\n#2,,y\n",
      ["2: ! ragged_record@2", "3: ! lost_head@3", "4: ! lost_head@4", "5: #2||x", "6: #2||y"]
    ) { $0.carry = InputOptions.CarryRule(columns: ["Email"], same: ["Name"]) },
    ReadCase(
      "numbers that begin again in every journal tell rows apart with it",
      "Journal,No,Who,Sum\nVT,1,Ann,9\nVT,1,,9\nBQ,1,,9\nBQ,1,Ben,9\nBQ,1,,9\nBQ,,Cy,9\nBQ,,,9\n,,,9\n",
      [
        "2: VT|1|Ann|9", "3: VT|1|Ann|9", "4: BQ|1||9", "5: BQ|1|Ben|9", "6: BQ|1|Ben|9",
        "7: BQ||Cy|9", "8: BQ|||9", "9: |||9",
      ]
    ) { $0.carry = InputOptions.CarryRule(columns: ["Who"], same: ["Journal", "No"]) },
    ReadCase(
      "a value below serves those above it that have none",
      "No,Who,Sum\n1,,a\n1,,b\n1,Ann,c\n1,,d\n1,Ben,e\n1,,f\n2,,a\n2,,b\n3,Cy,a\n,,b\n,Dan,c\n",
      [
        "2: 1|Ann|a", "3: 1|Ann|b", "4: 1|Ann|c", "5: 1|Ann|d", "6: 1|Ben|e", "7: 1|Ben|f",
        "8: 2||a", "9: 2||b", "10: 3|Cy|a", "11: ||b", "12: |Dan|c",
      ]
    ) { $0.carry = InputOptions.CarryRule(columns: ["Who"], same: ["No"], looksBelow: true) },
    ReadCase(
      "of two columns below, each from the first row that has it; nothing behind a reject",
      "No,Who,City,Sum\n1,,,a\n1,Ann,,b\n1,,Rome,c\n2,,,a\n2,,b\n2,Ben,Oslo,c\n3,,Bern,a\n",
      [
        "2: 1|Ann|Rome|a", "3: 1|Ann|Rome|b", "4: 1|Ann|Rome|c", "5: 2|||a", "6: ! ragged_record@6",
        "7: 2|Ben|Oslo|c", "8: 3||Bern|a",
      ]
    ) {
      $0.carry = InputOptions.CarryRule(columns: ["Who", "City"], same: ["No"], looksBelow: true)
    },
    ReadCase(
      "rows that are left out between lines change nothing", "id,line\nS1,x\nTotal,\n,y\n",
      ["2: S1|x", "3: - starts_with:Total", "4: S1|y"]
    ) {
      $0.carry = InputOptions.CarryRule(columns: ["id"])
      $0.skipRows = [.startsWith("Total")]
    },
    ReadCase("a column that is not there", "id,line\n1,2\n", ["throw missing_column"]) {
      $0.carry = InputOptions.CarryRule(columns: ["Id", "lines"])
    },
    ReadCase(
      "a column that may be missing, and is", "Name,Email,Item\n#1,a@b,x\n#1,,y\n",
      ["2: #1|a@b|x", "3: #1|a@b|y"]
    ) {
      $0.carry = InputOptions.CarryRule(
        columns: ["Source", "Email"], same: ["Name"], mayMiss: true)
    },
    ReadCase(
      "a column that tells rows apart may not be missing", "id,line\n1,2\n",
      ["throw missing_column"]
    ) { $0.carry = InputOptions.CarryRule(columns: ["key", "line"], mayMiss: true) },
  ]

  @Test(arguments: carryCases) func carry(_ it: ReadCase) { expectReads(it) }

  /// `inspect` looks at the layout of a file by what its mapping says.
  @Test func theLayoutOfAFileWithContinuationLinesIsFound() throws {
    var options = InputOptions()
    options.carry = InputOptions.CarryRule(columns: ["id", "partner"])
    let text = "id,partner,line\nS1,Acme,x\n,,y\nS2,Bolt,z\n"
    let layout = try CSVLayout(Array(text.utf8), name: "in", options: options)
    #expect(layout.headerLine == 1)
    #expect(layout.fields == 3)
  }

  @Test func aLineIsCompleteByItself() throws {
    var options = InputOptions()
    options.delimiter = UInt8(ascii: ";")
    options.carry = InputOptions.CarryRule(columns: ["id", "partner"])
    let text = "id;partner;line\n7;\"A; \"\"B\"\"\";x\n;;\"y\"\n"
    var reader = try openReader(
      source: ByteSource(bytes: Array(text.utf8), name: "in"), options: options)
    var record = Record()
    var complete: [String] = []
    var hashes: Set<UInt64> = []
    var raw: [String] = []
    while case .record = try reader.next(&record) {
      raw.append(String(decoding: reader.rawBytes(), as: UTF8.self))
      complete.append(String(decoding: reader.completeBytes(), as: UTF8.self))
      hashes.insert(reader.rawHash())
    }
    #expect(complete == ["7;\"A; \"\"B\"\"\";x", "7;\"A; \"\"B\"\"\";y"])
    #expect(raw.last == ";;\"y\"")
    #expect(hashes.count == 2)
  }

  /// Rows that are read ahead keep their own bytes and places.
  @Test func aLineReadAheadIsItself() throws {
    var options = InputOptions()
    options.carry = InputOptions.CarryRule(columns: ["Who"], same: ["No"], looksBelow: true)
    let lines = ["1,,\"a\"", "1,,b", "1,Ann,c", "2,,d", "3,,e", "3,Ben,f"]
    let text = "No,Who,Sum\n" + lines.joined(separator: "\n")
    var reader = try openReader(
      source: ByteSource(bytes: Array(text.utf8), name: "in"), options: options)
    var record = Record()
    var raw: [String] = []
    var complete: [String] = []
    while case .record = try reader.next(&record) {
      raw.append(String(decoding: reader.rawBytes(), as: UTF8.self))
      complete.append(String(decoding: reader.completeBytes(), as: UTF8.self))
      #expect(String(Array(text)[reader.textRange]) == raw.last)
    }
    #expect(raw == lines)
    #expect(complete == ["1,Ann,a", "1,Ann,b", "1,Ann,c", "2,,d", "3,Ben,e", "3,Ben,f"])
  }

  /// A value that stands too far below serves the rows that are near enough.
  @Test func whatIsTooFarBelowIsFoundLater() throws {
    var options = InputOptions()
    options.carry = InputOptions.CarryRule(columns: ["Who"], same: ["No"], looksBelow: true)
    let text = "No,Who\n" + String(repeating: "1,\n", count: 12_000) + "1,Ann\n2,\n"
    let names = ReadRun(Array(text.utf8), options).cells.map { $0[1] }
    let expected =
      Array(repeating: "", count: 2000) + Array(repeating: "Ann", count: 10_001) + [""]
    #expect(names == expected)
  }

  // MARK: JSON in a cell

  static let jsonCases: [PlanTests.Case] = [
    PlanTests.Case(
      name: "JSON inside a CSV cell: items, columns of the row, and rows without any",
      mapping: head() + """
        emit:
          - entity: order_line
            for_each: { json: Payload, path: "order.items[*]" }
            when: 'qty is present and parent.Status is "paid"'
            key: { of: [parent.Order Id, sku] }
            fields: { order_no: parent."Order Id", line_no: label.text, quantity: qty }
        """,
      input: """
        Order Id,Status,Payload
        1,paid,"{""order"":{""items"":[{""sku"":""a"",""qty"":2,
        ""label"":{""text"":""é\\n""}},{""sku"":""b""}]}}"
        2,paid,
        3,open,"{""order"":{""items"":[{""sku"":""a"",""qty"":2}]}}"
        4,paid,"{""order"":{}}"
        5,paid,"{""order"":{""items"":{""sku"":""c"",""qty"":1}}}"
        """,
      rows: [
        "order_line 1:a order_no=1 line_no=é quantity_micros=2000000",
        "order_line 5:c order_no=5 line_no= quantity_micros=1000000",
      ]),
    PlanTests.Case(
      name: "a list by itself, of texts; several emissions of one record",
      mapping: head() + """
        emit:
          - entity: deal
            key: Id
            fields: { name: Name }
          - entity: activity
            for_each: { json: Tags }
            key: { of: [parent.Id, $item] }
            fields: { body: $item }
          - entity: contact
            for_each: { json: Tags }
            key: { of: [parent.Id, $item] }
            fields: {}
        """,
      input: "Id,Name,Tags\n1,N,\"[\"\"a\"\", 2]\"\n",
      rows: [
        "deal 1 name=N", "activity 1:a body=a", "activity 1:2 body=2", "contact 1:a", "contact 1:2",
      ]),
    PlanTests.Case(
      name: "a text field of a JSON record, and one that is JSON already",
      mapping: head("json", ", records: \"$[*]\"") + """
        emit:
          - entity: activity
            for_each: { json: meta.raw, path: "[*]" }
            key: { of: [parent.id, n] }
            fields: { body: parent.meta.kind }
        """,
      input:
        #"[{"id":1,"meta":{"kind":"k","raw":"[{\"n\":5}]"}},{"id":2,"meta":{"raw":[{"n":6}]}}]"#,
      rows: ["activity 1:5 body=k", "activity 2:6 body="]),
  ]

  @Test(arguments: jsonCases) func json(_ test: PlanTests.Case) throws {
    let result = try MappedInput(test.mapping, test.input)
    #expect(result.rows == test.rows)
    #expect(result.rejects == [])
  }

  @Test func whatIsNoJSONIsABadValue() throws {
    let mapping =
      Self.head() + """
        emit:
          - { entity: deal, key: Id, fields: { name: Id } }
          - { entity: activity, for_each: { json: P }, key: { of: [parent.Id, n] }, fields: {} }

        """
    let input = "Id,P,Q\n1,\"[{\",q\n2,\"[{\"\"n\"\":3}]\",\n"
    let strict = try MappedInput(mapping, input)
    #expect(strict.rejects == [.badJSON])
    #expect(strict.rows == ["deal 2 name=2", "activity 2:3"])
    let lenient = try MappedInput(mapping + "drift: { bad_value: null }\n", input)
    #expect(lenient.rows == ["deal 1 name=1", "deal 2 name=2", "activity 2:3"])
    #expect(lenient.notes == [.badValueDropped])
    #expect(lenient.extras == [#"{"Q":"q"}"#])
  }

  // MARK: Headers

  static let headers: [(name: String, text: String, rows: Int, columns: [String])] = [
    (
      "names that repeat, and an unnamed last column", "Name,Email,Name,Name,\na,b,c,d,\n", 1,
      ["Name", "Email", "Name (2)", "Name (3)", "column 5"]
    ),
    (
      "a name that looks like one told apart", "A,A (2),A\n1,2,3\n", 1, ["A", "A (2)", "A (3)"]
    ),
    (
      "two rows, repeated below and unnamed at the end",
      "Contact,,Company,\nName,Name,Name,\n1,2,3,4\n",
      2, ["Contact / Name", "Contact / Name (2)", "Company / Name", "Company"]
    ),
  ]

  @Test(arguments: headers) func names(
    _ test: (name: String, text: String, rows: Int, columns: [String])
  ) {
    var options = InputOptions()
    options.headerRows = test.rows
    #expect(ReadRun(Array(test.text.utf8), options).columns == test.columns)
  }

  @Test func repeatedAndUnnamedColumnsCanBeMapped() throws {
    let mapping =
      Self.head() + """
        emit:
          - entity: deal
            key: Id
            fields: { name: Name, stage: Name (2), owner_ref: { from: column 4, by: name } }
        """
    let result = try MappedInput(mapping, "Id,Name,Name,\n1,a,b,Ann\n")
    #expect(result.rows == ["deal 1 name=a stage=b owner_ref=Ann"])
  }

  // MARK: Faults of the mapping

  static let faults: [(line: String, faults: [String])] = [
    ("until: [{ blanks: true }]", ["3:33 unknown_key → blank"]),
    ("until: blank", ["3:30 wrong_type"]),
    ("preamble: ['Start date']", ["3:34 bad_expression"]),
    ("file_name: '{a}{b}'", ["3:34 bad_expression"]),
    ("carry: { same: Name }", ["3:30 missing_key"]),
    ("carry: { columns: [A, B], same: B }", ["3:55 bad_setting"]),
    ("carry: { columns: [A, B], same: [C, B] }", ["3:55 bad_setting"]),
    ("carry: { columns: [A], below: true }", ["3:53 bad_setting"]),
    ("carry: { columns: [A], sames: B }", ["3:46 unknown_key → same"]),
  ]

  @Test(arguments: faults) func faultsOfTheInput(_ test: (line: String, faults: [String])) throws {
    let text = "crmimport: 1\nid: our/deals\ninput: { format: csv, \(test.line) }\n" + Self.rest
    #expect(try Self.faults(in: text) == test.faults)
  }

  static let eachFaults: [(each: String, faults: [String])] = [
    ("{ path: \"a[*]\" }", ["6:15 missing_key"]),
    ("{ json: P, path: \"a..b\" }", ["6:32 bad_expression"]),
    ("{ json: P, paths: a }", ["6:26 unknown_key → path"]),
  ]

  @Test(arguments: eachFaults) func faultsOfJSONInACell(
    _ test: (each: String, faults: [String])
  ) throws {
    let text =
      "crmimport: 1\nid: our/x\ninput: { format: csv }\nemit:\n  - entity: activity\n"
      + "    for_each: \(test.each)\n    key: { of: [parent.Id, n] }\n"
    #expect(try Self.faults(in: text) == test.faults)
  }

  @Test func capturesOfTheFileAreKnownByName() throws {
    let text =
      "crmimport: 1\nid: our/deals\ninput: { format: csv, file_name: [\"r_{day}\"] }\n"
      + Self.rest.replacing("name: Name", with: "name: $days")
    #expect(try Self.faults(in: text) == ["8:13 unknown_name → $day"])
    #expect(try Self.faults(in: text.replacing("$days", with: "$day")) == [])
  }

  @Test func onlyATableHasAPreamble() throws {
    let text =
      "crmimport: 1\nid: our/deals\ninput: { format: json, preamble: [\"a {b}\"] }\n" + Self.rest
    #expect(try Self.faults(in: text) == ["3:24 bad_setting"])
  }

  static let rest = "emit:\n  - entity: deal\n    key: Id\n    fields:\n      name: Name\n"

  static func faults(in text: String) throws -> [String] {
    do {
      _ = try MappingReader.read(text, file: "m.yml")
      return []
    } catch {
      return error.all.map { fault in
        "\(fault.position?.line ?? 0):\(fault.position?.column ?? 0) \(fault.code.rawValue)"
          + (fault.facts[.nearest].map { " → \($0)" } ?? "")
      }
    }
  }
}
