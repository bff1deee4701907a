import Foundation

/// Runs the product and its peers in turn.
struct Measurement {
  let product: String
  let mapping: String
  let inputs: Inputs
  let peers = Peers()
  private(set) var samples = Samples()
  /// How many indexes the contacts carry in the product's database.
  private(set) var indexes = 0

  private static let database = "crm.sqlite"

  init(product: String, mapping: String, inputs: Inputs) {
    self.product = product
    self.mapping = mapping
    self.inputs = inputs
  }

  /// How often each is run: a large file once.
  var rounds: Int { inputs.bytes > 1_000_000_000 ? 1 : 3 }

  mutating func run(progress: (String) -> Void) throws {
    for round in 1...rounds {
      progress("round \(round) of \(rounds)")
      try importFirst()
      try importAgain()
      for path in Inputs.readers { try read(path) }
    }
    if let child = try peers.utilsInsert() {
      progress("sqlite-utils, once: it takes minutes")
      try measure(.utilsPeer, child, fresh: "raw.sqlite")
    }
  }

  private mutating func importFirst() throws {
    try measure(.tenthImport, importing(Inputs.tenth), fresh: Self.database)
    try measure(.firstImport, importing(Inputs.link), fresh: Self.database)
    if indexes == 0 { indexes = try peers.countIndexes(Self.database) }
    try measure(.indexedPeer, peers.rawImport(indexes: indexes), fresh: "raw.sqlite")
    try measure(.rawPeer, peers.rawImport(indexes: 0), fresh: "raw.sqlite")
  }

  /// Imports into the database that the first import has left.
  private mutating func importAgain() throws {
    try measure(.unchangedImport, importing(Inputs.link))
    try measure(.hashPeer, peers.hash(Inputs.link))
    try Inputs.link(to: Inputs.changed)
    try measure(.changedImport, importing(Inputs.link))
    try Inputs.link(to: inputs.contacts)
    guard try peers.countChanged(Self.database) != 0 else {
      throw BenchError("the changed records are not in the database")
    }
    try measure(.datedImport, importing(Inputs.later))
    guard try peers.countChanged(Self.database) ?? 0 == 0 else {
      throw BenchError("the records of the later file are not in the database")
    }
  }

  private mutating func read(_ path: String) throws {
    try measure(.reader(path), Child("/proc/self/exe", ["read", path]))
    try measure(.readerPeer(path), peers.read(path))
  }

  private func importing(_ path: String) -> Child {
    Child(product, ["import", path, "--mapping", mapping, "--db", Self.database])
  }

  /// Runs `child`, the file `fresh` and what belongs to it removed before.
  private mutating func measure(
    _ subject: Samples.Subject, _ child: Child?, fresh: String? = nil
  ) throws {
    guard let child else { return }
    if let fresh {
      let names = try FileManager.default.contentsOfDirectory(atPath: ".")
      for name in names where name.hasPrefix(fresh) {
        try FileManager.default.removeItem(atPath: name)
      }
    }
    samples.add(subject, try child.run())
  }
}
