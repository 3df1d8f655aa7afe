/// What `kioskd bench pipeline` found.
package struct PipelineReport: Codable, Sendable {
    /// Stages of one frame; a stage that a frame skips isn't counted.
    package struct Stages: Codable, Sendable {
        package let gate: Percentiles
        package let detect: Percentiles
        package let track: Percentiles
        package let embed: Percentiles
        /// Both liveness networks; a handful of frames a sighting.
        package let liveness: Percentiles
        /// Search, decision, and the durable ticket where there is one.
        package let attend: Percentiles
    }

    package let camera: String
    package let seconds: Double
    package let frames: Int
    package let framesPerSecond: Double
    /// Templates in the gallery that every sighting is compared with.
    package let galleryTemplates: Int
    package let tickets: Int
    package let stages: Stages
    /// From the moment the first usable frame of a person was received until their ticket was durable.
    package let firstUsableFrameToTicket: Percentiles
    /// The time of all threads, in cores: 0.5 is half a core.
    package let coresUsed: Double
    /// The part of `coresUsed` that detection took.
    package let coresForDetection: Double
    package let residentMegabytes: Double
    package let peakResidentMegabytes: Double
}
