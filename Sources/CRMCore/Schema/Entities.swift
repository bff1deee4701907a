/// The entities of the unified schema: the only place where a table or a column is declared.
extension Entity {
  static let declared: [Entity] = [
    owner, account, contact, product, campaign, lead, deal, dealLine, stage, stageEvent,
    fieldChange, activity, association, consent, campaignSpend, channelMetric, touchpoint,
    orderLine, subscription, ticket, surveyResponse, recordLink, customRecord, target, expense,
    marketSize, fxRate,
  ]

  static let owner = Entity(
    "owner", "A person of the own company who owns records.", golden: "golden_owner",
    [
      .text("name", "Full name."),
      .email("email", "Work e-mail address."),
      .text("team", "Team that the person belongs to."),
      .text("region", "Sales region."),
      .ref("manager_ref", "owner", "The person's manager."),
      .flag("is_active", "0 when the person has left."),
    ])

  static let account = Entity(
    "account", "A company or other organisation.", golden: "golden_account",
    [
      .text("name", "Name as written."),
      .domain("domain", "Main host name, without www."),
      .text("website", "Web address as written."),
      .phone("phone", "Main telephone number."),
      .email("email", "General e-mail address."),
      .code("registration_id", "Company number, such as SIREN."),
      .code("vat_id", "VAT number."),
      .text("sector", "Industry."),
      .text("segment", "Customer segment."),
      .whole("employees", "Number of employees."),
      .text("street", "Street and number."), .text("city", "City."),
      .code("postal_code", "Postal code."), .text("region", "State or region."),
      .country("country", "Country."),
      .ref("parent_ref", "account", "Parent company."),
      .ref("owner_ref", "owner", "Account manager."),
      .time("created_at", "When the record was made.", .earliest),
      .time("updated_at", "When the record last changed.", anchored: false),
    ])

  private static let personColumns: [Column] = [
    .text("first_name", "Given name."), .text("last_name", "Family name."),
    .email("email", "Main e-mail address."),
    .list("other_emails", "Further e-mail addresses."),
    .phone("phone", "Telephone number."), .phone("mobile", "Mobile number."),
    .list("other_phones", "Further telephone numbers."),
    .text("company", "Company name as written on the person."),
    .text("website", "Web address as written."), .text("title", "Job title."),
  ]

  private static let addressColumns: [Column] = [
    .text("street", "Street and number."), .text("city", "City."),
    .code("postal_code", "Postal code."), .text("region", "State or region."),
    .country("country", "Country."),
  ]

  static let contact = Entity(
    "contact", "A person at a company.", golden: "golden_person",
    personColumns + [
      .ref("account_ref", "account", "The person's company."),
      .ref("owner_ref", "owner", "Owner of the record."),
      .ref("reports_to_ref", "contact", "The person's superior."),
    ] + addressColumns + [
      .time("birth_date", "Date of birth.", .descriptive, anchored: false),
      .text("channel", "Channel id that the mapping or the file states."),
      .text("source_text", "Where the tool says that the person came from."),
      .text("lifecycle", "Lifecycle stage, as the tool names it or as the mapping maps it."),
      .time("created_at", "When the record was made.", .earliest),
      .time("updated_at", "When the record last changed.", anchored: false),
    ])

  static let lead = Entity(
    "lead", "Somebody's interest, before it is a deal.", golden: "golden_lead",
    personColumns + addressColumns + [
      .text("status", "Status as the tool names it."),
      .real("score", "Score given by a model."),
      .text("score_model", "The model or scale of the score."),
      .ref("contact_ref", "contact", "The contact that the lead became or is."),
      .ref("account_ref", "account", "The company of the lead."),
      .ref("deal_ref", "deal", "The deal that the lead became."),
      .ref("owner_ref", "owner", "Owner of the record."),
      .ref("campaign_ref", "campaign", "The campaign that brought the lead."),
      .text("channel", "Channel id that the mapping or the file states."),
      .text("source_text", "Where the tool says that the lead came from."),
      .time("created_at", "When the lead was made.", .earliest),
      .time("qualified_at", "When marketing qualified it (MQL).", .earliest),
      .time("sales_qualified_at", "When sales qualified it (SQL).", .earliest),
      .time("converted_at", "When the tool converted it.", .earliest),
      .time("updated_at", "When the record last changed.", anchored: false),
    ])

  static let deal = Entity(
    "deal", "An opportunity to sell.", golden: "golden_deal",
    [
      .text("name", "Name of the deal."), .text("description", "Free text."),
      .ref("account_ref", "account", "The buying company."),
      .ref("contact_ref", "contact", "The main contact."),
      .ref("lead_ref", "lead", "The lead that it came from."),
      .ref("owner_ref", "owner", "The salesperson."),
      .ref("product_ref", "product", "The main product."),
      .ref("campaign_ref", "campaign", "The campaign that influenced it."),
      .choice("kind", ["new", "renewal", "upsell", "cross"], "New business or existing."),
      .text("pipeline", "Pipeline.", .atomic("outcome")),
      .text("stage", "Stage of the pipeline.", .atomic("outcome")),
      .choice("status", ["open", "won", "lost"], "Outcome.", .atomic("outcome")),
      .money("amount", "Amount, tax excluded.", .atomic("outcome")),
      .currency(.unit("outcome")),
      .real("probability", "Probability of winning, from 0 to 1.", .atomic("outcome")),
      .text("sales_channel", "Direct, partner, web and so on."),
      .text("channel", "Channel id that the mapping or the file states."),
      .text("source_text", "Where the tool says that the deal came from."),
      .time("created_at", "When the deal was made.", .earliest),
      .time("closed_at", "When it was won or lost.", .atomic("outcome")),
      .time("expected_close_date", "When it is expected to close.", .atomic("outcome")),
      .text("lost_reason", "Why it was lost.", .atomic("outcome")),
      .text("competitor", "Who won instead."),
      .time("updated_at", "When the record last changed.", anchored: false),
    ])

  static let dealLine = Entity(
    "deal_line", "A product on a deal.",
    [
      .ref("deal_ref", "deal", "The deal."), .ref("product_ref", "product", "The product."),
      .decimal("quantity", "Units."),
      .money("net_amount", "Line amount, tax excluded.", .atomic("amounts")),
      .currency(.unit("amounts")),
    ])

  static let stage = Entity(
    "stage", "A stage of a pipeline.", golden: "golden_stage",
    [
      .text("pipeline", "The pipeline."), .text("name", "Name of the stage, as deals give it."),
      .whole("rank", "Order in the pipeline, from 1."),
      .real("probability", "Probability of winning from here, from 0 to 1."),
      .choice("status", ["open", "won", "lost"], "What a deal in this stage is."),
    ])

  static let stageEvent = Entity(
    "stage_event", "A deal entered a stage.",
    [
      .ref("deal_ref", "deal", "The deal."), .text("pipeline", "The pipeline."),
      .text("stage", "The stage that was entered."), .time("at", "When."),
    ])

  static let fieldChange = Entity(
    "field_change", "A field of a record changed.",
    [
      .text("entity", "Entity of the record."),
      .anyRef("ref", "entity", "The record."),
      .text("field", "Column that changed."), .text("old_value", "Value before."),
      .text("new_value", "Value after."), .time("at", "When."),
      .ref("owner_ref", "owner", "Who changed it."),
    ])

  static let activity = Entity(
    "activity", "Something done, or to be done, with somebody.", golden: "golden_activity",
    [
      .choice(
        "type",
        ["call", "cold_call", "email", "meeting", "visit", "demo", "proposal", "task", "note"],
        "What it is."),
      .choice("status", ["planned", "done", "cancelled"], "Where it stands.", .atomic("progress")),
      .text("subject", "Subject."), .text("body", "Text."),
      .ref("owner_ref", "owner", "Who does it."),
      .ref("account_ref", "account", "The company."),
      .ref("contact_ref", "contact", "The person."), .ref("lead_ref", "lead", "The lead."),
      .ref("deal_ref", "deal", "The deal."),
      .time("due_at", "When it is due.", .atomic("progress")),
      .time("done_at", "When it was done.", .atomic("progress")),
      .text("outcome", "What came of it.", .atomic("progress")),
      .ref("resulted_lead_ref", "lead", "The lead that came of it."),
    ])

  static let association = Entity(
    "association", "A relation between two records.",
    [
      .text("from_entity", "Entity of the first record."),
      .anyRef("from_ref", "from_entity", "The first record."),
      .text("to_entity", "Entity of the second record."),
      .anyRef("to_ref", "to_entity", "The second record."),
      .text("label", "Role or kind of the relation."),
      .flag("is_primary", "1 for the main one of its kind."),
    ])

  static let consent = Entity(
    "consent", "Somebody's consent, or its refusal.",
    [
      .ref("contact_ref", "contact", "The person."), .ref("lead_ref", "lead", "The lead."),
      .email("email", "The address that it concerns."),
      .text("channel", "E-mail, phone, post and so on."), .text("purpose", "What for."),
      .choice("status", ["granted", "refused", "unknown"], "What was said."),
      .text("legal_basis", "Legal basis."), .time("at", "When."), .text("proof", "Evidence."),
    ])

  static let campaign = Entity(
    "campaign", "A marketing campaign.", golden: "golden_campaign",
    [
      .text("name", "Name."), .text("channel", "Channel id or the tool's word for it."),
      .text("type", "Kind of campaign, as the tool names it."),
      .time("start_date", "First day."), .time("end_date", "Last day."),
      .money("budget", "Budget.", .atomic("budget")), .currency(.unit("budget")),
    ])

  private static let spendLevels = ["account", "campaign", "ad_group", "ad", "term"]

  static let campaignSpend = Entity(
    "campaign_spend", "Money spent on a campaign in a span of days.",
    golden: "golden_campaign_spend", expert: [.ads],
    [
      .ref("campaign_ref", "campaign", "The campaign."),
      .text("channel", "Channel id or the tool's word for it."),
      .choice("level", spendLevels, "Grain of the report; two levels are never added."),
      .time("date", "First day.", .atomic("spend")),
      .time("period_end", "Last day, when the row covers several.", .atomic("spend")),
      .money("amount", "Media cost.", .atomic("spend")), .currency(.unit("spend")),
    ])

  static let channelMetric = Entity(
    "channel_metric", "A count that a channel reports for a span of days.",
    golden: "golden_channel_metric", expert: [.ads],
    [
      .ref("campaign_ref", "campaign", "The campaign."),
      .text("channel", "Channel id or the tool's word for it."),
      .choice("level", spendLevels, "Grain of the report; two levels are never added."),
      .text("metric", "impressions, clicks, unique_visits, opens and so on."),
      .time("date", "First day.", .atomic("count")),
      .time("period_end", "Last day, when the row covers several.", .atomic("count")),
      .decimal("value", "The count.", .atomic("count")),
    ])

  static let touchpoint = Entity(
    "touchpoint", "A contact between somebody and the company's marketing.",
    golden: "golden_touchpoint",
    [
      .ref("account_ref", "account", "The company."),
      .ref("contact_ref", "contact", "The person."), .ref("lead_ref", "lead", "The lead."),
      .ref("deal_ref", "deal", "The deal."), .time("at", "When.", .earliest),
      .text("type", "Visit, form, click, event and so on."),
      .text("channel", "Channel id that the mapping or the file states."),
      .ref("campaign_ref", "campaign", "The campaign."),
      .text("utm_source", "UTM source."), .text("utm_medium", "UTM medium."),
      .text("utm_campaign", "UTM campaign."), .text("utm_content", "UTM content."),
      .text("utm_term", "UTM term."), .text("referrer", "Referring address."),
      .text("click_id", "Click id with its name, such as gclid=…."),
      .text("source_text", "The tool's own word for the source."),
    ])

  static let product = Entity(
    "product", "Something sold.", golden: "golden_product",
    [
      .text("name", "Name."), .text("category", "Category."),
      .money("price", "List price.", .atomic("price")), .currency(.unit("price")),
      .flag("is_sellable", "1 when it is on sale."),
      .list("eligible_segments", "Segments that may buy it; * for all."),
    ])

  static let orderLine = Entity(
    "order_line", "A line of an order or an invoice.", golden: "golden_order_line",
    expert: [.erp],
    [
      .choice("document", ["order", "invoice", "quote"], "What it is; a quote is never revenue."),
      .code("order_no", "Order number."), .code("invoice_no", "Invoice number."),
      .code("line_no", "Line number."), .ref("account_ref", "account", "The customer."),
      .ref("deal_ref", "deal", "The deal."), .ref("owner_ref", "owner", "The salesperson."),
      .ref("product_ref", "product", "The product."),
      .choice("kind", ["new", "renewal", "upsell", "cross"], "New business or existing."),
      .choice("status", ["ok", "credit", "cancelled"], "Credits are negative.", .atomic("line")),
      .text("sales_channel", "Direct, partner, web and so on."),
      .time("order_date", "Day of the order.", .atomic("line")),
      .time("invoice_date", "Day of the invoice.", .atomic("line")),
      .time("delivery_date", "Day of the delivery.", .atomic("line")),
      .decimal("quantity", "Units.", .atomic("line")),
      .money("net_amount", "Amount, tax excluded.", .atomic("line")),
      .money("tax_amount", "Tax.", .atomic("line")),
      .money("cost_amount", "Cost of what was sold.", .atomic("line")),
      .currency(.unit("line")),
    ])

  static let subscription = Entity(
    "subscription", "A contract that runs.", golden: "golden_subscription",
    [
      .ref("account_ref", "account", "The customer."),
      .ref("product_ref", "product", "The product."),
      .ref("owner_ref", "owner", "Owner of the record."),
      .time("start_date", "First day.", .atomic("terms")),
      .time("end_date", "First day on which it no longer runs.", .atomic("terms")),
      .money("mrr", "Monthly recurring revenue.", .atomic("terms")),
      .currency(.unit("terms")),
      .ref("renewed_by_ref", "subscription", "The contract that follows it."),
      .time("cancelled_on", "Day on which it was cancelled.", .atomic("terms")),
    ])

  static let ticket = Entity(
    "ticket", "A customer's request to the service desk.", golden: "golden_ticket",
    expert: [.desk],
    [
      .ref("account_ref", "account", "The customer."),
      .ref("contact_ref", "contact", "The person."), .ref("owner_ref", "owner", "The agent."),
      .text("subject", "Subject."), .text("body", "Text."),
      .text("status", "Status as the tool names it.", .atomic("course")),
      .time("created_at", "When it was opened.", .atomic("course")),
      .time("first_resolved_at", "When it was first resolved.", .atomic("course")),
      .time("resolved_at", "When it was finally resolved.", .atomic("course")),
    ])

  static let surveyResponse = Entity(
    "survey_response", "An answer to a survey, or a survey without one.",
    golden: "golden_survey_response", expert: [.survey, .desk],
    [
      .ref("account_ref", "account", "The customer."),
      .ref("contact_ref", "contact", "The person."), .ref("ticket_ref", "ticket", "The ticket."),
      .ref("owner_ref", "owner", "The agent."), .text("type", "csat, nps, ces and so on."),
      .time("sent_at", "When it was sent."),
      .time("answered_at", "When it was answered.", .atomic("answer")),
      .decimal("score", "The answer.", .atomic("answer")),
      .decimal("scale_min", "Lowest score of the scale.", .unit("answer")),
      .decimal("scale_max", "Highest score of the scale.", .unit("answer")),
      .text("comment", "Free text.", .atomic("answer")),
    ])

  static let recordLink = Entity(
    "record_link", "A tool's own word that two records are one.",
    [
      .choice("kind", ["synced", "converted", "merged"], "How they are one."),
      .text("entity", "Entity of the first record."),
      .anyRef("ref", "entity", "The first record."),
      .text("other_entity", "Entity of the second record."),
      .anyRef("other_ref", "other_entity", "The second record."),
    ])

  static let customRecord = Entity(
    "custom_record", "A record of an object that has no table.",
    [
      .text("type", "The object's name."), .json("fields", "Its values."),
      .json("refs", "Its references."),
    ])

  static let target = Entity(
    "target", "What a KPI should reach.",
    [
      .text("metric", "KPI id."), .time("period_start", "First day."),
      .time("period_end", "Last day."), .ref("owner_ref", "owner", "Whose target; empty for all."),
      .text("team", "The team's target; empty for all."),
      .decimal("value", "The value to reach."), .currency(.descriptive),
    ])

  static let expense = Entity(
    "expense", "Money spent beside campaign spend.",
    [
      .choice("category", ["sales", "marketing", "other"], "What it is spent on."),
      .text("channel", "Channel id, where it has one."), .time("date", "Day."),
      .money("amount", "Amount."), .currency(.descriptive), .text("label", "What it is."),
    ])

  static let marketSize = Entity(
    "market_size", "Size of a market, from outside.",
    [
      .time("period_start", "First day."), .time("period_end", "Last day."),
      .text("region", "Region."), .text("segment", "Segment."), .money("amount", "Size."),
      .currency(.descriptive), .text("origin", "Who says so."),
    ])

  static let fxRate = Entity(
    "fx_rate", "An exchange rate into the reporting currency.",
    [
      .currency(.descriptive), .time("rate_date", "First day on which it holds."),
      .rate("rate", "Units of the reporting currency for 1 unit."),
    ])
}

extension Column {
  fileprivate static func text(
    _ name: String, _ meaning: String, _ survivorship: Survivorship = .descriptive
  ) -> Column { Column(name, .text, survivorship, meaning) }

  fileprivate static func code(_ name: String, _ meaning: String) -> Column {
    Column(name, .code, .descriptive, meaning)
  }

  fileprivate static func email(_ name: String, _ meaning: String) -> Column {
    Column(name, .email, .descriptive, meaning)
  }

  fileprivate static func phone(_ name: String, _ meaning: String) -> Column {
    Column(name, .phone, .descriptive, meaning)
  }

  fileprivate static func domain(_ name: String, _ meaning: String) -> Column {
    Column(name, .domain, .descriptive, meaning)
  }

  fileprivate static func country(_ name: String, _ meaning: String) -> Column {
    Column(name, .country, .descriptive, meaning)
  }

  fileprivate static func currency(_ survivorship: Survivorship) -> Column {
    Column("currency", .currency, survivorship, "ISO 4217 code of the row's amounts.")
  }

  fileprivate static func whole(_ name: String, _ meaning: String) -> Column {
    Column(name, .integer, .descriptive, meaning)
  }

  fileprivate static func real(
    _ name: String, _ meaning: String, _ survivorship: Survivorship = .descriptive
  ) -> Column { Column(name, .real, survivorship, meaning) }

  fileprivate static func flag(_ name: String, _ meaning: String) -> Column {
    Column(name, .boolean, .descriptive, meaning)
  }

  fileprivate static func money(
    _ name: String, _ meaning: String, _ survivorship: Survivorship = .descriptive
  ) -> Column { Column(name, .money, survivorship, meaning) }

  fileprivate static func decimal(
    _ name: String, _ meaning: String, _ survivorship: Survivorship = .descriptive
  ) -> Column { Column(name, .decimal, survivorship, meaning) }

  fileprivate static func rate(_ name: String, _ meaning: String) -> Column {
    Column(name, .rate, .descriptive, meaning)
  }

  fileprivate static func time(
    _ name: String, _ meaning: String, _ survivorship: Survivorship = .descriptive,
    anchored: Bool = true
  ) -> Column { Column(name, .time(anchored: anchored), survivorship, meaning) }

  fileprivate static func choice(
    _ name: String, _ ids: [String], _ meaning: String,
    _ survivorship: Survivorship = .descriptive
  ) -> Column { Column(name, .enumeration(ids), survivorship, meaning) }

  fileprivate static func list(_ name: String, _ meaning: String) -> Column {
    Column(name, .list, .union, meaning)
  }

  fileprivate static func json(_ name: String, _ meaning: String) -> Column {
    Column(name, .json, .descriptive, meaning)
  }

  fileprivate static func ref(_ name: String, _ entity: String, _ meaning: String) -> Column {
    Column(name, .reference(entity), .descriptive, meaning)
  }

  fileprivate static func anyRef(
    _ name: String, _ entityColumn: String, _ meaning: String
  ) -> Column { Column(name, .anyReference(entityColumn: entityColumn), .descriptive, meaning) }
}
