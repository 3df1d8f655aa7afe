/// Speech as samples: one channel, 16 bits.
package struct Sound: Hashable, Sendable {
    package let sampleRate: Int
    package let samples: [Int16]

    package init(sampleRate: Int, samples: [Int16]) {
        self.sampleRate = sampleRate
        self.samples = samples
    }

    package var seconds: Double { Double(samples.count) / Double(sampleRate) }

    static func silence(milliseconds: Int, sampleRate: Int) -> [Int16] {
        Array(repeating: 0, count: sampleRate * milliseconds / 1000)
    }
}
