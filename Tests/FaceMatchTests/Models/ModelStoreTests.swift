import Crypto
import FaceMatch
import Foundation
import Testing

@Suite("The model store")
struct ModelStoreTests {
    private func withDirectory(_ content: Data?, _ body: (ModelStore) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        if let content { try content.write(to: directory.appending(path: ModelCatalog.detector.fileName)) }
        try body(ModelStore(directory: directory.path))
    }

    @Test("a missing file names the path and the remedy")
    func missing() throws {
        try withDirectory(nil) { store in
            let error = #expect(throws: FaceMatchError.self) { _ = try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelMissing)
            #expect(error?.subject == store.directory + "/" + ModelCatalog.detector.fileName)
            #expect(error?.remedy.contains("make setup") == true)
        }
    }

    @Test("a file with another hash is refused with both hashes")
    func wrongHash() throws {
        try withDirectory(Data("abc".utf8)) { store in
            let error = #expect(throws: FaceMatchError.self) { _ = try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelHash)
            // The digest of "abc": FIPS 180-2, appendix B.1.
            let found = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            #expect(error?.detail.contains(found) == true)
            #expect(error?.detail.contains(ModelCatalog.detector.sha256) == true)
        }
    }

    @Test("a truncated file is refused by its hash", .enabled(if: Resources.haveModels, "no models; run make setup"))
    func truncated() throws {
        let bytes = try content(of: ModelCatalog.detector)
        try withDirectory(bytes.prefix(bytes.count / 2)) { store in
            let error = #expect(throws: FaceMatchError.self) { _ = try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelHash)
        }
    }

    @Test("a file that is replaced after its check is not the one that is used", .enabled(if: Resources.haveModels))
    func replaced() throws {
        try withDirectory(content(of: ModelCatalog.detector)) { store in
            let file = try store.load(ModelCatalog.detector)
            let path = store.directory + "/" + ModelCatalog.detector.fileName
            try Data("abc".utf8).write(to: URL(filePath: path), options: .atomic)
            #expect(throws: Never.self) { _ = try FaceDetector(model: file) }
        }
    }

    @Test("a file that is no network is refused", arguments: [0, 1, 1000])
    func garbage(count: Int) throws {
        try withDirectory(Data(repeating: 7, count: count)) { store in
            let pinned = try pinned(in: store)
            let detector = #expect(throws: FaceMatchError.self) { _ = try FaceDetector(model: store.load(pinned)) }
            let embedder = #expect(throws: FaceMatchError.self) { _ = try FaceEmbedder(model: store.load(pinned)) }
            #expect(detector?.code == .modelUnreadable && embedder?.code == .modelUnreadable)
        }
    }

    @Test(
        "half a network, and a network of another shape, are refused",
        .enabled(if: Resources.haveModels, "no models")
    )
    func otherNetwork() throws {
        let bytes = try content(of: ModelCatalog.detector)
        try withDirectory(bytes.prefix(bytes.count / 2)) { store in
            let pinned = try pinned(in: store)
            let half = #expect(throws: FaceMatchError.self) { _ = try FaceDetector(model: store.load(pinned)) }
            #expect(half?.code == .modelUnreadable)
        }
        let store = ModelStore(directory: Resources.models)
        let exchanged = #expect(throws: FaceMatchError.self) {
            _ = try FaceEmbedder(model: store.load(ModelCatalog.detector))
        }
        #expect(exchanged?.code == .modelShape)
        let exchangedToo = #expect(throws: FaceMatchError.self) {
            _ = try FaceDetector(model: store.load(ModelCatalog.embedder))
        }
        #expect(exchangedToo?.code == .modelShape)
    }

    private func content(of model: ModelDescription) throws -> Data {
        try Data(contentsOf: URL(filePath: Resources.models + "/" + model.fileName))
    }

    /// Describes whatever stands in the detector's place, under its own hash.
    private func pinned(in store: ModelStore) throws -> ModelDescription {
        let model = ModelCatalog.detector
        let bytes = try Data(contentsOf: URL(filePath: store.directory + "/" + model.fileName))
        return ModelDescription(
            name: model.name,
            fileName: model.fileName,
            sha256: SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined(),
            inputShape: model.inputShape,
            channelOrder: model.channelOrder,
            outputs: model.outputs,
            licence: model.licence,
            source: model.source
        )
    }
}
