/// The tables beside the entities: what was read, what was found, what was decided.
package enum Bookkeeping {
  package static let tables = ownTables + memoryTables

  /// What is remembered of the records of files.
  static let memoryTables = [
    """
    CREATE TABLE IF NOT EXISTS record_memory (
      file_id INTEGER NOT NULL REFERENCES file(id),
      block INTEGER NOT NULL,
      marks BLOB NOT NULL,
      lines BLOB NOT NULL,
      rows BLOB NOT NULL,
      PRIMARY KEY (file_id, block)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE IF NOT EXISTS record_note (
      file_id INTEGER NOT NULL REFERENCES file(id),
      set_no INTEGER NOT NULL,
      place INTEGER NOT NULL,
      code TEXT NOT NULL,
      column_name TEXT NOT NULL,
      found TEXT,
      PRIMARY KEY (file_id, set_no, place)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let ownTables = [
    """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      system TEXT,
      kind TEXT NOT NULL DEFAULT 'other'
        CHECK (kind IN ('erp', 'crm', 'desk', 'marketing', 'survey', 'ads', 'other')),
      precedence INTEGER,
      precedence_for TEXT NOT NULL DEFAULT '{}',
      config_order INTEGER,
      timezone TEXT,
      currency TEXT,
      covers_from TEXT,
      covers_to TEXT
    ) STRICT
    """,
    """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      tool_version TEXT NOT NULL,
      settings_hash TEXT NOT NULL,
      as_of TEXT,
      status TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE file (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES run(id),
      source_id INTEGER NOT NULL REFERENCES source(id),
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      mapping TEXT NOT NULL,
      mapping_hash TEXT NOT NULL,
      settings_hash TEXT NOT NULL DEFAULT '',
      exported_at TEXT,
      mode TEXT NOT NULL CHECK (mode IN ('delta', 'full')),
      config_order INTEGER NOT NULL DEFAULT 0,
      status TEXT NOT NULL DEFAULT 'loaded' CHECK (status IN ('loaded', 'refused')),
      encoding TEXT,
      dialect TEXT,
      records_read INTEGER NOT NULL DEFAULT 0,
      records_loaded INTEGER NOT NULL DEFAULT 0,
      records_unchanged INTEGER NOT NULL DEFAULT 0,
      records_skipped INTEGER NOT NULL DEFAULT 0,
      records_rejected INTEGER NOT NULL DEFAULT 0,
      skipped TEXT NOT NULL DEFAULT '{}',
      UNIQUE (source_id, path, mapping)
    ) STRICT
    """,
    """
    CREATE TABLE reject (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES file(id),
      record_no INTEGER NOT NULL,
      line INTEGER NOT NULL,
      column_name TEXT,
      value TEXT,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      raw BLOB,
      resolved_by_file_id INTEGER REFERENCES file(id)
    ) STRICT
    """,
    "CREATE INDEX reject_file ON reject(file_id)",
    """
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      run_id INTEGER REFERENCES run(id),
      file_id INTEGER REFERENCES file(id),
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      code TEXT NOT NULL,
      entity TEXT,
      record_id INTEGER,
      line INTEGER,
      column_name TEXT,
      count INTEGER NOT NULL DEFAULT 1,
      message TEXT NOT NULL,
      stage TEXT NOT NULL DEFAULT 'import'
    ) STRICT
    """,
    """
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE stage_memory (
      stage TEXT PRIMARY KEY,
      input TEXT NOT NULL,
      generation INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE reference_rule (
      file_id INTEGER NOT NULL REFERENCES file(id),
      entity TEXT NOT NULL,
      column_name TEXT NOT NULL,
      by TEXT NOT NULL,
      on_missing TEXT NOT NULL,
      PRIMARY KEY (file_id, entity, column_name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE mention (
      entity TEXT NOT NULL,
      source_id INTEGER NOT NULL REFERENCES source(id),
      external_id TEXT NOT NULL,
      file_id INTEGER NOT NULL REFERENCES file(id),
      record_no INTEGER NOT NULL,
      line INTEGER NOT NULL,
      fields TEXT NOT NULL,
      updated_at TEXT,
      PRIMARY KEY (entity, source_id, external_id, file_id, fields)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      entity_a TEXT NOT NULL,
      source_a TEXT NOT NULL,
      external_id_a TEXT NOT NULL,
      entity_b TEXT NOT NULL,
      source_b TEXT NOT NULL,
      external_id_b TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('same', 'different', 'withdraw')),
      decided_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE match (
      entity TEXT NOT NULL,
      row_a INTEGER NOT NULL,
      entity_b TEXT NOT NULL,
      row_b INTEGER NOT NULL,
      tier TEXT NOT NULL,
      score REAL,
      evidence TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'review', 'different')),
      PRIMARY KEY (entity, row_a, entity_b, row_b)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE golden_event (
      id INTEGER PRIMARY KEY,
      entity TEXT NOT NULL,
      golden_id INTEGER NOT NULL,
      event TEXT NOT NULL CHECK (event IN ('created', 'merged', 'split', 'retired')),
      other_id INTEGER,
      cause TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE attribution (
      scope_id INTEGER NOT NULL,
      entity TEXT NOT NULL,
      golden_id INTEGER NOT NULL,
      channel TEXT,
      rule_set TEXT NOT NULL,
      rule TEXT NOT NULL,
      evidence TEXT NOT NULL,
      value TEXT,
      row_entity TEXT,
      row_id INTEGER,
      PRIMARY KEY (scope_id, entity, golden_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE touch (
      scope_id INTEGER NOT NULL,
      golden_id INTEGER NOT NULL,
      account_id INTEGER,
      person_id INTEGER,
      lead_id INTEGER,
      deal_id INTEGER,
      at TEXT NOT NULL,
      at_day INTEGER NOT NULL,
      channel TEXT,
      rule TEXT NOT NULL,
      evidence TEXT NOT NULL,
      value TEXT,
      row_entity TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      PRIMARY KEY (scope_id, golden_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE lead_deal (
      scope_id INTEGER NOT NULL,
      lead_id INTEGER NOT NULL,
      deal_id INTEGER NOT NULL,
      how TEXT NOT NULL,
      PRIMARY KEY (scope_id, lead_id, deal_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE credit (
      scope_id INTEGER NOT NULL,
      model TEXT NOT NULL,
      deal_id INTEGER NOT NULL,
      position INTEGER NOT NULL,
      touch_id INTEGER,
      channel TEXT NOT NULL,
      share_millionths INTEGER NOT NULL,
      PRIMARY KEY (scope_id, model, deal_id, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
