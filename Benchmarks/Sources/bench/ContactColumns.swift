/// The columns of the contacts: the heading in a CSV export, and the property of HubSpot's API.
enum ContactColumns {
  static let all: [(heading: String, property: String)] = [
    ("Record ID", "hs_object_id"),
    ("First Name", "firstname"),
    ("Last Name", "lastname"),
    ("Email", "email"),
    ("Phone Number", "phone"),
    ("Mobile Phone Number", "mobilephone"),
    ("Company Name", "company"),
    ("Job Title", "jobtitle"),
    ("Street Address", "address"),
    ("City", "city"),
    ("State/Region", "state"),
    ("Postal Code", "zip"),
    ("Country/Region", "country"),
    ("Website URL", "website"),
    ("Lifecycle Stage", "lifecyclestage"),
    ("Lead Status", "hs_lead_status"),
    ("Contact owner", "hubspot_owner_id"),
    ("Create Date", "createdate"),
    ("Last Modified Date", "lastmodifieddate"),
    ("Last Activity Date", "notes_last_updated"),
    ("Annual Revenue", "annualrevenue"),
    ("Recent Deal Amount", "recent_deal_amount"),
    ("Original Source", "hs_analytics_source"),
    ("Tags", "tags"),
    ("Notes", "notes"),
  ]

  /// Where the job title stands, which is what changes in a changed record.
  static let jobTitle = 7
}
