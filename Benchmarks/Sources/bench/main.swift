import CRMIntake
import Foundation

// Usage: bench import CRMIMPORT MAPPING FOLDER ROWS|FILE.csv [--json], or bench read FILE, which is
// how the readers are measured. FOLDER must be empty; whoever made it removes it.

let arguments = CommandLine.arguments

/// Reads all records of a file and does nothing with them.
func read(_ path: String) throws {
  var reader = try openReader(path: path)
  var record = Record()
  while try reader.advance(&record) {}
}

func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// How many threads of the machine ran or waited to, on average over the last minute.
func load() -> String {
  var averages = [0.0]
  return getloadavg(&averages, 1) == 1 ? String(format: "%.1f", averages[0]) : "unknown"
}

func measure(asJSON: Bool) throws {
  guard FileManager.default.changeCurrentDirectoryPath(arguments[4]) else {
    throw BenchError("there is no folder \(arguments[4])")
  }
  say("== writing the files")
  let path = try Int(arguments[5]).map(Inputs.make) ?? arguments[5]
  let inputs = try Inputs(path: path)
  var measurement = Measurement(product: arguments[2], mapping: arguments[3], inputs: inputs)
  let before = load()
  for sentence in measurement.peers.missing { say(sentence) }
  try measurement.run { say("== \($0)") }
  let comparisons = measurement.comparisons
  guard !asJSON else {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(comparisons), as: UTF8.self))
    return
  }
  print(
    """
    \(inputs.records) contacts, 25 columns, \(inputs.bytes / 1_000_000) MB; the median of \
    \(measurement.rounds); readers with \(inputs.readerRecords) records
    \(ProcessInfo.processInfo.activeProcessorCount) cores, load \(before) before and \(load()) after

    \(Table(comparisons: comparisons).text)
    """)
}

do {
  switch arguments.count {
  case 3 where arguments[1] == "read": try read(arguments[2])
  case 6 where arguments[1] == "import": try measure(asJSON: false)
  case 7 where arguments[1] == "import" && arguments[6] == "--json": try measure(asJSON: true)
  default:
    print("usage: bench import CRMIMPORT MAPPING FOLDER ROWS|FILE.csv [--json]")
    exit(64)
  }
} catch {
  say("\(error)")
  exit(70)
}
