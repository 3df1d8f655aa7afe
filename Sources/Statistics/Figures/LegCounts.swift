import QueueModel

/// How many came and what became of them. Counted are legs: a visit of two services arrives once and is served twice.
///
/// `waiting` to `expired` part the legs: together they are `legs`.
package struct LegCounts: Hashable, Sendable, Codable {
    /// Visits, each counted with its first leg.
    package internal(set) var arrivals = 0
    package internal(set) var legs = 0
    package internal(set) var waiting = 0
    package internal(set) var called = 0
    package internal(set) var serving = 0
    package internal(set) var parked = 0
    /// Ended with an outcome.
    package internal(set) var served = 0
    /// Serving ended without an outcome: sent on to another counter or service, or set aside.
    package internal(set) var handedOn = 0
    package internal(set) var noShows = 0
    package internal(set) var cancelled = 0
    /// Went on as a part of another ticket of the same citizen.
    package internal(set) var merged = 0
    /// Still open when the day ended.
    package internal(set) var expired = 0
    package internal(set) var transfers = 0
    package internal(set) var recalls = 0
}

extension LegCounts {
    mutating func add(_ leg: MeasuredLeg) {
        legs += 1
        arrivals += leg.isArrival ? 1 : 0
        transfers += Int(leg.transfers)
        recalls += Int(leg.recalls)
        switch leg.state {
        case .waiting: waiting += 1
        case .called: called += 1
        case .serving: serving += 1
        case .parked: parked += 1
        case .finished: if leg.isHandedOn { handedOn += 1 } else { served += 1 }
        case .noShow: noShows += 1
        case .cancelled: cancelled += 1
        case .merged: merged += 1
        case .expired: expired += 1
        }
    }
}
