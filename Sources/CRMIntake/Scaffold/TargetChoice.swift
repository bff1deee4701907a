import CRMCore

/// Which column of a file fills which column of the schema.
struct TargetChoice {
  /// The field that fills each target.
  private(set) var fields: [String: Int] = [:]
  /// Other fields that could fill it.
  private(set) var rivals: [String: [Int]] = [:]
  /// Fields whose name says a target that their values cannot fill.
  private(set) var misfits: [Int: String] = [:]
  /// Fields that are proposed by their values alone, or by those and the beginning of their name.
  private(set) var byShape: Set<Int> = []
  /// Fields that another emission reads.
  private var elsewhere: Set<Int> = []
  private let entity: Entity
  private let sample: ScaffoldSample

  /// Targets that `avoiding` names are filled already.
  init(
    _ entity: Entity, _ sample: ScaffoldSample, among places: [Int]? = nil,
    avoiding: Set<String> = []
  ) {
    self.entity = entity
    self.sample = sample
    let places = (places ?? Array(sample.survey.fields.indices)).filter {
      sample.survey.fields[$0].isNameable
    }
    chooseByName(places, avoiding)
    chooseByBeginning(places, avoiding)
    chooseByShape(places, avoiding)
    settleNames()
    settleOutcome(avoiding)
  }

  private mutating func chooseByName(_ places: [Int], _ avoiding: Set<String>) {
    var named: [(place: Int, target: HeaderAliases.Target)] = []
    for place in places where sample.verdict.fields[place].kind != .empty {
      let field = sample.survey.fields[place]
      guard let target = HeaderAliases.target(of: field.label, in: entity),
        !avoiding.contains(target.column)
      else { continue }
      if TargetFit.fits(sample.verdict.fields[place], target.column, entity) {
        named.append((place, target))
      } else {
        misfits[place] = target.column
      }
    }
    // The entity's own names first, then what is filled more often.
    named.sort { a, b in
      if a.target.isOwn != b.target.isOwn { return a.target.isOwn }
      let (x, y) = (sample.survey.fields[a.place].filled, sample.survey.fields[b.place].filled)
      return x == y ? a.place < b.place : x > y
    }
    for (place, target) in named { take(place, for: target.column) }
  }

  private mutating func take(_ place: Int, for column: String) {
    if fields[column] == nil {
      fields[column] = place
    } else {
      rivals[column, default: []].append(place)
    }
  }

  /// Amounts, dates and the like whose name begins as one that is known.
  private mutating func chooseByBeginning(_ places: [Int], _ avoiding: Set<String>) {
    let taken = Set(fields.values).union(rivals.values.joined())
    for place in places where !taken.contains(place) && misfits[place] == nil {
      let verdict = sample.verdict.fields[place]
      guard
        [.decimal, .amount, .percent, .date, .timestamp, .email, .phone].contains(verdict.kind),
        let target = HeaderAliases.target(
          ofBeginning: sample.survey.fields[place].label, in: entity),
        fields[target.column] == nil, !avoiding.contains(target.column),
        let type = entity[column: target.column]?.type, type != .text,
        TargetFit.fits(verdict, target.column, entity)
      else { continue }
      fields[target.column] = place
      byShape.insert(place)
    }
  }

  /// Addresses, numbers and codes that no name tells.
  private mutating func chooseByShape(_ places: [Int], _ avoiding: Set<String>) {
    let shapes: [(FieldVerdict.Kind, String)] = [
      (.email, "email"), (.phone, "phone"), (.domain, "domain"), (.url, "website"),
      (.country, "country"), (.currency, "currency"),
    ]
    let taken = Set(fields.values).union(rivals.values.joined())
    for (kind, column) in shapes where fields[column] == nil && !avoiding.contains(column) {
      guard let type = entity[column: column]?.type,
        type != .currency || fields.keys.contains(where: { entity[column: $0]?.type == .money }),
        let place = places.first(where: {
          sample.verdict.fields[$0].kind == kind && !taken.contains($0) && misfits[$0] == nil
        })
      else { continue }
      fields[column] = place
      byShape.insert(place)
    }
  }

  /// One column with the whole name fills none when first and last name are there.
  private mutating func settleNames() {
    guard let whole = fields["full_name"] else { return }
    if fields["last_name"] != nil || fields["first_name"] != nil {
      fields["full_name"] = nil
      rivals["last_name", default: []].append(whole)
    }
  }

  /// Where no column says what became of deals, their stages do; those that no word tells are asked.
  private mutating func settleOutcome(_ avoiding: Set<String>) {
    guard entity.name == "deal", fields["status"] == nil, !avoiding.contains("status"),
      let place = fields["stage"], sample.survey.fields[place].values != nil
    else { return }
    fields["status"] = place
  }

  /// The places that nothing takes, in the order of the file.
  var unclaimed: [Int] {
    let taken = elsewhere.union(fields.values)
    return sample.survey.fields.indices.filter { !taken.contains($0) }
  }

  /// Leaves a field to another emission, so that nothing is asked about it.
  mutating func leave(_ place: Int) {
    elsewhere.insert(place)
    for column in rivals.keys { rivals[column]?.removeAll { $0 == place } }
  }

  /// Gives a target up, or gives it to a field.
  mutating func set(_ column: String, to place: Int?) { fields[column] = place }
}
