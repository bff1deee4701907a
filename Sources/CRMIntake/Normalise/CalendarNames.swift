/// The names of the months in the languages of exports.
package enum CalendarNames {
  /// Full and short names in English, French, German, Spanish, Italian, Portuguese and Dutch.
  ///
  /// No name means two months, so that a format need not say its language.
  package static let months = WordTable(
    names.enumerated().flatMap { place, names in
      names.split(separator: " ").map { (word: String($0), value: UInt16(place + 1)) }
    }, folding: .letters)

  private static let names = [
    "january janvier januar enero gennaio janeiro januari jänner jan janv ene gen",
    "february février februar febrero febbraio fevereiro februari feb fév févr febr fev",
    "march mars märz maerz marzo março maart mar mär mrz mrt",
    "april avril abril aprile apr avr abr",
    "may mai mayo maggio maio mei mag",
    "june juin juni junio giugno junho jun giu",
    "july juillet juli julio luglio julho jul juil lug",
    "august août agosto augustus aug aoû ago",
    "september septembre septiembre settembre setembro sep sept set",
    "october octobre oktober octubre ottobre outubro oct okt ott out",
    "november novembre noviembre novembro nov",
    "december décembre dezember diciembre dicembre dezembro dec déc dez dic",
  ]
}
