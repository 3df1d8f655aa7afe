import QueueModel

extension PageRequest {
    /// A part of today's tickets, in order of issue. A cursor of another day leads to the first of today's.
    func page(of state: OfficeState) throws(Problem) -> Page<Ticket> {
        let tickets = state.tickets
        let day = state.day?.description ?? ""
        let seen = try ticketsSeen(on: day)
        let elements = Array(tickets.dropFirst(seen).prefix(limit))
        let end = seen + elements.count
        return Page(elements: elements, next: end < tickets.count ? Cursor.text(of: "\(day) \(end)") : nil)
    }

    /// How many of the day's tickets came on the pages before.
    private func ticketsSeen(on day: String) throws(Problem) -> Int {
        guard let position else { return 0 }
        let parts = position.split(separator: " ")
        guard parts.count == 2, ServiceDay(String(parts[0])) != nil, let seen = Int(parts[1]), seen >= 0 else {
            throw .badPage
        }
        return parts[0] == day ? seen : 0
    }
}
