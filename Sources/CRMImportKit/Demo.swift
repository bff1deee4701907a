import CRMCore

/// The demonstration: exports of an invented company, carried by the binary.
public enum Demo {
  /// Writes the exports and their configuration into a folder.
  ///
  /// - Returns: The path of the configuration.
  public static func unpack(into folder: String) throws -> String {
    for (path, content) in Resources.files(in: "demo") {
      try OutputFile.write(content.bytes, to: "\(folder)/\(path)")
    }
    return "\(folder)/crmimport.yml"
  }
}
