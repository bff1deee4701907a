/// The levels in which two persons can be, field by field.
enum PersonLevels {
  static let firstSame = Level("first_name", "same given name", -0.3)
  static let firstNickname = Level("first_name", "one is short for the other", -2.5)
  static let firstInitial = Level("first_name", "initial of the other", 1)
  static let firstSimilar = Level("first_name", "similar given names", -2.5)
  static let firstDifferent = Level("first_name", "different given names", -4)
  static let exchanged = Level("first_name", "given and family name exchanged", -3)

  static let lastSame = Level("last_name", "same family name", -0.3)
  static let lastSimilar = Level("last_name", "similar family names", -2)
  static let lastInitial = Level("last_name", "initial of the other", 1)
  static let lastDifferent = Level("last_name", "different family names", -3)

  static let emailSame = Level("email", "same address", -0.5)
  static let emailSameLocal = Level("email", "same mailbox name at another domain", -3)
  static let emailSimilar = Level("email", "similar addresses", -4)
  static let emailOther = Level("email", "different addresses", -0.5)
  static let emailColleague = Level("email", "another mailbox at the same domain", -4)

  static let phoneSame = Level("phone", "same number", -1)
  static let mobileDifferent = Level("mobile", "different mobiles", -1.5)

  static let birthSame = Level("birth_date", "same date of birth", -0.5)
  static let birthSimilar = Level("birth_date", "dates of birth differ in a digit or two", 3)
  static let birthDifferent = Level("birth_date", "different dates of birth", -5)

  static let postalSame = Level("postal_code", "same postal code", -0.7)
  static let citySame = Level("city", "same city", -0.7)
  static let citySimilar = Level("city", "similar cities", 1.5)
  static let placeDifferent = Level("city", "different places", -1.5)

  static let streetSame = Level("street", "same street", -1)
  static let streetSimilar = Level("street", "similar streets", 2)

  static let companySame = Level("company", "same company", -1)
  static let companyDifferent = Level("company", "different companies", -4)
}
