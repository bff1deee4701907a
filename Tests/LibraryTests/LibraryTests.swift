import CRMCore
import CRMImportKit
import CRMInsight
import CRMIntake
import Foundation
import TestSupport
import Testing

/// The mappings that the program carries, each with files of the real shape.
@Suite struct LibraryTests {
  static let library = MappingLibrary.shipped()
  static let ids = library.ids.filter { !$0.hasPrefix("canonical/") }

  /// What `fixtures/systems` of a system comes to, row by row.
  @Test(arguments: LibraryFixture.systems) func rows(_ system: String) throws {
    var text = ""
    for fixture in LibraryFixture.of(system) {
      text += "=== \(fixture)\n" + (try fixture.rows())
    }
    try expectGolden(text, "\(system).txt")
  }

  /// A file is recognised, whatever it is called, or refused with the candidates; it is never taken
  /// for something else.
  @Test(arguments: LibraryFixture.all) func recognised(_ fixture: LibraryFixture) throws {
    let found = try Self.library.recognise(try Self.input(fixture.path))
    #expect(
      found.best?.mapping.id == fixture.mapping,
      "candidates: \(found.candidates.map(\.mapping.id))")
    // The name of a file is looked at only for the mappings that name one.
    guard found.all.contains(where: \.isNamed) else { return }
    let other = FileManager.default.temporaryDirectory.appending(
      path: "export-\(UUID().uuidString).\(fixture.name.split(separator: ".").last ?? "")")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: other.path())
    defer { try? FileManager.default.removeItem(at: other) }
    let renamed = try Self.library.recognise(try Self.input(other.path()))
    #expect([nil, fixture.mapping].contains(renamed.best?.mapping.id))
    #expect(renamed.candidates.contains { $0.mapping.id == fixture.mapping })
  }

  /// Lists that resemble one that is known, and are another: none may be taken for it.
  static let neighbours: [(mapping: String, header: String)] = [
    ("google_ads/campaigns-months-de", "Monat,Kampagne,Kosten"),
    ("google_ads/campaigns-de", "Tag,Kampagne,Kosten,Klicks"),
    ("google_ads/campaigns-weeks-es", "Semana,Campaña,Coste"),
    ("google_ads/campaigns-months-pt", "Mês,Campanha,Custo,Leads"),
    ("google_ads/campaigns-pt", "Dia,Campanha,Custo"),
    ("google_ads/campaigns", "Day,Campaign,Cost"),
    ("google_ads/campaigns-months", "Month,Campaign,Cost,Leads"),
    (
      "odoo/sale_orders",
      "Order Reference,Customer,Order Date,Order Lines/Product,Order Lines/Quantity,Order Lines/Unit Price"
    ),
    (
      "odoo/sale_order_lines",
      "id,name,partner_id/id,date_order,user_id/id,order_line/product_id/id,order_line/product_uom_qty"
    ),
    (
      "copper/companies-csv",
      "Copper ID,Name,Company Name,Email,Phone Number,Website,Owned By,Status"
    ),
    ("copper/companies-csv", "Copper ID,Name,Title,Company,Work Email,Website,Owner,Contact Type"),
    (
      "pipedrive/people",
      "Lead - ID,Lead - Title,Lead - Lead created,Person - Name,Person - Email,Person - ID"
    ),
    (
      "pipedrive/activities-no_id",
      "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date"
    ),
    ("pipedrive/deals-no_id", "Deal - ID,Deal - Title,Deal - Stage,Deal - Status,Person - ID"),
    ("zoho/accounts-csv", "Account Owner,Account Name,Account ID,Type,Rating,Employees,Industry"),
    (
      "zoho/contacts-csv",
      "Contact ID,Contact Owner,First Name,Last Name,Account Name,Email,Mailing Zip/Postal Code"
    ),
    (
      "zoho/leads-csv",
      "Lead ID,Lead Owner,First Name,Last Name,Company,Lead Status,Lead Source,Email"
    ),
    (
      "salesforce/account_report",
      "Record Id,Account Owner,Account Name,Account ID,Rating,Employees,Created Time"
    ),
    (
      "salesforce/account_report-no_id",
      "Account Owner,Account Name,Last Name,Billing State/Province,Type,Email"
    ),
    ("salesforce/opportunity", "Id,OpportunityId,StageName,CloseDate,Amount,CreatedDate"),
    ("salesforce/contact", "id,firstName,lastName,accountId,emailAddress,createdAt,ownerId"),
    (
      "hubspot/companies-few",
      "ID de fiche d'informations,Prénom,Nom,E-mail,Nom de l'entreprise,Secteur d'activité"
    ),
    (
      "hubspot/contacts",
      "Record ID - Deal,Deal Name,Deal Stage,Record ID - Contact,Email,Last Activity Date"
    ),
    ("hubspot/tasks-csv", "Record ID,Task Title,Status,Due date,Priority"),
    ("odoo/res_partner-no_id", "Display Name,Email,Country,Salesperson,City,Phone"),
    (
      "odoo/crm_lead-technical",
      "id,name,stage_id/id,user_id/id,partner_name,email_from,probability,job_id/id"
    ),
    ("odoo/crm_lead-no_id", "Opportunity,Stage,Expected Revenue,Created on,Owner"),
    (
      "espocrm/contacts-few",
      "id,name,accountId,accountName,emailAddress,phoneNumber,stage,amount"
    ),
    ("copper/companies-csv", "Company Id,Name,Email Domain,Phone Number,City,Country"),
    ("pipedrive/people-no_id", "Person - Name,Person - Email,Person - Owner,Deal - Title"),
    ("pipedrive/deals-no_id", "Deal - ID,Deal - Title,Deal - Value,Deal - Owner"),
    (
      "linkedin_ads/campaigns",
      "Campaign Name,Start Date,End Date,Currency,Total Spent,Impressions,Clicks,Reach"
    ),
    (
      "google_ads/campaigns-period",
      "Day,Campaign status,Campaign,Budget,Currency code,Campaign type,Impr.,Clicks,Cost"
    ),
    (
      "google_ads/campaigns-period",
      "Week,Campaign status,Campaign,Budget,Currency code,Campaign type,Impr.,Clicks,Cost"
    ),
    (
      "google_ads/campaigns-period-fr",
      "Jour,État de la campagne,Campagne,Budget,Type de campagne,Impr.,Clics,Coût"
    ),
    ("google_ads/campaigns", "Day,Campaign,Hour of the day,Currency code,Clicks,Cost,Impr."),
    ("google_ads/campaigns", "Day,Campaign,Device,Currency code,Clicks,Cost,Impr."),
    ("google_ads/ad_groups", "Day,Campaign,Ad group,Age,Currency code,Clicks,Cost,Impr."),
    (
      "google_ads/keywords-period",
      "Search term,Keyword,Match type,Campaign,Ad group,Clicks,Impr.,Cost"
    ),
    (
      "microsoft_ads/ad_groups-api",
      "TimePeriod,AccountName,CampaignName,AdGroupId,AdGroupName,AdId,Clicks,Spend,Impressions"
    ),
    (
      "microsoft_ads/campaigns-api",
      "TimePeriod,AccountName,CampaignId,CampaignName,AgeGroup,Gender,Clicks,Spend,Impressions"
    ),
    (
      "meta_ads/campaigns",
      "Reporting starts,Reporting ends,Campaign name,Age,Gender,Impressions,Amount spent (EUR)"
    ),
    (
      "meta_ads/ad_sets-alone",
      "Reporting starts,Reporting ends,Campaign name,Ad set name,Impressions,Amount spent (EUR)"
    ),
    (
      "linkedin_ads/campaigns",
      "Start Date (in UTC),Account Name,Campaign Name,Ad ID,Currency,Total Spent,Impressions,Clicks"
    ),
    (
      "ga4/traffic_acquisition",
      "Session default channel group,Session source / medium,Sessions,Engaged sessions,Event count"
    ),
    (
      "ga4/traffic_acquisition",
      "Date,Session default channel group,Sessions,Total users,Key events"
    ),
    (
      "meta_ads/ad_sets",
      "Campaign name,Ads,Ad set name,Impressions,Amount spent (EUR),Reporting starts,Reporting ends"
    ),
    ("marketo/leads", "id,firstName,lastName,email,createdAt,updatedAt"),
    ("shopify/customers-csv", "First Name,Last Name,Email,Accepts Marketing,Phone,Company,Tags"),
    (
      "google_ads/campaigns-period-es",
      "Semana,Estado de la campaña,Campaña,Presupuesto,Código de moneda,Coste,Impr.,Clics"
    ),
    ("google_ads/campaigns-all_time", "Campaign status,Campaign,Campaign type,Impr.,Cost"),
    (
      "google_ads/campaigns",
      "Day,Campaign,Campaign ID,Campaign state,Currency code,Impressions,Clicks,Cost"
    ),
    ("google_ads/campaigns-es", "Día,Hora,Campaña,Código de moneda,Coste,Impr.,Clics"),
    (
      "google_ads/ad_groups-period",
      "Ad status,Ad type,Campaign,Ad group,Currency code,Impr.,Clicks,Cost"
    ),
    (
      "microsoft_ads/campaigns-period",
      "Campaign name,Age group,Gender,Currency code,Impressions,Clicks,Spend"
    ),
    (
      "microsoft_ads/campaigns-period-api",
      "CampaignId,CampaignName,AgeGroup,Gender,Impressions,Clicks,Spend"
    ),
    (
      "meta_ads/campaigns-breakdown",
      "Day,Campaign name,Ad set name,Age,Gender,Impressions,Amount spent (EUR)"
    ),
    (
      "stripe/payments-no_invoice",
      "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Status,Customer ID,Invoice ID"
    ),
    ("stripe/payments-no_invoice", "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Status"),
    ("brevo/contacts", "Email,Nom,Prénom,Téléphone,Ville"),
    ("mailchimp/audience", "Email,First Name,Last Name,TAGS,LAST_CHANGED"),
    ("activecampaign/contacts", "Email,First Name,Last Name,Date Added,Tags,Company,Source"),
    ("intercom/contacts-csv", "Email,Name,Signed up,Plan,Last login,Country"),
    (
      "freshdesk/tickets-csv",
      "Ticket ID,Subject,Status,Agent,Created time,Resolved time,Last updated time"
    ),
    (
      "salesforce/opportunity_report-no_id",
      "Opportunity Owner,Opportunity Name,Stage,Close Date,Product Name,Quantity,Total Price"
    ),
    (
      "salesforce/account_report-de-no_id",
      "Accountinhaber,Accountname,Nachname,E-Mail,Letzte Aktivität"
    ),
    ("salesforce/contact_report-fr-no_id", "Prénom,Nom,Société,E-mail,Téléphone,Ville"),
    (
      "hubspot/deals-no_id",
      "Deal name,Deal value,Deal stage,Sales owner,Expected close date,Deal pipeline"
    ),
    (
      "hubspot/contacts-no_id",
      "First Name,Last Name,Email,Phone,Contact Owner,Account Name,Lead Source"
    ),
    (
      "hubspot/contacts-no_id",
      "First name,Last name,Email,Work,Accounts,Sales owner,Lifecycle stage,Status,Created at"
    ),
    ("hubspot/companies-no_id", "First Name,Last Name,Email,Company name,Company owner"),
    (
      "pipedrive/organizations-no_id",
      "Organization - Name,Organization - Owner,Deal - Title,Deal - Value"
    ),
    ("pipedrive/deals-plain", "ID,Title,Stage,Status,Owner,Value,Created"),
    ("pipedrive/people-plain", "ID,Name,Email,Phone,Organization,Owner,Open deals"),
    (
      "copper/opportunities-no_id",
      "Deal ID,Name,Company,Pipeline,Stage,Status,Value,Close Date"
    ),
    (
      "dynamics/accounts",
      "(Do Not Modify) Account,(Do Not Modify) Row Checksum,Full Name,Company Name,Job Title,Email"
    ),
    (
      "odoo/crm_lead-technical",
      "id,name,email_from,partner_phone,partner_name,stage_id,description"
    ),
    ("odoo/crm_lead-technical", "id,name,email_from,partner_name,stage_id,description,priority"),
    (
      "zoho/deals-csv",
      "Record Id,Deal Name.id,Deal Name,Stage,Moved To,Amount,Closing Date,Modified Time"
    ),
    (
      "microsoft_ads/ads",
      "Gregorian date,Account name,Campaign name,Ad group,Ad ID,Age group,Gender,Clicks,Spend,Impressions"
    ),
    (
      "microsoft_ads/campaigns",
      "Gregorian date,Hour,Day of week,Account name,Campaign name,Clicks,Spend,Impressions"
    ),
    (
      "meta_ads/ads-alone",
      "Reporting starts,Reporting ends,Ad name,Age,Gender,Impressions,Amount spent (EUR)"
    ),
    (
      "meta_ads/ads-alone",
      "Reporting starts,Reporting ends,Campaign name,Ad name,Impressions,Amount spent (EUR)"
    ),
    ("ga4/traffic_by_day", "Date,Session primary channel group,Country,Active users,New users"),
    ("ga4/traffic_by_day", "Date,Session primary channel group,Event count,Views"),
    (
      "google_ads/campaigns-period-pt",
      "Semana,Status da campanha,Campanha,Orçamento,Código da moeda,Custo,Impr.,Cliques"
    ),
    ("google_ads/campaigns-pt", "Dia,Hora do dia,Campanha,Código da moeda,Custo,Impr.,Cliques"),
    (
      "marketo/program_members",
      "firstName,lastName,email,Program,Status,Lead Id,createdAt"
    ),
    ("google_ads/ad_groups-pt", "Dia,Campanha,Dispositivo,Código da moeda,Cliques,Custo,Impr."),
    ("sellsy/opportunites", "Numéro,Nom,Société,Statut,Montant HT,Montant TTC,Date"),
    (
      "microsoft_ads/age_gender",
      "Day,Campaign,Ad group,Age,Gender,Currency code,Impressions,Clicks,Cost"
    ),
    (
      "microsoft_ads/age_gender",
      "Reporting starts,Reporting ends,Campaign name,Age,Gender,Impressions,Clicks,Spend"
    ),
    ("zendesk/view", "Ticket ID,Subject,Status,Agent,Group,Created at,Requester name,Priority"),
    ("zendesk/view", "Ticket ID,Subject,Requester,Assignee,Status,Created at,Updated at"),
    ("zendesk/view", "Id,Summary,Reporter,Assignee,Status,Created at,Updated at"),
    ("zendesk/view", "Summation column,Id,Requester,Subject,Status,Created at,Solved at,Assignee"),
    (
      "ga4/traffic_acquisition",
      "Groupe de canaux par défaut de la session,Source/support de la session,Sessions,Événements clés"
    ),
    ("ga4/traffic_by_other", "Mois,Source/support de la session,Sessions,Utilisateurs actifs"),
    ("ga4/traffic_by_other-es", "Fecha,Fuente/medio de la sesión,Sesiones,Usuarios activos"),
    ("ga4/traffic_by_other-de", "Kampagne,Impressionen,Klicks,Kosten,Sitzungen"),
    ("sellsy/opportunites", "Numéro,Nom,Société,Étape,Statut,Montant HT,Date"),
    (
      "pipedrive/people-no_id",
      "Persona - Nombre,Persona - Correo electrónico,Persona - Propietario,Trato - Título"
    ),
    (
      "pipedrive/deals-no_id",
      "Prospecto - Título,Trato - Título,Trato - Etapa,Trato - Valor,Trato - Propietario"
    ),
    ("sellsy/factures", "Numéro,Date,Client,Objet,Montant HT,Montant TVA,Montant TTC,Statut"),
    ("odoo/account_move", "Numéro,Date,Client,Objet,Montant HT,Montant TVA,Montant TTC,Statut"),
    (
      "odoo/account_move",
      "Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Untaxed Amount Signed,Payment Status"
    ),
    (
      "freshsales/contacts-prefixed",
      "Deal : Name,Deal : Deal stage,Contact : First name,Contact : Emails,Contact : Accounts"
    ),
    (
      "freshsales/deals-prefixed-no_id",
      "Contact : First name,Contact : Emails,Contact : Accounts,Deal : Name"
    ),
    ("freshsales/deals-prefixed", "Deal - ID,Deal - Title,Deal - Value,Deal - Stage,Deal - Owner"),
    (
      "dynamics/cases-fr",
      "(Ne pas modifier) Compte,(Ne pas modifier) Modifié le,Client,Sujet,Statut,Propriétaire"
    ),
  ]

  @Test(arguments: neighbours) func isNotTakenFor(_ mapping: String, _ header: String) throws {
    let row = header.split(separator: ",").indices.map { "\($0 + 1)" }.joined(separator: ",")
    let file = FileManager.default.temporaryDirectory.appending(
      path: "list-\(UUID().uuidString).csv")
    try "\(header)\n\(row)\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(Self.library.ids.contains(mapping))
    let best = try Self.library.recognise(try Self.input(file.path())).best?.mapping.id
    #expect(best != mapping)
  }

  /// The input of a file, or the one sheet of a workbook.
  static func input(_ path: String) throws -> InputLocation {
    let inputs = try InputLocation(path).contents().inputs
    return try #require(inputs.count == 1 ? inputs.first : nil)
  }

  @Test(arguments: ids) func hasItsPath(_ id: String) throws {
    #expect(try Self.library[id]?.id == id)
  }

  /// What recognition asks of a mapping is what the whole of it says.
  @Test(arguments: ids) func outlineSaysTheSame(_ id: String) throws {
    let whole = try #require(try Self.library[id])
    let outline = try #require(try Self.library.outline(of: id))
    #expect(outline.emissions.isEmpty)
    #expect(outline.input == whole.input)
    #expect(outline.system == whole.system)
    #expect(outline.match.fields == whole.match.fields)
    #expect(outline.match.required == whole.match.required)
    #expect(outline.match.absent == whole.match.absent)
    #expect(outline.match.fileNames == whole.match.fileNames)
  }

  @Test(arguments: ids) func hasAFixtureAndAPage(_ id: String) throws {
    #expect(LibraryFixture.all.contains { $0.mapping == id }, "no fixture")
    let system = id.prefix { $0 != "/" }
    let page = LibraryFixture.root.appending(path: "docs/systems/\(system).md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    #expect(text.contains("`\(id)`"), "docs/systems/\(system).md does not name it")
  }

  /// A page promises only KPIs that there are, and mappings.
  @Test(arguments: pages) func pageNamesWhatThereIs(_ system: String) throws {
    let text = try String(
      contentsOf: LibraryFixture.root.appending(path: "docs/systems/\(system).md"), encoding: .utf8)
    let kpis = Set(try Definitions.catalogue(adding: [], in: "").ids)
    let section = text.components(separatedBy: "## What it feeds").last ?? ""
    let feeds = section.components(separatedBy: "\n## ").first ?? ""
    for match in feeds.matches(of: /`([a-z_]+)`/) {
      let name = String(match.1)
      #expect(kpis.contains(name) || Schema.unified[name] != nil, "there is no KPI \(name)")
    }
    for match in text.matches(of: /`([a-z0-9_]+\/[a-z0-9_-]+)`/) where match.1.hasPrefix(system) {
      #expect(Self.library.ids.contains(String(match.1)), "there is no mapping \(match.1)")
    }
  }

  static let pages = LibraryFixture.entries(of: LibraryFixture.root.appending(path: "docs/systems"))
    .filter { $0 != "README.md" }.map { String($0.dropLast(".md".count)) }
}
