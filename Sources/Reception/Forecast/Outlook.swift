package import QueueModel

/// The queue at one moment and how long everybody in it will wait.
package struct Outlook: Sendable {
    package let state: OfficeState
    package let at: Timestamp
    /// Tickets that are in memory only, because the store cannot be written.
    package let unwritten: Set<TicketID>
    package let storeAlarms: [StoreAlarm]
    private let forecasts: Forecasts

    init(
        _ state: OfficeState,
        at moment: Timestamp,
        forecasts: Forecasts,
        unwritten: Set<TicketID>,
        storeAlarms: [StoreAlarm]
    ) {
        self.state = state
        self.unwritten = unwritten
        self.storeAlarms = storeAlarms
        at = moment
        self.forecasts = forecasts
    }

    /// Of somebody who waits; `nil` for anybody else, and for whom no counter is likely to call before the day is over.
    package func forecast(for ticket: TicketID) -> Forecast? {
        state.place(of: ticket).flatMap { forecasts.waiting[$0] }
    }

    /// Of somebody who comes now.
    package func forecast(forNewTicketOf service: ServiceID) -> Forecast? {
        state.office.services.firstIndex { $0.id == service }.flatMap { forecasts.newcomers[$0] }
    }
}
