import QueueModel

/// What may happen next in a simulated day. Counters are indices of `office.counters`.
enum Happening {
    case arrival(Visitor)
    /// The clerk is free to call.
    case ready(counter: Int)
    /// The visitor who was called sits down.
    case sitDown(TicketID, counter: Int)
    case done(TicketID, counter: Int)
    /// Nobody has come yet.
    case recall(TicketID, counter: Int)
    case giveUp(TicketID, counter: Int)
    /// The clerk goes away, once whoever is there is done, and comes back.
    case leave(counter: Int)
    case comeBack(counter: Int)
}
