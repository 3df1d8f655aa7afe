package import FaceMatch
package import QueueModel

/// What the kiosk's screen shows at one moment.
package struct KioskStatus: Sendable, Equatable {
    package enum Stage: Sendable, Equatable {
        case nobody
        /// Somebody is there, without a number yet.
        case approaching(Guidance)
        /// The number of the person who stands there; `returning` when they had it before they came.
        case ticket(TicketID, returning: Bool)
        /// The camera suspects a print or a screen: the screen points to the desk, and the button still works.
        case desk
    }

    package var camera: CameraCondition
    package var stage: Stage

    package init(camera: CameraCondition, stage: Stage) {
        self.camera = camera
        self.stage = stage
    }

    /// What the person who stands there should do, by its stable name.
    package var guidance: String? {
        guard case .approaching(let guidance) = stage else { return nil }
        return guidance.rawValue
    }
}
