import QueueModel

extension QueueDesk {
    /// Commands decided one after another.
    struct Deliberation {
        private(set) var events: [RecordedEvent] = []
        /// One for each command, in their order.
        private(set) var verdicts: [Result<Receipt, Refusal>] = []

        /// - Parameter state: is taken along by every decision.
        init(on commands: [Command], evolving state: inout OfficeState, at moment: Timestamp) {
            for command in commands {
                decide(command, evolving: &state, at: moment)
            }
        }

        private mutating func decide(_ command: Command, evolving state: inout OfficeState, at moment: Timestamp) {
            do throws(Refusal) {
                let decided = try state.decide(command, at: moment)
                for event in decided {
                    state.evolve(event)
                }
                events += decided
                let ticket = decided.last?.event.ticket.flatMap { state.ticket($0) }
                verdicts.append(.success(Receipt(events: decided, ticket: ticket)))
            } catch {
                verdicts.append(.failure(error))
            }
        }
    }
}
