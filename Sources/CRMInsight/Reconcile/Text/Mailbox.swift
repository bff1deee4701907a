/// An e-mail address in its two halves.
struct Mailbox: Sendable, Hashable {
  /// The whole address, lower-case, a `+tag` left out.
  let address: String
  let local: String
  let domain: String

  init?(_ text: String) {
    let parts = text.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    let plain = parts[0].prefix { $0 != "+" }
    local = String(plain.isEmpty ? parts[0] : plain)
    domain = parts[1].hasPrefix("www.") ? String(parts[1].dropFirst(4)) : String(parts[1])
    address = "\(local)@\(domain)"
  }

  /// True when the address names an office, not somebody.
  var isRole: Bool { Self.roles.contains(local.filter { $0 != "." && $0 != "-" && $0 != "_" }) }

  /// True for a domain under which anybody can have an address.
  static func isFreemail(_ domain: String) -> Bool {
    freemail.contains(domain)
      || freemailNames.contains(String(domain.prefix { $0 != "." }))
  }

  private static let roles: Set<String> = [
    "info", "contact", "contacts", "hello", "bonjour", "sales", "ventes", "commercial", "office",
    "admin", "administration", "support", "help", "service", "accueil", "secretariat", "compta",
    "comptabilite", "accounting", "accounts", "billing", "facturation", "invoice", "invoices",
    "finance", "hr", "rh", "jobs", "recrutement", "marketing", "team", "mail", "email", "post",
    "kontakt", "buero", "vertrieb", "einkauf", "purchasing", "achats", "orders", "commandes",
    "noreply", "webmaster", "postmaster", "enquiries", "inquiries", "reception", "direction",
    "general", "press",
  ]

  private static let freemailNames: Set<String> = [
    "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "aol", "icloud",
    "gmx", "protonmail", "proton", "mailinator", "zoho", "yandex",
  ]

  private static let freemail: Set<String> = [
    "me.com", "mac.com", "web.de", "t-online.de", "freenet.de", "orange.fr", "wanadoo.fr",
    "free.fr", "sfr.fr", "laposte.net", "neuf.fr", "bbox.fr", "numericable.fr", "mail.ru", "qq.com",
    "163.com", "libero.it", "virgilio.it", "tiscali.it", "comcast.net", "verizon.net", "att.net",
    "sbcglobal.net", "btinternet.com", "skynet.be", "telenet.be", "bluewin.ch", "mail.com",
    "fastmail.com",
  ]
}
