internal import Synchronization

/// A piece of a gallery's memory that several copies of the gallery share until one of them changes it. Nothing of it
/// stays in memory: the last to let go overwrites it.
final class TemplateChunk: Sendable {
    /// Rows of a chunk: as much as is copied where a gallery changes that somebody else still reads.
    static let capacity = 2_048

    private let state: Mutex<TemplateRows>

    init(_ rows: TemplateRows = TemplateRows(capacity: capacity)) {
        state = Mutex(rows)
    }

    deinit { state.withLock { $0.eraseAll() } }

    /// The rows as they are now. Who keeps them while the chunk changes makes it copy itself.
    var rows: TemplateRows { state.withLock { $0 } }

    func read<Result: Sendable>(_ body: (TemplateRows) -> Result) -> Result {
        state.withLock { body($0) }
    }

    func update<Result: Sendable>(_ change: (inout TemplateRows) -> Result) -> Result {
        state.withLock { change(&$0) }
    }
}
