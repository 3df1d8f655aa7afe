// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "FaceQueue",
    products: [
        .executable(name: "kioskd", targets: ["KioskDaemon"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "CV4L2", linkerSettings: [.linkedLibrary("v4l2")]),
        // Three OpenCV libraries by name: `pkgConfig: "opencv4"` would load 55 and cost a second at every start.
        .target(
            name: "COpenCV",
            cxxSettings: [.unsafeFlags(["-isystem", "/usr/include/opencv4"])],
            linkerSettings: [
                .linkedLibrary("opencv_core"), .linkedLibrary("opencv_imgproc"), .linkedLibrary("opencv_dnn"),
            ]
        ),
        .target(name: "CSIMD"),
        .systemLibrary(
            name: "CTurboJPEG",
            pkgConfig: "libturbojpeg",
            providers: [.apt(["libturbojpeg0-dev"])]
        ),

        .target(
            name: "Camera",
            dependencies: [
                "CV4L2", "CTurboJPEG",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "FaceMatch",
            dependencies: ["COpenCV", "CSIMD", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "QueueModel"),
        .target(name: "Simulation", dependencies: ["QueueModel"]),
        .target(name: "RuleTrials", dependencies: ["QueueModel"]),
        .target(name: "Statistics", dependencies: ["QueueModel"]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CTimex"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(name: "Export", dependencies: ["CXLSXWriter", "QueueModel", "Statistics"]),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .target(name: "Import", dependencies: ["CExpat", "CLibCSV", "CZip", "QueueModel"]),
        .target(
            name: "Connection",
            dependencies: [
                "Access", "Broadcast", "Export", "Import", "QueueModel", "QueueStore",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .target(name: "Broadcast"),
        .target(name: "CServiceManager", linkerSettings: [.linkedLibrary("systemd")]),
        .target(
            name: "ServiceManager",
            dependencies: ["CServiceManager", .product(name: "Logging", package: "swift-log")]
        ),
        .target(name: "Telemetry"),
        .target(
            name: "Announcements",
            dependencies: [
                "QueueModel",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        .target(
            name: "Access",
            dependencies: [
                "QueueModel",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "QueueStore",
            dependencies: ["Access", "QueueModel", "Statistics", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(
            name: "Subjects",
            dependencies: ["CSIMD", "FaceMatch", "QueueModel", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(
            name: "Reception",
            dependencies: [
                "Broadcast", "FaceMatch", "QueueModel", "QueueStore", "Statistics", "Subjects",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Vision",
            dependencies: [
                "Broadcast", "Camera", "FaceMatch",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "Demonstration", dependencies: ["Camera"]),
        .target(
            name: "WebTerminals",
            dependencies: [
                "Access", "Announcements", "Broadcast", "CQREncode", "CZlib", "Connection", "Export", "Import",
                "QueueModel", "QueueStore", "Reception", "Statistics", "Telemetry",
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCertificateReloading", package: "swift-nio-extras"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationEssentialsCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("OpenAPI"), .copy("Pages")]
        ),
        .target(
            name: "Measurement",
            dependencies: [
                "Camera", "FaceMatch", "QueueModel", "QueueStore", "Reception", "Vision",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "Evaluation", dependencies: ["Camera", "FaceMatch"]),
        .executableTarget(
            name: "KioskDaemon",
            dependencies: [
                "Access", "Announcements", "Broadcast", "CMalloc", "CTimex", "Camera", "Connection", "Demonstration",
                "Evaluation", "Export", "FaceMatch", "Import",
                "Measurement", "QueueModel", "QueueStore", "Reception", "RuleTrials", "ServiceManager", "Simulation",
                "Statistics", "Subjects", "Telemetry", "Vision", "WebTerminals",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),

        // A small program that opens a camera: a preloaded camera needs a process of its own.
        .executableTarget(
            name: "CameraProbe",
            dependencies: ["Camera", .product(name: "Logging", package: "swift-log")],
            path: "Tests/CameraProbe"
        ),
        .testTarget(
            name: "CameraTests",
            dependencies: [
                "Camera", "CameraProbe", "Demonstration", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "FaceMatchTests",
            dependencies: ["COpenCV", "CSIMD", "FaceMatch", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "FaceMatch"]),
        .testTarget(name: "AnnouncementsTests", dependencies: ["Announcements", "QueueModel"]),
        .testTarget(name: "AccessTests", dependencies: ["Access", "QueueModel"]),
        .testTarget(name: "QueueModelTests", dependencies: ["QueueModel", "RuleTrials"]),
        .testTarget(name: "ForecastTests", dependencies: ["QueueModel"]),
        .testTarget(name: "SimulationTests", dependencies: ["QueueModel", "Simulation"]),
        .testTarget(name: "StatisticsTests", dependencies: ["QueueModel", "Statistics"]),
        .testTarget(name: "ExportTests", dependencies: ["Export", "QueueModel", "Statistics"]),
        .testTarget(name: "ImportTests", dependencies: ["CZip", "Import", "QueueModel"]),
        .testTarget(
            name: "QueueStoreTests",
            dependencies: [
                "Access", "QueueModel", "QueueStore", "Statistics",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "BroadcastTests", dependencies: ["Broadcast"]),
        .testTarget(
            name: "ConnectionTests",
            dependencies: [
                "Access", "Broadcast", "Connection", "Import", "QueueModel", "QueueStore",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "TelemetryTests", dependencies: ["Telemetry"]),
        .testTarget(
            name: "ServiceManagerTests",
            dependencies: [
                "ServiceManager",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "SubjectsTests",
            dependencies: ["FaceMatch", "QueueModel", "Subjects"]
        ),
        .testTarget(
            name: "ReceptionTests",
            dependencies: [
                "Broadcast", "FaceMatch", "QueueModel", "QueueStore", "Reception", "Statistics", "Subjects",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "IntegrationTests",
            dependencies: [
                "CSIMD", "Connection", "FaceMatch", "KioskDaemon", "QueueModel", "QueueStore", "Reception", "Subjects",
                "WebTerminals",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
    ],
    cxxLanguageStandard: .cxx17
)

// Harnesses for libFuzzer (FuzzTesting/README.md). They need its run-time library, so that only scripts/fuzz asks for them.
if Context.environment["KIOSK_FUZZ"] == "1" {
    package.targets += [
        .target(name: "FuzzInput", dependencies: ["QueueModel"], path: "FuzzTesting/FuzzInput")
    ]
    let harnesses: [(name: String, parts: [Target.Dependency])] = [
        ("Bodies", ["QueueModel", "WebTerminals"]),
        (
            "Credentials",
            ["Access", "WebTerminals", .product(name: "HTTPTypes", package: "swift-http-types")]
        ),
        ("Events", ["QueueModel", "QueueStore"]),
        (
            "HTTP",
            [
                "Access", "Announcements", "Connection", "FaceMatch", "QueueModel", "QueueStore", "Reception",
                "Subjects", "WebTerminals", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        ("OpenCV", ["COpenCV", "FaceMatch"]),
        ("Pictures", ["Camera"]),
        ("Sealed", ["FaceMatch", "QueueModel", "Subjects"]),
        (
            "Settings",
            [
                "Camera", "Demonstration", "FaceMatch", "QueueModel", "WebTerminals",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        ("Texts", ["Camera", "FaceMatch", "QueueModel", "Statistics"]),
    ]
    for (name, parts) in harnesses {
        package.targets.append(
            .executableTarget(
                name: "Fuzz\(name)",
                dependencies: ["FuzzInput"] + parts,
                path: "FuzzTesting/\(name)"
            )
        )
    }
}

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}
