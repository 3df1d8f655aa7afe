import CTurboJPEG

/// Makes JPEGs, for previews.
package struct JPEGEncoder: Sendable {
    package init() {}

    /// - Parameters:
    ///   - bgr: `width * height * 3` bytes, rows without padding.
    ///   - quality: 1…100, as libjpeg counts.
    /// - Throws: `input-unreadable` when TurboJPEG refuses the picture.
    package func encode(bgr: [UInt8], width: Int, height: Int, quality: Int = 80) throws(CameraError) -> [UInt8] {
        precondition(bgr.count == width * height * 3, "a BGR picture holds three bytes for every pixel")
        let handle = try TurboJPEGHandle.compressor()
        var jpeg: UnsafeMutablePointer<UInt8>?
        defer { tjFree(jpeg) }
        var size: UInt = 0
        try handle.run(subject: "JPEG \(width)x\(height)") { handle in
            tjCompress2(
                handle,
                bgr,
                Int32(width),
                0,
                Int32(height),
                Int32(TJPF_BGR.rawValue),
                &jpeg,
                &size,
                Int32(TJSAMP_420.rawValue),
                Int32(quality),
                0
            )
        }
        return Array(UnsafeBufferPointer(start: jpeg, count: Int(size)))
    }
}
