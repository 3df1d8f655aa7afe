import CTurboJPEG

/// A TurboJPEG instance, destroyed when its owner goes.
struct TurboJPEGHandle: ~Copyable {
    private let pointer: tjhandle

    static func compressor() throws(CameraError) -> TurboJPEGHandle {
        try TurboJPEGHandle(tjInitCompress())
    }

    static func decompressor() throws(CameraError) -> TurboJPEGHandle {
        try TurboJPEGHandle(tjInitDecompress())
    }

    private init(_ pointer: tjhandle?) throws(CameraError) {
        guard let pointer else {
            throw CameraError(.inputUnreadable, subject: "TurboJPEG", detail: "out of memory")
        }
        self.pointer = pointer
    }

    deinit {
        tjDestroy(pointer)
    }

    /// Runs a call that returns 0 for success.
    ///
    /// Cheap webcams leave stray bytes between markers. The picture is whole all the same, so that this one warning is
    /// let pass; any other means lost pixels.
    func run(subject: String, _ call: (tjhandle) -> Int32) throws(CameraError) {
        guard call(pointer) != 0 else { return }
        let reason = String(cString: tjGetErrorStr2(pointer))
        let isHarmless = tjGetErrorCode(pointer) == Int32(TJERR_WARNING.rawValue) && reason.contains("extraneous bytes")
        guard isHarmless == false else { return }
        throw CameraError(.inputUnreadable, subject: subject, detail: reason)
    }
}
