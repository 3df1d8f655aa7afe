/// On what ground a ticket goes before those who arrived earlier; the first of them that applies decides.
package enum DispatchGround: UInt8, Hashable, Sendable {
    /// It was overtaken as often as the office allows.
    case overtakingBound
    case appointment
    case priority
    /// It waited longer than anybody should.
    case overdue
    /// The counter prefers its service.
    case preference
    /// It arrived before everybody else the counter may call.
    case arrival
}
