/// How people and their pictures are dealt out for an open-set identification (ISO/IEC 19795-1).
package struct IdentificationProtocol: Codable, Sendable, Equatable {
    /// Pictures that enrol each person who is looked for.
    package let galleryShots: Int
    /// Pictures of one search for that person.
    package let probeShots: Int
    /// People who are looked for but not enrolled.
    package let impostors: Int
    package let seed: UInt64

    package init(galleryShots: Int, probeShots: Int, impostors: Int, seed: UInt64) {
        self.galleryShots = galleryShots
        self.probeShots = probeShots
        self.impostors = impostors
        self.seed = seed
    }
}
