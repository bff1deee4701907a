/// Names of columns that files of any tool have: they are hardly evidence for a mapping.
enum CommonName {
  /// How much a name says about the tool whose file it stands in: 1, or a quarter for one that files of
  /// any tool have; 2 for a path that asks for a text, which is there, too.
  static func weight(_ name: String) -> Double {
    if isCommon(name) { return 0.25 }
    return (try? FieldPath(matching: name))?.asksForText == true ? 2 : 1
  }

  /// Whether a column or path is called as columns of any tool are.
  ///
  /// A path of several names is never common: how they are nested tells.
  static func isCommon(_ name: String) -> Bool {
    names.contains(HeaderName.words(name).joined())
  }

  /// English, French, German and Spanish, without blanks and accents.
  private static let names = Set(
    """
    id ids ref reference key code no number nummer numero uuid externalid
    name nom nombre fullname firstname lastname surname prenom vorname nachname nomcomplet apellido
    apellidos title titre titel titulo label
    email emailaddress mail emails adresseemail correo correoelectronico
    phone phonenumber mobile mobilephone telephone tel telefon telefono portable fax
    company companyname account organization organisation societe entreprise firma unternehmen
    empresa client customer kunde cliente contact
    date day datum fecha jour time created createdat createdate createdon creationdate creele
    datedecreation updated updatedat modified modifiedat lastmodified start startdate end enddate
    status statut state estado stage etape phase type typ tipo kind category categorie
    amount montant betrag importe total price prix preis precio value valeur wert valor currency
    devise wahrung moneda quantity quantite menge cantidad cost cout
    address adresse street rue strasse city ville stadt ciudad zip zipcode postalcode postcode
    codepostal plz country pays land pais region province
    owner ownerid user userid assignee proprietaire besitzer propietario role
    description notes note comment comments commentaire bemerkung comentario subject objet betreff
    body text message url website web site siteweb link source origin origine quelle fuente channel
    tags tag language lang active isactive deleted archived position count
    """.split { $0.isWhitespace }.map(String.init))
}
