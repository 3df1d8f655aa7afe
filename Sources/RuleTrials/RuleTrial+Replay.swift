import Foundation
import QueueModel

extension RuleTrial {
    /// Replays the whole log, and its last day as a restart does.
    package func replay() throws(Violation) {
        let replayed = OfficeState(office: office, replaying: log)
        try demand(replayed == state, "replaying the log gives the same state")
        try replayLastDay()
    }

    /// The events go through the JSON in which the log keeps them.
    func replayLastDay() throws(Violation) {
        guard let opening = log.lastIndex(where: { $0.event.kind == .dayOpened }) else { return }
        let day = try log[opening...].map { recorded throws(Violation) in
            RecordedEvent(
                sequence: recorded.sequence,
                at: recorded.at,
                event: try coded(recorded.event),
                request: recorded.request
            )
        }
        let replayed = OfficeState(office: office, replaying: day)
        try demand(replayed == state, "replaying the last day gives the same state")
        try demand(try json(replayed.tickets) == json(state.tickets), "… to the byte")
    }

    private func coded(_ event: Event) throws(Violation) -> Event {
        let body = try json(event)
        guard let read = try? JSONDecoder().decode(Event.self, from: body), try json(read) == body else {
            throw Violation("the JSON of \(event) is read as it was written")
        }
        return read
    }

    private func json(_ value: some Encodable) throws(Violation) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let body = try? encoder.encode(value) else { throw Violation("\(value) can be written as JSON") }
        return body
    }
}
