import CMalloc

/// Keeps the GNU allocator from holding on to what the daemon no longer uses.
///
/// Left to itself it gives every thread an arena of its own, up to eight for each processor, and none of them shrinks: after
/// two days' work three fifths of the heap were free and yet resident, and every further day added some.
struct HeapKeeper {
    /// A thread for each of two processors seldom waits for the other.
    private static let arenas: Int32 = 2
    private static let interval = Duration.seconds(60)

    /// Has to come before the threads that it is about.
    init() {
        mallopt(M_ARENA_MAX, Self.arenas)
    }

    var service: SupportingService {
        SupportingService(name: "heap keeper") { await run() }
    }

    /// Gives free pages back to the system, until it is cancelled.
    private func run() async {
        while (try? await ContinuousClock().sleep(for: Self.interval)) != nil {
            malloc_trim(0)
        }
    }
}
