import Camera

/// A person cut out of a portrait: an oval with soft edges around head and shoulders.
struct Figure: Sendable {
    let width: Int
    let height: Int
    /// Blue, green, red and opacity for every pixel.
    private let texels: [SIMD4<Float>]

    /// Half the oval's size and how far its centre stands below the face's, in face widths.
    private static let halfWidth = 0.85
    private static let halfHeight = 1.2
    private static let drop = 0.2
    /// The oval fades from this share of its radius to its edge.
    private static let solidShare: Float = 0.8

    /// - Parameter faceWidth: how wide the face is to be, in pixels.
    init(_ picture: JPEGDecoder.Picture, _ portrait: Portrait, faceWidth: Double) {
        let width = Int(faceWidth * Self.halfWidth * 2)
        let height = Int(faceWidth * Self.halfHeight * 2)
        let step = portrait.faceWidth / faceWidth
        let left = portrait.faceX - portrait.faceWidth * Self.halfWidth
        let top = portrait.faceY + portrait.faceWidth * (Self.drop - Self.halfHeight)
        texels = (0..<width * height).map { index in
            let (x, y) = (index % width, index / width)
            var texel = picture.sample(left + (Double(x) + 0.5) * step, top + (Double(y) + 0.5) * step)
            texel.w = Self.opacity(
                Float(2 * x + 1) / Float(width) - 1,
                Float(2 * y + 1) / Float(height) - 1
            )
            return texel
        }
        self.width = width
        self.height = height
    }

    /// From 1 inside to 0 at the oval's edge; `x` and `y` run from -1 to 1.
    private static func opacity(_ x: Float, _ y: Float) -> Float {
        let radius = (x * x + y * y).squareRoot()
        return min(1, max(0, (1 - radius) / (1 - solidShare)))
    }

    /// Blends the figure over BGR pixels, leaving out what lies beyond their borders.
    func draw(
        onto pixels: inout [UInt8],
        width targetWidth: Int,
        height targetHeight: Int,
        centreX: Double,
        centreY: Double,
        scale: Double
    ) {
        let left = centreX - Double(width) * scale / 2
        let top = centreY - Double(height) * scale / 2
        let columns = max(0, Int(left))..<max(0, min(targetWidth, Int(left + Double(width) * scale)))
        let rows = max(0, Int(top))..<max(0, min(targetHeight, Int(top + Double(height) * scale)))
        guard columns.lowerBound < columns.upperBound else { return }
        let step = Float(1 / scale)
        let firstX = Float((Double(columns.lowerBound) + 0.5 - left) / scale - 0.5)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for row in rows {
                let y = Float((Double(row) + 0.5 - top) / scale - 0.5)
                var x = firstX
                for column in columns {
                    let texel = texel(x, y)
                    if texel.w > 0 { blend(texel, onto: pixels, at: (row * targetWidth + column) * 3) }
                    x += step
                }
            }
        }
    }

    /// Bilinear between the four nearest texels; the borders repeat.
    private func texel(_ x: Float, _ y: Float) -> SIMD4<Float> {
        let x = min(Float(width - 1), max(0, x))
        let y = min(Float(height - 1), max(0, y))
        let (column, row) = (min(width - 2, Int(x)), min(height - 2, Int(y)))
        let (right, below) = (x - Float(column), y - Float(row))
        let place = row * width + column
        let upper = texels[place] * (1 - right) + texels[place + 1] * right
        let lower = texels[place + width] * (1 - right) + texels[place + width + 1] * right
        return upper * (1 - below) + lower * below
    }

    private func blend(_ texel: SIMD4<Float>, onto pixels: UnsafeMutableBufferPointer<UInt8>, at place: Int) {
        for channel in 0..<3 {
            let behind = Float(pixels[place + channel])
            pixels[place + channel] = UInt8(behind + (texel[channel] - behind) * texel.w + 0.5)
        }
    }
}

extension JPEGDecoder.Picture {
    /// The mean colour of the 2×2 pixels around a point, which is enough for scaling down to a half; the borders
    /// repeat.
    fileprivate func sample(_ x: Double, _ y: Double) -> SIMD4<Float> {
        var sum = SIMD4<Float>()
        for (dx, dy) in [(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5)] {
            let column = min(width - 1, max(0, Int(x + dx)))
            let row = min(height - 1, max(0, Int(y + dy)))
            let place = (row * width + column) * 3
            sum += SIMD4(Float(pixels[place]), Float(pixels[place + 1]), Float(pixels[place + 2]), 0)
        }
        return sum / 4
    }
}
