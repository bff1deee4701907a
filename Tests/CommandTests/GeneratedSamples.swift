import CRMIntake
import Foundation
import TestSupport

/// A made-up export: columns called as tools call them, with values in one of many styles.
struct GeneratedSample {
  let name: String
  let data: Data
  let entity: String
  let records: Int
  /// Texts that are values of the file alone.
  let marks: [String]

  /// What a column of a sample is, with what tools call it.
  private struct Kind: Sendable {
    let names: [String]
    let make: Make
  }

  private typealias Make = @Sendable (inout SplitMix64, Int, Style) -> String

  struct Style: Sendable {
    let decimal: String
    let group: String
    let sign: String
    let date: @Sendable (Int, Int, Int) -> String
    let nothing: String

    init(_ random: inout SplitMix64) {
      let numbers = [(".", ""), (".", ","), (",", " "), (",", "."), (",", "\u{A0}"), (".", "'")]
      (decimal, group) = numbers[Int.random(in: 0..<6, using: &random)]
      sign = ["", "", " €", " EUR"][Int.random(in: 0..<4, using: &random)]
      nothing = ["", "", "--", "N/A"][Int.random(in: 0..<4, using: &random)]
      let style = Int.random(in: 0..<8, using: &random)
      date = { year, month, day in
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return switch style {
        case 0: "\(two(day))/\(two(month))/\(year)"
        case 1: "\(two(month))/\(two(day))/\(year)"
        case 2: "\(day).\(month).\(year)"
        case 3: "\(year)-\(two(month))-\(two(day))"
        case 4: "\(year)-\(two(month))-\(two(day))T10:\(two(day)):00Z"
        case 5: "\(two(day))/\(two(month))/\(year) 08:\(two(month))"
        case 6: "\(day) \(["janv.", "févr.", "mars", "avril", "mai", "juin"][month % 6]) \(year)"
        default: "\(two(day))-\(two(month))-\(year)"
        }
      }
    }

    func amount(_ cents: Int) -> String {
      var whole = String(cents / 100)
      if whole.count > 3 {
        whole.insert(contentsOf: group, at: whole.index(whole.endIndex, offsetBy: -3))
      }
      let rest = cents % 100
      return whole + decimal + (rest < 10 ? "0\(rest)" : "\(rest)") + sign
    }
  }

  private static func words(_ prefix: String) -> Make {
    { random, row, _ in "\(prefix) zq\(row) \(Int.random(in: 0..<99, using: &random))" }
  }
  private static let id: Make = { _, row, _ in "R-\(row + 100)"
  }
  private static let amount: Make = { random, _, style in
    style.amount(Int.random(in: 100..<9_999_999, using: &random))
  }
  private static let date: Make = { random, _, style in
    style.date(
      Int.random(in: 2020...2026, using: &random), Int.random(in: 1...12, using: &random),
      Int.random(in: 1...28, using: &random))
  }
  private static func choice(_ all: [String]) -> Make {
    { random, _, style in all.randomElement(using: &random) ?? "" }
  }
  private static let email: Make = { _, row, _ in
    "zq\(row)@kunde\(row).example"
  }

  private static let kinds: [String: [Kind]] = [
    "deal": [
      Kind(names: ["Deal ID", "N° opportunité", "Opportunity ID", "Vorgangsnummer"], make: id),
      Kind(names: ["Deal Name", "Intitulé", "Titel", "Nombre del negocio"], make: words("Deal")),
      Kind(names: ["Company", "Client", "Kunde", "Empresa"], make: words("Firma")),
      Kind(names: ["Amount", "Montant HT", "Betrag (EUR)", "Importe"], make: amount),
      Kind(
        names: ["Status", "Statut", "Resultado", "Ergebnis"],
        make: choice(["Won", "Perdu", "Offen", "En cours", "Zurückgestellt", "Ganada"])),
      Kind(names: ["Create Date", "Créé le", "Erstellt am", "Fecha de creación"], make: date),
      Kind(names: ["Closed on", "Signée le", "Abschlussdatum", "Fecha de cierre"], make: date),
      Kind(names: ["Owner", "Commercial", "Verkäufer", "Vendedor"], make: words("Ann")),
    ],
    "contact": [
      Kind(names: ["Contact ID", "N° contact", "Kontakt ID", "ID contacto"], make: id),
      Kind(names: ["First Name", "Prénom", "Vorname", "Nombre de pila"], make: words("Zoë")),
      Kind(names: ["Last Name", "Nom", "Nachname", "Apellidos"], make: words("Durand")),
      Kind(names: ["Email", "Adresse e-mail", "E-Mail", "Correo electrónico"], make: email),
      Kind(
        names: ["Phone", "Téléphone", "Telefon", "Teléfono"],
        make: { _, row, _ in "+33 1 23 45 6\(row % 10) 0\(row % 7)" }),
      Kind(names: ["Country", "Pays", "Land", "País"], make: choice(["FR", "DE", "ES"])),
      Kind(names: ["Create Date", "Créé le", "Erstellt am", "Fecha de creación"], make: date),
    ],
    "account": [
      Kind(names: ["Account ID", "N° société", "Kundennummer", "ID cliente"], make: id),
      Kind(
        names: ["Company Name", "Raison sociale", "Firmenname", "Razón social"],
        make: words("Firma")),
      Kind(
        names: ["Industry", "Secteur", "Branche", "Industria"], make: choice(["Food", "Tech"])),
      Kind(
        names: ["Employees", "Effectif", "Mitarbeiter", "Empleados"],
        make: { random, _, _ in "\(Int.random(in: 1...900, using: &random))" }),
      Kind(
        names: ["Website", "Site web", "Webseite", "Sitio web"],
        make: { _, row, _ in "https://k\(row).example/x" }),
      Kind(names: ["City", "Ville", "Stadt", "Ciudad"], make: choice(["Lyon", "Bonn", "Vigo"])),
    ],
    "activity": [
      Kind(names: ["Activity ID", "N° activité", "Aktivitäts ID", "ID actividad"], make: id),
      Kind(
        names: ["Activity Type", "Type", "Art", "Tipo"],
        make: choice(["Call", "Réunion", "E-Mail", "Tarea", "Seminar"])),
      Kind(names: ["Subject", "Objet", "Betreff", "Asunto"], make: words("Zu tun")),
      Kind(names: ["Due date", "Échéance", "Fällig am", "Fecha de vencimiento"], make: date),
      Kind(names: ["Completed on", "Réalisée le", "Erledigt am", "Realizado el"], make: date),
      Kind(names: ["Company", "Client", "Firma", "Empresa"], make: words("Firma")),
    ],
  ]

  /// Names that a mapping file must be careful with.
  private static let awkward = [
    "a | b", "=x", "$y", "parent.z", "q: r # s", "{t}", "\"quoted\"", "it's [u]", "- dash", "~",
    "null", "#", "é\u{301}", "Date entered \"A (B)\"", "yes", "*", "&a", "%", "v.w", "x\ty",
  ]

  /// Makes the sample of a number; the same one each time.
  init(_ number: Int, _ format: InputDescription.Format) {
    var random = SplitMix64(seed: UInt64(number) &* 77 &+ 5)
    let entities = Self.kinds.keys.sorted()
    entity = entities[number % entities.count]
    let language = Int.random(in: 0..<4, using: &random)
    let style = Style(&random)
    records = Int.random(in: 3...40, using: &random)
    var columns: [(name: String, values: [String])] = []
    for (place, kind) in (Self.kinds[entity] ?? []).enumerated() {
      if place == 0, number % 5 == 4 { continue }
      let mayBeEmpty = place > 0 && Int.random(in: 0..<3, using: &random) == 0
      let values = (0..<records).map { row -> String in
        mayBeEmpty && Int.random(in: 0..<4, using: &random) == 0
          ? style.nothing : kind.make(&random, row, style)
      }
      columns.append((kind.names[language], values))
    }
    for name in Self.awkward.shuffled(using: &random).prefix(number % 6) {
      columns.append((name, (0..<records).map { "zq\($0) own" }))
    }
    columns.shuffle(using: &random)
    marks = ["zq1", "zq2 ", "kunde1.example", "Durand zq", "Firma zq", "k1.example"]
    let folder = ["export", "data", "sample"][number % 3]
    name = "\(folder)-\(number).\(format == .jsonl ? "json" : format.rawValue)"
    let text =
      switch format {
      case .csv: Self.csv(columns, records, [";", ",", "\t", "|"][number % 4])
      case .json, .jsonl: Self.json(columns, records, number % 3)
      // A workbook is no text; none is asked for here.
      case .xlsx: ""
      case .xml: Self.xml(columns, records, number % 2 == 0)
      }
    data = Data(text.utf8)
  }

  private static func csv(
    _ columns: [(name: String, values: [String])], _ records: Int, _ delimiter: String
  ) -> String {
    func quoted(_ text: String) -> String {
      "\"\(text.replacingOccurrences(of: "\"", with: "\"\""))\""
    }
    var lines = [columns.map { quoted($0.name) }.joined(separator: delimiter)]
    for row in 0..<records {
      lines.append(columns.map { quoted($0.values[row]) }.joined(separator: delimiter))
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static func json(
    _ columns: [(name: String, values: [String])], _ records: Int, _ shape: Int
  ) -> String {
    func quoted(_ text: String) -> String {
      let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\t", with: "\\t")
      return "\"\(escaped)\""
    }
    let rows = (0..<records).map { row -> String in
      let members = columns.map { "\(quoted($0.name)):\(quoted($0.values[row]))" }
      let body = members.joined(separator: ",")
      return shape == 1 ? "{\"properties\":{\(body)},\"lines\":[{\"sku\":\"a\"}]}" : "{\(body)}"
    }
    return shape == 2
      ? rows.joined(separator: "\n") + "\n" : "{\"results\":[\(rows.joined(separator: ","))]}"
  }

  private static func xml(
    _ columns: [(name: String, values: [String])], _ records: Int, _ isNamed: Bool
  ) -> String {
    func escaped(_ text: String) -> String {
      text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        .replacingOccurrences(of: "\"", with: "&quot;").replacingOccurrences(of: "\t", with: "&#9;")
    }
    let rows = (0..<records).map { row -> String in
      let members = columns.map { column -> String in
        let value = escaped(column.values[row])
        guard !isNamed else { return "<FL val=\"\(escaped(column.name))\">\(value)</FL>" }
        let name = HeaderName.words(column.name).joined(separator: "_")
        return name.isEmpty || name.first?.isNumber == true ? "" : "<\(name)>\(value)</\(name)>"
      }
      return "<row>\(members.joined())</row>"
    }
    return "<?xml version=\"1.0\"?>\n<Rows>\(rows.joined(separator: "\n"))</Rows>\n"
  }
}
