import CRMIntake
import Foundation
import Testing

/// Files that resemble one that is known, and are another: to take them for it would be a wrong choice in
/// silence.
@Suite struct NeighbourTests {
  /// Lists of the same tool, or of one's own, that a mapping must not take.
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
    (
      "hubspot/deals",
      "Record ID,Deal name,Deal stage,Deal owner,Deal value,Associated people,Associated company,Created at"
    ),
    ("hubspot/deals-no_id", "Deal Name,Deal Stage,Amount,Owner"),
    (
      "salesforce/account",
      "Id,AccountId,StartDate,EndDate,BillingStreet,BillingCity,BillingCountry,ContractTerm,OwnerId,Status,Name,IsDeleted,ContractNumber,CreatedDate,CreatedById,SystemModstamp"
    ),
    (
      "salesforce/opportunity_field_history",
      "Id,IsDeleted,AccountId,CreatedById,CreatedDate,Field,OldValue,NewValue"
    ),
  ]

  @Test(arguments: neighbours) func isNotTakenFor(_ mapping: String, _ header: String) throws {
    #expect(LibraryTests.library.ids.contains(mapping))
    #expect(try Self.recognised(header) != mapping)
  }

  /// Answers of the same tool's API that tell of something else.
  static let answers: [(mapping: String, text: String)] = [
    (
      "espocrm/accounts-api",
      #"{"list":[{"id":"a1","name":"Price list","status":"Active","type":"","publishDate":"2026-01-01","createdAt":"2026-01-01 10:00:00","assignedUserId":"1","assignedUserName":"Ann"}]}"#
    ),
    (
      "espocrm/accounts-api",
      #"{"list":[{"id":"a1","name":"Ann Bell","firstName":"Ann","lastName":"Bell","emailAddress":"ann@bell.example","accountName":"Bell","createdAt":"2026-01-01 10:00:00","assignedUserId":"1"}]}"#
    ),
    (
      "pipedrive/notes-api",
      #"{"data":[{"id":1,"user_id":2,"deal_id":3,"person_id":4,"org_id":5,"name":"plan.pdf","file_type":"pdf","add_time":"2026-01-01 10:00:00","active_flag":true}]}"#
    ),
    (
      "salesforce/opportunity_field_history-api",
      #"{"records":[{"attributes":{"type":"AccountHistory","url":"/a"},"Id":"0171","AccountId":"0011","Field":"Owner","OldValue":"a","NewValue":"b","CreatedDate":"2026-01-01T00:00:00.000+0000"}]}"#
    ),
  ]

  @Test(arguments: answers) func isNoAnswerOf(_ mapping: String, _ text: String) throws {
    #expect(LibraryTests.library.ids.contains(mapping))
    #expect(try Self.recognised(text, in: "json") != mapping)
  }

  /// Lists of tools that the library does not know, of objects that no table holds, and of people who keep
  /// their own: nobody's.
  static let strangers = [
    "Name,Subitems,Owner,Status,Close date,Deal value,Contacts,Item ID",
    "Record Id,Opportunity Name,Opportunity State,Probability,Bid Currency,Bid Amount,Forecast Close Date,Actual Close Date,Pipeline,Stage,Owner User,Date Created,Date Updated",
    "Record Id,Salutation,First Name,Last Name,Organization,Role,Email Address,Phone,Date Created,Date Updated,Owner",
    "First name,Last name,Company,Title,Email,Phone,Lead status,Lead source,Lead type,Tags",
    "ID,Type,Title,First Name,Last Name,Job Title,Organisation,Created,Updated,Email Address,Phone Number",
    "Id,First Name,Last Name,Company,Email,Phone 1,Owner ID,Lead Source,Date Created",
    "ID,Stage,Deal name,Amount,Currency,Company,Contact,Responsible person,Created on,Expected close date",
    "Nom,Prénom,Société,Email,Téléphone,Catégorie,Créé le",
    "Name,Customer,Responsible user,Phase,Estimated value,Probability,Expected closing date,Created on,Source",
    "Name,Website,Email,Phone,Address,Owner,Creation date,Tags",
    "First Name,Last Name,Company,Title,Lead Score,Email,Phone,Tags,Owner,Created Date",
    "Record ID,Name,Domains,Description,Categories,Primary location,Created at,Created by",
    "Record ID,Deal name,Deal stage,Deal owner,Deal value,Associated people,Associated company,Created at",
    "First name,Last name,Emails,Phones,Companies,Job title,Groups",
    "Titre,Statut,Étape,Montant,Probabilité,Date de clôture estimée,Commercial,Créé le,Tags",
    "ID,Raison sociale,SIRET,Email,Téléphone,Ville,Commercial,Statut,Date de création",
    "Invoice No,Customer,Invoice Date,Due Date,Terms,Item,Quantity,Rate,Amount,Tax",
    "Order ID,Order Date,Order Status,Customer Name,Order Total,Order Currency,Payment Method,Email (Billing)",
    "id_order,reference,id_customer,total_paid,payment,date_add,current_state",
    "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID",
    "Summary,Issue key,Issue id,Issue Type,Status,Priority,Assignee,Reporter,Created,Updated,Resolved",
    "Conversation #,Subject,Customer,Customer Email,Status,Assigned To,Created,Closed,Tags",
    "Conversation ID,Subject,Status,Assignee,Inbox,Tags,Created at,Closed at",
    "ticket_id,Created,Closed,Channel,Status,Customer,Assignee,Tags",
    "User Name,User Email,Invitee Name,Invitee Email,Start Date & Time,End Date & Time,Event Type Name,Canceled",
    "Timestamp,Email Address,How likely are you to recommend us?,Why?",
    "Date,Libellé,Débit,Crédit,Solde",
    "Employee ID,First Name,Last Name,Email,Department,Manager,Start Date,Status",
    "Campaign name,Cost,Impressions,Clicks,CPC,CTR,Date,Currency",
    "Campaign ID,Campaign name,Spend in account currency,Impression 1,Clickthrough 1,Date",
    "Date,Portfolio name,Currency,Campaign Name,Impressions,Clicks,Click-Thru Rate (CTR),Cost Per Click (CPC),Spend,7 Day Total Sales",
    "Campaign name,Campaign ID,Time period,Impressions,Spend,Clicks,Currency",
    "Top queries,Clicks,Impressions,CTR,Position",
    "Name,Value,Value Type,Type,Discount Class,Minimum Purchase Requirements,Times Used In Total,Customer Selection,Combines with,Status,Start,End",
    "Gift Card ID,Last 4 Digits,Customer Name,Customer Email,Order Name,Initial Balance,Balance,Created At,Expires On",
    "id,Name,Percent Off,Amount Off,Currency,Duration,Times Redeemed,Created (UTC)",
    "id,Amount,Charge ID,Currency,Created (UTC),Reason,Status,Evidence Due (UTC),Customer ID",
    "id,title,active,position,created_at,updated_at,description",
    "id,name,count",
    "Workflow,Enrolled,Active,Created on,Created by",
    "List Name,Size,Type,Created,Last Updated,Creator",
    "Page path and screen class,Views,Users,Views per user,Average engagement time,Event count,Key events,Total revenue",
    "Event name,Event count,Total users,Event count per user,Total revenue",
    "(Do Not Modify) Competitor,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Name,Website,Key Product",
    "(Do Not Modify) Contract,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Contract Name,Contract Number,Customer,Contract Start Date,Contract End Date,Net Price",
    "Record Id,Vendor Owner.id,Vendor Owner,Vendor Name,Phone,Email,Website,GL Account,Category,Created Time,Modified Time,Street,City,State,Zip Code,Country,Description",
    "Record Id,Purchase Order Owner.id,Purchase Order Owner,PO Number,Subject,Vendor Name.id,Vendor Name,Requisition Number,PO Date,Due Date,Carrier,Status,Sub Total,Tax,Grand Total,Created Time,Modified Time",
    "Id,ContactId,AccountId,ParentId,RootAssetId,Product2Id,IsCompetitorProduct,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,IsDeleted,Name,SerialNumber,InstallDate,PurchaseDate,UsageEndDate,Status,Price,Quantity,Description,OwnerId",
    "Id,IsDeleted,Name,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,IsActive,IsArchived,Description,IsStandard",
    "Id,Name,AssetId,AccountId,Type,ServiceContractId,SlaProcessId,Status,StartDate,EndDate,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,IsDeleted",
    "Id,OwnerId,IsDeleted,Name,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,Account__c,Amount__c,Stage__c,Close_Date__c",
    "Id,OwnerId,IsDeleted,WorkOrderNumber,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,AccountId,ContactId,CaseId,EntitlementId,Subject,Description,StartDate,EndDate,Status,Priority,Street,City,State,PostalCode,Country",
    "Id,OwnerId,IsDeleted,LastName,FirstName,Salutation,Name,HasOptedOutTracking,HasOptedOutProfiling,HasOptedOutProcessing,HasOptedOutSolicit,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp",
    "Record ID,Name,First name,Last name,Email addresses,Job title,Company,Phone numbers,Created at",
    "Record ID,Name,Domains,Description,Primary location,Employee range,Created at",
    "Record ID,First Name,Last Name,Email,Phone,Company,Status,Created",
    "Record ID,First Name,Last Name,Email",
    "Record ID,First Name,Last Name,Email,Phone Number,Company Name",
    "Record ID,Ticket name,Status,Priority,Created",
    "Record Id,Lead Name,Email,Company,Status,Created Time",
    "Deal name,Stage,Amount,Owner,Close date",
    "Opportunity Name,Account Name,Stage,Amount,Close Date,Owner",
    "Opportunity,Account,Stage,Value,Expected Close",
    "First Name,Last Name,Email,Phone,Company,Lead Source,Lead Status,Created Date",
    "First Name,Last Name,Company,Email,Lead Source,Rating",
    "Account Name,Phone,Website,Billing City,Billing Country,Industry",
    "Name,Email,Phone,Company,Title,Owner,Created",
    "Nom,Prénom,Email,Téléphone,Société,Fonction,Créé le",
    "Nom de l'affaire,Société,Montant,Étape,Date de clôture,Commercial",
    "Numéro,Date,Client,Montant HT,TVA,Montant TTC,Statut",
    "N° commande,Date,Client,Article,Quantité,Prix unitaire,Total HT",
    "Numéro de devis,Date,Client,Objet,Montant HT,Statut",
    "Kundennummer,Firma,Ansprechpartner,E-Mail,Telefon,PLZ,Ort",
    "Angebotsnummer,Kunde,Datum,Summe,Status",
    "Verkaufschance,Konto,Phase,Betrag,Abschlussdatum,Besitzer",
    "Oportunidad,Cuenta,Etapa,Importe,Fecha de cierre,Propietario",
    "Subject,Due Date,Status,Priority,Owner,Related To",
    "Type,Subject,Date,Owner,Contact,Company,Notes",
    "Date,From,To,Duration,Direction,Agent,Result",
    "Ticket ID,Subject,Status,Priority,Requester,Assignee,Created",
    "ID,Subject,Status,Priority,Created At,Updated At,Requester Email,Agent",
    "Campaign,Date,Impressions,Clicks,Cost,Conversions",
    "Campaign Name,Spend,Impressions,Clicks,Date",
    "Date,Channel,Campaign,Cost,Leads",
    "Campaign,Sent,Opens,Clicks,Unsubscribes,Send Date",
    "Email Address,First Name,Last Name,Status,Tags",
    "Email,First Name,Last Name,Opt-in,Date Added",
    "Response ID,Date,Score,Comment,Email",
    "Timestamp,NPS,Comment",
    "id,Amount,Currency,Created,Status,Customer",
    "Transaction ID,Date,Amount,Fee,Net,Customer Email",
    "SKU,Name,Price,Category,Active",
    "Order ID,Date,Customer,Product,Qty,Price,Total",
    "Order,Date,Customer,Total,Payment Status,Fulfillment Status",
    "Invoice Number,Invoice Date,Customer,Total,Tax,Status",
    "id,name,email,role,active",
    "Date,Sessions,Users,Source,Medium,Campaign",
    "Source,Medium,Sessions,Conversions",
    "Journal,Date,Compte,Libellé,Débit,Crédit",
    "Date,Currency,Rate",
    "Date,USD,GBP,CHF",
    "Name,Email,Phone,Salesperson,Country",
    "Opportunity,Customer,Expected Revenue,Stage,Salesperson",
    "Deal Owner,Deal Name,Stage,Amount,Closing Date,Account Name",
    "Name,Account Name,Sales Stage,Opportunity Amount,Expected Close Date,User",
    "lead_name,contact_name,email,phone,status",
    "Name,Stage,Value,Close Date,Owned By",
    "Email,First Name,Last Name,Phone,Tags,Date Created",
    "Title,Value,Currency,Stage,Organization,Contact person,Owner,Status",
    "Topic,Potential Customer,Est. Close Date,Est. Revenue,Probability,Owner",
  ]

  @Test(arguments: strangers) func isNobodys(_ header: String) throws {
    let found = try Self.recognised(header)
    #expect(found == nil)
  }

  /// What a list with these columns and one row is taken for, or a JSON document.
  private static func recognised(_ text: String, in format: String = "csv") throws -> String? {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "list-\(UUID().uuidString).\(format)")
    let columns = text.split(separator: ",").indices.map { "\($0 + 1)" }
    let whole = format == "csv" ? "\(text)\n\(columns.joined(separator: ","))\n" : text
    try whole.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try LibraryTests.library.recognise(try LibraryTests.input(file.path())).best?.mapping.id
  }
}
