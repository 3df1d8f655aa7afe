import FaceMatch
import Testing

@Suite("The similarity transform of five points")
struct SimilarityTransformTests {
    @Test(
        "a known turn, scale and shift is found again",
        arguments: [
            (1.0, 0.0, 0.0, 0.0), (0.5, 0.2, 30, -12), (-1.2, 0.7, 5, 400), (0.0, 2.0, -90, 3),
        ]
    )
    func recovers(a: Double, b: Double, tx: Double, ty: Double) throws {
        let source = DetectedFace.at(x: 200, y: 150, width: 90, yaw: 0.3).landmarks.points
        let target = source.map { point in
            let (x, y) = (Double(point.x), Double(point.y))
            return Point(x: Float(a * x - b * y + tx), y: Float(b * x + a * y + ty))
        }
        let found = try #require(SimilarityTransform(from: source, to: target))
        #expect(abs(found.a - a) < 1e-4 && abs(found.b - b) < 1e-4)
        for (from, to) in zip(source, target) { #expect((found(from) - to).length < 1e-2) }
    }

    @Test("no small change of the transform comes nearer to the target: it is the least squares solution")
    func optimal() throws {
        let source = DetectedFace.at(x: 200, y: 150, width: 90, yaw: 0.5).landmarks.points
        let best = try #require(SimilarityTransform(from: source, to: AlignedFace.reference))
        func cost(_ a: Double, _ b: Double, _ tx: Double, _ ty: Double) -> Double {
            zip(source, AlignedFace.reference).reduce(0) { sum, pair in
                let (x, y) = (Double(pair.0.x), Double(pair.0.y))
                let (dx, dy) = (a * x - b * y + tx - Double(pair.1.x), b * x + a * y + ty - Double(pair.1.y))
                return sum + dx * dx + dy * dy
            }
        }
        let least = cost(best.a, best.b, best.tx, best.ty)
        for change in [-1e-3, 1e-3] {
            #expect(cost(best.a + change, best.b, best.tx, best.ty) > least)
            #expect(cost(best.a, best.b + change, best.tx, best.ty) > least)
            #expect(cost(best.a, best.b, best.tx + change, best.ty) > least)
            #expect(cost(best.a, best.b, best.tx, best.ty + change) > least)
        }
    }

    @Test("points that fall together, or are not numbers, have no transform")
    func degenerate() {
        let point = [Point](repeating: Point(x: 3, y: 4), count: 5)
        let broken = [Point](repeating: Point(x: .nan, y: 4), count: 5)
        #expect(SimilarityTransform(from: point, to: AlignedFace.reference) == nil)
        #expect(SimilarityTransform(from: broken, to: AlignedFace.reference) == nil)
    }
}
