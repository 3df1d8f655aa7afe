import FaceMatch
import Foundation
import Testing

@Suite("The models' manifest")
struct ManifestTests {
    private struct Manifest: Decodable {
        struct File: Decodable {
            let file: String
            let sha256: String
            let licence: String
        }

        let files: [File]
    }

    @Test("names the same files with the same hashes and licences as the program", arguments: ModelCatalog.all)
    func agrees(model: ModelDescription) throws {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/models/manifest.json"))
        let manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
        let entry = try #require(manifest.files.first { $0.file == model.fileName })
        #expect(entry.sha256 == model.sha256)
        #expect(entry.licence == model.licence)
    }
}
