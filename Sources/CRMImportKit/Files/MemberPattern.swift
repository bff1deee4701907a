import CRMIntake
import Foundation

/// What stands behind the colon of a path: the name of a member or sheet, or a pattern of names.
///
/// A pattern without a slash looks at names without their folders, as `*.csv`; one with a slash at
/// the whole of them. More colons lead further in. Letter case does not count in names of sheets.
struct MemberPattern {
  let text: String

  /// Nothing for no text.
  init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
  }

  /// Whether it is the very name of an input.
  func names(_ location: InputLocation) -> Bool {
    let name = location.parts.joined(separator: ":")
    return name == text || location.sheet != nil && name.lowercased() == text.lowercased()
  }

  /// Whether it is the name of an input or of what that lies in, or a pattern that fits.
  func fits(_ location: InputLocation) -> Bool {
    let name = location.parts.joined(separator: ":")
    if names(location) || name.hasPrefix(text + ":") { return true }
    let patterns = text.split(separator: ":").map(String.init)
    guard patterns.count <= location.parts.count else { return false }
    return zip(patterns, location.parts).allSatisfy(fits)
  }

  private func fits(_ pattern: String, _ part: String) -> Bool {
    let isPath = pattern.contains("/")
    let name = isPath ? part : part.split(separator: "/").last.map(String.init) ?? part
    return name == pattern || fnmatch(pattern, name, isPath ? FNM_PATHNAME : 0) == 0
  }
}
