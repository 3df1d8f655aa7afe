/// What was decided about somebody who came before the camera.
package enum SightingDecision: String, Sendable, CaseIterable {
    /// They have an open ticket already.
    case known
    /// A new number for somebody who agreed to be remembered, and was.
    case returning
    /// A new number for somebody who is not known.
    case new
    /// A suspected print or screen, pointed to the desk.
    case desk
}
