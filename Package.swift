// swift-tools-version: 6.2
// The arrows of the architecture: what a module may import is the list on its line.
import PackageDescription

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: settings)
}

func program(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: settings)
}

func tests(of name: String, uses dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"],
    path: "Tests/\(name)Tests", swiftSettings: settings)
}

/// Every stage of reading, for whatever runs the whole way from file to facts.
let reading: [Target.Dependency] = [
  "Knowledge", "Lexicons", "Ingestion", "Linguistics", "Extraction", "Resolution",
]

let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    module("Knowledge", uses: []),
    module("Lexicons", uses: ["Knowledge", "Seeds"]),
    module("Ingestion", uses: ["Knowledge", "CLibXML2", "CZlib", "CMessageDigest"]),
    module("Linguistics", uses: ["Knowledge", "Lexicons", "CPrefetch"]),
    module("Extraction", uses: ["Knowledge", "Lexicons"]),
    module("Resolution", uses: ["Knowledge", "Lexicons"]),
    module("Storage", uses: ["Knowledge", "Migrations", "CMemory", grdb, grdbSQLite]),
    module("Pipeline", uses: reading + ["Storage", "CMemory"]),
    module(
      "Querying",
      uses: ["Knowledge", "Lexicons", "Linguistics", "Extraction", "Storage", "Queries"]),
    module("Exporting", uses: ["Knowledge", "CLibXML2"]),
    module("Evaluation", uses: []),
    program(
      "dossier",
      uses: reading + [
        "Pipeline", "Storage", "Querying", "Exporting", "CLineEditing", argumentParser,
      ]),
    program(
      "dossier-train",
      uses: ["Knowledge", "Lexicons", "Linguistics", "Evaluation", "CZlib", argumentParser]),
    program(
      "dossier-bench", uses: reading + ["Pipeline", "Storage", "Querying", argumentParser]),

    .target(
      name: "Migrations", path: "migrations",
      resources: [
        .embedInCode("0001_initial.sql"), .embedInCode("0002_across_articles.sql"),
        .embedInCode("0003_flat_cost_and_histories.sql"),
        .embedInCode("0004_small_and_quick.sql"), .embedInCode("0005_packed.sql"),
        .embedInCode("0006_indexes_in_one_go.sql"),
        .embedInCode("0007_named_beside_events.sql"),
      ],
      swiftSettings: settings),
    .target(
      name: "Queries", path: "queries", resources: [.embedInCode("sql"), .embedInCode("tables")],
      swiftSettings: settings),
    .target(name: "Seeds", path: "seeds/embed"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLineEditing", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),

    .target(
      name: "TestSupport", dependencies: ["Knowledge", "Storage"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "Knowledge", uses: ["Knowledge"]),
    tests(of: "Lexicons", uses: ["Knowledge", "Lexicons"]),
    tests(of: "Ingestion", uses: ["Knowledge", "Ingestion", "CZlib"]),
    tests(of: "Linguistics", uses: ["Knowledge", "Lexicons", "Linguistics"]),
    tests(of: "Extraction", uses: reading),
    tests(of: "Resolution", uses: reading),
    tests(of: "Storage", uses: ["Knowledge", "Storage", grdb]),
    tests(of: "Pipeline", uses: reading + ["Pipeline", "Storage", grdb]),
    tests(of: "Querying", uses: ["Knowledge", "Lexicons", "Storage", "Querying"]),
    tests(of: "Exporting", uses: ["Knowledge", "Exporting"]),
    tests(of: "Evaluation", uses: ["Evaluation"]),
    tests(of: "CommandLine", uses: ["Knowledge", "Storage", grdb]),
  ]
)

// The fuzzer needs the flags that `make fuzz` gives; no other build knows of it.
if Context.environment["DOSSIER_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "dossier-fuzz", dependencies: reading + ["Pipeline", "Storage", "Querying"],
      path: "Fuzz", swiftSettings: settings))
}
