import Camera

extension Frame {
    /// A grey picture.
    static func drawn(width: Int = 640, height: Int = 480, _ luma: (Int, Int) -> Int) -> Frame {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let value = UInt8(clamping: luma(x, y))
                pixels += [value, value, value]
            }
        }
        return Frame(pixels: pixels, width: width, height: height, time: .zero, sequence: 0)
    }

    /// The same picture in other light: every value times `factor`, and `added` to it.
    func lit(_ factor: Double, adding added: Double = 0) -> Frame {
        mapped { UInt8(clamping: Int(Double($0) * factor + added)) }
    }

    /// With noise of about this standard deviation, the same each time.
    func noisy(_ levels: Int) -> Frame {
        var state: UInt64 = 88_172_645_463_325_252
        return mapped { value in
            // The sum of four uniform numbers is nearly normal.
            var sum = 0
            for _ in 0..<4 {
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                sum += Int(state >> 33) % 1_000 - 500
            }
            return UInt8(clamping: Int(value) + sum * levels / 577)
        }
    }

    /// What a finger or a cloth on the lens leaves: the light of all around, without shapes.
    func covered() -> Frame {
        var sums = [Double](repeating: 0, count: 3)
        for (place, value) in pixels.enumerated() { sums[place % 3] += Double(value) }
        let means = sums.map { $0 / Double(width * height) }
        var covered: [UInt8] = []
        covered.reserveCapacity(pixels.count)
        for y in 0..<height {
            for x in 0..<width {
                let fall = 1 - 0.4 * (Double(x) / Double(width) + Double(y) / Double(height)) / 2
                // Skin lets red light through.
                for (mean, part) in zip(means, [0.2, 0.3, 0.7]) { covered.append(UInt8(mean * part * fall)) }
            }
        }
        return Frame(pixels: covered, width: width, height: height, time: time, sequence: sequence)
    }

    private func mapped(_ change: (UInt8) -> UInt8) -> Frame {
        Frame(pixels: pixels.map(change), width: width, height: height, time: time, sequence: sequence)
    }
}
