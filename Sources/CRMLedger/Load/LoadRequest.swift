package import CRMIntake

/// What is to be known of a file before its rows are loaded.
package struct LoadRequest: Sendable {
  /// Whether the file holds what is new, or everything.
  package enum Mode: String, Sendable, CaseIterable { case delta, full }

  package var runId: Int64
  package var sourceId: Int64
  package var sourceName: String
  package var path: String
  /// The hash of the bytes, in hexadecimal.
  package var sha256: String
  package var bytes: Int
  package var encoding = ""
  /// The id of the mapping, and hashes of its text and of the settings that it obeys.
  package var mapping: String
  package var mappingHash: String
  package var settingsHash: String
  /// The shapes of the rows, by `Batch.Row.shape`.
  package var shapes: [EmissionShape]
  /// When the tool wrote the file, where that is known.
  package var exportedAt: String?
  /// When the run began: the time of a found change when the file has no better one.
  package var startedAt: String
  /// The zone in which days are counted.
  package var timezone = "UTC"
  package var mode = Mode.delta
  /// For mode `full`: how many live rows of an entity may go, of those that the source has.
  package var maxDeletes = Limit.share(5, of: 100)
  /// How many records may be rejected, of those read.
  package var maxRejects = Limit.all
  /// The place of the file in the configuration; later outranks.
  package var configOrder = 0
  /// For mode `full`: paths of other files of this run, whose rows stay whatever this one holds.
  package var spared: [String] = []
  /// The file of which this one holds mended rejects.
  package var mends: Int64?

  /// Whether each record gives at most one row, so that one that is as it was can be passed over.
  package var givesOneRow = false
  /// Whether the file is read again because its rank among others has changed: then nothing that it
  /// was before tells what becomes of its records.
  package var isReread = false

  package init(
    runId: Int64, startedAt: String, sourceId: Int64, sourceName: String, path: String,
    sha256: String, bytes: Int, mapping: String, mappingHash: String, settingsHash: String,
    shapes: [EmissionShape]
  ) {
    self.runId = runId
    self.startedAt = startedAt
    self.sourceId = sourceId
    self.sourceName = sourceName
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.mapping = mapping
    self.mappingHash = mappingHash
    self.settingsHash = settingsHash
    self.shapes = shapes
  }
}
