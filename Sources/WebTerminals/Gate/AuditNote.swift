import Synchronization

/// What a handler has to say of a request for the audit: whom or what it was about, where the path does not tell.
final class AuditNote: Sendable {
    private struct Content {
        var actor: String?
        var target: String?
    }

    private let content = Mutex(Content())

    var actor: String? { content.withLock { $0.actor } }
    var target: String? { content.withLock { $0.target } }

    func note(target: String, actor: String? = nil) {
        content.withLock { content in
            content.target = target
            content.actor = actor ?? content.actor
        }
    }
}
