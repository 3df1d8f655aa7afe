/// What one guess costs.
package struct ScryptCost: Hashable, Sendable {
    /// log2 of the CPU and memory cost N; with `blockSize` 8 one block takes 2^log × 1 KiB.
    package let logRounds: Int
    package let blockSize: Int
    package let parallelism: Int

    package init(logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// 32 MiB and some 0.2 s: the line of the OWASP Password Storage Cheat Sheet that a small PC can afford.
    package static let standard = ScryptCost(logRounds: 15, blockSize: 8, parallelism: 3)

    /// What a stored hash may ask for; anything else would let a changed database stop the daemon.
    var isSane: Bool {
        (1...20).contains(logRounds) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
    }
}
