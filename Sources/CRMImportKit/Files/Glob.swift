import CRMCore
import Foundation

/// Finds the files that paths, folders and patterns name.
enum Glob {
  /// The files of `pattern`, sorted by their bytes.
  ///
  /// A file gives itself, a folder all the regular files in
  /// it at any depth, a pattern with `*`, `?` or `[…]` whatever fits. Hidden files are left out, and
  /// `./` is no part of a path.
  ///
  /// - Throws: `Fault` `fileMissing` when nothing is there.
  static func files(_ pattern: String, in folder: String) throws(Fault) -> [String] {
    let absolute = pattern.hasPrefix("/") ? pattern : joined(folder, pattern)
    let found = expand(absolute).flatMap { path in
      isFolder(path) ? contents(of: path, inside: []) : [path]
    }
    guard !found.isEmpty else {
      throw isFolder(absolute)
        ? Fault(.nothingToRead, at: Position(pattern), [.reason: "the folder holds no file"])
        : Fault(.fileMissing, at: Position(pattern))
    }
    return Set(found.map { plain(relative($0, to: folder)) }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  static func joined(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || folder == "." || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The folder of a file; empty for the current one.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path that leads from a folder to a file.
  static func path(of file: String, from folder: String) -> String {
    func names(_ path: String) -> [String] {
      let here = FileManager.default.currentDirectoryPath
      return URL(filePath: path.isEmpty ? here : path).standardizedFileURL.pathComponents
    }
    let (target, start) = (names(file), names(folder))
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: start.count - common)
    return (up + target[common...]).joined(separator: "/")
  }

  /// The file that a path leads to, the same for all its spellings and links; nil for none.
  static func target(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_dev):\(status.st_ino)"
  }

  /// The path without the parts that lead nowhere.
  private static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func relative(_ path: String, to folder: String) -> String {
    guard !folder.isEmpty, folder != ".", path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  private static func expand(_ pattern: String) -> [String] {
    if FileManager.default.fileExists(atPath: pattern) { return [pattern] }
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The regular files in a folder, which itself lies in the folders of `outer`: a link that leads
  /// back to one of them is not followed.
  private static func contents(of folder: String, inside outer: [String]) -> [String] {
    guard let itself = target(of: folder), !outer.contains(itself) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = "\(folder == "/" ? "" : folder)/\(name)"
      if isFolder(path) { return contents(of: path, inside: outer + [itself]) }
      var status = stat()
      let isThere = stat(path, &status) == 0
      return isThere && status.st_mode & S_IFMT != S_IFREG ? [] : [path]
    }
  }
}
