import CV4L2

/// What a driver has granted.
struct CaptureFormat: Equatable {
    let pixelFormat: PixelFormat
    let width: Int
    let height: Int
    /// From the start of one row to the next; 0 for compressed pictures.
    let bytesPerRow: Int
    let framesPerSecond: Double

    /// Agrees with the driver on a format that can be turned into BGR.
    ///
    /// YUYV costs least to convert, but USB 2 carries it only at small sizes: it is taken when it comes at the wanted
    /// size and rate, else MJPEG. When the device knows neither, libv4l2 converts whatever it has to BGR.
    ///
    /// - Throws: `camera-format` when even that is refused.
    static func negotiate(_ device: borrowing V4L2Device, _ wish: CaptureWish) throws(CameraError) -> CaptureFormat {
        var offers: [CaptureFormat] = []
        for format in [PixelFormat.yuyv, .motionJPEG] {
            guard let offer = try request(format, device, wish) else { continue }
            if offer.fulfils(wish) { return offer }
            offers.append(offer)
        }
        let best = offers.max { $0.closeness(to: wish) < $1.closeness(to: wish) }?.pixelFormat ?? .bgr24
        guard let granted = try request(best, device, wish) else {
            throw CameraError(
                .cameraFormat,
                subject: device.path,
                detail: "offers neither YUYV nor MJPG at \(wish.width)x\(wish.height), nor what libv4l2 can convert"
            )
        }
        return granted
    }

    /// Nil when the driver grants another pixel format than the wanted one.
    private static func request(
        _ format: PixelFormat,
        _ device: borrowing V4L2Device,
        _ wish: CaptureWish
    ) throws(CameraError) -> CaptureFormat? {
        let granted: v4l2_pix_format
        do throws(CameraError) {
            granted = try device.setFormat(format, width: wish.width, height: wish.height)
        } catch  where error.code == .cameraFormat {
            return nil
        }
        guard granted.pixelformat == format.code, granted.width > 1, granted.height > 0 else { return nil }
        return CaptureFormat(
            pixelFormat: format,
            width: Int(granted.width),
            height: Int(granted.height),
            bytesPerRow: Int(granted.bytesperline),
            framesPerSecond: device.setRate(wish.framesPerSecond) ?? wish.framesPerSecond
        )
    }

    private func fulfils(_ wish: CaptureWish) -> Bool {
        width == wish.width && height == wish.height && framesPerSecond >= wish.framesPerSecond * 0.9
    }

    /// Size first: a face needs its pixels more than it needs a high rate.
    private func closeness(to wish: CaptureWish) -> (Int, Double) {
        (-abs(width * height - wish.width * wish.height), min(framesPerSecond, wish.framesPerSecond))
    }
}
