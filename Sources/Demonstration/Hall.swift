/// The empty hall behind the visitors: a wall, a door, a floor.
enum Hall {
    private struct Box {
        let columns: ClosedRange<Double>
        let rows: ClosedRange<Double>
        let colour: SIMD3<Double>
    }

    /// In shares of the picture's size, painted one over the other; colours in blue, green, red.
    private static let furniture = [
        Box(columns: 0...1, rows: 0.78...0.8, colour: [92, 104, 112]),
        Box(columns: 0.07...0.24, rows: 0.18...0.78, colour: [122, 138, 150]),
        Box(columns: 0.085...0.225, rows: 0.2...0.78, colour: [140, 156, 166]),
        Box(columns: 0.2...0.215, rows: 0.5...0.52, colour: [80, 90, 96]),
        Box(columns: 0.72...0.93, rows: 0.2...0.42, colour: [150, 142, 120]),
        Box(columns: 0.73...0.92, rows: 0.215...0.405, colour: [206, 198, 178]),
    ]

    static func draw(width: Int, height: Int) -> [UInt8] {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for row in 0..<height {
            for column in 0..<width {
                let colour = colour(Double(column) / Double(width), Double(row) / Double(height))
                for channel in 0..<3 { pixels.append(UInt8(colour[channel])) }
            }
        }
        return pixels
    }

    private static func colour(_ x: Double, _ y: Double) -> SIMD3<Double> {
        if let box = furniture.last(where: { $0.columns.contains(x) && $0.rows.contains(y) }) {
            return box.colour
        }
        let wall = SIMD3(186.0, 194, 198) - 24 * y
        let floor = SIMD3(104.0, 116, 126) - 40 * (y - 0.8)
        return y < 0.79 ? wall : floor
    }
}
