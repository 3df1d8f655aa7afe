import CTurboJPEG

/// Reads JPEGs into BGR.
package struct JPEGDecoder: Sendable {
    /// A decoded picture: `width * height * 3` bytes, blue, green, red, rows without padding.
    package struct Picture: Sendable, Equatable {
        package let pixels: [UInt8]
        package let width: Int
        package let height: Int

        package init(pixels: [UInt8], width: Int, height: Int) {
            self.pixels = pixels
            self.width = width
            self.height = height
        }
    }

    /// The longest side of a decoded picture, nil for any.
    private let longestSide: Int?
    private let maximumPixels: Int

    /// - Parameter longestSide: larger pictures are scaled down while they are decoded, by one of TurboJPEG's factors
    ///   (eighths), to fit into a square of this side.
    /// - Parameter maximumPixels: a header may promise 65,535×65,535, which would take 12 GB: what has more pixels after
    ///   scaling is refused.
    package init(longestSide: Int? = nil, maximumPixels: Int = 64 << 20) {
        self.longestSide = longestSide
        self.maximumPixels = maximumPixels
    }

    /// - Throws: `input-unreadable` for anything but a whole JPEG, and for one of too many pixels.
    package func decode(_ jpeg: [UInt8], subject: String = "JPEG") throws(CameraError) -> Picture {
        let result = jpeg.withUnsafeBytes { bytes in
            Result { () throws(CameraError) in try decode(bytes, subject: subject) }
        }
        return try result.get()
    }

    func decode(_ jpeg: UnsafeRawBufferPointer, subject: String) throws(CameraError) -> Picture {
        let bytes = jpeg.bindMemory(to: UInt8.self)
        let handle = try TurboJPEGHandle.decompressor()
        var (width, height, sampling, colorSpace): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        try handle.run(subject: subject) { handle in
            tjDecompressHeader3(
                handle,
                bytes.baseAddress,
                UInt(bytes.count),
                &width,
                &height,
                &sampling,
                &colorSpace
            )
        }
        (width, height) = scaled(width, height)
        guard Int(width) * Int(height) <= maximumPixels else {
            throw CameraError(.inputUnreadable, subject: subject, detail: "\(width)x\(height) is too large a picture")
        }
        var status: Result<Void, CameraError> = .success(())
        let pixels = [UInt8](unsafeUninitializedCapacity: Int(width) * Int(height) * 3) { pixels, count in
            status = Result { () throws(CameraError) in
                try handle.run(subject: subject) { handle in
                    tjDecompress2(
                        handle,
                        bytes.baseAddress,
                        UInt(bytes.count),
                        pixels.baseAddress,
                        width,
                        0,
                        height,
                        Int32(TJPF_BGR.rawValue),
                        0
                    )
                }
            }
            count = pixels.count
        }
        try status.get()
        return Picture(pixels: pixels, width: Int(width), height: Int(height))
    }

    /// The largest of TurboJPEG's scaled sizes that fits.
    private func scaled(_ width: Int32, _ height: Int32) -> (Int32, Int32) {
        guard let longestSide, max(width, height) > longestSide else { return (width, height) }
        for eighths in stride(from: Int32(8), to: 1, by: -1) {
            let side = (max(width, height) * eighths + 7) / 8
            if side <= longestSide { return ((width * eighths + 7) / 8, (height * eighths + 7) / 8) }
        }
        return ((width + 7) / 8, (height + 7) / 8)
    }
}
