extension WaitingEntry {
    /// Somebody with the same service and class who comes later and has no appointment.
    func arriving(at place: Int32) -> WaitingEntry {
        WaitingEntry(place: place, service: service, rank: rank)
    }

    /// The same citizen at the same place for another service.
    func rejoining(for service: Int32) -> WaitingEntry {
        WaitingEntry(
            place: place,
            service: service,
            rank: rank,
            dueFrom: dueFrom,
            overdueFrom: .distantFuture,
            overtaken: overtaken
        )
    }
}
