// swift-tools-version: 6.2
import PackageDescription

// Its sources are links to the main package's, so that it sees what is internal to that, and so that
// only the readers and the fuzzer are built, with coverage and address checks.
let checked: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-O", "-sanitize=fuzzer,address"]),
]

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
    .target(
      name: "CRMCore", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: checked),
    .target(
      name: "CRMIntake", dependencies: ["CRMCore", "CLibXML2", "CZlib", "CLibZip"],
      swiftSettings: checked),
    .target(name: "ReaderProbe", dependencies: ["CRMCore", "CRMIntake"], swiftSettings: checked),
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["ReaderProbe", "CRMIntake", "CRMCore", "CLibFuzzer"],
      swiftSettings: [.unsafeFlags(["-O"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
