/// What is known about given names: that some are short for others.
enum PersonName {
  /// True when one is a usual short form of the other, or both are of the same name.
  static func isNickname(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard let first = groups[String(decoding: a, as: UTF8.self)],
      let second = groups[String(decoding: b, as: UTF8.self)]
    else { return false }
    return !first.isDisjoint(with: second)
  }

  /// True for two names of which one is the other with a female ending: Karl and Karla.
  static func isOtherGender(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count >= 3, long.starts(with: short) else { return false }
    return femaleEndings.contains(String(decoding: long.dropFirst(short.count), as: UTF8.self))
  }

  private static let femaleEndings: Set<String> = [
    "a", "e", "ne", "le", "te", "ia", "ine", "ina", "ette", "etta", "elle", "ella",
  ]

  private static let families = [
    "robert rob bob bobby robbie bert", "william will bill billy liam willy guillaume",
    "richard rick dick ricky rich", "elizabeth liz beth betty lisa eliza elisabeth lizzie",
    "margaret maggie meg peggy margot", "james jim jimmy jamie", "john jack johnny jon",
    "jonathan jon jonny", "joseph joe joey jo", "thomas tom tommy", "charles charlie chuck",
    "edward ed eddie ted ned", "theodore ted theo", "michael mike mick mickey michel mikael",
    "daniel dan danny", "david dave davy", "christopher chris kit christophe",
    "christine chris tina", "katherine catherine kate kathy katie cathy kathryn katharine",
    "patricia pat patty trish", "patrick pat paddy", "samuel sam sammy", "samantha sam",
    "alexander alex sandy alexandre xander", "alexandra alex sandra alexa",
    "andrew andy drew andre", "anthony tony antony antoine", "benjamin ben benny",
    "frederick fred freddy frederic", "frederique fred", "gregory greg gregoire",
    "jennifer jen jenny", "jessica jess jessie", "kenneth ken kenny", "lawrence larry laurence",
    "matthew matt mathieu matthieu", "nicholas nick nicolas nico", "peter pete pierre",
    "philip phil philippe phillip", "raymond ray", "ronald ron ronnie",
    "stephen steve steven stephane", "stephanie steph", "susan sue susie suzanne", "timothy tim",
    "victoria vicky vic", "vincent vince", "walter walt", "zachary zach zack", "deborah deb debbie",
    "barbara barb", "dominique dom", "emmanuel manu", "emmanuelle manu",
    "maximilien max maxime maximilian", "sebastien seb sebastian", "valerie val", "veronique vero",
    "beatrice bea", "jean-pierre jp", "abigail abby", "amanda mandy", "rebecca becky becca",
    "rachel rach", "gabriel gabe", "gabrielle gaby", "leonard leo len", "louis lou",
    "friedrich fritz", "johannes hans johann", "josef sepp", "wilhelm willi",
    "francisco paco pancho", "jose pepe", "ignacio nacho", "dolores lola", "giuseppe beppe",
    "francesco franco", "luigi gigi",
  ]

  private static let groups: [String: Set<Int>] = {
    var groups: [String: Set<Int>] = [:]
    for (number, family) in families.enumerated() {
      for name in family.split(separator: " ") { groups[String(name), default: []].insert(number) }
    }
    return groups
  }()
}
