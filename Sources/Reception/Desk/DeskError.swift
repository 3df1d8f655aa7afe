package import QueueModel
package import QueueStore

/// Why a command had no effect.
package enum DeskError: Error, Sendable, Equatable {
    /// The rules of the queue say no; nothing is wrong with the system.
    case refused(Refusal)
    /// The command could not be stored, nor held in memory; the queue is as it was before.
    case notStored(StoreError)

    /// A stable code for logs, metrics and programs.
    package var code: String {
        switch self {
        case .refused(let refusal): refusal.code
        case .notStored(let error): error.code.rawValue
        }
    }

    /// What a clerk or a citizen is told.
    package var message: LocalizedText {
        switch self {
        case .refused(let refusal): refusal.message
        case .notStored(let error): error.message
        }
    }
}
