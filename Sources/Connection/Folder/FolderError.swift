/// What can't be done in the import folder.
package struct FolderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// On `/healthz` while it is so.
    package static let code = "import-folder-unusable"

    /// What exactly went wrong, in English, for the journal: a path and the system's word.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
