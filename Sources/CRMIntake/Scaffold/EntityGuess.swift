package import CRMCore

/// Which entity the records of a file are, and what tells.
package struct EntityGuess: Sendable {
  /// An entity with what speaks for it.
  package struct Candidate: Sendable {
    package let entity: Entity
    /// Points: 3 for a name of its own for its key when no two values are alike, 2 for one for a column, a half for one that many
    /// entities have, 5 for the name of the file.
    package let score: Double
    /// What tells, in words.
    package let evidence: [String]
  }

  /// The likeliest first; none when nothing is known of the columns.
  package let candidates: [Candidate]

  /// Whether one is clearly ahead.
  package var isClear: Bool {
    guard let first = candidates.first, first.score >= 5 else { return false }
    return candidates.count < 2 || first.score >= candidates[1].score * 1.25
  }

  /// The entities that exports hold; the others are written by hand.
  private static let guessed: Set<String> = [
    "account", "contact", "lead", "deal", "activity", "owner", "campaign", "campaign_spend",
    "product", "order_line", "subscription", "ticket", "survey_response", "stage", "deal_line",
    "touchpoint", "consent", "expense",
  ]

  /// What files of an entity are called.
  private static let fileWords: [String: String] = [
    "account":
      "accounts account companies company organizations organisations organisationen customers clients "
      + "societes entreprises comptes kunden firmen unternehmen cuentas empresas clientes",
    "contact":
      "contacts contact people persons personen personas personnes kontakte ansprechpartner contactos",
    "lead": "leads lead prospects prospect interessenten prospectos",
    "deal":
      "deals deal opportunities opportunity potentials opportunites affaires chancen "
      + "verkaufschancen oportunidades negocios",
    "activity":
      "activities activity tasks events calls meetings engagements activites taches aktivitaten aufgaben actividades tareas",
    "owner": "owners users agents utilisateurs benutzer usuarios",
    "campaign": "campaigns campaign campagnes kampagnen campanas",
    "campaign_spend": "spend spending costs ads depenses ausgaben gastos",
    "product": "products product produits articles produkte artikel productos",
    "order_line":
      "invoices invoice orders order factures commandes rechnungen bestellungen facturas pedidos",
    "subscription": "subscriptions subscription contracts abonnements contrats vertrage contratos",
    "ticket": "tickets ticket cases requests demandes",
    "survey_response": "surveys survey responses ratings reponses umfragen encuestas",
    "stage": "stages stage etapes phasen etapas",
    "deal_line": "lines items positions",
    "touchpoint": "touchpoints visits sessions submissions visites",
    "consent": "consents consent consentements einwilligungen",
    "expense": "expenses frais",
  ]

  init(_ sample: ScaffoldSample) {
    var found: [Candidate] = []
    for entity in Schema.unified.entities where Self.guessed.contains(entity.name) {
      let candidate = Self.weigh(entity, sample)
      if candidate.score > 0 { found.append(candidate) }
    }
    candidates = found.sorted { $0.score > $1.score }
  }

  private static func weigh(_ entity: Entity, _ sample: ScaffoldSample) -> Candidate {
    var score = 0.0
    var evidence: [String] = []
    var taken: Set<String> = []
    let names = Set(fileWords[entity.name, default: ""].split(separator: " ").map(String.init))
    if !names.isDisjoint(with: HeaderName.words(sample.file)) {
      score += 5
      evidence.append("the name of the file")
    }
    for (place, field) in sample.survey.fields.enumerated() {
      guard let target = HeaderAliases.target(of: field.label, in: entity),
        target.column == "key" && target.isOwn || target.column != "key",
        TargetFit.fits(sample.verdict.fields[place], target.column, entity),
        taken.insert(target.column).inserted
      else { continue }
      let isKey = sample.verdict.keys.contains(place)
      score += target.column == "key" ? (isKey ? 3 : 0.5) : target.isOwn ? 2 : 0.5
      if target.isOwn {
        evidence.append("'\(ScaffoldText.shortened(field.name))' as \(target.column)")
      }
    }
    return Candidate(entity: entity, score: score, evidence: evidence)
  }
}

/// Whether the values of a column may fill a column of the schema.
enum TargetFit {
  static func fits(_ verdict: FieldVerdict, _ column: String, _ entity: Entity) -> Bool {
    if column == "key" || column == "full_name" {
      return ![.json, .list, .boolean].contains(verdict.kind)
    }
    guard let type = entity[column: column]?.type else { return false }
    let kind = verdict.kind
    if kind == .empty { return true }
    let isNumber =
      [.integer, .decimal, .amount, .percent, .id].contains(kind)
      && !verdict.formats.isEmpty
    return switch type {
    case .text: kind != .json
    case .code: ![.json, .list, .boolean, .date, .timestamp].contains(kind)
    case .email: kind == .email
    case .phone: kind == .phone || kind == .integer
    case .domain: [.domain, .url, .email].contains(kind)
    case .country: [.country, .text].contains(kind)
    case .currency: kind == .currency
    case .integer: kind == .integer || kind == .id && isNumber
    case .money: isNumber && kind != .percent && !verdict.isApproximate
    case .decimal: isNumber && !verdict.isApproximate && !verdict.hasSign
    case .real: isNumber && !verdict.hasSign
    case .rate: isNumber && kind != .percent && !verdict.hasSign
    case .boolean: kind == .boolean
    case .time: kind == .date || kind == .timestamp
    case .enumeration: [.text, .boolean, .id, .country, .integer].contains(kind)
    case .list: [.list, .text, .email, .phone].contains(kind)
    case .json: kind == .json
    case .reference, .anyReference:
      ![.json, .list, .boolean, .date, .timestamp, .amount, .percent].contains(kind)
    }
  }
}
