/// What `kioskd bench search` found.
package struct SearchReport: Codable, Sendable {
    /// One search at a time in a gallery of one size.
    package struct Size: Codable, Sendable {
        /// Templates in the gallery.
        package let size: Int
        package let probes: Int
        /// On one thread.
        package let p50Milliseconds: Double
        package let p95Milliseconds: Double
        package let minimumMilliseconds: Double
        /// Shared out among as many tasks as there are cores.
        package let allCores: AllCores
        package let bytesPerTemplate: Int
        /// What the scan reads, at the median.
        package let bytesPerSecond: Double
        /// Whether the best five were those of comparing with every template in `Float`; absent where it was not
        /// compared.
        package let exact: Bool?
    }

    package struct AllCores: Codable, Sendable {
        package let tasks: Int
        package let p50Milliseconds: Double
        package let p95Milliseconds: Double
    }

    package let sizes: [Size]
}
