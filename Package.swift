// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "FaceQueue",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "QueueModel"),
        .target(
            name: "QueueStore",
            dependencies: ["QueueModel", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(name: "QueueModelTests", dependencies: ["QueueModel"]),
        .testTarget(
            name: "QueueStoreTests",
            dependencies: ["QueueModel", "QueueStore", .product(name: "GRDB", package: "GRDB.swift")]
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
