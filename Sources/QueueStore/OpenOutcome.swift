/// What was found when a database was opened.
package enum OpenOutcome: Hashable, Sendable {
    /// There was none; a fresh one was made.
    case created
    case opened
    /// It could not be trusted and was kept aside under `keptAt`, byte for byte; a fresh one was made.
    case damaged(keptAt: String, detail: String)
    /// It could not be trusted and was kept aside; a sound copy is in its place, with what could still be read behind it.
    case restored(DatabaseRestore.Report, from: BackupName, detail: String)
}
