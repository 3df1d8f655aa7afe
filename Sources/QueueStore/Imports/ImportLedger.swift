package import QueueModel

/// The latest files that were handed in.
package protocol ImportLedger: Sendable {
    /// Of many the latest hundred are kept.
    func note(_ run: ImportRun) async throws(StoreError)

    /// The latest first.
    func runs() async throws(StoreError) -> [ImportRun]

    /// Kinds whose latest file in the folder was rejected, and of which no other file was taken since.
    func rejectedKinds() async throws(StoreError) -> Set<ImportKind>
}
