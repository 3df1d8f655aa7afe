/// A file in the import folder, as far as a look at it tells.
package struct FolderEntry: Hashable, Sendable {
    package let name: String
    /// In bytes.
    package let size: Int64
    /// Of its contents, in nanoseconds since 1970.
    package let modifiedAt: Int64

    package init(name: String, size: Int64, modifiedAt: Int64) {
        self.name = name
        self.size = size
        self.modifiedAt = modifiedAt
    }
}
