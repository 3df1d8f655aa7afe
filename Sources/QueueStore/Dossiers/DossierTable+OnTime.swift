import GRDB
import QueueModel
import Statistics

extension DossierTable {
    /// Of those due at these times; one that is neither due at `moment` nor ready is not counted yet.
    func onTimeFigures(dueAt times: Range<Timestamp>, asOf moment: Timestamp) throws -> OnTimeFigures {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) FILTER (WHERE ready <= due_at), count(*) FROM dossier
                WHERE office = ? AND due_at >= ? AND due_at < ? AND (ready IS NOT NULL OR due_at < ?)
                """,
            arguments: [
                office.rawValue, times.lowerBound.milliseconds, times.upperBound.milliseconds, moment.milliseconds,
            ]
        )
        return OnTimeFigures(onTime: row?[0] ?? 0, total: row?[1] ?? 0)
    }
}
