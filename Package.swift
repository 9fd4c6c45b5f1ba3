// swift-tools-version: 6.2
import PackageDescription

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let asn1: Target.Dependency = .product(name: "SwiftASN1", package: "swift-asn1")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "jwtutor",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "jwtutor", targets: ["jwtutor"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
  ],
  targets: [
    .target(name: "Text"),
    .target(name: "SourceJSON", dependencies: ["Text"]),
    .target(name: "JOSE", dependencies: ["SourceJSON", "Text", asn1, crypto, cryptoExtras]),
    .target(
      name: "LoginFlow", dependencies: ["JOSE", "SourceJSON", "Text", cryptoExtras, httpTypes]),
    .target(name: "LessonScript", dependencies: ["LoginFlow", "JOSE", "SourceJSON", "Text"]),
    .target(name: "Terminal", dependencies: ["Text"]),
    .target(
      name: "Tutor",
      dependencies: [
        "Terminal", "LessonScript", "LoginFlow", "JOSE", "SourceJSON", "Text", httpTypes,
      ]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "NcursesTerminal", dependencies: ["CNcurses", "Terminal", "Text"]),
    .target(name: "LessonBundle", plugins: ["EmbedLessons"]),
    .executableTarget(name: "LessonEmbedder"),
    .plugin(
      name: "EmbedLessons", capability: .buildTool(), dependencies: ["LessonEmbedder"],
      path: "Sources/EmbedLessons"),
    .executableTarget(
      name: "jwtutor",
      dependencies: [
        "NcursesTerminal", "Tutor", "Terminal", "LessonScript", "LessonBundle", "LoginFlow",
        "JOSE", "SourceJSON", "Text", argumentParser, system,
      ]),

    .target(
      name: "TestSupport",
      dependencies: ["Terminal", "JOSE", "SourceJSON", "Text"],
      path: "Tests/TestSupport"),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "SourceJSONTests", dependencies: ["SourceJSON", "Text", "TestSupport"]),
    .testTarget(
      name: "JOSETests", dependencies: ["JOSE", "SourceJSON", "TestSupport", crypto, cryptoExtras]),
    .testTarget(
      name: "LoginFlowTests",
      dependencies: ["LoginFlow", "JOSE", "SourceJSON", "TestSupport", httpTypes]),
    .testTarget(
      name: "LessonScriptTests",
      dependencies: ["LessonScript", "LoginFlow", "JOSE", "SourceJSON", "TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Text", "TestSupport"]),
    .testTarget(
      name: "TutorTests",
      dependencies: [
        "Tutor", "Terminal", "LessonScript", "LessonBundle", "LoginFlow", "JOSE", "SourceJSON",
        "Text", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "ShippedLessonsTests",
      dependencies: [
        "LessonBundle", "LessonScript", "LoginFlow", "JOSE", "SourceJSON", "TestSupport",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "jwtutor", "Tutor", "LessonScript", "LoginFlow", "Terminal", "JOSE", "TestSupport", system,
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Tutor", "Terminal", "LessonScript", "LessonBundle", "LoginFlow", "JOSE", "SourceJSON",
        "Text", "TestSupport", crypto, cryptoExtras,
      ],
      path: "Tests/Benchmarks"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Tutor", "Terminal", "LessonScript", "LessonBundle", "LoginFlow", "JOSE", "SourceJSON",
        "Text", "TestSupport", httpTypes, argumentParser,
      ],
      path: "Tests/Fuzz"),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["NcursesTerminal", "Terminal", "Text"],
      path: "Tests/TerminalProbe"),
    .testTarget(
      name: "PseudoTerminalTests",
      dependencies: ["jwtutor", "TerminalProbe", "Terminal", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
