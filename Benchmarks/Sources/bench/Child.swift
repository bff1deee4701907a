import Foundation

/// What a process took, as the operating system accounts it.
struct Usage {
  /// User and system seconds.
  var cpu: Double
  /// Seconds from start to end.
  var wall: Double
  /// The most memory held at once, in bytes.
  var peak: Int
}

/// A program to run, found on the PATH.
struct Child {
  let program: String
  let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  /// Runs the program to its end; what it prints goes to files of the working folder.
  ///
  /// - Throws: `BenchError` when it cannot be started or does not end with status 0.
  @discardableResult func run() throws -> Usage {
    let start = ContinuousClock.now
    let process = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchError("\(program) cannot be waited for") }
    }
    let wall = start.duration(to: .now) / .seconds(1)
    guard status == 0 else {
      let command = ([program] + arguments).joined(separator: " ")
      throw BenchError("\(command) failed:\n\(Self.text("errors"))")
    }
    let cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    return Usage(cpu: cpu, wall: wall, peak: usage.ru_maxrss * 1024)
  }

  /// What the program prints.
  func output() throws -> String {
    try run()
    return Self.text("output").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func spawn() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "output", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "errors", flags, 0o600)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
    guard code == 0 else {
      throw BenchError("\(program) cannot be started: \(String(cString: strerror(code)))")
    }
    return process
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
