/// Turns a camera's pictures into BGR.
struct CaptureDecoder {
    let format: CaptureFormat
    private let jpeg: JPEGDecoder

    init(format: CaptureFormat) {
        self.format = format
        jpeg = JPEGDecoder(maximumPixels: format.width * format.height)
    }

    func decode(_ bytes: UnsafeRawBufferPointer, subject: String) throws(BrokenPicture) -> [UInt8] {
        if format.pixelFormat == .motionJPEG {
            return try decodeJPEG(bytes, subject)
        }
        let bytesPerPixel = format.pixelFormat == .yuyv ? 2 : 3
        let stride = max(format.bytesPerRow, format.width * bytesPerPixel)
        guard bytes.count >= stride * (format.height - 1) + format.width * bytesPerPixel else {
            throw BrokenPicture(reason: .short, detail: "short picture of \(bytes.count) bytes")
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

    private func decodeJPEG(_ bytes: UnsafeRawBufferPointer, _ subject: String) throws(BrokenPicture) -> [UInt8] {
        let picture: JPEGDecoder.Picture
        do throws(CameraError) {
            picture = try jpeg.decode(bytes, subject: subject)
        } catch {
            throw BrokenPicture(reason: hasEnd(bytes) ? .corrupt : .short, detail: error.detail)
        }
        guard picture.width == format.width, picture.height == format.height else {
            throw BrokenPicture(
                reason: .corrupt,
                detail: "a picture of \(picture.width)x\(picture.height) instead of \(format.width)x\(format.height)"
            )
        }
        return picture.pixels
    }

    /// Whether a JPEG's end marker (ITU-T T.81, table B.1) is near its end, behind which cameras may put zeros.
    private func hasEnd(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let filled = bytes.lastIndex { $0 != 0 }.map { bytes[...$0] } ?? bytes[..<0]
        return filled.suffix(2).elementsEqual([0xFF, 0xD9])
    }
}

/// A picture that can't be shown; the camera may go on with a sound one.
struct BrokenPicture: Error {
    let reason: DropReason
    let detail: String
}
