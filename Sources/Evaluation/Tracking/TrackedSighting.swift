/// One person's stay, as `kioskd evaluate tracking` reports it. Times are seconds on the source's own clock.
package struct TrackedSighting: Codable, Sendable, Equatable {
    package let number: Int
    /// The first frame whose face was good enough for a shot.
    package let start: Double
    /// The frame that made the sighting ready.
    package let ready: Double
    /// The last frame that showed this face.
    package internal(set) var end: Double
    /// known, new or unsure, against the sightings before this one.
    package let decision: String
    /// The number of the sighting that this person had before, for a known one.
    package let knownAs: Int?
    package let score: Float?
    package internal(set) var shots: Int
    package internal(set) var quality: Float
    package internal(set) var spread: Float
    /// The code of the verdict on the sighting's liveness; null where none is made.
    package internal(set) var liveness: String?
}

extension TrackedSighting {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(start, forKey: .start)
        try container.encode(ready, forKey: .ready)
        try container.encode(end, forKey: .end)
        try container.encode(decision, forKey: .decision)
        try container.encode(knownAs, forKey: .knownAs)
        try container.encode(score, forKey: .score)
        try container.encode(shots, forKey: .shots)
        try container.encode(quality, forKey: .quality)
        try container.encode(spread, forKey: .spread)
        try container.encode(liveness, forKey: .liveness)
    }
}
