/// What `kioskd bench forecast` found: the core time of one round of futures.
package struct ForecastBenchReport: Codable, Hashable, Sendable {
    package let waiting: Int
    package let counters: Int
    package let futures: Int
    package let p50Milliseconds: Double
    package let p90Milliseconds: Double
    package let worstMilliseconds: Double
}
