package import QueueModel
package import QueueStore

/// A file as somebody hands it in.
package struct HandedInFile: Sendable {
    package let bytes: [UInt8]
    package let kind: ImportKind
    /// Empty where it has none.
    package let name: String
    package let source: ImportRun.Source

    package init(_ bytes: [UInt8], of kind: ImportKind, name: String, source: ImportRun.Source) {
        self.bytes = bytes
        self.kind = kind
        self.name = name
        self.source = source
    }
}
