/// Everything one report page says: plain values, already computed and already in words.
package struct ReportPage: Sendable, Hashable {
  package var language: Language
  package var title: String
  package var subtitle: String?
  /// What the figures rest on: period, as-of, time zone, currency, sources, tool version.
  package var facts: [Fact]
  package var tiles: [Tile]
  package var sections: [Section]
  package var footnotes: [String]

  package init(
    language: Language, title: String, subtitle: String? = nil, facts: [Fact] = [],
    tiles: [Tile] = [], sections: [Section] = [], footnotes: [String] = []
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.facts = facts
    self.tiles = tiles
    self.sections = sections
    self.footnotes = footnotes
  }

  /// A named value in words.
  package struct Fact: Sendable, Hashable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// A part of the page with its own heading.
  package struct Section: Sendable, Hashable {
    package var title: String
    package var lead: String?
    package var blocks: [Block]

    package init(_ title: String, lead: String? = nil, blocks: [Block]) {
      self.title = title
      self.lead = lead
      self.blocks = blocks
    }
  }

  /// What a section is made of.
  package enum Block: Sendable, Hashable {
    case matrix(Matrix)
    case charts([Chart])
    case table(Table)
    case quality(Quality)
    case text(String)
  }
}

/// One figure of the headlines.
package struct Tile: Sendable, Hashable {
  package var label: String
  /// The id of the KPI, under which the page explains it.
  package var id: String
  package var value: Cell
  package var change: Change?
  /// The figure over the last periods, oldest first; a missing one leaves a gap.
  package var trend: [Quantity?]

  package init(
    _ label: String, id: String, value: Cell, change: Change? = nil, trend: [Quantity?] = []
  ) {
    self.label = label
    self.id = id
    self.value = value
    self.change = change
    self.trend = trend
  }

  /// The difference to another period.
  package struct Change: Sendable, Hashable {
    package var amount: Quantity
    package var unit: Unit
    package var judgement: Judgement
    /// What it is compared with, such as `2024-Q1`.
    package var reference: String

    package init(_ amount: Quantity, _ unit: Unit, _ judgement: Judgement, against: String) {
      self.amount = amount
      self.unit = unit
      self.judgement = judgement
      reference = against
    }
  }

  /// Whether a change is welcome.
  package enum Judgement: Sendable, Hashable {
    case better, worse, neutral
  }
}

/// KPIs down, sources across.
package struct Matrix: Sendable, Hashable {
  /// The columns: consolidated first, then each source.
  package var scopes: [String]
  package var groups: [Group]

  package init(scopes: [String], groups: [Group]) {
    self.scopes = scopes
    self.groups = groups
  }

  /// KPIs of one family.
  package struct Group: Sendable, Hashable {
    package var title: String
    package var rows: [Row]

    package init(_ title: String, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  /// One KPI.
  package struct Row: Sendable, Hashable {
    package var label: String
    package var id: String
    /// One value for each scope.
    package var values: [Value]
    package var detail: Detail?

    package init(_ label: String, id: String, values: [Value], detail: Detail? = nil) {
      self.label = label
      self.id = id
      self.values = values
      self.detail = detail
    }
  }

  /// A value and the number of records behind it.
  package struct Value: Sendable, Hashable {
    package var cell: Cell
    package var records: Int?

    package init(_ cell: Cell, records: Int? = nil) {
      self.cell = cell
      self.records = records
    }
  }

  /// What opens under a KPI.
  package struct Detail: Sendable, Hashable {
    package var definition: String
    package var formula: String?
    package var numerator: Cell?
    package var denominator: Cell?
    /// Why the sources differ, or any other breakdown.
    package var tables: [Table]

    package init(
      definition: String, formula: String? = nil, numerator: Cell? = nil,
      denominator: Cell? = nil, tables: [Table] = []
    ) {
      self.definition = definition
      self.formula = formula
      self.numerator = numerator
      self.denominator = denominator
      self.tables = tables
    }
  }
}

/// A drawing of numbers; its figures also stand in a table.
package struct Chart: Sendable, Hashable {
  package var title: String
  /// What the reader should know or see, also the text for those who cannot see the drawing.
  package var summary: String
  package var unit: Unit
  package var shape: Shape

  package init(_ title: String, summary: String, unit: Unit, shape: Shape) {
    self.title = title
    self.summary = summary
    self.unit = unit
    self.shape = shape
  }

  /// The kind of drawing.
  package enum Shape: Sendable, Hashable {
    /// Lines over periods, up to four series.
    case lines(periods: [String], series: [Series])
    /// A column for each period.
    case columns(periods: [String], values: [Quantity?])
    /// A horizontal bar for each category, in the given order.
    case bars([Bar])
    /// Stages from the first to the last, each a bar with its share of the stage before.
    case funnel([Bar])
  }

  /// A named run of values, one for each period.
  package struct Series: Sendable, Hashable {
    package var name: String
    package var values: [Quantity?]

    package init(_ name: String, _ values: [Quantity?]) {
      self.name = name
      self.values = values
    }
  }

  /// A named value.
  package struct Bar: Sendable, Hashable {
    package var name: String
    package var value: Quantity

    package init(_ name: String, _ value: Quantity) {
      self.name = name
      self.value = value
    }
  }
}

/// How good the data is that the figures rest on.
package struct Quality: Sendable, Hashable {
  package var files: [File]
  package var findings: [Finding]
  package var duplicates: [Duplicates]

  package init(files: [File] = [], findings: [Finding] = [], duplicates: [Duplicates] = []) {
    self.files = files
    self.findings = findings
    self.duplicates = duplicates
  }

  /// One input file and what became of its records.
  package struct File: Sendable, Hashable {
    package var path: String
    package var source: String
    package var read: Int
    package var loaded: Int
    package var unchanged: Int
    package var skipped: Int
    package var rejected: Int

    package init(
      _ path: String, source: String, read: Int, loaded: Int, unchanged: Int, skipped: Int,
      rejected: Int
    ) {
      self.path = path
      self.source = source
      self.read = read
      self.loaded = loaded
      self.unchanged = unchanged
      self.skipped = skipped
      self.rejected = rejected
    }
  }

  /// How grave a finding is, gravest first.
  package enum Severity: Int, Sendable, CaseIterable {
    case error, warning, note
  }

  /// One kind of finding and how often it occurs.
  package struct Finding: Sendable, Hashable {
    package var severity: Severity
    package var code: String
    package var count: Int
    package var message: String

    package init(_ severity: Severity, code: String, count: Int, message: String) {
      self.severity = severity
      self.code = code
      self.count = count
      self.message = message
    }
  }

  /// How many source records of an entity are how many real things.
  package struct Duplicates: Sendable, Hashable {
    package var entity: String
    package var records: Int
    package var golden: Int

    package init(_ entity: String, records: Int, golden: Int) {
      self.entity = entity
      self.records = records
      self.golden = golden
    }
  }
}
