/// Why a file is no speech that can be played here.
package enum WAVFault: Error, Hashable, Sendable, CustomStringConvertible {
    case notWAV
    case truncated
    case empty
    case otherFormat(String)

    package var description: String {
        switch self {
        case .notWAV: "no WAV file"
        case .truncated: "is cut off"
        case .empty: "holds no sound"
        case .otherFormat(let found):
            "is not linear PCM with one channel of 16 bits at \(WAVFile.sampleRates.lowerBound) to "
                + "\(WAVFile.sampleRates.upperBound) Hz (\(found))"
        }
    }
}
