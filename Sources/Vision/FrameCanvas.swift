import Camera
import FaceMatch

/// A copy of a frame on which boxes can be drawn.
struct FrameCanvas {
    struct Color {
        let blue: UInt8
        let green: UInt8
        let red: UInt8

        static let engaged = Color(blue: 96, green: 200, red: 64)
        static let noticed = Color(blue: 210, green: 210, red: 210)
    }

    private static let lineWidth = 3

    private(set) var pixels: [UInt8]
    private let width: Int
    private let height: Int

    init(_ frame: Frame) {
        pixels = frame.pixels
        width = frame.width
        height = frame.height
    }

    /// Draws the outline of a box; what lies outside the picture is left out.
    mutating func outline(_ box: Box, color: Color) {
        let left = clamp(box.x, width), right = clamp(box.x + box.width, width)
        let top = clamp(box.y, height), bottom = clamp(box.y + box.height, height)
        let line = Self.lineWidth
        fill(left..<right, top..<min(top + line, bottom), color)
        fill(left..<right, max(bottom - line, top)..<bottom, color)
        fill(left..<min(left + line, right), top..<bottom, color)
        fill(max(right - line, left)..<right, top..<bottom, color)
    }

    private mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ color: Color) {
        for row in rows {
            for column in columns {
                let offset = (row * width + column) * 3
                pixels[offset] = color.blue
                pixels[offset + 1] = color.green
                pixels[offset + 2] = color.red
            }
        }
    }

    private func clamp(_ value: Float, _ limit: Int) -> Int {
        value.isFinite ? Int(min(max(value, 0), Float(limit))) : 0
    }
}
