import CLibFuzzer
import CRMIntake
import Foundation
import ReaderProbe

// Usage: fuzz csv|json|xml|mapping|gzip|zip|xlsx|stream [options of libFuzzer] [corpus folder…].

let target = CommandLine.arguments.dropFirst().first ?? ""
// The name of the target stands where libFuzzer expects that of the program.
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1

let status: Int32 =
  switch target {
  case "csv": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .csv) }
  case "json": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .json) }
  case "xml": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .xml) }
  case "gzip", "zip", "stream":
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
      report(PackedProbe(Array(UnsafeBufferPointer(start: bytes, count: size))).findings)
    }
  case "xlsx":
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
      let parts = Array(UnsafeBufferPointer(start: bytes, count: size))
      return report(PackedProbe(PackedProbe.workbook(parts)).findings)
    }
  case "seeds": writeSeeds(Array(CommandLine.arguments.dropFirst(2)))
  case "mapping":
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
      report(MappingProbe(Array(UnsafeBufferPointer(start: bytes, count: size))).findings)
    }
  default: 64
  }

/// Writes the seeds of a target into a folder.
func writeSeeds(_ arguments: [String]) -> Int32 {
  guard arguments.count == 2 else { return 64 }
  for (index, seed) in PackedProbe.seeds(arguments[0]).enumerated() {
    let file = URL(filePath: arguments[1]).appending(path: "seed-\(index)")
    guard (try? Data(seed).write(to: file)) != nil else { return 73 }
  }
  return 0
}

func probe(_ bytes: UnsafePointer<UInt8>?, _ size: Int, _ format: InputDescription.Format) -> Int32
{
  let all = Array(UnsafeBufferPointer(start: bytes, count: size))
  let it = ProbeCase(all, format)
  return report(ReaderProbe(it.input, it.options).findings)
}

/// Ends the process when there is something to tell, so that libFuzzer keeps the input.
func report(_ findings: [String]) -> Int32 {
  guard findings.isEmpty else { fatalError(findings.joined(separator: "\n")) }
  return 0
}

if status == 64 {
  print("usage: fuzz csv|json|xml|mapping|gzip|zip|xlsx|stream [options] [folders]")
}
exit(status)
