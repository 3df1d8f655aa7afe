/// A picture reduced to a few thousand grey values, for asking cheaply whether anything changed.
package struct GreyThumbnail: Sendable, Equatable {
    package static let width = 80
    package static let height = 60

    /// Brightness, 0 … 255, row by row; `width * height` values.
    package let values: [UInt8]

    /// - Throws: `inference-failed` if OpenCV can't resize the picture.
    package init(_ picture: Picture) throws(FaceMatchError) {
        let small = try picture.resized(width: Self.width, height: Self.height)
        values = small.luma
    }

    /// The share of places, 0 … 1, whose brightness differs by more than `step`. A change of the whole picture's
    /// brightness, such as a lamp's flicker or the camera's exposure, is taken out first.
    package func changedShare(since earlier: GreyThumbnail, step: Int) -> Float {
        let drift = (total - earlier.total) / values.count
        let changed = zip(values, earlier.values).count { abs(Int($0) - Int($1) - drift) > step }
        return Float(changed) / Float(values.count)
    }

    private var total: Int { values.reduce(0) { $0 + Int($1) } }
}
