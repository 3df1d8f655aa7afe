/// What to tell the person in front of the camera.
package enum Guidance: String, Sendable, CaseIterable {
    case nobody
    case comeCloser = "come-closer"
    case lookAtCamera = "look-at-camera"
    case oneAtATime = "one-at-a-time"
    case holdStill = "hold-still"
    case seen
}
