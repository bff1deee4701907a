/// The nearest of `names` to a misspelt one, when it is near enough to be meant.
///
/// That is the shortest that begins with what was written, when that has three letters at least; else
/// one at an edit distance (insert, delete, replace, swap of neighbours) of at most a third of the
/// length, letter case aside. Ties go to the first in `names`.
public func nearestName(to wrong: String, among names: some Collection<String>) -> String? {
  let wanted = Array(wrong.lowercased().unicodeScalars)
  let names = names.map { (text: $0, letters: Array($0.lowercased().unicodeScalars)) }
  if wanted.count >= 3,
    let whole = names.filter({ $0.letters.starts(with: wanted) }).min(by: {
      $0.letters.count < $1.letters.count
    })
  {
    return whole.text
  }
  var best: (name: String, distance: Int)?
  for name in names {
    let most = max(1, max(wanted.count, name.letters.count) / 3)
    guard abs(wanted.count - name.letters.count) <= most else { continue }
    let distance = editDistance(wanted, name.letters)
    guard distance <= most else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (name.text, distance) }
  }
  return best?.name
}

/// How many letters of a text must be put in, taken out, replaced or swapped with the next to make another
/// of it.
package func editDistance(_ a: String, _ b: String) -> Int {
  editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
}

/// The optimal string alignment distance of two texts.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var distance = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
