/// The words of which contacts are made: invented, with accents (some as combining marks), capitals,
/// blanks in odd places, and other scripts.
enum Vocabulary {
  static let firstNames = words([
    "Zoé", "Léa", "Amine", "CHLOÉ", "Hugo", "Inès", "Jürgen", "Søren", "anna", "Tom", "Maja",
    "Łukasz", "Françoise", "Marie-Ange", "Noe\u{308}l", "Ağça", "Zuzana", "健太", "さくら", "Wen",
    "Youssef", "Brigid", "Tiago", "Ignacio", "Dora", "Emil", "Frieda", "Gwen", "Harald", "Ida",
  ])
  static let lastNames = words([
    "Durand", "Lefèvre", "O'Brady", "Müllner", "Nguyễn", "Garcés", "PETIT", "Moreau", "Rossini",
    "Nováková", "D'Amico", "van der Meer", "Ødegaard", "Żak", "高橋", "Pe\u{301}rier", "Ivanovna",
    "Lindqvist", "Kavanagh", "Sá Pereira", "Weiß", "Thorn", "Baker-Hill", "  Roy", "Estève  ",
  ])
  static let companies = words([
    "Ateliers du Lac", "Brasserie des Halles", "Nordlicht", "Verger & Fils", "Kaffeerösterei Groß",
    "Blue Harbour Tools", "L'Été indien", "Papierhaus Süd", "Fjordline Supplies", "Torre Azul",
    "Orchard Lane Bakery", "青空物産",
  ])
  static let companyForms = words([
    "", ", Inc.", " GmbH", " S.A.", ", Ltd.", " & Co. KG", " SARL", " \"Group\"", " AG", " LLC",
  ])
  static let jobTitles = words([
    "Buyer", "CEO", "Head of Purchasing", "Directrice générale", "VP, Operations", "",
    "Geschäftsführerin", "Office Manager", "Sr. Engineer", "Marketing Lead, DACH", "CFO",
    "Responsable des achats",
  ])
  static let streets = words([
    "rue du Port", "Lange Straße", "Mill Lane", "Calle del Río", "Via dell'Orto", "Harbour Road",
    "avenue des Érables", "Nørregade",
  ])
  /// City, region, country and its code.
  static let places: [[[UInt8]]] = [
    ["Annecy", "", "France", "FR"], ["Köln", "NRW", "Germany", "DE"],
    ["Boston", "MA", "United States", "US"], ["Zürich", "ZH", "Switzerland", "CH"],
    ["Leeds", "", "United Kingdom", "GB"], ["Málaga", "", "Spain", "ES"],
    ["Québec", "QC", "Canada", "CA"], ["Gdańsk", "", "Poland", "PL"],
    ["神戸", "", "Japan", "JP"], ["Aarhus", "", "Denmark", "DK"],
    ["Portland", "OR", "USA", "US"], ["Belém", "PA", "Brazil", "BR"],
  ].map(words)
  static let sites = words([
    "lakeworks", "brewhall", "northlight", "orchard-sons", "roasters", "blue-harbour", "paperhouse",
    "fjordline",
  ])
  static let stages = words([
    "subscriber", "lead", "marketingqualifiedlead", "salesqualifiedlead", "opportunity", "customer",
    "evangelist", "other",
  ])
  static let statuses = words([
    "NEW", "OPEN", "IN_PROGRESS", "OPEN_DEAL", "UNQUALIFIED", "ATTEMPTED_TO_CONTACT", "CONNECTED",
    "",
  ])
  static let owners = words([
    "nina.west@vendor.example", "omar.west@vendor.example", "nina.east@vendor.example",
    "pia.nordics@vendor.example", "quentin.france@vendor.example", "rosa.iberia@vendor.example",
    "stefan.dach@vendor.example", "tess.partners@vendor.example",
  ])
  static let sources = words([
    "ORGANIC_SEARCH", "PAID_SEARCH", "EMAIL_MARKETING", "SOCIAL_MEDIA", "REFERRALS",
    "DIRECT_TRAFFIC", "OFFLINE", "PAID_SOCIAL",
  ])
  static let tags = words([
    "newsletter", "fair 2024", "été", "vip", "gdpr:opt-in", "do not call", "reseller",
    "late payer",
  ])
  static let domains = words([
    "mail.example", "Post.Example", "atelier-du-lac.example", "nordlicht.example",
    "bureau.société.example", "blueharbour.co.example",
  ])
  static let notes = words([
    "asked for a quote", "call back in May", "said \"not before the summer\"",
    "met at the fair, likes the grinder", "wants samples; two pallets", "été : en congés",
    "budget is with the board", "prefers e-mail, never the phone", "合同已发送",
    "compare with the offer of last year", "invoice to the Köln office",
  ])
  static let unreadablePhones = words([
    "ask reception", "n/a", "12", "see card", "+33 6 12 34", "0000000000", "tel. unknown",
  ])

  private static func words(_ list: [String]) -> [[UInt8]] { list.map { Array($0.utf8) } }
}
