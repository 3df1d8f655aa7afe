import QueueModel
import QueueStore
import Reception
import Telemetry

/// How the store is.
struct StoreFigures: SampleSource {
    let keeper: StoreKeeper

    func samples() async -> [Sample] {
        let vitals = await keeper.vitals
        return vitals.errors.map { Sample(MetricCatalog.storeErrors, [$0.key.rawValue], Double($0.value)) }
            + (vitals.freeBytes.map { [Sample(MetricCatalog.diskFree, [], Double($0))] } ?? [])
            + [
                Sample(MetricCatalog.unwritten, [], Double(vitals.unwrittenEvents)),
                Sample(MetricCatalog.storeSize, [], Double(vitals.bytes)),
                Sample(MetricCatalog.backupSuccess, [], Double((vitals.lastBackup?.at.milliseconds ?? 0) / 1_000)),
                Sample(MetricCatalog.backupFailed, [], vitals.hasLastBackupFailed ? 1 : 0),
            ]
    }
}
