import ArgumentParser
public import CRMCore
import CRMImportKit
import Foundation

/// How a command ends that could not do its work: a message for each fault, and the exit status.
struct Failure {
  private let error: any Error

  init(_ error: any Error) { self.error = error }

  /// Prints the message to standard error and ends the process.
  func end() -> Never {
    switch error {
    case let fault as Fault: end([fault])
    case let faults as Faults: end(faults.all)
    case let status as ExitStatus: exit(status.rawValue)
    default:
      let code = CRMImport.exitCode(for: error)
      // The parser's own errors are usage; anything that nobody foresaw is an internal fault.
      guard code == .success || code == .validationFailure else {
        end([Fault(.internal, [.reason: "\(error)"])])
      }
      CRMImport.exit(withError: error)
    }
  }

  private func end(_ faults: [Fault]) -> Never {
    let text = FaultText(showValues: CommandLine.arguments.contains("--show-values"))
    var excerpt = FaultExcerpt()
    for fault in faults {
      Console.complain("error: " + text.terminalLine(fault))
      Console.quote(excerpt.lines(of: fault))
    }
    // Of several, the highest: the order of the arguments does not matter.
    exit((faults.map { status($0.code).rawValue }.max()) ?? ExitStatus.internalFault.rawValue)
  }

  private func status(_ code: Fault.Code) -> ExitStatus {
    code == .interrupted ? Interruption.requested ?? code.exitStatus : code.exitStatus
  }
}

extension ExitStatus: Error {}
