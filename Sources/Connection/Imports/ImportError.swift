package import Import
package import QueueStore

/// Why a file was not taken. Nothing has changed.
package enum ImportError: Error, Hashable, Sendable {
    case refused(ImportRefusal)
    case notStored(StoreError)
}
