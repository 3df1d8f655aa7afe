/// Looks after those who are remembered for as long as the daemon runs.
package struct SubjectKeeper: Sendable {
    private static let interval = Duration.seconds(15)

    private let desk: SubjectDesk
    private let clock: any Clock<Duration>

    package init(desk: SubjectDesk, clock: any Clock<Duration> = ContinuousClock()) {
        self.desk = desk
        self.clock = clock
    }

    /// Runs until it is cancelled.
    package func run() async {
        repeat {
            await desk.reconcile()
        } while (try? await clock.sleep(for: Self.interval)) != nil
    }
}
