/// A directory of model files. What comes out of it has the pinned SHA-256; this is checked at every load.
package struct ModelStore: Sendable {
    package let directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// Opens and checks a model's file.
    ///
    /// - Throws: `model-missing` if it can't be read, `model-hash` if it is not the file that was pinned.
    package func load(_ model: ModelDescription) throws(FaceMatchError) -> ModelFile {
        try ModelFile(at: directory + "/" + model.fileName, sha256: model.sha256)
    }
}
