import FaceMatch

extension Template {
    static func random(using generator: inout SplitMix) throws -> Template {
        try Template(normalising: (0..<dimension).map { _ in .random(in: -1...1, using: &generator) })
    }

    /// A shot of a person: different people stand at right angles, `noise` turns the shot away from its person.
    static func shot(of person: Int, noise: Float = 0, seed: UInt64 = 1) throws -> Template {
        var generator = SplitMix(seed: seed)
        var values = (0..<dimension).map { _ in noise * Float.random(in: -1...1, using: &generator) }
        values[person] += 1
        return try Template(normalising: values)
    }
}

extension Picture {
    static func plain(_ width: Int, _ height: Int, grey: UInt8 = 128) throws(FaceMatchError) -> Picture {
        try Picture(
            pixels: [UInt8](repeating: grey, count: width * height * 3),
            width: width,
            height: height
        )
    }
}

extension DetectedFace {
    /// A face with its points where they usually are. `yaw` moves the nose from the middle (0) under an eye (±1).
    static func at(x: Float, y: Float, width: Float, yaw: Float = 0, confidence: Float = 0.95) -> DetectedFace {
        let box = Box(center: Point(x: x, y: y), width: width, height: width * 1.25)
        func point(_ across: Float, _ down: Float) -> Point {
            Point(x: box.x + across * box.width, y: box.y + down * box.height)
        }
        let landmarks = Landmarks(
            rightEye: point(0.32, 0.4),
            leftEye: point(0.68, 0.4),
            nose: point(0.5 + yaw * 0.18, 0.6),
            rightMouthCorner: point(0.36, 0.8),
            leftMouthCorner: point(0.64, 0.8)
        )
        return DetectedFace(box: box, landmarks: landmarks, confidence: confidence)
    }
}

/// Frame times at 15 frames a second.
func frameTime(_ index: Int) -> Duration { .seconds(Double(index) / 15) }

extension Picture {
    /// The picture repeated side by side.
    func tiled(columns: Int, rows: Int) throws(FaceMatchError) -> Picture {
        var tiles: [UInt8] = []
        tiles.reserveCapacity(pixels.count * columns * rows)
        for _ in 0..<rows {
            for row in 0..<height {
                let line = pixels[row * width * 3..<(row + 1) * width * 3]
                for _ in 0..<columns { tiles += line }
            }
        }
        return try Picture(pixels: tiles, width: width * columns, height: height * rows)
    }

    func cropped(x: Int, y: Int, width cropWidth: Int, height cropHeight: Int) throws(FaceMatchError) -> Picture {
        var lines: [UInt8] = []
        for row in y..<y + cropHeight {
            let first = (row * width + x) * 3
            lines += pixels[first..<first + cropWidth * 3]
        }
        return try Picture(pixels: lines, width: cropWidth, height: cropHeight)
    }
}
