import Foundation

// Usage: bench import CRMIMPORT MAPPING ROWS. Times whole processes: user and system seconds as the
// operating system accounts them, the median of three runs in turn with the peer's.

let arguments = CommandLine.arguments
guard arguments.count == 5, arguments[1] == "import", let rows = Int(arguments[4]) else {
  print("usage: bench import CRMIMPORT MAPPING ROWS")
  exit(64)
}
let folder = FileManager.default.temporaryDirectory.appending(path: "crmimport-bench-\(rows)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
let csv = folder.appending(path: "contacts.csv").path()
if !FileManager.default.fileExists(atPath: csv) {
  _ = FileManager.default.createFile(atPath: csv, contents: nil)
  let file = try FileHandle(forWritingTo: URL(filePath: csv))
  try file.write(contentsOf: Data(Contacts.header.utf8))
  var contacts = Contacts()
  for start in stride(from: 0, to: rows, by: 10_000) {
    let part = (start..<min(start + 10_000, rows)).map { contacts.row($0 + 1) }.joined()
    try file.write(contentsOf: Data(part.utf8))
  }
  try file.close()
}
let size = try FileManager.default.attributesOfItem(atPath: csv)[.size] as? Int ?? 0
print("\(rows) contacts, 19 columns, \(size / 1_000_000) MB")

/// The user and system seconds that a process takes.
func cpu(_ program: String, _ arguments: [String]) throws -> Double {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  var before = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &before)
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw CocoaError(.executableRuntimeMismatch, userInfo: ["command": program])
  }
  var after = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &after)
  return seconds(after) - seconds(before)
}

func seconds(_ usage: rusage) -> Double {
  Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

var ours: [Double] = []
var theirs: [Double] = []
for _ in 0..<3 {
  let database = folder.appending(path: "crm.sqlite").path()
  let raw = folder.appending(path: "raw.sqlite").path()
  for file in [database, raw] { try? FileManager.default.removeItem(atPath: file) }
  ours.append(
    try cpu(arguments[2], ["import", csv, "--mapping", arguments[3], "--db", database]))
  theirs.append(
    try cpu(
      "/usr/bin/sqlite3",
      [
        raw, ".mode csv", ".import '\(csv)' t",
        "CREATE UNIQUE INDEX a ON t('Record ID'); CREATE INDEX b ON t(Email);",
      ]
    ))
}
let a = ours.sorted()[1]
let b = theirs.sorted()[1]
print(
  "crmimport import \(format(a)) s CPU; sqlite3 .import with two indexes \(format(b)) s; "
    + "ratio \(format(a / b))")

func format(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
