// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "FaceQueue",
    dependencies: [
    ],
    targets: [
        .target(name: "QueueModel"),
        .testTarget(name: "QueueModelTests", dependencies: ["QueueModel"]),
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
