import CRMPublish

/// A rich page about an invented company, in both languages.
struct SamplePage {
  let language: Language

  private func words(_ english: String, _ french: String) -> String {
    language == .fr ? french : english
  }

  var page: ReportPage {
    ReportPage(
      language: language,
      title: words(
        "Commercial results, first quarter 2025", "Résultats commerciaux du premier trimestre 2025"),
      subtitle: words(
        "Atelier Brumaire, all teams. Consolidated from four systems.",
        "Atelier Brumaire, toutes équipes. Consolidé à partir de quatre systèmes."),
      facts: facts,
      tiles: tiles,
      sections: [
        ReportPage.Section(
          Phrase.matrix.text(language),
          lead: words(
            "The same definition for every source. The consolidated figure counts each real thing once, so it is not the sum of the sources.",
            "La même définition pour chaque source. Le chiffre consolidé compte chaque réalité une seule fois\u{A0}: ce n’est pas la somme des sources."
          ),
          blocks: [.matrix(matrix)]),
        ReportPage.Section(Phrase.charts.text(language), blocks: [.charts(charts)]),
        ReportPage.Section(
          words("From bookings to invoices", "Des ventes signées aux factures"),
          lead: words(
            "Why the two figures differ, record by record. The causes add up to the difference exactly.",
            "Pourquoi les deux chiffres diffèrent, enregistrement par enregistrement. La somme des causes est exactement l’écart."
          ),
          blocks: [.table(bridge)]),
        ReportPage.Section(Phrase.quality.text(language), blocks: [.quality(quality)]),
      ],
      footnotes: [
        words("Amounts are net of tax.", "Les montants sont hors taxes."),
        words(
          "Ratios are recomputed from numerator and denominator; only what is printed is rounded.",
          "Les taux sont recalculés à partir du numérateur et du dénominateur\u{A0}; seul l’affichage est arrondi."
        ),
      ])
  }

  private var facts: [ReportPage.Fact] {
    let facts: [(Phrase, String)] = [
      (.period, "2025-Q1"),
      (.asOf, words("2025-04-10 12:00", "10/04/2025 12:00")),
      (.timezone, "Europe/Paris"),
      (.currency, "EUR"),
      (.sources, "HubSpot, Salesforce, Google Ads, Sage"),
      (.basis, words("order lines", "lignes de commande")),
      (.generator, "crmimport 1.0.0"),
    ]
    return facts.map { ReportPage.Fact($0.text(language), $1) }
  }

  private var tiles: [Tile] {
    [
      Tile(
        words("Revenue", "CA (commandes)"), id: "revenue", value: euros(1_284_350_25),
        change: change(82, 3, .ratio, .better), trend: trend([84, 91, 88, 102, 97, 110, 108, 121])),
      Tile(
        words("Invoiced", "CA facturé HT"), id: "revenue_invoiced", value: euros(1_102_118_00),
        change: change(-31, 3, .ratio, .worse), trend: trend([99, 97, 101, 94, 96, 90, 92, 89])),
      Tile(
        words("Win rate", "Opportunités → signatures"), id: "win_rate", value: share(42, 59),
        change: change(13, 3, .ratioChange, .better), trend: trend([61, 64, 60, nil, 66, 69, 71])),
      Tile(
        words("New customers", "Nouveaux clients"), id: "new_customers", value: count(57),
        change: change(0, 0, .count, .neutral), trend: trend([14, 22, 18, 19, 18, 20])),
      Tile(
        words("Sales cycle", "Durée du cycle de vente"), id: "sales_cycle_days",
        value: .number(.decimal(unscaled: 345, scale: 1), .days),
        change: change(42, 1, .days, .worse), trend: trend([28, 29, 33, 31, 34])),
      Tile(
        words("Target attainment", "Atteinte de l’objectif"), id: "target_attainment",
        value: .missing(reason: "no_target")),
    ]
  }

  private var matrix: Matrix {
    Matrix(
      scopes: [Phrase.consolidated.text(language), "HubSpot", "Salesforce", "Google Ads", "Sage"],
      groups: [
        Matrix.Group(
          words("Revenue and margin", "Chiffre d’affaires et marge"), rows: [revenue, winRate]),
        Matrix.Group(
          words("Leads and funnel", "Leads et entonnoir"),
          rows: [
            row(
              words("Leads", "Leads générés"), "leads_created",
              [
                value(count(1204), 1204), value(count(980), 980), value(count(655), 655), outside,
                none,
              ]),
            row(
              words("Cost per lead", "Coût par lead"), "cost_per_lead",
              [value(euros(41_87), 1204), none, none, value(euros(63_20), 655), none]),
            row(
              words(
                "Sales cycle, from the lead’s first contact to signature",
                "Durée du cycle de vente, du premier contact à la signature"), "sales_cycle_days",
              [
                value(.number(.decimal(unscaled: 345, scale: 1), .days), 42),
                value(.number(.decimal(unscaled: 301, scale: 1), .days), 31),
                value(.number(.decimal(unscaled: 388, scale: 1), .days), 25), none, none,
              ]),
          ]),
      ])
  }

  private var revenue: Matrix.Row {
    Matrix.Row(
      words("Revenue", "CA (commandes)"), id: "revenue",
      values: [
        value(euros(1_284_350_25), 412), value(euros(1_310_020_00), 398),
        value(euros(958_440_50), 301),
        outside, value(euros(1_284_350_25), 412),
      ],
      detail: Matrix.Detail(
        definition: words(
          "Net amount of the order lines of the period. Cancelled lines are left out, credits count as negative.",
          "Montant net des lignes de commande de la période. Les lignes annulées sont exclues, les avoirs comptent en négatif."
        ),
        formula: "Σ order_line.net_amount where status ≠ cancelled, by order_date",
        tables: [
          Table(
            title: words("HubSpot → consolidated", "HubSpot → consolidé"),
            columns: [
              Table.Column("cause", title: Phrase.cause.text(language)),
              Table.Column("records", title: Phrase.number.text(language), alignment: .trailing),
              Table.Column("delta", title: Phrase.difference.text(language), alignment: .trailing),
            ],
            rows: [
              [
                .text(words("counted twice in the source", "en double dans la source")), count(9),
                euros(-31_200_00),
              ],
              [
                .text(words("missing in the source", "absent de la source")), count(4),
                euros(5_530_25),
              ],
            ])
        ]))
  }

  private var winRate: Matrix.Row {
    Matrix.Row(
      words("Win rate", "Opportunités → signatures"), id: "win_rate",
      values: [
        value(share(42, 59), 59), value(share(31, 48), 48), value(share(25, 31), 31), none, none,
      ],
      detail: Matrix.Detail(
        definition: words(
          "Won deals out of all deals closed in the period, by count.",
          "Part des affaires gagnées parmi les affaires closes dans la période, en nombre."),
        formula: "won ÷ (won + lost), by closed_at", numerator: count(42), denominator: count(59)))
  }

  private var charts: [Chart] {
    let months = [
      "2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11",
      "2024-12", "2025-01", "2025-02", "2025-03",
    ]
    return [
      Chart(
        words("Revenue a month", "CA par mois"),
        summary: words(
          "Twelve months to March 2025; August is the low.",
          "Douze mois jusqu’à mars 2025\u{A0}; le creux est en août."),
        unit: .money(currency: "EUR"),
        shape: .columns(
          periods: months,
          values: [310, 342, 377, 290, 148, 365, 402, 418, 391, 398, 421, 465].map {
            .decimal(unscaled: $0, scale: -3)
          })),
      Chart(
        words("Win rate by team", "Taux de signature par équipe"),
        summary: words(
          "The south has overtaken the north since winter.",
          "Le Sud a dépassé le Nord depuis l’hiver."),
        unit: .ratio,
        shape: .lines(
          periods: months,
          series: [
            Chart.Series(
              words("South", "Sud"),
              trend([41, 44, 43, 48, nil, 52, 55, 58, 63, 66, 69, 71], scale: 2)),
            Chart.Series(
              words("North", "Nord"),
              trend([58, 57, 60, 59, 55, 58, 57, 60, 59, 61, 60, 62], scale: 2)),
            Chart.Series(
              words("Export", "Export"),
              trend([20, 25, 22, 30, 28, 33, 31, 36, 30, 29, 34, 37], scale: 2)),
          ])),
      Chart(
        words("Bookings by channel", "Ventes signées par canal"),
        summary: words(
          "Linear attribution; the channels add up to all bookings.",
          "Attribution linéaire\u{A0}; la somme des canaux est le total signé."),
        unit: .money(currency: "EUR"),
        shape: .bars([
          Chart.Bar(
            words("Organic search", "Recherche naturelle"), .decimal(unscaled: 412_300_00, scale: 2)
          ),
          Chart.Bar(
            words("Paid search", "Recherche payante"), .decimal(unscaled: 288_110_50, scale: 2)),
          Chart.Bar(words("Referral", "Recommandation"), .decimal(unscaled: 175_900_00, scale: 2)),
          Chart.Bar(words("Trade fairs", "Salons"), .decimal(unscaled: 64_250_00, scale: 2)),
          Chart.Bar(
            words("(unattributed)", "(non attribué)"), .decimal(unscaled: 18_400_00, scale: 2)),
        ])),
      Chart(
        words("From lead to signature", "Du lead à la signature"),
        summary: words(
          "Leads created in the period, and how far they have come.",
          "Leads créés dans la période, et jusqu’où ils sont allés."),
        unit: .count,
        shape: .funnel([
          Chart.Bar("Leads", Quantity(1204)),
          Chart.Bar(words("Qualified", "Qualifiés"), Quantity(733)),
          Chart.Bar(words("Opportunities", "Opportunités"), Quantity(311)),
          Chart.Bar(words("Signed", "Signatures"), Quantity(98)),
        ])),
    ]
  }

  private var bridge: Table {
    let rows: [(String, String, Int, Int128)] = [
      ("Bookings", "Ventes signées", 98, 958_960_50),
      ("Signed before the period", "Signées avant la période", 21, 214_300_00),
      ("Not yet invoiced", "Pas encore facturées", 17, -83_142_50),
      ("Credits", "Avoirs", 3, -9_000_00),
      ("Without a deal", "Sans affaire", 6, 21_000_00),
      ("Invoiced", "CA facturé HT", 105, 1_102_118_00),
    ]
    return Table(
      columns: [
        Table.Column("cause", title: Phrase.cause.text(language)),
        Table.Column("records", title: Phrase.number.text(language), alignment: .trailing),
        Table.Column("delta", title: Phrase.difference.text(language), alignment: .trailing),
      ],
      rows: rows.map {
        [
          .text(words($0, $1)), count($2),
          .number(.decimal(unscaled: $3, scale: 2), .money(currency: "EUR")),
        ]
      },
      strongRows: [0, 5])
  }

  private var quality: Quality {
    Quality(
      files: [
        Quality.File(
          "exports/hubspot/contacts-2025-04.csv", source: "hubspot", read: 12_480, loaded: 311,
          unchanged: 12_100, skipped: 60, rejected: 9),
        Quality.File(
          "exports/hubspot/deals.json", source: "hubspot", read: 1_904, loaded: 1_904, unchanged: 0,
          skipped: 0, rejected: 0),
        Quality.File(
          "exports/sage/factures_2025.csv", source: "sage", read: 5_230, loaded: 5_228,
          unchanged: 0, skipped: 0, rejected: 2),
      ],
      findings: [
        Quality.Finding(
          .note, code: "assumed_zone", count: 812,
          message: words(
            "created_at has no time zone; Europe/Paris is assumed",
            "created_at est sans fuseau horaire\u{A0}; Europe/Paris est supposé")),
        Quality.Finding(
          .error, code: "missing_rate", count: 3,
          message: words(
            "there is no rate for SEK on or before 2025-02-14", "aucun taux pour SEK au 14/02/2025")
        ),
        Quality.Finding(
          .warning, code: "dangling_reference", count: 41,
          message: words(
            "account_ref refers to a record that no file holds",
            "account_ref renvoie à un enregistrement absent des fichiers")),
      ],
      duplicates: [
        Quality.Duplicates(words("Accounts", "Comptes"), records: 3_410, golden: 2_977),
        Quality.Duplicates(words("Persons", "Personnes"), records: 14_385, golden: 11_020),
      ])
  }

  private func row(_ label: String, _ id: String, _ values: [Matrix.Value]) -> Matrix.Row {
    Matrix.Row(label, id: id, values: values)
  }

  private func value(_ cell: Cell, _ records: Int) -> Matrix.Value {
    Matrix.Value(cell, records: records)
  }

  private var none: Matrix.Value { Matrix.Value(.missing(reason: "no_data")) }
  private var outside: Matrix.Value { Matrix.Value(.missing(reason: "outside_coverage")) }

  private func change(
    _ amount: Int128, _ scale: Int, _ unit: Unit, _ judgement: Tile.Judgement
  ) -> Tile.Change {
    Tile.Change(
      .decimal(unscaled: amount, scale: scale), unit, judgement,
      against: words("vs 2024-Q1", "par rapport à 2024-Q1"))
  }
}

func euros(_ cents: Int128) -> Cell {
  .number(.decimal(unscaled: cents, scale: 2), .money(currency: "EUR"))
}

func count(_ value: Int) -> Cell { .number(Quantity(value), .count) }

func share(_ numerator: Int128, _ denominator: Int128) -> Cell {
  .number(.fraction(numerator: numerator, denominator: denominator), .ratio)
}

func trend(_ values: [Int128?], scale: Int = 0) -> [Quantity?] {
  values.map { $0.map { .decimal(unscaled: $0, scale: scale) } }
}
