import QueueModel
package import Reception

/// The kiosks of the office, each with its camera.
package struct Kiosks: Sendable {
    package struct Kiosk: Sendable {
        package let attendant: KioskAttendant
        /// Nil without a camera.
        let preview: (any PreviewSource)?

        package init(attendant: KioskAttendant, preview: (any PreviewSource)? = nil) {
            self.attendant = attendant
            self.preview = preview
        }
    }

    /// The one that is meant where none is named.
    let first: Kiosk
    let all: [Kiosk]

    package init(first: Kiosk, others: [Kiosk] = []) {
        self.first = first
        all = [first] + others
    }

    package var attendants: [KioskAttendant] { all.map(\.attendant) }

    /// What all screens show of the cameras.
    var board: CameraBoard { first.attendant.board }

    /// That of the request's `?camera=`.
    ///
    /// - Throws: `unknown-camera`.
    func kiosk(of camera: Substring?) throws(Problem) -> Kiosk {
        guard let camera else { return first }
        guard let kiosk = all.first(where: { $0.attendant.id.rawValue == camera }) else { throw .unknownCamera }
        return kiosk
    }

    /// Where the ticket's owner stands; the first kiosk's when they stand at none.
    func attendant(before ticket: TicketID) async -> KioskAttendant {
        for kiosk in all where await kiosk.attendant.sees(ticket) { return kiosk.attendant }
        return first.attendant
    }
}
