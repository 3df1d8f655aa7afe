import QueueModel

extension QueueDesk {
    /// Commands decided one after another on a copy of the state.
    struct Draft {
        private(set) var state: OfficeState
        private(set) var events: [RecordedEvent] = []
        /// One for each command, in their order.
        private(set) var verdicts: [Result<Receipt, Refusal>] = []

        init(deciding commands: [Command], from state: OfficeState, at moment: Timestamp) {
            self.state = state
            for command in commands {
                decide(command, at: moment)
            }
        }

        private mutating func decide(_ command: Command, at moment: Timestamp) {
            do throws(Refusal) {
                let decided = try state.decide(command, at: moment)
                for event in decided {
                    state.evolve(event)
                }
                events += decided
                verdicts.append(.success(Receipt(events: decided, state: state)))
            } catch {
                verdicts.append(.failure(error))
            }
        }
    }
}
