public import CRMCore

/// What the program takes from outside: passed in, so that the same input gives the same output.
public struct Environment: Sendable {
  /// The instant that counts as now.
  public var now: Instant
  /// The folder against which paths of the command line are resolved; empty for the current one.
  public var folder: String
  /// Told what is being done, in a few words; nil for silence.
  public var progress: (@Sendable (String) -> Void)?

  /// Makes an environment.
  public init(now: Instant, folder: String = "", progress: (@Sendable (String) -> Void)? = nil) {
    self.now = now
    self.folder = folder
    self.progress = progress
  }
}

/// The version of the program, as `--version` prints it.
public let toolVersion = "0.1.0"
