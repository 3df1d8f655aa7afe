import Access
import HTTPTypes
import Hummingbird

/// Server-Sent Events for every terminal.
struct EventRoutes {
    let feed: EventFeed
    let access: AccessDesk
    let places: StreamPlaces

    private static let lastEventID = HTTPField.Name("Last-Event-ID")

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.get("events") { request, context in
            guard let principal = context.principal else { throw Problem.signInRequired }
            let attendant = try feed.kiosks.kiosk(of: request.camera).attendant
            let admission = StreamAdmission(access: access, principal: principal)
            let place = try places.take()
            let lastEventID = Self.lastEventID.flatMap { request.headers[$0] }.flatMap(Int64.init)
            let signals = feed.signals(of: attendant)
            let newest = await feed.newest
            return EventStream.response(to: request, at: place) { writer in
                try await feed.write(
                    signals,
                    to: &writer,
                    of: attendant,
                    after: lastEventID,
                    newest: newest,
                    admission: admission
                )
            }
        }
    }
}
