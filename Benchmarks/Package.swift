// swift-tools-version: 6.2
import PackageDescription

// The readers are links to the main package's sources, so that the benchmark sees what is internal
// to that; the settings are the same, so that they run as they do in the product.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "bench",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
    .target(
      name: "CRMCore", dependencies: [.product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "CRMIntake", dependencies: ["CRMCore", "CLibXML2", "CZlib", "CLibZip"],
      swiftSettings: strict),
    .executableTarget(
      name: "bench", dependencies: ["CRMIntake", "CRMCore"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
