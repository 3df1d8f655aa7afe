import QueueModel
import QueueStore
import Reception
import Telemetry

extension Daemon {
    /// The queue with all that keeps it: the database, the office's time, the desk and its forecasts.
    struct Queue {
        let store: Store
        let time: SteadyTime
        let desk: QueueDesk
        let keeper: StoreKeeper
        let forecaster: Forecaster
        let dossiers: any DossierStore

        /// Codes of what happened when it was opened.
        var warnings: [String] {
            get async { store.warnings + (await desk.hasLostEvents ? [QueueDesk.lossCode] : []) }
        }
    }

    func openQueue() async throws -> Queue {
        let watch = StoreWatch { [metrics] time, _ in metrics.observe(MetricCatalog.appendTime, [], time) }
        let (store, time, desk) = try await openQueue(watch: watch)
        return Queue(
            store: store,
            time: time,
            desk: desk,
            keeper: storeKeeper(for: desk, on: store, watch: watch, time: time),
            forecaster: await Forecaster(
                desk: desk,
                log: store.log,
                ledger: store.log,
                logger: logger,
                now: { time.now() }
            ),
            dossiers: SQLiteDossierStore(store.log)
        )
    }
}
