import CRMCore
import CRMIntake
import CRMPublish

/// What one file is.
struct Inspected {
  let path: String
  let recognition: Recognition
  let description: InputDescription
  let survey: FileSurvey
  let verdict: FileVerdict
  /// How a CSV file is laid out; nil for the other formats.
  let layout: InspectedLayout?
  let showsValues: Bool

  init(_ found: InputSearch.Found, _ library: MappingLibrary, showsValues: Bool) throws {
    path = found.path
    self.showsValues = showsValues
    let (recognition, result) = try found.reading { location in
      let recognition = try library.recognise(location)
      let file = FileReading(location: location, showsValues: showsValues)
      let result = try file.read(recognition.best?.mapping.input, recognition.description)
      return (recognition, result)
    }
    self.recognition = recognition
    description = result.description
    survey = result.survey
    verdict = FileVerdict(result.survey)
    layout = result.layout
  }

  var candidate: Recognition.Candidate? { recognition.best }
  var format: String {
    guard description.format == .csv, let delimiter = description.delimiter else {
      return description.format.rawValue
    }
    let name = delimiter == 9 ? "tab" : String(UnicodeScalar(delimiter))
    return "\(description.format.rawValue) \(name)"
  }
  var mappingText: String {
    if let candidate { return candidate.mapping.id }
    let names = recognition.candidates.map(\.mapping.id)
    return names.isEmpty ? "(none fits)" : "(unclear: \(names.joined(separator: ", ")))"
  }

  /// The lines to write into a mapping, under the path of the file; none when there is nothing to fix.
  var mappingLines: [String] {
    guard let layout, !layout.mappingLines.isEmpty else { return [] }
    return ["# " + path.debugDescription] + layout.mappingLines
  }
}
