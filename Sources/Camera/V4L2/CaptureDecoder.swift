/// Turns a camera's pictures into BGR.
struct CaptureDecoder {
    let format: CaptureFormat
    private let jpeg: JPEGDecoder

    init(format: CaptureFormat) {
        self.format = format
        jpeg = JPEGDecoder(maximumPixels: format.width * format.height)
    }

    /// - Throws: `input-unreadable` for a picture that is too short or broken.
    func decode(_ bytes: UnsafeRawBufferPointer, subject: String) throws(CameraError) -> [UInt8] {
        if format.pixelFormat == .motionJPEG {
            return try decodeJPEG(bytes, subject)
        }
        let bytesPerPixel = format.pixelFormat == .yuyv ? 2 : 3
        let stride = max(format.bytesPerRow, format.width * bytesPerPixel)
        guard bytes.count >= stride * (format.height - 1) + format.width * bytesPerPixel else {
            throw CameraError(.inputUnreadable, subject: subject, detail: "short picture of \(bytes.count) bytes")
        }
        return [UInt8](unsafeUninitializedCapacity: format.width * format.height * 3) { pixels, count in
            for row in 0..<format.height {
                let source = UnsafeRawBufferPointer(
                    rebasing: bytes[(row * stride)...].prefix(format.width * bytesPerPixel)
                )
                let target = UnsafeMutableBufferPointer(
                    rebasing: pixels[(row * format.width * 3)...].prefix(format.width * 3)
                )
                if format.pixelFormat == .yuyv {
                    YUYV.convertRow(source, toBGR: target)
                } else {
                    UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
                }
            }
            count = pixels.count
        }
    }

    private func decodeJPEG(_ bytes: UnsafeRawBufferPointer, _ subject: String) throws(CameraError) -> [UInt8] {
        let picture = try jpeg.decode(bytes, subject: subject)
        guard picture.width == format.width, picture.height == format.height else {
            throw CameraError(
                .inputUnreadable,
                subject: subject,
                detail: "a picture of \(picture.width)x\(picture.height) instead of \(format.width)x\(format.height)"
            )
        }
        return picture.pixels
    }
}
