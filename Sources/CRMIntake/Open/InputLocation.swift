package import CRMCore

/// Where an input lies: a file, and the way through what is packed in it.
///
///     contacts.csv.gz                   gzip needs no way
///     export.zip:folder/contacts.csv    a member of an archive
///     export.zip:book.xlsx:Contacts     a sheet of a workbook in an archive
package struct InputLocation: Sendable, Hashable {
  /// The path of the file, or `-` for standard input.
  package var file: String
  /// Names of members and sheets, from the outside in.
  package var parts: [String]
  package var limits: ExpansionLimits
  /// The name of the sheet, when it is one.
  package internal(set) var sheet: String?
  /// The format of the workbook that it is a sheet of.
  private var sheetFormat = InputDescription.Format.xlsx
  /// The name of the stream, when it is one.
  package internal(set) var stream: String?
  /// How the streams of an extractor stand in the file; nil to see from its first line.
  package var streamFormat: StreamFormat?
  /// Whether lines of JSON are taken for the messages of an extractor when they look like such.
  package var mayHoldStreams = true
  /// Whether the file holds rows of a sheet as this program writes them.
  package var holdsSheetRows = false

  package init(
    _ file: String, parts: [String] = [], limits: ExpansionLimits = ExpansionLimits()
  ) {
    self.file = file
    self.parts = parts
    self.limits = limits
  }

  /// How messages name it: the parts behind the file, with colons between.
  package var description: String { ([file] + parts).joined(separator: ":") }

  /// The name of the file, member or sheet itself, without folders.
  package var lastName: String {
    let name = parts.last ?? file
    return name.split(separator: "/").last.map(String.init) ?? name
  }

  /// Opens the input.
  ///
  /// - Throws: `Fault` when the file or a part of the way is not there, or cannot be read.
  package func open() throws(Fault) -> ByteSource {
    var unpacking = Unpacking(self)
    return try unpacking.open()
  }

  /// Opens the input to look at its first records: in a stream without the lines of others.
  package func openForLook() throws(Fault) -> ByteSource {
    var unpacking = Unpacking(self, keepsLines: false)
    return try unpacking.open()
  }

  /// The inputs that lie in it: itself, unless it is an archive.
  ///
  /// - Throws: `Fault` when what is packed cannot be looked at.
  package func contents() throws(Fault) -> Contents {
    var unpacking = Unpacking(self)
    return try unpacking.contents()
  }

  /// What lies in a file.
  package struct Contents: Sendable {
    package var inputs: [InputLocation] = []
    /// What is no input, with the reason.
    package var passedOver: [PassedOver] = []
    /// Whether the file holds anything besides itself.
    package var isPacked = false
    /// How many records each stream has.
    package var records: [String: Int] = [:]
    /// What an extractor is to be given the next time; nil when none says.
    package var state: [UInt8]?

    package struct PassedOver: Sendable, Hashable {
      package let location: InputLocation
      package let reason: String
      /// Whether it is read when it is named.
      package let isInput: Bool
    }
  }

  /// The location of a member.
  func appending(_ part: String) -> InputLocation {
    var location = self
    location.parts.append(part)
    return location
  }

  /// The location of a stream.
  func appending(stream: String, _ format: StreamFormat) -> InputLocation {
    var location = appending(stream)
    location.stream = stream
    location.streamFormat = format
    return location
  }

  /// The format that is known without a look: that of a sheet, or of a stream's records.
  package var format: InputDescription.Format? {
    sheet != nil ? sheetFormat : stream != nil ? .jsonl : nil
  }

  /// The location of a sheet.
  func appending(
    sheet: String, of format: InputDescription.Format = .xlsx
  ) -> InputLocation {
    var location = appending(sheet)
    location.sheetFormat = format
    location.sheet = sheet
    return location
  }
}
