/// What a file that is not text looks like, or nil when its first bytes may be text.
///
/// A known signature decides; otherwise more NUL bytes than one in 512, or more control characters
/// than one in 50, are too many for text. `isWide` says that the text is UTF-16 or UTF-32, where
/// NUL bytes are half of it.
func binaryReason(of head: [UInt8], isWide: Bool) -> String? {
  if let known = signatures.first(where: { head.starts(with: $0.bytes) }) {
    return "it looks like \(known.name)"
  }
  guard !isWide else { return nil }
  var nuls = 0
  var controls = 0
  for byte in head where byte < 0x20 {
    switch byte {
    case 0: nuls += 1
    case 0x09, 0x0A, 0x0C, 0x0D: break
    default: controls += 1
    }
  }
  if nuls * 512 > head.count { return "it holds NUL bytes" }
  return controls * 50 > head.count ? "it holds control characters" : nil
}

private let signatures: [(name: String, bytes: [UInt8])] = [
  ("a ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
  ("an empty ZIP archive", [0x50, 0x4B, 0x05, 0x06]),
  ("a gzip archive", [0x1F, 0x8B]),
  ("a bzip2 archive", Array("BZh".utf8)),
  ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
  ("a Zstandard archive", [0x28, 0xB5, 0x2F, 0xFD]),
  ("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
  ("a RAR archive", Array("Rar!".utf8)),
  ("a PDF document", Array("%PDF-".utf8)),
  ("an old Excel or Office file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  ("an SQLite database", Array("SQLite format 3\0".utf8)),
  ("a Parquet file", Array("PAR1".utf8)),
  ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
  ("a JPEG image", [0xFF, 0xD8, 0xFF]),
]
