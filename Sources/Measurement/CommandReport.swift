/// What `kioskd bench commands` found.
package struct CommandReport: Codable, Sendable {
    package let clients: Int
    package let rounds: Int
    /// Durable commands a second, by round.
    package let commandsPerSecond: [Double]
    /// SQLite's own durable single inserts a second, by round.
    package let singleInsertsPerSecond: [Double]
    /// Commands for each single insert: the median over the rounds.
    package let ratio: Double
    /// From a command to its answer.
    package let answer: Percentiles
}
