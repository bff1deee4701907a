/// The words of the terminal and the report, each in both languages.
package enum Phrase: String, Sendable, CaseIterable {
  case yes, no, row, value, record, records
  case period, asOf, timezone, currency, sources, generator, basis
  case headlines, matrix, charts, quality, files, findings, duplicates, footnotes, contents
  case consolidated, kpi, definition, formula, numerator, denominator, showData, openAll, closeAll
  case better, worse, unchanged, category, fromPrevious, shareOfPrevious, cause, difference
  case file, source, read, loaded, unchangedRecords, skipped, rejected
  case severity, number, code, message, note, warning, error
  case entity, sourceRecords, goldenRecords, merged, none
  case zeroDenominator, noData, outsideCoverage, noTarget, insufficientHistory, missingRate
  case missingValue, unavailable

  /// The words in one language.
  package func text(_ language: Language) -> String {
    language == .fr ? texts.fr : texts.en
  }

  /// A count of records in words: `1 record`, `0 enregistrement`.
  static func count(ofRecords count: Int, _ style: NumberStyle) -> String {
    let isSingular = count == 1 || count == 0 && style.language == .fr
    let noun = (isSingular ? Phrase.record : .records).text(style.language)
    return "\(style.text(Quantity(count), .count)) \(noun)"
  }

  /// The words for the reason of a missing value; an id nobody foresaw stands for itself.
  static func reason(_ id: String, in language: Language) -> String {
    reasons[id]?.text(language) ?? (id.isEmpty ? Phrase.unavailable.text(language) : id)
  }

  private static let reasons: [String: Phrase] = [
    "zero_denominator": .zeroDenominator,
    "no_data": .noData,
    "outside_coverage": .outsideCoverage,
    "no_target": .noTarget,
    "insufficient_history": .insufficientHistory,
    "missing_rate": .missingRate,
    "missing_value": .missingValue,
  ]

  private var texts: (en: String, fr: String) {
    switch self {
    case .yes: ("yes", "oui")
    case .no: ("no", "non")
    case .value: ("Value", "Valeur")
    case .record: ("record", "enregistrement")
    case .records: ("records", "enregistrements")
    case .row: ("Row", "Ligne")

    case .period: ("Period", "Période")
    case .asOf: ("As of", "Situation au")
    case .timezone: ("Time zone", "Fuseau horaire")
    case .currency: ("Currency", "Devise")
    case .sources: ("Sources", "Sources")
    case .generator: ("Made by", "Produit par")
    case .basis: ("Basis of revenue", "Base du chiffre d’affaires")

    case .headlines: ("Headlines", "L’essentiel")
    case .matrix: ("Indicators by source", "Indicateurs par source")
    case .charts: ("Trends and breakdowns", "Tendances et répartitions")
    case .quality: ("Data quality", "Qualité des données")
    case .files: ("Files", "Fichiers")
    case .findings: ("Findings", "Constats")
    case .duplicates: ("Duplicates", "Doublons")
    case .footnotes: ("Notes", "Notes")
    case .contents: ("Contents", "Sommaire")

    case .consolidated: ("Consolidated", "Consolidé")
    case .kpi: ("Indicator", "Indicateur")
    case .definition: ("Definition", "Définition")
    case .formula: ("Formula", "Formule")
    case .numerator: ("Numerator", "Numérateur")
    case .denominator: ("Denominator", "Dénominateur")
    case .showData: ("The figures", "Les chiffres")
    case .openAll: ("Open all details", "Ouvrir tous les détails")
    case .closeAll: ("Close all details", "Fermer tous les détails")
    case .better: ("better", "mieux")
    case .worse: ("worse", "moins bien")
    case .unchanged: ("unchanged", "inchangé")
    case .category: ("Category", "Catégorie")
    case .fromPrevious: ("of the stage before", "de l’étape précédente")
    case .shareOfPrevious: ("Of the stage before", "De l’étape précédente")
    case .cause: ("Cause", "Cause")
    case .difference: ("Difference", "Écart")

    case .file: ("File", "Fichier")
    case .source: ("Source", "Source")
    case .read: ("Read", "Lus")
    case .loaded: ("Loaded", "Chargés")
    case .unchangedRecords: ("Unchanged", "Inchangés")
    case .skipped: ("Skipped", "Ignorés")
    case .rejected: ("Rejected", "Rejetés")
    case .severity: ("Severity", "Gravité")
    case .number: ("Number", "Nombre")
    case .code: ("Code", "Code")
    case .message: ("Message", "Message")
    case .note: ("Note", "Remarque")
    case .warning: ("Warning", "Avertissement")
    case .error: ("Error", "Erreur")
    case .entity: ("Entity", "Entité")
    case .sourceRecords: ("Source records", "Enregistrements sources")
    case .goldenRecords: ("Golden records", "Fiches uniques")
    case .merged: ("Merged away", "Fusionnés")
    case .none: ("None.", "Aucun.")

    case .zeroDenominator: ("nothing to divide by", "dénominateur nul")
    case .noData: ("no data", "aucune donnée")
    case .outsideCoverage: ("outside the source’s period", "hors de la période couverte")
    case .noTarget: ("no target", "aucun objectif")
    case .insufficientHistory: ("too little history", "historique insuffisant")
    case .missingRate: ("no exchange rate", "taux de change absent")
    case .missingValue: ("amounts missing", "montants absents")
    case .unavailable: ("not available", "non disponible")
    }
  }
}
