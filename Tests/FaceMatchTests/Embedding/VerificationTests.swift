import FaceMatch
import Foundation
import Testing

@Suite(
    "Embedding with the real network",
    .enabled(if: Resources.have("faces/lfw-pairs.txt"), "needs the models and ../shared/faces")
)
struct VerificationTests {
    /// Pairs of pictures: the first 40 that show the same person and the first 40 that do not.
    private func pairs() throws -> [(first: String, second: String, same: Bool)] {
        let lines = try String(contentsOfFile: Resources.shared + "/faces/lfw-pairs.txt", encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: "\t") }
        func path(_ name: Substring, _ number: Substring) -> String {
            let padding = String(repeating: "0", count: 4 - number.count)
            return "\(Resources.shared)/faces/lfw/\(name)/\(name)_\(padding)\(number).jpg"
        }
        let same = lines.filter { $0.count == 3 }.prefix(40).map { (path($0[0], $0[1]), path($0[0], $0[2]), true) }
        let different = lines.filter { $0.count == 4 }.prefix(40)
            .map { (path($0[0], $0[1]), path($0[2], $0[3]), false) }
        return same + different
    }

    @Test("pairs of LFW are told apart at the one-to-one threshold")
    func labelledFaces() throws {
        let detector = try Resources.detector()
        let embedder = try Resources.embedder()
        let pairs = try pairs()
        let files = Array(Set(pairs.flatMap { [$0.first, $0.second] })).sorted()
        var templates: [String: Template] = [:]
        for (file, picture) in zip(files, try Decoder.stills(files, width: 250, height: 250)) {
            let middle = Point(x: 125, y: 125)
            let face = try #require(
                detector.detect(picture).min {
                    ($0.box.center - middle).length < ($1.box.center - middle).length
                }
            )
            templates[file] = try embedder.embed(picture, face.landmarks)
        }
        var right = 0
        for pair in pairs {
            let (first, second) = (try #require(templates[pair.first]), try #require(templates[pair.second]))
            let isSame = first.similarity(to: second) >= DecisionPolicy.oneToOneThreshold
            if isSame == pair.same { right += 1 }
        }
        #expect(right >= pairs.count - 1)
    }

    @Test("a face and its mirror image have nearly the same template")
    func mirror() throws {
        let detector = try Resources.detector()
        let embedder = try Resources.embedder()
        let file = try #require(Resources.files(in: "faces/nuaa/live/0001").first)
        let picture = try #require(Decoder.stills([file], width: 640, height: 480).first)
        let mirrored = try picture.mirrored()
        let face = try #require(detector.detect(picture).first)
        let mirroredFace = try #require(detector.detect(mirrored).first)
        let similarity = try embedder.embed(picture, face.landmarks)
            .similarity(to: embedder.embed(mirrored, mirroredFace.landmarks))
        #expect(similarity > 0.9)
    }
}
