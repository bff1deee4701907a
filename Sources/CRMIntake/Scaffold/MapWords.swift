import CRMCore

/// Words for the ids of enumerations, in English, French, German and Spanish.
enum MapWords {
  /// The id that a value of a tool means, and whether the value as a whole tells it; nil when no word does.
  ///
  /// One word may mislead: `won by others`.
  static func id(
    of value: String, for column: String, of entity: Entity
  ) -> (id: String, isWhole: Bool)? {
    let words = HeaderName.words(value)
    let joined = words.joined(separator: " ")
    let lists = (table["\(entity.name).\(column)"] ?? table["*.\(column)"]) ?? []
    for (id, names) in lists where names.contains(joined) { return (id, true) }
    for (id, names) in lists where !Set(words).isDisjoint(with: names) { return (id, false) }
    return nil
  }

  /// What a value that no word tells becomes, to be asked: a deal is open until it is not.
  static func otherwise(_ column: String, of entity: Entity) -> String? {
    switch (entity.name, column) {
    case ("deal", "status"), ("stage", "status"): "open"
    default: nil
    }
  }

  private static let outcome = [
    "lost: lost; closed lost; perdu; perdue; perdus; verloren; absage; abgesagt; wettbewerb; konkurrenz; competitor; concurrent; concurrence; competencia; perdido; perdida; abandoned; abandonne; abandonnee; abandonado; dead; rejected; refused; refuse; refusee; abgelehnt; rechazado; rechazada; disqualified; annule; annulee; cancelled; canceled",
    "won: won; closed won; gagne; gagnee; gagnes; gewonnen; auftrag erteilt; beauftragt; ganado; ganada; signed; signe; signee; unterschrieben; firmado; firmada; accepted; accepte; acceptee; angenommen; aceptado; aceptada; sold; vendu",
    "open: open; opened; ouvert; ouverte; en cours; offen; laufend; ruht; in bearbeitung; abierto; abierta; en curso; in progress; pending; en attente; new; nouveau; nouvelle; neu; nuevo; nueva; qualification; negotiation; negociation; verhandlung; negociacion; proposal; proposition; angebot; propuesta; on hold",
  ]

  private static let table: [String: [(id: String, names: Set<String>)]] = [
    "deal.status": outcome, "stage.status": outcome,
    "deal.kind": [
      "renewal: renewal; renouvellement; verlangerung; renovacion; existing business renewal",
      "upsell: upsell; upgrade; expansion; extension; existing business",
      "cross: cross; cross sell; crosssell; vente croisee; querverkauf; venta cruzada",
      "new: new; new business; newbusiness; nouveau; nouvelle; nouvelle affaire; neu; neugeschaft; neukunde; nuevo; nuevo negocio",
    ],
    "order_line.kind": [
      "renewal: renewal; renouvellement; verlangerung; renovacion",
      "new: new; nouveau; neu; nuevo",
    ],
    "activity.type": [
      "cold_call: cold call; prospection telephonique; kaltakquise; llamada en frio",
      "call: call; phone; phone call; appel; appel telephonique; anruf; telefonat; llamada; telephone",
      "email: email; mail; e mail; courriel; correo; correo electronico",
      "visit: visit; visite; besuch; visita; rendez vous client",
      "demo: demo; demonstration; vorfuhrung; demostracion",
      "meeting: meeting; event; rendez vous; rdv; reunion; termin; besprechung; treffen",
      "proposal: proposal; quote; devis; proposition; angebot; propuesta; presupuesto",
      "task: task; todo; to do; tache; a faire; aufgabe; tarea",
      "note: note; notiz; nota; comment; commentaire",
    ],
    "activity.status": [
      "cancelled: cancelled; canceled; annule; annulee; abgesagt; storniert; cancelado; cancelada; no show",
      "planned: planned; prevu; prevue; a faire; scheduled; open; pending; not started; in progress; en cours; geplant; offen; planificado; pendiente; no; non; nein; false; 0",
      "done: done; completed; complete; termine; terminee; fait; faite; realise; realisee; held; closed; erledigt; abgeschlossen; completado; completada; hecho; realizada; yes; oui; ja; si; true; 1",
    ],
    "order_line.document": [
      "invoice: invoice; facture; rechnung; factura; avoir; credit note; gutschrift; abono",
      "order: order; commande; bestellung; auftrag; pedido",
      "quote: quote; devis; angebot; presupuesto; estimate; cotizacion",
    ],
    "order_line.status": [
      "cancelled: cancelled; canceled; annule; annulee; void; storniert; cancelado; anulado; anulada",
      "credit: credit; credit note; avoir; gutschrift; abono; refund; refunded",
      "ok: ok; paid; open; sent; paye; payee; envoye; envoyee; bezahlt; offen; gesendet; pagado; pagada; enviado; valid; valide; draft",
    ],
    "consent.status": [
      "refused: refused; no; non; nein; false; 0; unsubscribed; opted out; opt out; refuse; desinscrit; abgemeldet; abgelehnt; rechazado; baja; denied",
      "granted: granted; yes; oui; ja; si; true; 1; subscribed; opted in; opt in; accorde; accepte; inscrit; angemeldet; erteilt; concedido; aceptado; alta",
      "unknown: unknown; inconnu; unbekannt; desconocido; pending",
    ],
    "*.level": [
      "ad_group: ad group; adgroup; ad set; adset; groupe d annonces; anzeigengruppe; grupo de anuncios",
      "campaign: campaign; campagne; kampagne; campana", "account: account; compte; konto; cuenta",
      "term: term; keyword; mot cle; suchbegriff; palabra clave",
      "ad: ad; annonce; anzeige; anuncio",
    ],
    "expense.category": [
      "sales: sales; ventes; vertrieb; ventas; commercial",
      "marketing: marketing; mercadotecnia; communication",
      "other: other; autre; autres; sonstiges; otros; otro",
    ],
  ].mapValues { lines in
    lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), Set(parts[1].split(separator: ";").map { String($0.trimmed) }))
    }
  }
}
