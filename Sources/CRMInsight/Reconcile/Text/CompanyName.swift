/// A company name without what says nothing: its legal form at either end.
///
/// "SARL Durand & Fils", "Durand et Fils" and "DURAND & FILS (SARL)" give the words `durand fils`.
/// Initials are joined, `J. P. Morgan` to `jp morgan`; nothing is stripped that would leave no word.
package struct CompanyName: Sendable, Hashable {
  /// The words that are left, in order.
  package let words: [String]

  /// All words as one text.
  package var key: String { words.joined(separator: " ") }

  package init(_ text: String) {
    var words = Self.joinInitials(Fold.words(text).split(separator: " ").map(String.init))
    Self.strip(&words)
    let kept = words.filter { !Self.connectives.contains($0) }
    self.words = kept.isEmpty ? words : kept
  }

  /// True for a word that many companies have in their name.
  static func isCommon(_ word: String) -> Bool { commonWords.contains(word) }

  private static func joinInitials(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isInitials = false
    for word in words {
      let isInitial = word.utf8.count == 1 && word.utf8.allSatisfy { (97...122).contains($0) }
      if isInitial, isInitials, let last = joined.indices.last {
        joined[last] += word
      } else {
        joined.append(word)
      }
      isInitials = isInitial
    }
    return joined
  }

  /// Takes legal forms off both ends, as long as a word is left.
  private static func strip(_ words: inout [String]) {
    while words.count > 1 {
      if let first = words.first, connectives.contains(first) {
        words.removeFirst()
      } else if let last = words.last, forms.contains(last) || connectives.contains(last) {
        words.removeLast()
      } else if let first = words.first, prefixes.contains(first) {
        words.removeFirst()
      } else {
        return
      }
    }
  }

  private static let connectives: Set<String> = [
    "and", "et", "und", "en", "og", "och", "ja", "the", "le", "la", "les", "der", "die", "das",
    "de", "du", "des", "of",
  ]

  /// Legal forms that stand at the end.
  private static let forms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd",
    "limited", "plc", "pllc", "pty", "pte", "cie", "compagnie", "sa", "sas", "sasu", "sarl", "eurl",
    "sci", "snc", "scop", "scs", "sca", "selarl", "gie", "ei", "gmbh", "ag", "kg", "ohg", "ug",
    "gbr", "ev", "eg", "mbh", "kgaa", "se", "srl", "spa", "sapa", "sl", "slu", "sau", "slne", "lda",
    "ltda", "eireli", "bv", "nv", "vof", "cv", "bvba", "sprl", "asbl", "vzw", "ab", "hb", "oy",
    "oyj", "as", "asa", "aps", "ivs", "kk", "gk", "zoo", "sro", "doo", "dd", "kft", "zrt", "nyrt",
    "bt", "ood", "ead", "eood", "ooo", "zao", "oao", "pao", "pjsc", "jsc", "sarlau", "sdn", "bhd",
    "holding", "holdings", "group", "groupe", "gruppe", "grupo",
  ]

  /// Legal forms that may stand in front.
  private static let prefixes: Set<String> = [
    "sa", "sas", "sasu", "sarl", "eurl", "sci", "snc", "scop", "selarl", "gie", "ste", "societe",
    "ets", "etablissements", "etablissement", "entreprise", "firma", "pt", "cv", "ooo", "zao",
    "oao", "pao", "ao", "ip", "ab", "oy", "as", "the", "groupe", "group", "gruppo", "grupo",
  ]

  private static let commonWords: Set<String> = [
    "services", "service", "solutions", "solution", "consulting", "conseil", "conseils", "partners",
    "associates", "associes", "international", "global", "world", "europe", "european", "france",
    "deutschland", "germany", "usa", "america", "american", "uk", "national", "general", "generale",
    "technologies", "technology", "tech", "systems", "systemes", "systeme", "system", "software",
    "digital", "data", "media", "studio", "studios", "agency", "agence", "marketing", "design",
    "industries", "industrie", "industry", "industrial", "manufacturing", "construction",
    "batiment", "trading", "import", "export", "distribution", "transport", "transports",
    "logistics", "logistique", "foods", "food", "restaurant", "hotel", "cafe", "boulangerie",
    "boulangeries", "patisserie", "garage", "pharmacie", "clinic", "clinique", "hospital", "center",
    "centre", "central", "centrale", "school", "ecole", "college", "university", "universite",
    "academy", "institute", "institut", "foundation", "fondation", "association", "club", "bank",
    "banque", "insurance", "assurance", "assurances", "finance", "financial", "capital", "invest",
    "investments", "properties", "immobilier", "real", "estate", "energy", "energie", "power",
    "health", "healthcare", "sante", "care", "medical", "pharma", "auto", "automotive", "shop",
    "store", "boutique", "market", "home", "house", "maison", "atelier", "ateliers", "freres",
    "fils", "brothers", "sons", "new", "nouvelle", "first", "premier", "best", "pro", "plus", "one",
    "north", "south", "east", "west", "nord", "sud", "est", "ouest", "city", "ville", "ltd",
    "child", "children", "childrens", "development", "learning", "day", "early", "saint", "st",
    "community", "kids", "preschool", "nursery", "elementary", "church", "headstart", "head",
    "start", "family",
  ]
}
