/// What a counter is doing today.
package struct CounterCondition: Hashable, Sendable {
    package internal(set) var status = CounterStatus.open
    /// When its status last changed; `nil` when it has not since the day began.
    package internal(set) var since: Timestamp?
    /// When a pause is planned to end.
    package internal(set) var until: Timestamp?
    /// Who opened it, if that was said.
    package internal(set) var clerk: StaffID?
    /// When its last ticket left it; `nil` before the first and while it has one.
    package internal(set) var freeSince: Timestamp?
}
