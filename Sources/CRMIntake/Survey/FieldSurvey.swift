/// What the values of one column or path are, as far as they were looked at.
package struct FieldSurvey: Sendable {
  /// The name, as a mapping writes it.
  package let name: String
  /// What it is called.
  package let label: FieldLabel
  /// Whether a mapping can name it by itself: it stands in no list of records, and its name can be
  /// written.
  package let isNameable: Bool
  /// In how many of all records it is filled.
  package private(set) var filled = 0
  /// The first two values that differ.
  package private(set) var samples: [String] = []
  /// How many values were looked at closely, those that mean nothing left out.
  package private(set) var seen = 0
  /// The texts that commonly mean nothing, with how often each was seen.
  package private(set) var nulls: [String: Int] = [:]
  /// How many different values were seen, up to `distinctLimit`.
  package var distinct: Int { hashes.count }
  /// Whether there may be more of them than were counted.
  package private(set) var isDistinctCapped = false
  /// Whether a value was seen twice.
  package private(set) var repeats = false
  /// The different values with how often each was seen; nil when they are many or long.
  package private(set) var values: [String: Int]? = [:]
  private(set) var shapes: [ValueShape: Int] = [:]
  private(set) var extremes = ValueShape.Extremes()
  /// Whether the value is a list of texts in JSON.
  package internal(set) var isList = false
  private var hashes: Set<UInt64> = []
  private var lastRecord = 0
  private let distinctLimit: Int

  /// Above how many different values they are no longer kept one by one, and how long one may be.
  private static let valuesLimit = (count: 60, bytes: 80)
  /// Texts that mean nothing in many exports.
  private static let nullTexts: Set<String> = [
    "-", "--", "---", "n/a", "N/A", "#N/A", "null", "NULL", "Null", "None", "(none)", "(None)",
    "(No value)", "(not set)", "NaN", "[]", "{}", "000000000000000AAA",
  ]

  init(name: String, isPath: Bool, distinctLimit: Int) {
    self.name = name
    label = FieldLabel(name, isPath: isPath)
    isNameable = !isPath || !name.contains("[*]") && TreeNames.isPath(name)
    self.distinctLimit = distinctLimit
  }

  /// Counts a value that is not empty; once for each record.
  mutating func count(inRecord number: Int) {
    guard number != lastRecord else { return }
    lastRecord = number
    filled += 1
  }

  /// Looks at a value that is trimmed and not empty.
  mutating func look(at text: Span<UInt8>) {
    if text.count <= 18 {
      let word = String(text)
      if Self.nullTexts.contains(word) {
        nulls[word, default: 0] += 1
        return
      }
    }
    seen += 1
    noteDistinct(text)
    if samples.count < 2 {
      let sample = String(text.extracting(first: min(text.count, 200)))
      if !samples.contains(sample) { samples.append(sample) }
    }
    shapes[ValueShape(text, &extremes), default: 0] += 1
  }

  private mutating func noteDistinct(_ text: Span<UInt8>) {
    var hash = StableHash.start
    for place in text.indices { hash = StableHash.mixed(hash, text[place]) }
    if hashes.contains(hash) {
      repeats = true
    } else if hashes.count < distinctLimit {
      hashes.insert(hash)
    } else {
      isDistinctCapped = true
    }
    guard values != nil else { return }
    guard text.count <= Self.valuesLimit.bytes else { return values = nil }
    values?[String(text), default: 0] += 1
    if let kept = values, kept.count > Self.valuesLimit.count { values = nil }
  }
}
