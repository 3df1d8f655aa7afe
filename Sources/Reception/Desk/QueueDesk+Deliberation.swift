import QueueModel

extension QueueDesk {
    /// A command, and the request it came with where that has a name.
    struct Motion {
        let command: Command
        let request: RequestKey?
    }

    /// Commands decided one after another.
    struct Deliberation {
        private(set) var events: [RecordedEvent] = []
        /// One for each command, in their order.
        private(set) var verdicts: [Result<Receipt, Refusal>] = []

        /// - Parameter state: is taken along by every decision.
        init(on motions: [Motion], evolving state: inout OfficeState, at moment: Timestamp) {
            for motion in motions {
                do throws(Refusal) {
                    verdicts.append(.success(try decide(motion, evolving: &state, at: moment)))
                } catch {
                    verdicts.append(.failure(error))
                }
            }
        }

        private mutating func decide(
            _ motion: Motion,
            evolving state: inout OfficeState,
            at moment: Timestamp
        ) throws(Refusal) -> Receipt {
            if let before = try motion.request.flatMap({ request throws(Refusal) in try state.carriedOut(request) }) {
                return Receipt(events: [], ticket: before.ticket.flatMap { state.ticket($0) }, isRepeated: true)
            }
            let decided = try state.decide(motion.command, at: moment).map { $0.requested(by: motion.request) }
            for event in decided {
                state.evolve(event)
            }
            events += decided
            let ticket = decided.last?.event.ticket.flatMap { state.ticket($0) }
            return Receipt(events: decided, ticket: ticket)
        }
    }
}
