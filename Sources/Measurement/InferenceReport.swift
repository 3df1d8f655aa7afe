/// What `kioskd bench inference` found.
package struct InferenceReport: Codable, Sendable {
    /// Passes of one network over batches of one size.
    package struct Passes: Codable, Sendable {
        /// `detector`, `embedder`, `liveness-near` or `liveness-wide`.
        package let network: String
        package let batch: Int
        /// Of a picture of the batch, in pixels.
        package let width: Int
        package let height: Int
        package let latency: Percentiles
        package let minimumMilliseconds: Double
        /// User and system time of all threads, for one pass.
        package let processorMilliseconds: Double
    }

    /// That OpenCV was allowed to take.
    package let threads: Int
    package let passes: [Passes]
}
