extension Sound {
    private static let frameMilliseconds = 20
    /// How far below its loudest frame (as amplitude: -40 dB) a frame counts as silence.
    private static let silence = 0.01
    /// What is left of the silence before and after.
    private static let margin = 2
    /// -18 dB below full scale: as loud as spoken announcements are mastered, with room for their peaks.
    private static let targetLevel = 0.126 * Double(Int16.max)
    /// -1 dB below full scale.
    private static let highestPeak = 0.89 * Double(Int16.max)

    private var frameLength: Int { max(1, sampleRate * Self.frameMilliseconds / 1000) }

    /// Without the silence at both ends.
    package func trimmed() -> Sound {
        let levels = levels
        let threshold = (levels.max() ?? 0) * Self.silence
        guard threshold > 0, let first = levels.firstIndex(where: { $0 > threshold }),
            let last = levels.lastIndex(where: { $0 > threshold })
        else { return Sound(sampleRate: sampleRate, samples: []) }
        let start = max(0, first - Self.margin) * frameLength
        let end = min(samples.count, (last + 1 + Self.margin) * frameLength)
        return Sound(sampleRate: sampleRate, samples: Array(samples[start..<end]))
    }

    /// At the usual level, or as near to it as its peaks allow.
    package func levelled() -> Sound {
        let levels = levels
        let threshold = (levels.max() ?? 0) * Self.silence
        let voiced = levels.filter { $0 > threshold }
        guard !voiced.isEmpty else { return self }
        let level = (voiced.reduce(0) { $0 + $1 * $1 } / Double(voiced.count)).squareRoot()
        let peak = Double(samples.map(\.magnitude).max() ?? 1)
        let gain = min(Self.targetLevel / level, Self.highestPeak / peak)
        return Sound(sampleRate: sampleRate, samples: samples.map { Int16((Double($0) * gain).rounded()) })
    }

    /// Effective values, frame by frame.
    private var levels: [Double] {
        stride(from: 0, to: samples.count, by: frameLength).map { start in
            let frame = samples[start..<min(start + frameLength, samples.count)]
            let power = frame.reduce(0.0) { $0 + Double($1) * Double($1) }
            return (power / Double(frame.count)).squareRoot()
        }
    }
}
