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

    /// Whether the person who stands there may be, or is, remembered beyond this visit.
    package struct Remembering: Sendable, Equatable {
        /// They may be asked.
        package var offered = false
        /// They agreed before, and are greeted; without a name, which nobody has.
        package var known = false
        /// That of the text they agree to; empty where nobody is remembered.
        package var textVersion = ""

        package init(offered: Bool = false, known: Bool = false, textVersion: String = "") {
            self.offered = offered
            self.known = known
            self.textVersion = textVersion
        }
    }

    package var camera: CameraCondition
    package var stage: Stage
    package var remembering: Remembering

    package init(camera: CameraCondition, stage: Stage, remembering: Remembering = Remembering()) {
        self.camera = camera
        self.stage = stage
        self.remembering = remembering
    }

    /// What the person who stands there should do, by its stable name.
    package var guidance: String? {
        guard case .approaching(let guidance) = stage else { return nil }
        return guidance.rawValue
    }
}
