/// A turn, a scale and a shift of the plane: x' = a·x − b·y + tx, y' = b·x + a·y + ty.
package struct SimilarityTransform: Equatable {
    package let a: Double
    package let b: Double
    package let tx: Double
    package let ty: Double

    /// The 2×3 matrix, row by row.
    package var matrix: [Double] { [a, -b, tx, b, a, ty] }

    package func callAsFunction(_ point: Point) -> Point {
        let (x, y) = (Double(point.x), Double(point.y))
        return Point(x: Float(a * x - b * y + tx), y: Float(b * x + a * y + ty))
    }

    /// The transform that brings the source points nearest to the target points in the sense of least squares.
    ///
    /// S. Umeyama: Least-squares estimation of transformation parameters between two point patterns, PAMI 13(4), 1991.
    /// In the plane and without reflection its solution is closed: with centred points s and d,
    /// a = Σ s·d / Σ|s|² and b = Σ s×d / Σ|s|².
    ///
    /// - Returns: nil if all source points fall together or a value is not finite.
    package init?(from source: [Point], to target: [Point]) {
        let (sourceX, sourceY) = Self.mean(source)
        let (targetX, targetY) = Self.mean(target)
        var spread = 0.0
        var along = 0.0
        var across = 0.0
        for (from, to) in zip(source, target) {
            let (sx, sy) = (Double(from.x) - sourceX, Double(from.y) - sourceY)
            let (dx, dy) = (Double(to.x) - targetX, Double(to.y) - targetY)
            spread += sx * sx + sy * sy
            along += sx * dx + sy * dy
            across += sx * dy - sy * dx
        }
        guard spread > 1e-9, (spread + along + across).isFinite else { return nil }
        a = along / spread
        b = across / spread
        tx = targetX - a * sourceX + b * sourceY
        ty = targetY - b * sourceX - a * sourceY
    }

    private static func mean(_ points: [Point]) -> (x: Double, y: Double) {
        let count = Double(max(1, points.count))
        return (
            points.reduce(0) { $0 + Double($1.x) } / count,
            points.reduce(0) { $0 + Double($1.y) } / count
        )
    }
}
