/// An upright rectangle in a picture, in pixels; it may reach over the border.
package struct Box: Sendable, Equatable {
    package var x: Float
    package var y: Float
    package var width: Float
    package var height: Float

    package init(x: Float, y: Float, width: Float, height: Float) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package init(center: Point, width: Float, height: Float) {
        self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }

    package var center: Point { Point(x: x + width / 2, y: y + height / 2) }
    package var area: Float { width * height }

    package func moved(by step: Point) -> Box { Box(x: x + step.x, y: y + step.y, width: width, height: height) }

    package func intersection(_ other: Box) -> Float {
        let overlapX = min(x + width, other.x + other.width) - max(x, other.x)
        let overlapY = min(y + height, other.y + other.height) - max(y, other.y)
        return max(0, overlapX) * max(0, overlapY)
    }

    /// Intersection over union, 0 … 1.
    package func overlap(with other: Box) -> Float {
        let shared = intersection(other)
        let union = area + other.area - shared
        return union > 0 ? shared / union : 0
    }

    /// The share of the box that lies in a picture of this size, 0 … 1.
    package func shareInside(width pictureWidth: Int, height pictureHeight: Int) -> Float {
        let picture = Box(x: 0, y: 0, width: Float(pictureWidth), height: Float(pictureHeight))
        return area > 0 ? intersection(picture) / area : 0
    }
}
