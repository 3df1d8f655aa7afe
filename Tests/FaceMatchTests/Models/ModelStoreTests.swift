import FaceMatch
import Foundation
import Testing

@Suite("The model store")
struct ModelStoreTests {
    private func withDirectory(_ content: [UInt8]?, _ body: (ModelStore) throws -> Void) throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        if let content { try Data(content).write(to: directory.appending(path: ModelCatalog.detector.fileName)) }
        try body(ModelStore(directory: directory.path))
    }

    @Test("a missing file names the path and the remedy")
    func missing() throws {
        try withDirectory(nil) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelMissing)
            #expect(error?.subject == store.directory + "/" + ModelCatalog.detector.fileName)
            #expect(error?.remedy.contains("make setup") == true)
        }
    }

    @Test("a file with another hash is refused with both hashes")
    func wrongHash() throws {
        try withDirectory(Array("abc".utf8)) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelHash)
            // The digest of "abc": FIPS 180-2, appendix B.1.
            let found = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            #expect(error?.detail.contains(found) == true)
            #expect(error?.detail.contains(ModelCatalog.detector.sha256) == true)
        }
    }

    @Test("a truncated file is refused by its hash", .enabled(if: Resources.haveModels, "no models; run make setup"))
    func truncated() throws {
        let bytes = try ModelStore(directory: Resources.models).load(ModelCatalog.detector)
        try withDirectory(Array(bytes.prefix(bytes.count / 2))) { store in
            let error = #expect(throws: FaceMatchError.self) { try store.load(ModelCatalog.detector) }
            #expect(error?.code == .modelHash)
        }
    }

    @Test("bytes that are no network are refused", arguments: [0, 1, 1000])
    func garbage(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        let detector = #expect(throws: FaceMatchError.self) { _ = try FaceDetector(model: bytes) }
        let embedder = #expect(throws: FaceMatchError.self) { _ = try FaceEmbedder(model: bytes) }
        #expect(detector?.code == .modelUnreadable && embedder?.code == .modelUnreadable)
    }

    @Test(
        "half a network, and a network of another shape, are refused",
        .enabled(if: Resources.haveModels, "no models")
    )
    func otherNetwork() throws {
        let store = ModelStore(directory: Resources.models)
        let detector = try store.load(ModelCatalog.detector)
        let embedder = try store.load(ModelCatalog.embedder)
        let half = #expect(throws: FaceMatchError.self) {
            _ = try FaceDetector(model: Array(detector.prefix(detector.count / 2)))
        }
        #expect(half?.code == .modelUnreadable)
        let exchanged = #expect(throws: FaceMatchError.self) { _ = try FaceEmbedder(model: detector) }
        #expect(exchanged?.code == .modelShape)
        let exchangedToo = #expect(throws: FaceMatchError.self) { _ = try FaceDetector(model: embedder) }
        #expect(exchangedToo?.code == .modelShape)
    }
}
