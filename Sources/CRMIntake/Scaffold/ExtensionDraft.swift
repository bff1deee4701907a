import CRMCore

/// A mapping that extends a known one: only what differs in a file that it nearly fits.
package struct ExtensionDraft {
  private let sample: ScaffoldSample
  private let base: Recognition.Candidate
  private let nodes: MappingNodes
  /// The places of the file that the base does not claim.
  private let unclaimed: [Int]
  private var renamed: [Renaming] = []
  /// Names of the base for which nothing was found.
  private var gone: [String] = []
  /// Whether the records of the file have a key: without one the base cannot read them.
  package private(set) var hasKey = true

  /// A field of the base, or the key, whose column has another name in the file.
  private struct Renaming {
    let emission: Mapping.Emission
    /// A column of the schema, or `key`.
    let column: String
    let old: [String]
    let place: Int
  }

  /// Drafts; `source` gives the text of a mapping by its id.
  package init(
    _ sample: ScaffoldSample, extending base: Recognition.Candidate, source: (String) -> String?
  ) {
    self.sample = sample
    self.base = base
    nodes = MappingNodes(base.mapping.id, source: source)
    let free = Set(base.unclaimed)
    unclaimed = sample.survey.fields.indices.filter { free.contains(sample.survey.fields[$0].name) }
    findRenamed()
  }

  // MARK: Names that are not there

  private mutating func findRenamed() {
    let known = Set(sample.survey.fields.map { HeaderName.folded($0.name) })
    func isAbsent(_ expression: Expression) -> Bool {
      let names = expression.fields
      return !names.isEmpty && names.allSatisfy { !known.contains(HeaderName.folded($0.name)) }
    }
    var absent: [Absent] = []
    for emission in base.mapping.emissions {
      if case .nodes? = emission.forEach { continue }
      let sources =
        [("key", emission.key.value)] + emission.fields.map { ($0.column.name, $0.value) }
      for (column, value) in sources where isAbsent(value) {
        absent.append(Absent(emission: emission, column: column, old: value.fields.map(\.name)))
      }
    }
    for one in absent { find(one) }
    settle(absent)
  }

  /// What an emission of the base takes from columns that are not there.
  private struct Absent {
    let emission: Mapping.Emission
    let column: String
    let old: [String]
  }

  private mutating func find(_ absent: Absent) {
    guard !renamed.contains(where: { $0.old == absent.old }) else { return }
    let taken = Set(renamed.map(\.place))
    let scored = unclaimed.filter { !taken.contains($0) }.map {
      (place: $0, score: likeness($0, absent.column, absent.old, absent.emission.entity))
    }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 1 else { return }
    renamed.append(
      Renaming(
        emission: absent.emission, column: absent.column, old: absent.old, place: best.place))
  }

  /// One name of the base becomes the same one wherever it stands.
  private mutating func settle(_ absent: [Absent]) {
    let found = renamed
    renamed = []
    for one in absent {
      if let known = found.first(where: { $0.old == one.old }) {
        renamed.append(
          Renaming(emission: one.emission, column: one.column, old: one.old, place: known.place))
        continue
      }
      if let first = one.old.first, !gone.contains(first) { gone.append(first) }
      if one.column == "key" { hasKey = false }
    }
  }

  /// How likely a column of the file is one of the base: 2 for the schema's name for it, up to 2 for
  /// words in common, nothing when its values cannot fill it.
  private func likeness(
    _ place: Int, _ column: String, _ old: [String], _ entity: Entity
  ) -> Double {
    let field = sample.survey.fields[place]
    guard TargetFit.fits(sample.verdict.fields[place], column, entity) else { return 0 }
    if column == "key", !sample.verdict.keys.contains(place) { return 0 }
    let target = HeaderAliases.target(of: field.label, in: entity)
    let words = Set(HeaderName.words(field.label.text))
    let shared = old.map { name -> Double in
      let label = FieldLabel(name, isPath: !sample.isTable)
      let other = Set(HeaderName.words(label.text))
      let common =
        Double(words.intersection(other).count) / Double(max(words.union(other).count, 1))
      return nearestName(to: label.text, among: [field.label.text]) == nil ? common * 2 : 2
    }
    return (target?.column == column ? 2 : 0) + (shared.max() ?? 0)
  }

  // MARK: Text

  /// The text of the mapping file.
  package var text: String {
    let own = ownColumns
    let maps = own.drafts.compactMap(\.map)
    var lines = head
    lines += definitionLines
    if !maps.isEmpty { lines.append("maps:") }
    for map in maps { lines += ["  \(map.name):"] + map.lines.map { "    " + $0 } }
    let emissions = base.mapping.emissions.flatMap { emission in
      self.lines(of: emission, own: emission.id == own.emission?.id ? own.drafts : [])
    }
    if !emissions.isEmpty { lines += ["emit:"] + emissions }
    if !gone.isEmpty {
      let names = gone.map { "'\(ScaffoldText.shortened($0))'" }.joined(separator: ", ")
      lines.append("# Not there of what \(base.mapping.id) names: \(names)")
    }
    let locale = LocaleChoice(sample, of: base.mapping)
    lines += ScaffoldRest(sample, own.choice, locale, among: own.rest.filter(isNew)).lines
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether a place lies in no list that the base reads already.
  private func isNew(_ place: Int) -> Bool {
    let name = sample.survey.fields[place].name
    guard let mark = name.firstRange(of: "[*]") else { return true }
    return !base.claimed.contains { $0.hasPrefix(name[..<mark.upperBound]) }
  }

  private var head: [String] {
    let id = base.mapping.id
    let isSame = renamed.isEmpty && unclaimed.isEmpty && !base.isOtherwiseEncoded
    return [
      "# \(ScaffoldText.shortened(sample.file)) is read by \(id)"
        + (isSame ? " as it is; nothing need be added." : "; what differs stands here."),
      "# Lines marked QUESTION want an answer.", "crmimport: 1",
      "id: \(ScaffoldText.scalar("our-\(base.mapping.system)/\(sample.stem)"))",
      "extends: \(ScaffoldText.scalar(id))", "match: { \(matchText) }",
    ]
      + (base.isOtherwiseEncoded
        ? ["input: { encoding: \(sample.description.encoding) }"] : [])
      + (gone.isEmpty || base.mapping.drift.missing != .error
        ? []
        : [
          "# QUESTION: columns are not there that must be: is that right?",
          "drift: { missing: warn }",
        ])
  }

  /// The names of the base's `match:` that are there, under their new names where they have one.
  private var matchText: String {
    var names: [String] = []
    for item in base.mapping.match.fields {
      let known = Set(sample.survey.fields.map { HeaderName.folded($0.name) })
      let isLacking = item.first.map(base.lacking.contains) ?? true
      if let one = renamed.first(where: { !Set($0.old).isDisjoint(with: item) }), isLacking {
        names.append(sample.survey.fields[one.place].name)
      } else if !isLacking, let one = item.first(where: { known.contains(HeaderName.folded($0)) }) {
        names.append(one)
      } else if !isLacking {
        names += item.prefix(1)
      }
    }
    let telling = unclaimed.filter { place in
      let field = sample.survey.fields[place]
      return !CommonName.isCommon(field.name) && field.isNameable
        && field.filled == sample.survey.records && !names.contains(field.name)
    }
    names += telling.prefix(3).map { sample.survey.fields[$0].name }
    return "\(sample.isTable ? "columns" : "paths"): \(ScaffoldText.list(names))"
  }

  private func lines(of emission: Mapping.Emission, own: [FieldDraft]) -> [String] {
    let mine = renamed.filter { $0.emission.id == emission.id && !isDefined($0) }
    let drafts = own.filter { !$0.lines.isEmpty || !$0.questions.isEmpty }
    guard !mine.isEmpty || !drafts.isEmpty || !conditionLines(of: emission).isEmpty else {
      return []
    }
    var lines = ["  - entity: \(emission.entity.name)"]
    if emission.id != emission.entity.name {
      lines.append("    id: \(ScaffoldText.scalar(emission.id))")
    }
    for one in mine where one.column == "key" { lines += self.lines(of: one, indent: "    ") }
    lines += conditionLines(of: emission)
    var fields = mine.filter { $0.column != "key" }.flatMap { self.lines(of: $0, indent: "      ") }
    for draft in drafts {
      fields += draft.questions.map { "      # QUESTION: " + $0 }
      fields += draft.lines.map { "      " + $0 }
    }
    let isFilled = fields.contains { !$0.trimmed.hasPrefix("#") }
    return lines + (isFilled ? ["    fields:"] + fields : fields)
  }

  /// The conditions of an emission under the new names.
  private func conditionLines(of emission: Mapping.Emission) -> [String] {
    ["when", "deleted", "test"].compactMap { key in
      guard let text = nodes.node(of: emission, [key])?.text else { return nil }
      var new = text
      var seen: Set<Int> = []
      for one in renamed where seen.insert(one.place).inserted {
        let place = ScaffoldText.rawPlace(sample.survey.fields[one.place].name, sample.isTable)
        for old in one.old { new.replace(old, with: place) }
      }
      return new == text ? nil : "    \(key): \(ScaffoldText.scalar(new))"
    }
  }

  private func lines(of one: Renaming, indent: String) -> [String] {
    lines(one, named: one.column, indent: indent, over: node(of: one))
  }

  /// A line that puts the new name in front of what the base says.
  private func lines(
    _ one: Renaming, named name: String, indent: String, over node: YAMLNode?
  ) -> [String] {
    let new = sample.survey.fields[one.place].name
    let place = ScaffoldText.rawPlace(new, sample.isTable)
    let right =
      node.map { FlowYAML.adding(place, before: one.old, to: $0) } ?? sample.place(one.place)
    return [
      "\(indent)# QUESTION: is '\(ScaffoldText.shortened(new))' what "
        + "'\(ScaffoldText.shortened(one.old.first ?? ""))' was?",
      "\(indent)\(name): \(right)  # \(sample.remark(one.place))",
    ]
  }

  /// What the base says of a field, or of the key.
  private func node(of one: Renaming) -> YAMLNode? {
    nodes.node(of: one.emission, one.column == "key" ? ["key"] : ["fields", one.column])
  }

  // MARK: Names that the base defines

  /// The names whose columns have another name in the file; it is said once, for all that uses them.
  private var definitionLines: [String] {
    var lines: [String] = []
    for (name, node) in nodes.definitions {
      guard let one = renamed.first(where: { !Set($0.old).isDisjoint(with: node.plainTexts) })
      else { continue }
      lines += self.lines(one, named: name, indent: "  ", over: node)
    }
    return lines.isEmpty ? [] : ["define:"] + lines
  }

  /// Whether the base says it by a name that is defined.
  private func isDefined(_ one: Renaming) -> Bool {
    let names = Set(nodes.definitions.map(\.name))
    return node(of: one)?.plainTexts.contains { text in
      NameUse.all(in: text).contains { names.contains($0.name) }
    } ?? false
  }

  // MARK: Columns of the organisation's own

  private struct OwnColumns {
    var emission: Mapping.Emission?
    var choice: TargetChoice
    var drafts: [FieldDraft] = []
    var rest: [Int] = []
  }

  /// The columns that nothing claims and that are called as columns of the schema are that the base
  /// leaves empty.
  private var ownColumns: OwnColumns {
    let taken = Set(renamed.map(\.place))
    let places = unclaimed.filter { !taken.contains($0) }
    let emission = base.mapping.emissions.first { !$0.isPartial && $0.forEach == nil }
    let entity = emission?.entity ?? Schema.unified.entities[0]
    let filled = Set(emission?.fields.map(\.column.name) ?? [])
    let choice = TargetChoice(
      entity, sample, among: emission == nil ? [] : places,
      avoiding: filled.union(["key", "full_name", "currency"]))
    let locale = LocaleChoice(sample, of: base.mapping)
    var own = OwnColumns(emission: emission, choice: choice, rest: places)
    for column in entity.columns {
      guard let place = choice.fields[column.name] else { continue }
      own.drafts.append(
        FieldDraft(
          column.name, from: place, sample, entity, locale, currencyPlace: nil,
          rivals: choice.rivals[column.name] ?? [], isByShape: choice.byShape.contains(place)))
    }
    return own
  }
}
