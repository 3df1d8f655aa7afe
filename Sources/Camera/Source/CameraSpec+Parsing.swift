extension CameraSpec {
    /// Reads the text of an option such as `--camera`.
    ///
    /// - Throws: `spec-invalid`, with the part that was not understood as its subject.
    package init(parsing text: String) throws(CameraError) {
        guard text != "none" else {
            self = .none
            return
        }
        guard let colon = text.firstIndex(of: ":") else {
            throw .invalidSpec(text, "expected v4l2:DEVICE, ffmpeg:INPUT, images:DIR or none")
        }
        let place = String(text[text.index(after: colon)...])
        guard place.isEmpty == false else {
            throw .invalidSpec(text, "nothing stands behind the colon")
        }
        switch text[..<colon] {
        case "v4l2": self = try .v4l2(parsing: place)
        case "ffmpeg": self = .ffmpeg(parsing: place)
        case "images": self = try .images(parsing: place)
        default: throw .invalidSpec(String(text[..<colon]), "unknown kind of camera; use v4l2, ffmpeg, images or none")
        }
    }

    private static func v4l2(parsing place: String) throws(CameraError) -> CameraSpec {
        var (device, options) = try SpecOptions.split(place)
        let standard = CaptureWish()
        let wish = CaptureWish(
            width: try options.take("width", in: 16...7680) ?? standard.width,
            height: try options.take("height", in: 16...4320) ?? standard.height,
            framesPerSecond: try options.take("fps", in: 0.1...240) ?? standard.framesPerSecond
        )
        try options.expectNothingLeft()
        return .v4l2(device: device, wish: wish)
    }

    private static func images(parsing place: String) throws(CameraError) -> CameraSpec {
        var (directory, options) = try SpecOptions.split(place)
        let rate = try options.take("fps", in: 0.1...240) ?? 15
        let pace = try options.takePace() ?? .live
        try options.expectNothingLeft()
        return .images(directory: directory, framesPerSecond: rate, pace: pace)
    }

    /// An address may have a query of its own, so that only a pace at its very end is taken for ours.
    private static func ffmpeg(parsing place: String) -> CameraSpec {
        for pace in [Pace.fast, .live] {
            for separator in ["?", "&"] {
                let suffix = "\(separator)pace=\(pace.rawValue)"
                if place.hasSuffix(suffix), place.count > suffix.count {
                    return .ffmpeg(input: String(place.dropLast(suffix.count)), pace: pace)
                }
            }
        }
        return .ffmpeg(input: place, pace: .live)
    }
}
