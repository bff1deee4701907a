import FoundationEssentials
package import Testing

/// Expects `text` to be what the file `name` in the Golden folder beside the test holds.
///
/// With `RECORD_GOLDEN=1` the file is written instead, and the test fails, so that a recording
/// never passes for a check.
package func expectGolden(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden"
  let path = folder + "/" + name
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let bytes = FileManager.default.contents(atPath: path)
  guard let bytes else {
    Issue.record("there is no golden file \(name)", sourceLocation: sourceLocation)
    return
  }
  guard bytes != Data(text.utf8) else { return }
  Issue.record(
    "\(name) differs: \(firstDifference(String(decoding: bytes, as: UTF8.self), text))",
    sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ found: String) -> String {
  let expected = lines(expected)
  let found = lines(found)
  let line =
    zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset
    ?? min(expected.count, found.count)
  return """
    line \(line + 1)
    expected: \(line < expected.count ? String(expected[line]) : "(end)")
    found:    \(line < found.count ? String(found[line]) : "(end)")
    """
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
