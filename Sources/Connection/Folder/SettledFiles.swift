/// Which files are complete: those that one look after another found unchanged.
package struct SettledFiles: Sendable {
    private struct Watched {
        var entry: FolderEntry
        /// Looks since it changed.
        var looks = 0
        var isDone = false
    }

    private var watched: [String: Watched] = [:]
    private let looks: Int

    /// - Parameter looks: after how many of them without a change a file counts as complete.
    package init(looks: Int) {
        self.looks = looks
    }

    /// The complete ones of what stands in the folder now, in the order of their names.
    package mutating func settled(among entries: [FolderEntry]) -> [FolderEntry] {
        let former = watched
        watched = [:]
        for entry in entries {
            var file = former[entry.name] ?? Watched(entry: entry, looks: -1)
            if file.entry != entry { file = Watched(entry: entry, looks: -1) }
            file.looks += 1
            watched[entry.name] = file
        }
        return watched.values.filter { $0.looks >= looks && !$0.isDone }.map(\.entry).sorted { $0.name < $1.name }
    }

    /// A file that can't be moved away is not taken again before it changes.
    package mutating func finish(_ entry: FolderEntry) {
        watched[entry.name]?.isDone = true
    }

    /// Whether one is still there that was taken.
    package var isAnyStuck: Bool { watched.values.contains(where: \.isDone) }

    /// It is to be taken again at the next look.
    package mutating func reopen(_ entry: FolderEntry) {
        watched[entry.name]?.isDone = false
    }
}
