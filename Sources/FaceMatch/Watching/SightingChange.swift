/// What became of a sighting. Each sighting is `ready` once, then `refined` once at most, then `ended` once.
package enum SightingChange: Sendable, Equatable {
    /// An engaged person stayed long enough and was seen in enough shots, and their liveness was decided or could not
    /// be in time. A suspected attack is announced too.
    case ready(Sighting)
    /// More shots made the template of a ready sighting better, and more frames its liveness surer.
    case refined(Sighting)
    /// The person has been gone for longer than the absence. Only sightings that were ready end in this way.
    case ended(SightingID)
}
