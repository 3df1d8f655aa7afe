import Synchronization

/// How many terminals may listen at once.
final class StreamPlaces: Sendable {
    private let limit: Int
    private let taken = Mutex(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// How many listen at this moment.
    var count: Int { taken.withLock { $0 } }

    /// - Throws: `too-many-streams`.
    func take() throws(Problem) -> Place {
        let isFree = taken.withLock { taken in
            guard taken < limit else { return false }
            taken += 1
            return true
        }
        guard isFree else { throw Problem.tooManyStreams }
        return Place(places: self)
    }

    /// One listener's place, free again when nobody holds it any more, however the stream ended.
    final class Place: Sendable {
        private let places: StreamPlaces

        fileprivate init(places: StreamPlaces) {
            self.places = places
        }

        deinit {
            places.taken.withLock { $0 -= 1 }
        }
    }
}
