/// An open device that captures pictures, and whose it is.
struct FoundCamera: ~Copyable {
    private let device: V4L2Device
    /// The name that the device gives itself.
    let name: String
    let identity: CameraIdentity?

    /// - Throws: `camera-format` for a device that captures no pictures, such as a webcam's second one for metadata.
    init(_ node: VideoNode) throws(CameraError) {
        let device = try V4L2Device(path: node.device)
        let capability = try device.capability()
        guard capability.canStreamPictures else {
            throw CameraError(
                .cameraFormat,
                subject: node.device,
                detail: "not a device that captures pictures by streaming"
            )
        }
        self.device = device
        name = capability.deviceName
        identity = node.identity
    }

    consuming func takeDevice() -> V4L2Device {
        device
    }

    /// The first that captures pictures; nil when there is none.
    ///
    /// - Throws: why the first one that could be a camera can't be used, if all others can't either.
    static func firstCapturing(among nodes: [VideoNode]) throws(CameraError) -> FoundCamera? {
        var fault: CameraError?
        for node in nodes {
            do throws(CameraError) {
                return try FoundCamera(node)
            } catch  where error.code == .cameraFormat {
                continue
            } catch {
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
        return nil
    }
}
