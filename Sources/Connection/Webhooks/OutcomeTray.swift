internal import Synchronization

/// Where attempts leave how they ended.
final class OutcomeTray: Sendable {
    private let landings = Mutex<[CourierRound.Landing]>([])

    func put(_ landing: CourierRound.Landing) {
        landings.withLock { $0.append(landing) }
    }

    func takeAll() -> [CourierRound.Landing] {
        landings.withLock { landings in
            defer { landings = [] }
            return landings
        }
    }
}
