import CRMCore

/// What the columns of the schema are called in exports, in English, French, German and Spanish.
///
/// To teach a name, add it to its line. `*` stands for every entity that has the column; a line of
/// an entity's own outranks it. `key` is the external id, `full_name` a person's whole name in one
/// column. Letter case, accents, blanks and punctuation do not count.
package enum HeaderAliases {
  /// What a name was found for.
  struct Target: Hashable {
    /// A column of the entity, `key` or `full_name`.
    let column: String
    /// Whether the line is the entity's own.
    let isOwn: Bool
  }

  /// What a column of that name is for the entity; nil when no line knows it.
  static func target(of label: FieldLabel, in entity: Entity) -> Target? {
    let table = tables[entity.name] ?? [:]
    for name in [label.whole, label.text].flatMap({ [$0, plain($0)] }) {
      if let found = table[HeaderName.words(name).joined()] { return found }
    }
    return nil
  }

  /// What a column would be whose name the given one begins with: `Montant signé` an amount.
  static func target(ofBeginning label: FieldLabel, in entity: Entity) -> Target? {
    let table = tables[entity.name] ?? [:]
    var words = HeaderName.words(plain(label.text))
    while words.count > 1 {
      words.removeLast()
      if let found = table[words.joined()] { return found }
    }
    return nil
  }

  /// The name without what stands behind it in parentheses, such as a currency; `Firma (Nr.)` stays, as it
  /// is not the company but its number.
  static func plain(_ name: String) -> String {
    guard name.hasSuffix(")") || name.hasSuffix("]"),
      let open = name.lastIndex(where: { $0 == "(" || $0 == "[" }), open > name.startIndex,
      Set(HeaderName.words(String(name[open...]))).isDisjoint(with: FieldJudge.idWords)
    else { return name }
    return String(name[..<open])
  }

  /// By entity, the targets by name.
  private static let tables: [String: [String: Target]] = {
    var tables: [String: [String: Target]] = [:]
    for (entity, column, names) in lines {
      for table in Schema.unified.entities {
        let isOwn = entity == table.name
        guard isOwn || entity == "*", has(table, column) else { continue }
        for name in names {
          let key = HeaderName.words(name).joined()
          if tables[table.name]?[key]?.isOwn != true || isOwn {
            tables[table.name, default: [:]][key] = Target(column: column, isOwn: isOwn)
          }
        }
      }
    }
    // The schema's own names, as canonical files have them.
    for entity in Schema.unified.entities {
      for column in entity.columns {
        let key = HeaderName.words(column.name).joined()
        if tables[entity.name]?[key] == nil {
          tables[entity.name, default: [:]][key] = Target(column: column.name, isOwn: false)
        }
      }
    }
    return tables
  }()

  private static func has(_ entity: Entity, _ column: String) -> Bool {
    switch column {
    case "key": true
    case "full_name": entity[column: "last_name"] != nil
    default: entity[column: column] != nil
    }
  }

  private static var lines: [(entity: String, column: String, names: [String])] {
    table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let target = parts[0].split(separator: ".")
      guard parts.count == 2, target.count == 2 else { return nil }
      return (
        String(target[0]), String(target[1]),
        parts[1].split(separator: ";").map { String($0.trimmed) }
      )
    }
  }

  /// Every line names a column that there is.
  package static var unknownTargets: [String] {
    lines.filter { line in
      !Schema.unified.entities.contains {
        (line.entity == "*" || line.entity == $0.name) && has($0, line.column)
      }
    }.map { "\($0.entity).\($0.column)" }
  }

  private static let table = """
    *.key: id; record id; object id; external id; uuid; guid; identifiant; identifier; kennung; ref; reference; numero; no; number; nummer; code; clave; codigo; referencia; interne id; internal id
    *.created_at: created at; created; created on; created date; create date; creation date; date created; created time; createdate; added on; add time; date de creation; cree le; creee le; date creation; date d'ajout; erstellt am; erstellungsdatum; angelegt am; erstellt; erfasst am; fecha de creacion; creado el; fecha creacion; fecha alta; erstelldatum; anlagedatum; erfassungsdatum; fecha de alta; alta; saisi le; saisie le; ouvert le; ouverte le; enregistre le; enregistree le; date d'ouverture; date de saisie; date d'enregistrement; opened on; opened at; opened; open date; date opened; entered on; date entered; eroffnet am; eroffnungsdatum; abierto el; abierta el; fecha de apertura; registrado el; fecha de registro
    *.updated_at: updated at; updated; updated on; last modified; last modified date; modified; modified at; modified on; modified time; last update; last updated; update time; hs lastmodifieddate; date de modification; modifie le; modifiee le; derniere modification; mis a jour le; geandert am; anderungsdatum; letzte anderung; aktualisiert am; fecha de modificacion; modificado el; actualizado el; ultima modificacion
    *.owner_ref: owner; owner name; owner id; owner email; record owner; hubspot owner id; hubspot_owner_id; assigned to; assignee; assigned user; account manager; sales rep; salesperson; sales owner; rep; commercial; commerciale; vendeur; vendeuse; proprietaire; responsable; charge d'affaires; suivi par; besitzer; zustandig; verantwortlich; verkaufer; betreuer; vertriebsmitarbeiter; bearbeiter; propietario; vendedor; vendedora; responsable comercial; asignado a; user id; owner.email; owner.name; owner.id; charge de clientele; chargee de clientele; chargee d'affaires; charge de compte; chargee de compte; gestionnaire; conseiller; conseillere; conseiller commercial; account executive; relationship manager; kundenbetreuer; kundenbetreuerin; sachbearbeiter; gestor; gestor comercial; ejecutivo de cuenta
    *.first_name: first name; firstname; given name; forename; prenom; vorname; nombre de pila; primer nombre; nombre
    *.last_name: last name; lastname; surname; family name; nom de famille; nom; nachname; familienname; apellido; apellidos
    *.full_name: full name; contact name; person name; name; nom complet; nom et prenom; prenom nom; contact; vollstandiger name; ansprechpartner; nombre completo; nombre y apellidos
    *.email: email; e-mail; mail; email address; primary email; work email; adresse email; adresse e-mail; courriel; adresse mail; e-mail adresse; mailadresse; correo; correo electronico; email principal
    *.phone: phone; phone number; telephone; tel; work phone; primary phone; telephone fixe; numero de telephone; telefon; telefonnummer; rufnummer; telefono; telefono fijo; tel fixe; festnetz; tel nr
    *.mobile: mobile; mobile phone; mobile number; cell; cell phone; mobilephone; portable; telephone portable; gsm; handy; mobiltelefon; mobilnummer; movil; telefono movil; celular; mobil; mobilfunk; tel mobile; tel portable; mobile tel; tel movil
    *.company: company; company name; organization; organisation; organization name; account name; account; societe; entreprise; raison sociale; nom de la societe; firma; unternehmen; firmenname; empresa; nombre de la empresa; compania; razon social
    *.website: website; web site; website url; url; homepage; web; site web; site internet; site; webseite; internetseite; sitio web; pagina web
    *.domain: domain; domain name; company domain name; domaine; nom de domaine; domane; dominio
    *.title: title; job title; jobtitle; position; function; fonction; poste; intitule de poste; titre; stelle; berufsbezeichnung; funktion; cargo; puesto
    *.street: street; street address; address; address 1; address line 1; mailing street; billing street; adresse; rue; adresse postale; strasse; anschrift; calle; direccion; domicilio
    *.city: city; town; mailing city; billing city; ville; commune; stadt; ort; ciudad; localidad; poblacion
    *.postal_code: zip; zip code; postal code; postcode; code postal; cp; plz; postleitzahl; codigo postal
    *.region: region; state; state region; province; county; etat; departement; bundesland; provincia; comunidad; estado region
    *.country: country; country region; country code; pays; code pays; land; landercode; pais
    *.currency: currency; currency code; deal currency; currency iso code; devise; monnaie; wahrung; moneda; divisa
    *.channel: channel; marketing channel; canal; kanal
    *.source_text: source; lead source; original source; origin; origine; provenance; source du prospect; quelle; herkunft; leadquelle; fuente; origen; procedencia; utm source text; lead origin; acquisition source; how did you hear about us; how they found us; source d'acquisition; connu par; comment nous avez vous connu; premier contact; erstkontakt; erstkontakt uber; aufmerksam geworden durch; kontaktquelle; como nos conocio; primer contacto
    *.campaign_ref: campaign; campaign id; campaign name; campagne; nom de la campagne; kampagne; kampagnenname; campana; nombre de la campana
    *.product_ref: product; product name; product id; produit; article; produkt; artikel; producto; sku; product code; code article; artikelnummer
    *.description: description; details; beschreibung; descripcion; notes; note; comments; commentaire; commentaires; remarques; bemerkung; notizen; notas; comentarios
    *.subject: subject; objet; sujet; betreff; asunto; ticket name; thema
    *.body: body; message; content; corps; contenu; text; texte; nachricht; inhalt; cuerpo; mensaje; description; notes; note; commentaire; notiz; notas; compte rendu

    account.key: account id; company id; organization id; organisation id; client id; customer id; customer no; customer number; no societe; no client; numero client; code client; id societe; kundennummer; kunden nr; firmen id; id cliente; numero de cliente; codigo cliente; id empresa; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; id cuenta; numero de cuenta; numero de empresa; id organizacion; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no; code entreprise; id entreprise; no entreprise; ref entreprise; reference entreprise; code societe; ref societe; reference client; ref client; codigo de cliente
    account.name: name; company; company name; account name; organization name; organization; customer; customer name; client; nom; societe; nom de la societe; raison sociale; nom du client; entreprise; firma; firmenname; kunde; kundenname; unternehmen; nombre; empresa; nombre de la empresa; razon social; cliente
    account.registration_id: registration id; registration number; company number; siren; siret; company registration number; numero siren; handelsregister; handelsregisternummer; cif; nif; rcs
    account.vat_id: vat; vat id; vat number; tax id; tva; no tva; numero de tva; tva intracommunautaire; ust id; ustid; ust-idnr; umsatzsteuer id; numero iva; nif iva
    account.sector: sector; industry; secteur; secteur d'activite; activite; branche; industrie; sector de actividad; industria
    account.segment: segment; customer segment; type; customer type; segment client; categorie; kundensegment; kundentyp; segmento
    account.employees: employees; number of employees; numberofemployees; headcount; effectif; effectifs; nombre d'employes; nombre de salaries; mitarbeiter; mitarbeiterzahl; anzahl mitarbeiter; empleados; numero de empleados; beschaftigte; anzahl beschaftigte; mitarbeitende; anzahl mitarbeitende; anzahl der mitarbeiter; staff; nombre de collaborateurs; collaborateurs; plantilla; numero de trabajadores
    account.parent_ref: parent; parent id; parent account; parent account id; parent company; parent company id; societe mere; maison mere; muttergesellschaft; empresa matriz

    contact.key: contact id; person id; no contact; id contact; numero de contact; kontakt id; kontaktnummer; ansprechpartner id; id contacto; vid; kontakt nr; personen id; person nr; ansprechpartner nr; id personne; id persona; numero de contacto; person no; kontakt no; contact no; contact nr; contact number; person number
    contact.account_ref: account id; company id; organization id; associated company id; associated company ids; no societe; id societe; firmen id; kundennummer; id empresa; company domain; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cliente; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; kunden nr; numero client; no client; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no; code entreprise; id entreprise; no entreprise; ref entreprise; reference entreprise; code societe; ref societe; reference client; ref client; codigo de cliente
    contact.birth_date: birth date; birthday; date of birth; date de naissance; geburtsdatum; geburtstag; fecha de nacimiento
    contact.reports_to_ref: reports to; reports to id; manager; manager id; superieur; vorgesetzter
    contact.lifecycle: lifecycle; lifecycle stage; lifecyclestage; statut; status; phase du cycle de vie; lebenszyklusphase; etapa del ciclo de vida

    lead.key: lead id; prospect id; no prospect; id prospect; numero de prospect; lead nr; leadnummer; interessent id; id lead; id prospecto; lead no; lead number; interessenten nr; interessentennummer
    lead.status: status; lead status; statut; statut du prospect; leadstatus; estado; etat; stage; etape
    lead.score: score; lead score; hubspot score; note de score; punktzahl; puntuacion; rating
    lead.qualified_at: qualified at; qualified on; qualified date; mql date; became a marketing qualified lead date; qualifie le; date de qualification; qualifiziert am; fecha de calificacion; calificado el
    lead.sales_qualified_at: sales qualified at; sql date; became a sales qualified lead date; qualifie ventes le
    lead.converted_at: converted at; converted on; converted date; conversion date; converti le; date de conversion; konvertiert am; umgewandelt am; fecha de conversion; convertido el
    lead.contact_ref: contact id; converted contact id; no contact; kontakt id; kontakt nr; kontaktnummer; personen id; person nr; ansprechpartner id; ansprechpartner nr; id contact; id personne; numero de contact; id contacto; id persona; numero de contacto; kontakt no; contact no; contact nr; contact number; person number
    lead.account_ref: account id; company id; converted account id; no societe; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cliente; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; firmen id; kunden nr; id societe; id empresa; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no; code entreprise; id entreprise; no entreprise; ref entreprise; reference entreprise; code societe; ref societe; reference client; ref client; codigo de cliente
    lead.deal_ref: deal id; opportunity id; converted opportunity id; no opportunite; chancen id; chancen nr; verkaufschance id; verkaufschance nr; verkaufschancen nr; id opportunite; id affaire; code affaire; numero d'opportunite; id oportunidad; numero de oportunidad; id negocio

    deal.key: deal id; opportunity id; opp id; no opportunite; id opportunite; no affaire; numero d'affaire; verkaufschance id; deal nr; vorgangsnummer; chance id; id oportunidad; id negocio; hs object id; chancen id; chancen nr; verkaufschance nr; verkaufschancen nr; id affaire; code affaire; numero d'opportunite; numero de oportunidad; opportunity no; opportunity number; deal no; deal number; angebotsnummer; projektnummer; no devis
    deal.name: name; deal name; dealname; deal title; opportunity name; opportunity; title; nom; titre; intitule; nom de l'affaire; affaire; nom de l'opportunite; opportunite; name der verkaufschance; titel; bezeichnung; verkaufschance; dealbezeichnung; nombre; nombre del negocio; oportunidad; titulo; nombre de la oportunidad
    deal.account_ref: company; company id; company name; account; account id; account name; organization; organization id; organization name; client; customer; customer id; customer name; associated company; associated company id; societe; no societe; entreprise; nom du client; compte; raison sociale; kunde; firma; kundenname; kundennummer; unternehmen; cliente; empresa; nombre del cliente; cuenta; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cliente; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; firmen id; kunden nr; no client; numero client; id societe; id empresa; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no; code entreprise; id entreprise; no entreprise; ref entreprise; reference entreprise; code societe; ref societe; reference client; ref client; codigo de cliente
    deal.contact_ref: contact; contact id; person id; contact person; main contact; contact email; associated contact id; interlocuteur; no contact; ansprechpartner; kontakt; contacto; persona de contacto; correo del contacto; kontakt id; kontakt nr; kontaktnummer; personen id; person nr; ansprechpartner id; ansprechpartner nr; id contact; id personne; numero de contact; id contacto; id persona; numero de contacto; contact name; nom du contact; nombre del contacto; kontakt no; contact no; contact nr; contact number; person number
    deal.lead_ref: lead id; prospect id; no prospect
    deal.amount: amount; deal amount; deal value; value; total; total amount; price; revenue; expected revenue amount; montant; montant ht; montant total; valeur; prix; chiffre d'affaires; ca; betrag; wert; summe; auftragswert; volumen; dealwert; importe; valor; monto; valor total; total price
    deal.status: status; deal status; outcome; statut; etat; resultat; zustand; ergebnis; estado; resultado
    deal.stage: stage; deal stage; dealstage; stage name; sales stage; pipeline stage; etape; phase; etape du pipeline; verkaufsphase; stufe; etapa; fase; etapa del negocio
    deal.pipeline: pipeline; pipeline name; sales process; processus de vente; embudo; vertriebspipeline
    deal.probability: probability; win probability; probability percent; hs deal stage probability; probabilite; chances; wahrscheinlichkeit; probabilidad; wahrsch; erfolgswahrscheinlichkeit; abschlusswahrscheinlichkeit; prob; proba; win rate; success probability; taux de reussite; probabilite de succes; probabilidad de cierre
    deal.closed_at: closed at; closed on; close date; closed date; closedate; won at; won date; won time; signed at; signed on; date de cloture; cloture le; date de signature; signe le; signee le; gagne le; gagnee le; abgeschlossen am; abschlussdatum; geschlossen am; gewonnen am; unterschrieben am; fecha de cierre; cerrado el; firmado el; fecha de firma; ganado el; abschluss am; verloren am; perdu le; perdue le; perdido el; clos le; close le; cloturee le; conclu le; conclue le; ferme le; fermee le; termine le; terminee le; date de fermeture; date closed; geschlossen; abgeschlossen; cerrada el; fecha cierre
    deal.expected_close_date: expected close date; expected close; forecast close date; expected closing date; date de cloture prevue; cloture prevue; date prevue; echeance; echeance prevue; erwartetes abschlussdatum; voraussichtlicher abschluss; geplanter abschluss; fecha de cierre prevista; cierre previsto; estimated close date; target close date; expected signature; abschluss geplant; abschluss erwartet; erwarteter abschluss; geplantes abschlussdatum; voraussichtliches abschlussdatum; signature prevue; date de signature prevue; cloture estimee; date de cloture estimee; cierre estimado; fecha estimada de cierre; fecha prevista de cierre
    deal.kind: kind; deal type; dealtype; type; opportunity type; type d'affaire; typ; auftragsart; art; tipo; tipo de negocio
    deal.lost_reason: lost reason; loss reason; closed lost reason; reason lost; motif de perte; raison de la perte; raison perte; verlustgrund; grund; motivo de perdida; razon de perdida
    deal.competitor: competitor; concurrent; wettbewerber; mitbewerber; competidor
    deal.sales_channel: sales channel; canal de vente; vertriebskanal; canal de venta

    activity.key: activity id; task id; event id; call id; engagement id; meeting id; no activite; id activite; aktivitats id; id actividad
    activity.type: type; activity type; kind; type d'activite; typ; art; aktivitatstyp; tipo; tipo de actividad; engagement type; nature; nature de l'activite; aktivitatsart; naturaleza
    activity.status: status; statut; state; etat; zustand; estado; completed; done; termine; erledigt
    activity.owner_ref: par; fait par; realise par; effectue par; done by; performed by; completed by; erledigt von; durchgefuhrt von; realizado por
    activity.subject: subject; title; name; objet; sujet; titre; betreff; titel; asunto; titulo
    activity.due_at: due; due at; due date; due on; scheduled at; start; start time; starts at; prevue le; prevu le; date prevue; echeance; date d'echeance; fallig am; falligkeitsdatum; termin; geplant am; fecha de vencimiento; vence el; fecha prevista
    activity.done_at: done at; done on; completed at; completed on; completed date; completion date; realisee le; realise le; date de realisation; terminee le; faite le; erledigt am; abgeschlossen am; realizado el; completado el; fecha de realizacion; activity date; date
    activity.outcome: outcome; result; call outcome; resultat; issue; ergebnis; resultado
    activity.account_ref: account id; company id; organization id; account; company; company name; client; societe; no societe; kunde; firma; cliente; empresa; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cliente; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; firmen id; kunden nr; id societe; id empresa; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no
    activity.contact_ref: contact id; person id; who id; no contact; kontakt id; kontakt nr; kontaktnummer; personen id; person nr; ansprechpartner id; ansprechpartner nr; id contact; id personne; numero de contact; id contacto; id persona; numero de contacto; kontakt no; contact no; contact nr; contact number; person number
    activity.deal_ref: deal id; opportunity id; what id; no opportunite; no affaire; chancen id; chancen nr; verkaufschance id; verkaufschance nr; verkaufschancen nr; id opportunite; id affaire; code affaire; numero d'opportunite; id oportunidad; numero de oportunidad; id negocio; affaire ref; ref affaire; affaire id; deal ref; opportunity ref; opportunite id; negocio id; oportunidad id
    activity.lead_ref: lead id; no prospect; prospect id; lead nr; id prospect

    owner.key: user id; owner id; agent id; id utilisateur; benutzer id; id usuario
    owner.name: name; full name; user; user name; username; display name; nom; nom complet; utilisateur; benutzer; vollstandiger name; nombre; usuario; nombre completo
    owner.team: team; group; equipe; groupe; gruppe; equipo; grupo
    owner.manager_ref: manager; manager id; reports to; responsable; vorgesetzter; supervisor
    owner.is_active: active; is active; enabled; actif; aktiv; activo

    campaign.key: campaign id; id campagne; kampagnen id; id de campana
    campaign.name: name; campaign; campaign name; nom; nom de la campagne; campagne; kampagne; kampagnenname; nombre; campana
    campaign.type: type; campaign type; objective; type de campagne; typ; kampagnentyp; tipo; objectif; ziel; objetivo
    campaign.start_date: start; start date; starts; date de debut; debut; startdatum; beginn; fecha de inicio; inicio
    campaign.end_date: end; end date; ends; date de fin; fin; enddatum; ende; fecha de fin; fecha final
    campaign.budget: budget; campaign budget; budgeted cost; daily budget; budget total; presupuesto

    campaign_spend.campaign_ref: campaign; campaign id; campaign name; campagne; nom de la campagne; kampagne; kampagnenname; campana; nombre de la campana
    campaign_spend.date: date; day; reporting starts; report date; jour; tag; datum; dia; fecha; debut des rapports
    campaign_spend.period_end: reporting ends; end date; date de fin; fin des rapports
    campaign_spend.amount: cost; spend; amount spent; spent; total spent; media cost; cout; montant depense; depense; depenses; kosten; ausgaben; ausgegebener betrag; coste; gasto; importe gastado

    product.key: product id; product code; sku; article no; code produit; code article; artikelnummer; artikel nr; id producto; referencia producto
    product.name: name; product; product name; nom; produit; nom du produit; designation; article; produkt; produktname; artikel; bezeichnung; nombre; producto
    product.category: category; product category; family; product family; categorie; famille; kategorie; warengruppe; categoria; familia
    product.price: price; unit price; list price; amount; prix; prix unitaire; tarif; prix ht; preis; listenpreis; stuckpreis; precio; precio unitario
    product.is_sellable: active; is active; sellable; is sellable; actif; aktiv; activo

    order_line.key: line id; order line id; invoice line id; id ligne
    order_line.order_no: order no; order number; order id; order; sales order; no commande; numero de commande; commande; bestellnummer; auftragsnummer; bestellung; numero de pedido; pedido
    order_line.invoice_no: invoice no; invoice number; invoice id; invoice; no facture; numero de facture; facture; rechnungsnummer; rechnung; numero de factura; factura
    order_line.line_no: line; line no; line number; item no; ligne; no ligne; position; pos; zeile; linea
    order_line.account_ref: customer; customer id; customer name; client; client id; account id; company; no client; code client; kunde; kundennummer; cliente; id cliente; codigo cliente; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; id cuenta; numero de cuenta; numero de empresa; id organizacion; kunden nr; numero client; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no
    order_line.order_date: order date; ordered at; date de commande; bestelldatum; auftragsdatum; fecha de pedido
    order_line.invoice_date: invoice date; invoiced at; billing date; date de facture; date facture; date de facturation; rechnungsdatum; fecha de factura; date; datum; fecha
    order_line.delivery_date: delivery date; delivered at; date de livraison; lieferdatum; fecha de entrega
    order_line.quantity: quantity; qty; units; quantite; qte; menge; anzahl; cantidad; unidades
    order_line.net_amount: net amount; net; amount; line total; subtotal; total excl tax; montant ht; total ht; montant; netto; nettobetrag; betrag; importe neto; importe; base imponible
    order_line.tax_amount: tax; tax amount; vat amount; tva; montant tva; steuer; mwst; umsatzsteuer; iva; importe iva
    order_line.cost_amount: cost; cost amount; cogs; cout; cout de revient; einkaufspreis; kosten; coste
    order_line.document: document; document type; type; type de document; belegart; tipo de documento; tipo
    order_line.status: status; statut; estado; etat

    subscription.key: subscription id; contract id; no contrat; vertragsnummer; id contrato; id suscripcion
    subscription.account_ref: customer; customer id; account id; client; client id; company; company id; no client; kunde; kundennummer; cliente; id cliente; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; kunden nr; numero client; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no
    subscription.start_date: start; start date; started at; current period start; date de debut; debut; vertragsbeginn; startdatum; beginn; fecha de inicio; inicio
    subscription.end_date: end; end date; ended at; current period end; date de fin; fin; vertragsende; enddatum; ende; fecha de fin
    subscription.mrr: mrr; monthly recurring revenue; monthly amount; monthly price; revenu mensuel; mensualite; monatlicher umsatz; monatsbetrag; ingreso mensual; cuota mensual
    subscription.cancelled_on: cancelled on; canceled at; cancelled at; cancellation date; date de resiliation; resilie le; kundigungsdatum; gekundigt am; fecha de cancelacion; cancelado el

    ticket.key: ticket id; ticket no; case id; case number; request id; no ticket; numero de ticket; vorgangsnummer; ticketnummer; id ticket
    ticket.status: status; ticket status; state; statut; etat; zustand; estado
    ticket.account_ref: organization id; account id; company id; company; client; organisation; kunde; cliente; firmen nr; firmennummer; unternehmens id; unternehmensnummer; organisations id; kunden id; kunde id; debitor; debitor nr; debitorennummer; id compte; compte id; no compte; numero de compte; id organisation; id client; code client; id cliente; id cuenta; numero de cuenta; numero de empresa; codigo cliente; id organizacion; firma nr; firma id; unternehmen nr; unternehmen id; kunde nr; konto nr; organisation nr; societe id; societe no; client no; entreprise id; empresa id; cliente id; account no; account number; company no; organisation no
    ticket.contact_ref: requester id; contact id; customer id; requester; demandeur id; requester email; kontakt id; kontakt nr; kontaktnummer; personen id; person nr; ansprechpartner id; ansprechpartner nr; id contact; id personne; numero de contact; id contacto; id persona; numero de contacto; kontakt no; contact no; contact nr; contact number; person number
    ticket.resolved_at: resolved at; resolved; solved at; closed at; closed; resolu le; date de resolution; ferme le; gelost am; geschlossen am; resuelto el; cerrado el; fecha de resolucion
    ticket.first_resolved_at: first resolved at; first solved at
    ticket.owner_ref: assignee id; agent; agent id; assignee; agent name; technicien; bearbeiter; agente

    survey_response.key: response id; survey response id; id reponse
    survey_response.type: type; survey; survey type; enquete; umfrage; encuesta
    survey_response.score: score; rating; answer; nps; csat; note; bewertung; puntuacion; satisfaction
    survey_response.comment: comment; comments; feedback; commentaire; kommentar; comentario
    survey_response.answered_at: answered at; responded at; response date; submitted at; repondu le; date de reponse; beantwortet am; respondido el; date
    survey_response.sent_at: sent at; sent on; envoye le; gesendet am; enviado el
    survey_response.ticket_ref: ticket id; ticket; no ticket
    survey_response.contact_ref: contact id; respondent id; requester id; kontakt id; kontakt nr; kontaktnummer; personen id; person nr; ansprechpartner id; ansprechpartner nr; id contact; id personne; numero de contact; id contacto; id persona; numero de contacto

    stage.name: stage; stage name; name; etape; nom de l'etape; phase; etapa; label
    stage.rank: rank; order; display order; position; ordre; rang; reihenfolge; orden
    stage.probability: probability; probabilite; wahrscheinlichkeit; probabilidad
    stage.status: status; outcome; statut; estado

    deal_line.key: line item id; deal line id; line id
    deal_line.deal_ref: deal id; opportunity id; deal; opportunity; no opportunite
    deal_line.quantity: quantity; qty; quantite; menge; anzahl; cantidad
    deal_line.net_amount: amount; net amount; total; net price; montant; total ht; betrag; netto; importe

    touchpoint.key: touchpoint id; visit id; session id; event id; submission id
    touchpoint.at: at; timestamp; time; occurred at; event time; visited at; submitted at; conversion date; date; horodatage; zeitpunkt; fecha y hora
    touchpoint.type: type; event; event name; event type; evenement; ereignis; evento; form name
    touchpoint.referrer: referrer; referer; referring url; page referrer
    touchpoint.click_id: gclid; click id; fbclid; msclkid
    touchpoint.contact_ref: contact id; contact email; visitor email

    consent.status: consent; status; opt in; opt-in; subscription status; consentement; statut; einwilligung; consentimiento
    consent.at: at; date; consent date; opt in date; date de consentement; datum; fecha
    consent.contact_ref: contact id
    consent.purpose: purpose; finalite; zweck; finalidad

    expense.category: category; categorie; kategorie; categoria
    expense.date: date; day; datum; fecha; jour
    expense.amount: amount; cost; montant; cout; betrag; kosten; importe; coste
    expense.label: label; description; libelle; bezeichnung; concepto
    """
}
