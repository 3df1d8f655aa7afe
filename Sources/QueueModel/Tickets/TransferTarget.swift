/// Where a ticket is sent on to.
package enum TransferTarget: Hashable, Sendable {
    /// Any counter that serves the service.
    case service(ServiceID)
    /// This counter alone, until it closes.
    case counter(CounterID)
}
