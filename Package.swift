// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "crmimport",
  products: [
    .library(name: "CRMImportKit", targets: ["CRMImportKit"]),
    .executable(name: "crmimport", targets: ["crmimport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "3.12.3"),
  ],
  targets: [
    // The data's way, one direction: read → map → load → reconcile → attribute → measure → publish.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CRMCore", dependencies: [yams], swiftSettings: strict),
    .target(
      name: "CRMIntake", dependencies: ["CRMCore", "CLibXML2", "CZlib", "CLibZip"],
      swiftSettings: strict),
    .target(
      name: "CRMLedger",
      dependencies: [
        "CRMCore", "CRMIntake", grdb, .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "CRMInsight", dependencies: ["CRMCore", "CRMLedger", grdb], swiftSettings: strict),
    .target(name: "CRMPublish", swiftSettings: strict),
    .target(
      name: "CRMImportKit",
      dependencies: ["CRMCore", "CRMIntake", "CRMLedger", "CRMInsight", "CRMPublish"],
      exclude: ["Resources"],
      swiftSettings: strict),
    .executableTarget(
      name: "crmimport",
      dependencies: [
        "CRMImportKit", "CRMCore", "CRMIntake",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CRMCore", "CRMLedger", "CZlib", grdb],
      path: "Tests/Support",
      swiftSettings: strict),
    .target(
      name: "ReaderProbe", dependencies: ["CRMCore", "CRMIntake"], path: "Tests/Probe",
      swiftSettings: strict),
    .testTarget(
      name: "CRMCoreTests", dependencies: ["CRMCore", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CRMIntakeTests",
      dependencies: ["CRMIntake", "CRMCore", "ReaderProbe", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CRMLedgerTests",
      dependencies: ["CRMLedger", "CRMIntake", "CRMCore", "TestSupport", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "CRMInsightTests",
      dependencies: ["CRMInsight", "CRMLedger", "CRMIntake", "CRMCore", "TestSupport", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "CRMPublishTests", dependencies: ["CRMPublish", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "crmimport", "CRMImportKit", "CRMLedger", "CRMCore", "TestSupport", grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "CRMImportKit", "CRMCore", "CRMIntake", "CRMLedger", "CRMInsight", "TestSupport", grdb,
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "DocsTests",
      dependencies: [
        "CRMImportKit", "CRMCore", "CRMIntake", "CRMLedger", "CRMInsight", "TestSupport",
        "crmimport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
