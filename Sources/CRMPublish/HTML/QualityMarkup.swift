extension HTMLReport {
  /// What was read, what was found and what occurred twice.
  func quality(_ quality: Quality) -> Markup {
    .all(
      [files(quality.files), findings(quality.findings), duplicates(quality.duplicates)]
        .map { $0.rows.isEmpty ? nothing($0) : table($0) })
  }

  private func nothing(_ table: Table) -> Markup {
    .all([
      .tag("h3", [:], table.title ?? ""), .tag("p", ["class": "remark"], words(.none)),
    ])
  }

  private func files(_ files: [Quality.File]) -> Table {
    Table(
      title: words(.files),
      columns: [text(.file), text(.source)]
        + [.read, .loaded, .unchangedRecords, .skipped, .rejected].map(number),
      rows: files.map { file in
        [.text(file.path), .text(file.source)]
          + [file.read, file.loaded, file.unchanged, file.skipped, file.rejected].map(count)
      })
  }

  private func findings(_ findings: [Quality.Finding]) -> Table {
    let sorted = Quality.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    return Table(
      title: words(.findings),
      columns: [text(.severity), number(.number), text(.message), text(.code)],
      rows: sorted.map {
        [.text(name($0.severity)), count($0.count), .text($0.message), .text($0.code)]
      })
  }

  private func duplicates(_ duplicates: [Quality.Duplicates]) -> Table {
    Table(
      title: words(.duplicates),
      columns: [text(.entity)] + [.sourceRecords, .goldenRecords, .merged].map(number),
      rows: duplicates.map {
        [.text($0.entity)] + [$0.records, $0.golden, $0.records - $0.golden].map(count)
      })
  }

  private func name(_ severity: Quality.Severity) -> String {
    switch severity {
    case .error: "✕\u{A0}" + words(.error)
    case .warning: "▲\u{A0}" + words(.warning)
    case .note: "·\u{A0}" + words(.note)
    }
  }

  private func text(_ phrase: Phrase) -> Table.Column {
    Table.Column(phrase.rawValue, title: words(phrase))
  }

  private func number(_ phrase: Phrase) -> Table.Column {
    Table.Column(phrase.rawValue, title: words(phrase), alignment: .trailing)
  }

  private func count(_ value: Int) -> Cell { .number(Quantity(value), .count) }
}
