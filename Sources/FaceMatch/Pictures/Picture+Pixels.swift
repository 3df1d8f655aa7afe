internal import COpenCV

extension Picture {
    /// The whole picture in another size: area averages when it shrinks, bilinear when it grows.
    ///
    /// - Throws: `inference-failed` if OpenCV refuses.
    func resized(width: Int, height: Int) throws(FaceMatchError) -> Picture {
        try padded(contentWidth: width, contentHeight: height, width: width, height: height)
    }

    /// The picture resized to the content's size, in the top left corner of a black canvas.
    ///
    /// - Throws: `inference-failed` if OpenCV refuses.
    func padded(
        contentWidth: Int,
        contentHeight: Int,
        width: Int,
        height: Int
    ) throws(FaceMatchError) -> Picture {
        var canvas = [UInt8](repeating: 0, count: width * height * 3)
        try OpenCV.call("resizing a picture") { message in
            withSource { source in
                canvas.withUnsafeMutableBufferPointer { target in
                    let content = cocv_canvas(
                        pixels: target.baseAddress,
                        width: Int32(contentWidth),
                        height: Int32(contentHeight),
                        stride: width * 3
                    )
                    return cocv_resize(source, content, &message)
                }
            }
        }
        return try Picture(pixels: canvas, width: width, height: height)
    }

    /// The part of the picture that an affine transform maps onto a square; black where the picture has nothing.
    ///
    /// - Throws: `inference-failed` if OpenCV refuses.
    func warped(by transform: SimilarityTransform, side: Int) throws(FaceMatchError) -> Picture {
        var canvas = [UInt8](repeating: 0, count: side * side * 3)
        try OpenCV.call("aligning a face") { message in
            withSource { source in
                canvas.withUnsafeMutableBufferPointer { target in
                    let square = cocv_canvas(
                        pixels: target.baseAddress,
                        width: Int32(side),
                        height: Int32(side),
                        stride: side * 3
                    )
                    return transform.matrix.withUnsafeBufferPointer {
                        cocv_warp_affine(source, $0.baseAddress, square, &message)
                    }
                }
            }
        }
        return try Picture(pixels: canvas, width: side, height: side)
    }

    /// A part of the picture, stretched or squeezed onto a square, bilinear.
    ///
    /// - Throws: `inference-failed` if OpenCV refuses.
    func sampled(_ part: LivenessCrop, side: Int) throws(FaceMatchError) -> Picture {
        var canvas = [UInt8](repeating: 0, count: side * side * 3)
        try OpenCV.call("cutting out a face") { message in
            pixels.dropFirst((part.y * width + part.x) * 3).withUnsafeBufferPointer { first in
                canvas.withUnsafeMutableBufferPointer { target in
                    cocv_sample(
                        cocv_picture(
                            pixels: first.baseAddress,
                            width: Int32(part.width),
                            height: Int32(part.height),
                            stride: width * 3
                        ),
                        cocv_canvas(
                            pixels: target.baseAddress,
                            width: Int32(side),
                            height: Int32(side),
                            stride: side * 3
                        ),
                        &message
                    )
                }
            }
        }
        return try Picture(pixels: canvas, width: side, height: side)
    }

    /// The same picture with left and right exchanged.
    ///
    /// - Throws: never in practice: the size stays as it was.
    package func mirrored() throws(FaceMatchError) -> Picture {
        let mirror = [UInt8](unsafeUninitializedCapacity: pixels.count) { target, count in
            for row in 0..<height {
                for column in 0..<width {
                    let from = (row * width + column) * 3
                    let to = (row * width + (width - 1 - column)) * 3
                    for channel in 0..<3 { target[to + channel] = pixels[from + channel] }
                }
            }
            count = pixels.count
        }
        return try Picture(pixels: mirror, width: width, height: height)
    }

    /// Brightness of every pixel, 0 … 255, after ITU-R BT.601 (in 1/256 parts).
    var luma: [UInt8] {
        (0..<width * height).map { pixel in
            let blue = Int(pixels[pixel * 3])
            let green = Int(pixels[pixel * 3 + 1])
            let red = Int(pixels[pixel * 3 + 2])
            return UInt8((29 * blue + 150 * green + 77 * red) >> 8)
        }
    }

    /// Lends the pixels to C for the length of a call.
    func withSource<Result>(_ body: (cocv_picture) -> Result) -> Result {
        pixels.withUnsafeBufferPointer { buffer in
            body(
                cocv_picture(
                    pixels: buffer.baseAddress,
                    width: Int32(width),
                    height: Int32(height),
                    stride: width * 3
                )
            )
        }
    }
}
