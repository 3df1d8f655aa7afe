import FaceMatch
import Testing

@Suite("The liveness networks")
struct LivenessNetworksTests {
    /// 320×240 pixels made up from their places.
    private func picture() throws -> Picture {
        var pixels: [UInt8] = []
        for y in 0..<240 {
            for x in 0..<320 {
                pixels += [x * 3 + y, x * x / 64 + y * 2, x + y * 5].map { UInt8(truncatingIfNeeded: $0) }
            }
        }
        return try Picture(pixels: pixels, width: 320, height: 240)
    }

    /// The expected scores are those of the same crops in ONNX Runtime, cut by OpenCV's Python module.
    @Test(
        "give the scores that ONNX Runtime gives",
        arguments: [
            (Box(x: 130, y: 70, width: 60, height: 80), 0.5500), (Box(x: 0, y: 0, width: 40, height: 50), 0.8150),
            (Box(x: 270, y: 190, width: 60, height: 60), 0.6671), (Box(x: 150, y: 110, width: 8, height: 10), 0.3022),
        ] as [(Box, Float)]
    )
    func knownScores(box: Box, expected: Float) throws {
        let score = try Resources.liveness().score(picture(), face: box)
        #expect(abs(score - expected) < 1e-3)
    }

    @Test(
        "score odd pictures and faces at their borders",
        arguments: [(1, 1), (1, 480), (7, 3), (640, 480)],
        [
            Box(x: 0, y: 0, width: 1, height: 1), Box(x: -50, y: -50, width: 80, height: 90),
            Box(x: 600, y: 440, width: 200, height: 200), Box(x: 100, y: 100, width: 0.01, height: 0.01),
        ]
    )
    func oddInput(size: (width: Int, height: Int), box: Box) throws {
        let score = try Resources.liveness().score(.plain(size.width, size.height), face: box)
        #expect((0...1).contains(score))
    }

    @Test("refuse a box without extent")
    func noExtent() throws {
        let networks = try Resources.liveness()
        let error = #expect(throws: FaceMatchError.self) {
            _ = try networks.score(.plain(640, 480), face: Box(x: 5, y: 5, width: .nan, height: 10))
        }
        #expect(error?.code == .pictureInvalid)
    }

    @Test(
        "another network in their place is refused at loading",
        .enabled(if: Resources.haveModels, "needs the models")
    )
    func wrongNetwork() throws {
        let store = ModelStore(directory: Resources.models)
        let error = #expect(throws: FaceMatchError.self) {
            _ = try LivenessNetworks(
                near: store.load(ModelCatalog.detector),
                wide: store.load(ModelCatalog.detector)
            )
        }
        #expect(error?.code == .modelShape)
    }
}
