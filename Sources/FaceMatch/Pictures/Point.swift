/// A place in a picture, in pixels from the top left corner.
package struct Point: Sendable, Equatable {
    package var x: Float
    package var y: Float

    package init(x: Float, y: Float) {
        self.x = x
        self.y = y
    }

    package static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
    package static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
    package static func * (point: Point, scale: Float) -> Point { Point(x: point.x * scale, y: point.y * scale) }

    package var length: Float { (x * x + y * y).squareRoot() }
}
