// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "FaceQueue",
    dependencies: [
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
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
        .target(name: "FaceMatch", dependencies: ["COpenCV", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "QueueModel"),
        .target(name: "Broadcast"),
        .target(
            name: "QueueStore",
            dependencies: ["QueueModel", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .target(
            name: "Reception",
            dependencies: [
                "Broadcast", "FaceMatch", "QueueModel", "QueueStore",
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
                "Broadcast", "QueueModel", "Reception",
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationEssentialsCompat", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Pages")]
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
        .testTarget(name: "FaceMatchTests", dependencies: ["COpenCV", "FaceMatch"]),
        .testTarget(name: "QueueModelTests", dependencies: ["QueueModel"]),
        .testTarget(
            name: "QueueStoreTests",
            dependencies: ["QueueModel", "QueueStore", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(name: "BroadcastTests", dependencies: ["Broadcast"]),
        .testTarget(
            name: "ReceptionTests",
            dependencies: [
                "Broadcast", "FaceMatch", "QueueModel", "QueueStore", "Reception",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
    ],
    cxxLanguageStandard: .cxx17
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}
