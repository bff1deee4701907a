import CLibFuzzer
import CRMIntake
import Foundation
import ReaderProbe

// Usage: fuzz csv|json|xml|mapping [options of libFuzzer] [corpus folder…].

let target = CommandLine.arguments.dropFirst().first ?? ""
// The name of the target stands where libFuzzer expects that of the program.
var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1

let status: Int32 =
  switch target {
  case "csv": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .csv) }
  case "json": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .json) }
  case "xml": LLVMFuzzerRunDriver(&count, &arguments) { probe($0, $1, .xml) }
  case "mapping":
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, size in
      report(MappingProbe(Array(UnsafeBufferPointer(start: bytes, count: size))).findings)
    }
  default: 64
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

if status == 64 { print("usage: fuzz csv|json|xml|mapping [options] [folders]") }
exit(status)
