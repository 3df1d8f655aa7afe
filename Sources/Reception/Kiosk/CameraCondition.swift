package import QueueModel

/// What people need to know about the kiosk's camera.
package struct CameraCondition: Sendable, Equatable {
    package enum State: String, Sendable, Codable, CaseIterable {
        /// No camera is configured: the button and the clerks give the numbers.
        case none
        case starting
        case running
        /// Out of order; the daemon tries again by itself.
        case failed
        /// A recording has come to its end.
        case ended
    }

    package let state: State
    /// The stable code of the fault, when there is one.
    package let code: String?
    package let message: LocalizedText?

    package init(state: State, code: String? = nil, message: LocalizedText? = nil) {
        self.state = state
        self.code = code
        self.message = message
    }
}
